package file

import (
	"strings"

	"previously/recap/text"
)

// Words by which a label is read. No list has to be complete: a missing word costs no
// more than a needless warning, or one too few.
var (
	// generations are what one person can be to another without being the same in return.
	generations = text.WordSet(`mother father parent son daughter child uncle aunt nephew niece mum mom dad grandmother grandfather grandson
		granddaughter grandchild widow widower`)

	// kinOfOneSex are what two people of one sex can be to each other.
	kinOfOneSex = text.WordSet("brother sister husband wife girlfriend boyfriend")

	hostileLabels = wordLines(`killed; murdered; shot; shot dead; stabbed; poisoned; strangled; executed; drowned; crucified; attacked;
		tortured; tormented; beat; beat up; wounded; blackmailed; blackmails; threatened; threatens; betrayed; betrays; deceived; deceives; tricked;
		framed; cheated; robbed; lied to; lies to; kidnapped; abducted; snatched; imprisoned; locked up; enslaved; bullied; bullies;
		hates; despises; destroyed; cast out; drove out; sold out; turned on; turned against; unmasked; hunts; hunted; hunted down; fights; fought;
		kill; murder; shoot; stab; poison; strangle; execute; destroy; betray; is an enemy of; is the enemy of; is a rival of`)

	emptyWords = text.WordSet(`a an the and or but so as because since for of to in on at by with from into onto is was are were be been being has had
		have having do does did not no nor too also there here then than both each other another one own self himself herself
		themselves itself he she it they him her them his hers its their theirs who whom whose which what that this these those when
		while after before until where how all any some such very just only still once now i you we us our your my me`)
)

// wordLines returns the set of the phrases in a text, which are separated by semicolons.
func wordLines(phrases string) map[string]bool {
	set := map[string]bool{}
	for phrase := range strings.SplitSeq(phrases, ";") {
		set[strings.Join(strings.Fields(phrase), " ")] = true
	}
	return set
}

// counterparts are words that tell the same relationship, from one side or the other.
// Words with the same number belong together.
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
