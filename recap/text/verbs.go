package text

import "strings"

// Words by which a [Predicate] is read. No list has to be complete: a verb that ends in
// -s or -ed is recognized by that, and a missing word only makes a sentence read a little
// oddly.
var (
	adverbs    = WordSet("still once now never always also again both nearly almost no not longer only half all but soon often twice ever even long")
	notAdverbs = WordSet("family ally bully belly")

	auxiliaries = WordSet(`is was are were has had have does did do can can't cannot could couldn't may might must should would wouldn't
		isn't wasn't doesn't didn't won't needn't gets got ain't`)

	auxiliaryPasts = map[string]string{
		"is": "was", "are": "were", "isn't": "wasn't", "has": "had", "have": "had", "does": "did", "do": "did", "doesn't": "didn't",
		"can": "could", "can't": "couldn't", "cannot": "could not", "may": "might", "must": "had to", "gets": "got", "won't": "wouldn't",
	}

	// irregularPasts include those that are a present form as well.
	irregularPasts = WordSet(`ate beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came cast
		caught chose clung cost crept cut dealt drank dreamt drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot
		forsook fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid lay leapt learnt led left
		lent let lit lost made meant met misled mistook misunderstood outdid outlived outran outwitted overcame overheard overran
		oversaw overthrew paid put quit ran rang read rebuilt rode rose said sang sank sat saw sent set shook shone shot shut slept
		slew slid slit slunk sold sought spared spat sped spent split spoke spread sprang spun stank stole stood struck strove stuck
		stung swam swapped swept swore swung taught thought threw thrust told took tore trod undid understood undertook unmade upheld upset
		wed went wept withdrew withheld withstood woke won wore wove wrote wrung`)

	// pluralVerbs follow a name that is a plural: "The Fremen hate".
	pluralVerbs = WordSet(`admire adore back believe blame chase control defend defy despise distrust doubt employ envy fear fight follow
		guard guide hate haunt help hide hold hunt keep know lead like love miss mistrust mourn need obey oppose owe own protect pursue
		raise resent resist respect revere rule save seek serve support suspect teach train trust use want watch work worship`)

	// presents maps verbs to their irregular pasts.
	presents = pairMap(`beat beat, become became, begin began, bind bound, break broke, bring brought,
		build built, buy bought, catch caught, choose chose, cling clung, come came, commit committed, control controlled, cost cost,
		cut cut, deal dealt, draw drew, drive drove, fall fell, feed fed, feel felt, fight fought, find found, flee fled, fly flew,
		forbid forbade, forget forgot, forgive forgave, give gave, go went, hear heard, hide hid, hit hit, hold held, hurt hurt, keep kept,
		know knew, lay laid, lead led, leave left, let let, lose lost, make made, mean meant, meet met, outwit outwitted,
		pay paid, put put, refer referred, rebel rebelled, ride rode, rise rose, run ran, say said, see saw, seek sought, sell sold,
		send sent, set set, shoot shot, shut shut, sit sat, sleep slept, speak spoke, spend spent, stand stood, steal stole, stick stuck,
		strike struck, swear swore, take took, teach taught, tell told, think thought, throw threw, understand understood, wear wore,
		win won, withhold withheld, worship worshipped, write wrote`)

	// participles are not verbs before one of leads.
	participles = WordSet("allied attached attracted betrothed bound close committed dedicated devoted divorced drawn engaged enslaved estranged indebted married opposed pledged related separated sworn tied torn united")
	leads       = WordSet("to from with by")

	// personNouns are what people are to others, in the plural.
	personNouns = WordSet(`accomplices acquaintances admirers adversaries agents aides allies antagonists apprentices assistants associates
		aunts bodyguards bosses boys boyfriends brothers captives captors chiefs children colleagues commanders companions comrades confidants
		cousins daughters deputies disciples doubles employees employers enemies exes fathers fiancés fiancées followers foes friends
		girls girlfriends godchildren godfathers godmothers godsons grandchildren granddaughters grandfathers grandmothers grandparents
		grandsons guardians guards guests half-brothers half-sisters handlers heirs helpers hosts husbands informants informers
		in-laws jailers kidnappers killers leaders lieutenants lords lovers maids masters members mentors mothers neighbours neighbors
		nephews nieces nurses opponents parents partners players prisoners pupils relatives rivals servants siblings sisters soldiers sons spies
		spouses stepbrothers stepchildren stepdaughters stepfathers stepmothers stepsisters stepsons students subordinates superiors
		targets teachers trainers twins uncles victims widows wives
		brothers-in-law daughters-in-law fathers-in-law mothers-in-law sisters-in-law sons-in-law`)

	nounAndVerb = WordSet("bosses doubles fathers guards hosts masters mothers nurses partners spies targets")

	// shared are those that a person naturally has several of.
	shared = WordSet("accomplice acquaintance admirer adversary agent ally associate colleague companion comrade cousin disciple enemy foe follower friend member neighbour neighbor opponent pupil relative rival soldier student victim")

	ofTheDead = WordSet("widow widower heir heiress orphan murderer killer slayer successor avenger")

	noVerbs      = WordSet("towards versus besides")
	adjectives   = WordSet("afraid ahead ashamed aware capable certain critical envious fond full jealous mindful protective proud scared sick sure suspicious tired tolerant unaware wary weary worthy")
	determiners  = WordSet("a an the his her their its one no my our your")
	prepositions = WordSet("about above across after against among around at before behind below beneath beside between beyond by for from in into like near of off on onto over past through to toward towards under upon versus with within without")

	// ofOne refer to one person: with two subjects nobody can tell to which.
	ofOne = WordSet("his her himself herself he she him one")
)

// WordSet returns the set of the words in a text.
func WordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// pairMap returns a map from the first to the second word of each pair in a list; commas
// separate the pairs.
func pairMap(list string) map[string]string {
	to := map[string]string{}
	for pair := range strings.SplitSeq(list, ",") {
		if words := strings.Fields(pair); len(words) == 2 {
			to[words[0]] = words[1]
		}
	}
	return to
}
