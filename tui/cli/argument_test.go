package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/data"
)

// TestHintsNameFilesBriefly checks that a hint names a file by its ID if it is in
// the user's folder, by a relative path if it is below the working directory, and
// otherwise by its full path.
func TestHintsNameFilesBriefly(t *testing.T) {
	ownHome(t)
	folder, err := data.UserFolder()
	if err != nil {
		t.Fatal(err)
	}
	here, elsewhere := t.TempDir(), t.TempDir()
	t.Chdir(here)
	for file, want := range map[string]string{
		filepath.Join(folder, "mine.toml"): "mine", filepath.Join(folder, "two words.toml"): "two words",
		filepath.Join(folder, "list.toml"):   filepath.Join(folder, "list.toml"), // a command
		filepath.Join(folder, "bare"):        filepath.Join(folder, "bare"),
		filepath.Join(here, "x.toml"):        "x.toml",
		filepath.Join(here, "mine"):          "./mine", // not an ID in the user's folder
		filepath.Join(here, "sub", "x.toml"): "sub/x.toml",
		filepath.Join(here, "-x.toml"):       "./-x.toml",
		filepath.Join(elsewhere, "x.toml"):   filepath.Join(elsewhere, "x.toml"),
	} {
		r := try(t, "", "new", "Some Title", "-o", file)
		_, hint, ok := strings.Cut(r.stdout, "run `previously check ")
		if hint, _, _ = strings.Cut(hint, "`"); !ok || hint != shellWord(filepath.FromSlash(want)) {
			t.Errorf("%s: got %+v, want a hint with %s", file, r, want)
		}
		named, err := data.Locate(strings.Trim(hint, "'"))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if a, b := stat(t, named.Path), stat(t, file); !os.SameFile(a, b) {
			t.Errorf("%s leads to %s, want %s", hint, named.Path, file)
		}
		if r := try(t, "", "check", strings.Trim(hint, "'")); r.status != 0 {
			t.Errorf("%s: check %s: got %+v", file, hint, r)
		}
	}
}

func stat(t *testing.T, file string) os.FileInfo {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info
}
