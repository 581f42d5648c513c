package text

import "testing"

// TestVerbsAgree checks that the lists of words agree with each other.
func TestVerbsAgree(t *testing.T) {
	for verb, past := range presents {
		if !Predicate(past + " of").HasVerb() {
			t.Errorf("%q, the past of %q, is taken for no verb", past, verb)
		}
	}
	for noun := range shared {
		if !isPerson(noun) {
			t.Errorf("%q is nobody of whom there are several", noun)
		}
	}
	for noun := range nounAndVerb {
		if !personNouns[noun] {
			t.Errorf("%q is nobody's noun", noun)
		}
	}
}
