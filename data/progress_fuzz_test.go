package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/recap"
)

// FuzzStateFile checks that the program goes on whatever the state file holds: it
// remembers new bookmarks and keeps a damaged file beside the new one.
func FuzzStateFile(f *testing.F) {
	const whole = "[lost-bullet]\nfilm = 2\nminutes = 5\nnext = 3\nsection = \"cast\"\n\n[\"/a b/x.toml\"]\nnext = 1\n"
	for n := range len(whole) + 1 {
		if !testing.Short() || n%7 == 0 {
			f.Add(whole[:n])
		}
	}
	f.Add("a" + strings.Repeat(".a", 100) + " = 1")
	f.Add("x = {y = {y = {y = 1}}}\n[[lost-bullet]]\nnext = 9")
	f.Fuzz(func(t *testing.T, content string) {
		folder := t.TempDir()
		p := &Progress{marks: map[string]Bookmark{}, file: filepath.Join(folder, "progress.toml")}
		if err := os.WriteFile(p.file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, damaged := p.read()
		if err := p.write("lost-bullet", Bookmark{Answer: recap.Answer{Next: 7}}); err != nil {
			t.Fatalf("the file can't be written: %v", err)
		}
		tables, err := p.read()
		if mark, ok := bookmarkOf(tables["lost-bullet"]); err != nil || !ok || mark.Next != 7 {
			t.Fatalf("got %+v, %v; want the bookmark that was written", mark, err)
		}
		kept, err := os.ReadFile(p.file + ".damaged")
		if (damaged != nil) != (err == nil) || damaged != nil && string(kept) != content {
			t.Fatalf("damaged: %v, kept: %q, %v", damaged, kept, err)
		}
	})
}
