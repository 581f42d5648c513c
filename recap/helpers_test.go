package recap_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
)

// mustDecode returns the series of a file, and fails if the file has problems.
func mustDecode(t interface{ Fatalf(string, ...any) }, src string) Series {
	s, problems := file.Decode("drawn.toml", []byte(src))
	if problems != nil {
		t.Fatalf("the file has problems: %v\n%s", problems, src)
	}
	return s
}

// words returns a text of n words.
func words(n int) string { return strings.TrimSuffix(strings.Repeat("so ", n), " ") }

// texts are the four texts of an installment, one a line.
var texts = "line = \"It.\"\nshort = \"" + words(70) + "\"\nbeats = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]\nrecap = \"" + words(300) + "\"\n"

// seriesFiles returns the bundled files, in a short run two of them, and masks.toml, which
// uses everything that the format can say.
func seriesFiles(t *testing.T) map[string][]byte {
	t.Helper()
	names, err := drawn.Bundled("../data/series")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, name := range append(names, "../data/testdata/masks.toml") {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = src
	}
	return files
}
