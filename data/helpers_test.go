package data

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
)

// home gives the test an empty home and returns the user's folder in it, which does not
// exist yet.
func home(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	t.Cleanup(xdg.Reload) // runs after the environment has been restored
	t.Setenv("HOME", root)
	t.Setenv("XDG_DATA_HOME", filepath.Join(root, "data"))
	t.Setenv("XDG_STATE_HOME", filepath.Join(root, "state"))
	xdg.Reload()
	return filepath.Join(root, "data", appName)
}

func write(t *testing.T, file, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// small is a series file with one film that has a recap.
const small = "title = \"Small\"\n[[installment]]\ntitle = \"One\"\nline = \"It happens.\"\n"

func masks(t *testing.T) *Book {
	t.Helper()
	book, err := pathLocation("testdata/masks.toml").Open()
	if err != nil {
		t.Fatal(err)
	}
	return book
}
