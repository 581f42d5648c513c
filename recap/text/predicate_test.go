package text_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	. "previously/recap/text"
)

// forms has the forms of a predicate in each line: as written, with a verb, in the past
// tense, and in the plural, or "-" if it has no plural.
const forms = `
is the boss of | is the boss of | was the boss of | are the bosses of
mother of | is the mother of | was the mother of | are the mothers of
old friend of | is an old friend of | was an old friend of | are old friends of
friend of | is a friend of | was a friend of | are friends of
allies of | is one of the allies of | was one of the allies of | -
Reverend Mother of | is the Reverend Mother of | was the Reverend Mother of | -
sister | is the sister of | was the sister of | are the sisters of
proud of | is proud of | was proud of | are proud of
secretly married to | is secretly married to | was secretly married to | are secretly married to
once the boss of | was once the boss of | was once the boss of | were once the bosses of
on one team with | is on one team with | was on one team with | -
is in league with | is in league with | was in league with | are in league with
is still a friend of | is still a friend of | was a friend of | are still friends of
is an ally of | is an ally of | was an ally of | are allies of
is the boss and friend of | is the boss and friend of | was the boss and friend of | -
is the right hand of | is the right hand of | was the right hand of | -
is the daughter-in-law of | is the daughter-in-law of | was the daughter-in-law of | are the daughters-in-law of
was the child of | was the child of | was the child of | were the children of
still loves | still loves | loved | still love
works with | works with | worked with | work with
has a deal with | has a deal with | had a deal with | have a deal with
owes | owes | owed | owe
owes his life to | owes his life to | owed his life to | -
gives up | gives up | gave up | give up
lies to | lies to | lied to | lie to
spies on | spies on | spied on | spy on
robs | robs | robbed | rob
visits | visits | visited | visit
teaches | teaches | taught | teach
chases | chases | chased | chase
hate | hate | hated | hate
can't look at | can't look at | couldn't look at | can't look at
stands by and is paid by | stands by and is paid by | stood by and was paid by | -
shot | shot | shot | shot
turned on | turned on | turned on | turned on
cast out | cast out | cast out | cast out
married | married | married | married
frère de | frère de | frère de | -
`

func TestPredicates(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(forms)) {
		form := strings.Split(strings.TrimSpace(line), " | ")
		p := Predicate(form[0]).WithVerb()
		if string(p) != form[1] {
			t.Errorf("%q with a verb: got %q, want %q", form[0], p, form[1])
		}
		if past := p.Past(); string(past) != form[2] {
			t.Errorf("%q in the past tense: got %q, want %q", form[0], past, form[2])
		}
		several, ok := p.Plural()
		if ok != (form[3] != "-") || ok && string(several) != form[3] {
			t.Errorf("%q in the plural: got %q, %v, want %q", form[0], several, ok, form[3])
		}
	}
}

// TestThePastIsPast checks that the past tense of the past tense is the same.
func TestThePastIsPast(t *testing.T) {
	for line := range strings.Lines(strings.TrimSpace(forms)) {
		p := Predicate(strings.Split(strings.TrimSpace(line), " | ")[0]).WithVerb().Past()
		if again := p.Past(); again != p {
			t.Errorf("the past tense of %q is %q, want no change", p, again)
		}
	}
}

// TestPredicatesOfAnything checks, for any text, that adding a verb loses no word, and
// that doing so or taking the past tense twice changes nothing.
func TestPredicatesOfAnything(t *testing.T) {
	word := rapid.OneOf(rapid.String(), rapid.SampledFrom(strings.Fields(strings.ReplaceAll(forms, "|", " "))))
	rapid.Check(t, func(t *rapid.T) {
		p := Predicate(strings.Join(rapid.SliceOfN(word, 0, 5).Draw(t, "words"), " "))
		said := p.WithVerb()
		rest := strings.Fields(string(said))
		for w := range strings.FieldsSeq(string(p)) {
			if !slices.Contains(rest, w) {
				t.Fatalf("%q has lost the word %q: %q", p, w, said)
			}
		}
		if again := said.WithVerb(); again != said {
			t.Fatalf("%q becomes %q, and that becomes %q", p, said, again)
		}
		if past := said.Past(); past.Past() != past || said.HasVerb() && !past.HasVerb() {
			t.Fatalf("the past tense of %q is %q, and of that %q", said, past, past.Past())
		}
		said.Plural()
	})
}
