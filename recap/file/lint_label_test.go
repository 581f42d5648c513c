package file

import (
	"fmt"
	"strings"
	"testing"
)

// fileWithTie returns a file without problems, except those in the lines of a tie between
// Ann and Bo.
func fileWithTie(lines ...string) string {
	return start + strings.ReplaceAll(texts, "so so", "the so") + `[[installment.cast]]
id = "ann"
name = "Ann Lee"
aliases = ["The Fox"]
fate = "Free."
[[installment.cast]]
id = "bo"
name = "Bo"
fate = "Free."
[[installment.relationship]]
from = "ann"
to = "bo"
` + strings.Join(lines, "\n") + "\n"
}

// warnings returns the messages of a file's problems, without positions.
func warnings(src string) (list []string) {
	for _, p := range Check("x.toml", []byte(src)) {
		list = append(list, p.Message.Full())
	}
	return list
}

// TestLabelsReadAsSentences checks which warning, if any, the labels in each line get.
func TestLabelsReadAsSentences(t *testing.T) {
	const (
		noVerb  = "has no verb"
		passive = "is passive"
		oneWay  = "fits only one of the two"
		hostile = "is hostile"
	)
	for _, c := range []struct{ kind, labels, want string }{
		{"family", "mother of; Mother Of; old friend of; betrothed to; married to; close to; on one team with; together with; human agent of; brother in war of", noVerb},
		{"ally", "estranged from; pregnant by; lovers of; secretly married to; once the boss of; allies of; family of; ally of; sister; in love with", noVerb},
		{"ally", "works with; is in love with; still loves; no longer trusts; briefly was the lover of; can't look at; would die for; sided with", ""},
		{"ally", "gave a second chance to; hid Marco from; has fought for; secretly hired; passes as the boss of; kissed; bred the dogs of; married", ""},
		{"ally", "hate; worship; talked to; is to marry; owes her life to; has been seen with; needed; uses", ""},
		{"boss", "was served by; is loved by; was won over by; was badly beaten by; has been raised by; killed by; overthrown by; is hunted by", passive},
		{"boss", "stands by; stood by; stands by and is paid by the hour to; lived by the side of; is near by", ""},
		{"family", "is the mother of; was the father of; is the stepson of; is the great-aunt of; is the grandfather of; is the sister-in-law of; is the twin brother of; was the wife of", oneWay},
		{"family", "is the cousin of; is one of the parents of Cy with; is like a father to; is the foster sibling of; was the mother superior in the house of", ""},
		{"mentor", "is the father of; is the uncle of", ""},
		{"friend", "killed; shot; tried to poison; lied to; finally betrayed; is an enemy of; sold out; hunts", hostile},
		{"friend", "killed to save; fights for; fought beside; lied for; refused to kill; shot Coin instead of; would kill for; had to hunt", ""},
		{"enemy", "killed; shot; lied to; hunts; is an enemy of", ""},
	} {
		for label := range strings.SplitSeq(c.labels, "; ") {
			got := strings.Join(warnings(fileWithTie(`kind = "`+c.kind+`"`, `label = "`+label+`"`)), "; ")
			if (got == "") != (c.want == "") || !strings.Contains(got, c.want) || got != "" && !strings.HasPrefix(got, fmt.Sprintf("label %q ", label)) {
				t.Errorf("%s, label %q: got %q, want %q", c.kind, label, got, c.want)
			}
		}
	}
}

// TestALabelThatFitsOneOfTheTwo checks that a label that fits only one of the two is
// accepted if the file says that it is mutual and it can be: for brothers, but not for a
// mother.
func TestALabelThatFitsOneOfTheTwo(t *testing.T) {
	for _, c := range []struct {
		label, mutual string
		warned        bool
	}{
		{"is the brother of", "", true}, {"is the brother of", "mutual = true", false}, {"is the brother of", "mutual = false", false},
		{"is the mother of", "", true}, {"is the mother of", "mutual = true", true}, {"is the mother of", "mutual = false", false},
	} {
		if got := warnings(fileWithTie(`kind = "family"`, fmt.Sprintf("label = %q", c.label), c.mutual)); (len(got) == 1) != c.warned || len(got) > 1 {
			t.Errorf("%s, %s: got %q, want a warning: %v", c.label, c.mutual, got, c.warned)
		}
	}
}

// TestLabelsOfOtherLanguages checks that the rules of English are not applied to labels in
// another language.
func TestLabelsOfOtherLanguages(t *testing.T) {
	src := strings.ReplaceAll(fileWithTie(`kind = "family"`, `label = "Mutter von"`), "the so", "das so")
	if got := warnings(src); got != nil {
		t.Errorf("got %q, want no warning", got)
	}
}

// TestReasonsSayMore checks that there is a warning about a reason that says no more than
// the names and the label.
func TestReasonsSayMore(t *testing.T) {
	for _, c := range []struct {
		kind, label, why string
		empty            bool
	}{
		{"family", "is the mother of", "Bo is her son.", true},
		{"family", "is the mother of", "Ann is his mother, and Bo her child.", true},
		{"family", "is the mother of", "Bo is the son whom she sold.", false},
		{"killed", "", "Ann killed him.", true},
		{"killed", "", "She is his killer.", false},
		{"killed", "", "He had killed Cy.", false},
		{"killed", "shot", "Ann Lee shot Bo.", true},
		{"employs", "", "Bo works for her.", true},
		{"employs", "", "Bo cooks for her.", false},
		{"friend", "", "They are friends.", true},
		{"friend", "", "They are old friends.", false},
		{"deceived", "", "To Bo she is the Fox.", false},
		{"loves", "", "She loves him, and he loves her.", true},
	} {
		lines := []string{fmt.Sprintf("kind = %q", c.kind), fmt.Sprintf("why = %q", c.why)}
		if c.label != "" {
			lines = append(lines, fmt.Sprintf("label = %q", c.label), "mutual = false")
		}
		var want []string
		if c.empty {
			want = []string{"why says nothing beyond the names and the label; give a reason or a fact, or remove it"}
		}
		if got := warnings(fileWithTie(lines...)); strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s %q, why %q: got %q, want %q", c.kind, c.label, c.why, got, want)
		}
	}
}

// TestDeedsDoNotEnd checks that there is a warning about a deed that ends, but not about a
// state.
func TestDeedsDoNotEnd(t *testing.T) {
	if got := warnings(fileWithTie(`kind = "saved"`, "ended = true")); strings.Join(got, "; ") != "a deed never ends; remove ended" {
		t.Errorf("got %q, want a warning about ended", got)
	}
	if got := warnings(fileWithTie(`kind = "loves"`, "ended = true")); got != nil {
		t.Errorf("got %q, want no warning", got)
	}
}
