//go:build unix

package tui

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"previously/recap/planted"
)

// TestNoCommandReachesTheTerminal checks that an escape sequence that a recap spells with
// entities is not in what the app writes, and hides no text.
func TestNoCommandReachesTheTerminal(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "swallow.toml")
	src := "title = \"Swallow\"\n[[installment]]\ntitle = \"One\"\nline = \"A line.\"\nrecap = '''\nFirst.\n\n" +
		strings.Join(planted.Entities, "\n\n") + "\n\nSecond &#27;]0; has no end, nor has &#27;P this.\n\nFourth-and-last.\n'''\n" +
		"[[installment.cast]]\nid = \"a\"\nname = \"Ann &#27;]0;everyone\"\nfate = \"Fate.\"\n"
	if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	p := openTerminal(t, appVariable+"="+file)
	p.waitUntilStill("story so far", 0)
	p.press("2")
	p.press("G")
	p.waitUntilStill("Fourth-and-last.", 0)
	p.press("q")
	written, _ := p.outputSince(0)
	own := []string{"\x1b]8;", "\x1b]2;previously", "\x1b]10;?", "\x1b]11;?", "\x1b]110", "\x1b]111", "\x1b]112", "\x1bP+q"}
	for _, sent := range regexp.MustCompile("\x1b[\\]PX^_][^\x07\x1b]*").FindAllString(written, -1) {
		if sent != "\x1b]2;" && !slices.ContainsFunc(own, func(o string) bool { return strings.HasPrefix(sent, o) }) {
			t.Errorf("the app writes %q", sent)
		}
	}
	for _, command := range []string{"[41m", "\u009b", "\x1bc", "\u202e", "[5m"} {
		if i := strings.Index(written, command); i > 0 && written[i-1] == '\x1b' || i >= 0 && command[0] != '[' {
			t.Errorf("the app writes %q", written[max(i-20, 0):i+len(command)])
		}
	}
}
