package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEpisodesAreNeverCalledFilms checks that for a series of episodes no output or error
// says "film".
func TestEpisodesAreNeverCalledFilms(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	file := filepath.Join(t.TempDir(), "town.toml")
	var src strings.Builder
	src.WriteString("title = \"Town\"\nkind = \"episode\"\n")
	for i := range 6 {
		fmt.Fprintf(&src, "[[installment]]\ntitle = \"Day %c\"\nlabel = \"S%dE%d\"\nline = \"Ann goes to the river with Bo.\"\n", 'A'+i, i/3+1, i%3+1)
		if i%3 == 0 {
			fmt.Fprintf(&src, "part = \"Season %d\"\n", i/3+1)
		}
		src.WriteString("[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\nfate = \"By the river.\"\n[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\n")
		src.WriteString("[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"friend\"\n")
	}
	if err := os.WriteFile(file, []byte(src.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	film := regexp.MustCompile(`(?i)\bfilms?\b`)
	for _, args := range []string{
		"show @ --before 1", "show @ --before S2E2 --section so-far,plot,cast,relationships,beats", "show @ --before 2x2 --minutes 1", "show @ --before end --minutes 0",
		"show @", "show @ --before S9E9", "show @ --before S2E2 --film 9", "find @ --before S2E2 day", "find @ --before S2E2 ann", "find @ --before S2E2 nobody", "find @ ann",
		"cut @ --before S2E2", "cut @", "list @", "check @", "new Town --kind episode -o -",
	} {
		got := try(t, "", strings.Fields(strings.ReplaceAll(args, "@", file))...)
		if word := film.FindString(got.stdout + got.stderr); word != "" {
			t.Errorf("previously %s says %q:\n%s%s", args, word, got.stdout, got.stderr)
		}
		if got.stdout+got.stderr == "" && !strings.HasPrefix(args, "check") {
			t.Errorf("previously %s prints nothing", args)
		}
	}
}
