package recap_test

import (
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/file"
)

// version1 is a small file in the style of version 1: labels without a verb, deeds told
// again and ended, one actor each, no previously.
const version1 = `title = "The Vault"
[[installment]]
title = "The Vault"
released = 2001
line = "Cole robs a vault and is caught."
short = "Cole robs a vault for Nora, and Ward, his partner, sells him out."
beats = ["Cole robs the vault.", "Ward sells him out."]
recap = "Cole robs the vault. Ward sells him out, and shoots Pike."
[[installment.cast]]
id = "cole"
name = "Cole"
actor = "A. One"
known_for = ["Film (1999)"]
role = "safe-cracker"
side = "The crew"
status = "captive"
fate = "Alive, in prison."
[[installment.cast]]
id = "ward"
name = "Ward"
fate = "Free and rich."
[[installment.cast]]
id = "pike"
name = "Pike"
status = "dead"
fate = "Dead, shot by Ward."
[[installment.relationship]]
from = "ward"
to = "cole"
kind = "friend"
label = "old friend of"
why = "They grew up on one street."
ended = true
[[installment.relationship]]
from = "ward"
to = "cole"
kind = "betrayed"
label = "sold out"
why = "For the reward."
[[installment.relationship]]
from = "ward"
to = "pike"
kind = "killed"
why = "Pike knew."
[[installment.thread]]
id = "money"
text = "Where is the money?"
[[installment.thing]]
name = "The key"
note = "Opens the vault."
[[installment.source]]
title = "A page"
url = "https://example.org/"
[[installment]]
title = "The Vault 2"
released = 2004
line = "Cole gets out and hunts Ward."
[[installment.cast]]
id = "cole"
status = "fugitive"
fate = "On the run."
[[installment.relationship]]
from = "cole"
to = "ward"
kind = "hunts"
why = "He wants the money."
[[installment.relationship]]
from = "ward"
to = "cole"
kind = "betrayed"
label = "sold out"
why = "For the reward, as Cole now knows."
[[installment.relationship]]
from = "ward"
to = "pike"
kind = "killed"
why = "Pike knew."
ended = true
[[installment.thread]]
id = "money"
closed = "Ward has it."
[[installment.thing]]
name = "The key"
note = "Cole has it."
`

// TestAFileOfVersion1 checks that the file loads with warnings at most, and that
// everything it says is shown.
func TestAFileOfVersion1(t *testing.T) {
	series := mustDecode(t, version1)
	for _, p := range file.Check("vault.toml", []byte(version1)) {
		if !p.Warning {
			t.Error(p.Diagnostic())
		}
	}
	for next, facts := range map[int][]string{
		2: {
			"**Cole** (A. One), safe-cracker, captive. Alive, in prison.", "**Ward**. Free and rich.", "**Pike**, dead. Shot by Ward.", "### The crew",
			"**Ward** was an old friend of **Cole**. They grew up on one street.", "**Ward** sold out **Cole**. For the reward.", "**Ward** killed **Pike**. Pike knew.",
			"Where is the money?", "**The key**. Opens the vault.", "Cole robs the vault. Ward sells him out, and shoots Pike.", "- Ward sells him out.",
		},
		3: {
			"**Cole** (A. One), safe-cracker, now a fugitive. On the run.", "**Ward**. Free and rich.", "**Pike**, dead since *The Vault*. Shot by Ward.",
			"**Cole** hunts **Ward**. He wants the money.", "**Ward** sold out **Cole**. For the reward, as Cole now knows.", "**Ward** killed **Pike**. Pike knew.",
			"**The key**. Opens the vault. Cole has it.", "Cole gets out and hunts Ward.",
		},
	} {
		written := series.Before(next).Now().Markdown(MarkdownOptions{Length: Full, Sections: Sections()})
		for _, fact := range facts {
			if !strings.Contains(written, fact) {
				t.Errorf("before %d: %q is missing in\n%s", next, fact, written)
			}
		}
	}
	for k, want := range []string{
		"ward old friend of cole now known; ward sold out cole new; ward killed pike new",
		"cole hunts ward new; ward sold out cole; ward killed pike",
	} {
		if got := shortTies(series.Before(k + 2).Now().Ties()); got != want {
			t.Errorf("film %d: got ties %s, want %s", k+1, got, want)
		}
	}
}
