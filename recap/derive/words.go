package derive

import "previously/recap/text"

// leaning are first words that make a sentence depend on the one before.
var leaning = text.WordSet(`he she they it his her hers their its this that these those however but so then there both instead also
	afterwards afterward thus therefore similarly likewise otherwise nevertheless nonetheless one another others`)

// joining are first words after which a pronoun leans as well: "When he …".
var joining = text.WordSet(`before after when while as although though because since if once until and for with by in on at during despite to`)

// The subject of a verb in dying dies, and so does the object of one in killing. A word in
// killed describes the victim.
var (
	dying   = text.WordSet(`dies died drowns drowned perishes perished succumbs bleeds`)
	killing = text.WordSet(`kills kill killed murders murdered executes executed assassinates drowns strangles smothers beheads decapitates poisons`)
	killed  = text.WordSet(`killed murdered executed assassinated beheaded decapitated strangled slain hanged electrocuted crushed impaled wounded smothered`)
)

// hedges show that what a sentence says may not happen, or has not happened.
var hedges = text.WordSet(`fake fakes faked faking presumed presumes apparently seemingly supposedly supposed tries try trying attempts attempt attempted
	attempting orders ordered order threatens threatened plans planned planning prevents prevent prevented would could might dream dreams dreamed
	nearly almost thinks thinking believes believing believed pretends pretend if unless hallucinates imagines wants wanted refuses`)

// turning are words of turning points.
var turning = text.WordSet(`reveals revealed reveal discovers discovered learns learned realizes realises betrays betrayed confesses admits escapes escaped
	kills killed murders murdered dies sacrifices rescues rescued saves saved captures captured arrests arrested defeats defeated destroys destroyed
	marries married divorces leaves returns abandons joins agrees refuses surrenders confronts explodes shoots shot steals stolen kidnaps kidnapped
	abducts abducted imprisoned freed frees exposes exposed becomes transforms resurrects reunites forgives`)

// tying are words that tell how two people are connected.
var tying = text.WordSet(`father mother son daughter brother sister husband wife widow uncle aunt nephew niece cousin grandfather grandmother grandson
	granddaughter stepfather stepmother stepson stepdaughter parents children child twin fiance fiancee fiancé fiancée girlfriend boyfriend lover
	lovers ex-wife ex-husband friend friends enemy rival partner partners colleague boss mentor student pupil apprentice assistant bodyguard
	employer employee henchman ally allies nemesis protege protégé loves love loved marries married marry engaged kisses kiss romance affair
	relationship kills kill killed murders murdered betrays betrayed betray rescues rescued rescue saves saved save protects protect helps
	reveals confesses forgives forgive hires hired hire blackmails blackmailed arrests arrested attacks attacked shoots shot fights threatens
	trusts distrusts befriends abandons abandoned leaves frames framed deceives deceived captures captured kidnaps abducts hates proposes
	reconciles reconcile reunites reunited joins agrees offers asks accuses blames confronts defeats trains raised adopts adopted`)

// idle are words that any text has.
var idle = text.WordSet(`the and for that with from his her him she they them their its who whom whose which what when where while was were are has
	have had been being will would could can into onto out off over under after before again then than but not all one two three more most
	other another some any each only also this these those there here both about against between through during because since until upon
	himself herself themselves itself very just however meanwhile later soon now`)
