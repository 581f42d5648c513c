package strict

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestDiscreetMessages checks that the discreet form of a message is the same whatever the
// file says, however its words are put into the message.
func TestDiscreetMessages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.String(), 4, 4)
		one, other := words.Draw(t, "one file"), words.Draw(t, "another")
		message := func(w []string, n int64) Message {
			inner := Say("%s of %s%s", Secret(w[0]), SecretNumber(n), Hint(w[1]))
			return Say("%s: %s, %s%s; use %s", Word("key"), inner, Secret(w[2]), Hint(w[3]), Choice([]string{"a", "b"}))
		}
		a, b := message(one, rapid.Int64().Draw(t, "a number")), message(other, rapid.Int64().Draw(t, "another number"))
		if a.discreet != b.discreet || a.discreet != `key: "…" of …, "…"; use a, b` {
			t.Fatalf("the discreet forms are %q and %q", a.discreet, b.discreet)
		}
		if len([]rune(a.Full())) > 3*maxHint || strings.Contains(a.Full(), "%!") && !strings.Contains(strings.Join(one, ""), "%") {
			t.Fatalf("the full form is too long or badly formatted: %q", a.Full())
		}
	})
}
