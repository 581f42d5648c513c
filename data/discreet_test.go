package data

import (
	"path/filepath"
	"testing"

	"previously/recap/canary"
)

// TestOpeningABrokenFileTellsNothing checks that the error for a broken file gives away
// nothing of what is in it, neither in full nor in brief.
func TestOpeningABrokenFileTellsNothing(t *testing.T) {
	folder, n, refused := t.TempDir(), 0, 0
	for how, src := range canary.Broken(canary.First) {
		if n++; testing.Short() && n%29 != 0 {
			continue
		}
		_, err := Open(write(t, filepath.Join(folder, "x.toml"), src))
		if err == nil {
			continue
		}
		refused++
		for _, text := range []string{err.Error(), BriefError(err)} {
			if found := canary.Find(text); found != "" {
				t.Errorf("%s: the error gives away %s: %s", how, found, text)
			}
		}
	}
	if refused < n/40 {
		t.Errorf("only %d of %d files were refused", refused, n)
	}
}
