package file

import "strings"

// wordSet returns the set of the words in a text.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// Words by which a label is read. None of the lists has to be complete: a verb that
// ends in -s or -ed is known as one by that, and what is missing here costs no more
// than a needless warning, or one less.
var (
	leadingAdverbs = wordSet("still once now never always also again both nearly almost no not longer only half all but soon often twice ever even long")

	auxiliaries = wordSet(`is was are were has had have does did do can can't cannot could couldn't may might must should would wouldn't
		isn't wasn't doesn't didn't won't needn't gets got ain't`)

	irregularPasts = wordSet(`ate beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came cast
		caught chose clung cost crept cut dealt drank dreamt drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot
		forsook fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid lay leapt learnt led left
		lent let lit lost made meant met misled mistook misunderstood outdid outlived outran outwitted overcame overheard overran
		oversaw overthrew paid put quit ran rang read rebuilt rode rose said sang sank sat saw sent set shook shone shot shut slept
		slew slid slit slunk sold sought spared spat sped spent split spoke spread sprang spun stank stole stood struck strove stuck
		stung swam swapped swept swore swung taught threw thrust told took tore trod undid understood undertook unmade upheld upset
		wed went wept withdrew withheld withstood woke won wore wove wrote wrung`)

	// pluralVerbs are for somebody whose name is a plural: "The Fremen", "hate".
	pluralVerbs = wordSet(`admire adore back believe blame chase control defend defy despise distrust doubt employ envy fear fight follow
		guard guide hate haunt help hide hold hunt keep know lead like love miss mistrust mourn need obey oppose owe own protect pursue
		raise resent resist respect revere rule save seek serve support suspect teach train trust use want watch work worship`)

	// participles are no verbs before a preposition.
	participles = wordSet("allied attached attracted betrothed bound close committed dedicated devoted divorced drawn engaged enslaved estranged indebted married opposed pledged related separated sworn tied torn united")

	pluralNouns = wordSet(`accomplices allies antagonists boys brothers captors children colleagues comrades companions cousins daughters
		employees enemies fathers fiancés friends girls heirs helpers husbands lovers members mentors mothers
		neighbours neighbors parents partners players rivals servants siblings sisters soldiers sons spouses students teachers
		twins uncles wives towards versus`)

	// generations are what somebody is to another of whom the other is not the same.
	generations = wordSet(`mother father parent son daughter child uncle aunt nephew niece mum mom dad grandmother grandfather grandson
		granddaughter grandchild widow widower`)

	// kinOfOneSex can be what two of one sex are to each other.
	kinOfOneSex = wordSet("brother sister husband wife girlfriend boyfriend")

	hostileLabels = wordLines(`killed; murdered; shot; shot dead; stabbed; poisoned; strangled; executed; drowned; crucified; attacked;
		tortured; tormented; beat; beat up; wounded; blackmailed; blackmails; threatened; threatens; betrayed; betrays; deceived; deceives; tricked;
		framed; cheated; robbed; lied to; lies to; kidnapped; abducted; snatched; imprisoned; locked up; enslaved; bullied; bullies;
		hates; despises; destroyed; cast out; drove out; sold out; turned on; turned against; unmasked; hunts; hunted; hunted down; fights; fought;
		kill; murder; shoot; stab; poison; strangle; execute; destroy; betray; is an enemy of; is the enemy of; is a rival of`)

	emptyWords = wordSet(`a an the and or but so as because since for of to in on at by with from into onto is was are were be been being has had
		have having do does did not no nor too also there here then than both each other another one own self himself herself
		themselves itself he she it they him her them his hers its their theirs who whom whose which what that this these those when
		while after before until where how all any some such very just only still once now i you we us our your my me`)
)

// wordLines returns the set of the phrases in a text, which semicolons divide.
func wordLines(phrases string) map[string]bool {
	set := map[string]bool{}
	for phrase := range strings.SplitSeq(phrases, ";") {
		set[strings.Join(strings.Fields(phrase), " ")] = true
	}
	return set
}

// counterparts are words of which one says what the others do, seen from the other
// side; those of one number belong together.
var counterparts = func() map[string]int {
	groups := map[string]int{}
	for i, group := range []string{
		`mother father parent son daughter child children grandmother grandfather grandson granddaughter grandchild stepmother stepfather stepson stepdaughter`,
		"brother sister sibling twin", "uncle aunt nephew niece", "husband wife spouse married", "lover girlfriend boyfriend partner couple",
		"boss superior chief employer employs employed employee assistant subordinate works worked", "mentor teacher pupil student taught teaches apprentice trainer trains",
		"captor captive prisoner holds held", "friend friends", "ally allies", "enemy enemies", "rival rivals", "colleague colleagues",
	} {
		for word := range strings.FieldsSeq(group) {
			groups[word] = i + 1
		}
	}
	return groups
}()
