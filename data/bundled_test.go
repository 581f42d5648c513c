package data

import (
	"embed"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// countedFS is the bundled files with a record of which have been read.
type countedFS struct {
	embed.FS
	read []string
}

// Open counts as reading, because the caller gets the bytes.
func (c *countedFS) Open(name string) (fs.File, error) {
	c.read = append(c.read, path.Base(name))
	return c.FS.Open(name)
}

func (c *countedFS) ReadFile(name string) ([]byte, error) {
	c.read = append(c.read, path.Base(name))
	return c.FS.ReadFile(name)
}

// TestOnlyTheOpenedSeriesIsRead checks that opening a bundled series reads no other, and
// that listing them reads none.
func TestOnlyTheOpenedSeriesIsRead(t *testing.T) {
	home(t)
	files := &countedFS{FS: embedded}
	bundledFiles = files
	t.Cleanup(func() { bundledFiles = embedded })
	series := bundledSeries()
	if len(series) < 2 || len(files.read) > 0 {
		t.Fatalf("listing %d series read %q, want none read", len(series), files.read)
	}
	for _, l := range series {
		files.read = nil
		chosen, err := Select(l.ID)
		if err != nil {
			t.Fatalf("%s: %v", l.ID, err)
		}
		only, _ := chosen.Only()
		if book, err := only.Open(); err != nil || book.Location().ID != l.ID {
			t.Fatalf("opening %s: %v", l.ID, err)
		}
		if _, err := chosen.Library(); err != nil {
			t.Fatalf("%s: %v", l.ID, err)
		}
		if want := []string{l.ID + extension}; !slices.Equal(files.read, want) {
			t.Errorf("opening %s read %q", l.ID, files.read)
		}
	}
}

// TestReadmeNamesEverySeries checks that the README names every bundled series.
func TestReadmeNamesEverySeries(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Join(strings.Fields(string(readme)), " ")
	for _, l := range LoadAll(bundledSeries()) {
		if l.Err != nil {
			t.Fatal(l.Err)
		}
		if title := "*" + l.Book.Title() + "*"; !strings.Contains(words, title) {
			t.Errorf("the README does not name %s", title)
		}
	}
}
