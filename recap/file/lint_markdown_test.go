package file

import (
	"fmt"
	"strings"
	"testing"
)

// TestNumbersThatBeginASentence checks which number in a recap, and on which line, gets
// a warning because Markdown takes it for the number of a list.
func TestNumbersThatBeginASentence(t *testing.T) {
	for told, want := range map[string]string{
		"1917. Two soldiers run.":                  `7 "1917."`,
		"It is over.\n\n1918. They go home.":       `9 "1918."`,
		"It is 12.\n\n12) He is 12. He goes.":      `9 "12)"`,
		"In 1917 two run.\n\nIt was 1917. He ran.": "",
		"1. One\n2. Two":                           "",
		"They go.\n\n1. One\n1. Two":               "",
		"They meet in room\n1. Nobody is there.":   `8 "1."`,
		"> 1917. Two soldiers run.":                `7 "1917."`,
		"- 1917. Two soldiers run.":                `7 "1917."`,
		"1917\\. Two soldiers run.":                "",
		"1917 is the year. 1918. It is over.":      "",
		"3\\. and\n\n3. So\n\n4. So":               `9 "3."`,
	} {
		src := start + strings.Replace(texts, "recap = \""+words(300)+"\"\n", "recap = '''"+told+"'''\n", 1)
		got := ""
		for _, p := range Check("x.toml", []byte(src)) {
			if number, ok := strings.CutPrefix(p.Message.Full(), "Markdown reads "); ok {
				number, _, _ = strings.Cut(number, " as the number of a list; start the sentence with another word")
				got += fmt.Sprintf("%d %s", p.Pos.Line, number)
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", told, got, want)
		}
	}
}
