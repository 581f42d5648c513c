package cli

import (
	"os"
	"path/filepath"
	"testing"

	"previously/data"
	"previously/recap/canary"
)

// TestBrokenFilesTellNothing checks that a command that only reads a file quotes nothing
// from one that it cannot open, and that check does quote it.
func TestBrokenFilesTellNothing(t *testing.T) {
	ownHome(t)
	file := filepath.Join(t.TempDir(), "broken.toml")
	lines := [][]string{
		{file}, {file, "--before", "2"}, {"show", file}, {"show", file, "--before", "end", "--json"}, {"find", file, "--before", "2", "x"},
		{"cut", file, "--before", "2"}, {"list", file}, {"list", "--json", file}, {"list", filepath.Dir(file)},
		{"__complete", "show", file, "--before", ""}, {"__complete", "find", file, ""},
	}
	runEveryReader(t, lines, "check") // it quotes on purpose
	step, n, refused, quoted := 11, 0, 0, 0
	if testing.Short() {
		step = 97
	}
	for how, src := range canary.Broken(canary.First) {
		if n++; n%step != 0 {
			continue
		}
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := data.Open(file); err == nil {
			continue
		}
		refused++
		for _, args := range lines {
			r := try(t, "", args...)
			if found := canary.Find(r.stdout + r.stderr); found != "" {
				t.Errorf("%s, %q: the output holds %s:\n%s%s", how, args, found, r.stdout, r.stderr)
			}
		}
		if r := try(t, "", "check", file); canary.Find(r.stdout) != "" {
			quoted++
		}
	}
	if refused < 20 || quoted < 5 {
		t.Errorf("only %d files were refused, and check quotes only %d of them", refused, quoted)
	}
}
