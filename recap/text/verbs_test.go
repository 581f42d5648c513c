package text

import "testing"

// TestVerbsAgree checks that the lists of words agree with each other.
func TestVerbsAgree(t *testing.T) {
	for verb, past := range presents {
		if !Predicate(past + " of").HasVerb() {
			t.Errorf("%q, the past tense of %q, is not known as a verb", past, verb)
		}
	}
	for noun := range shared {
		if !isPerson(noun) {
			t.Errorf("%q is not known as a word for a person", noun)
		}
	}
	for noun := range nounAndVerb {
		if !personNouns[noun] {
			t.Errorf("%q is not known as a noun for a person", noun)
		}
	}
}
