package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"previously/recap"
	"previously/recap/strict"
)

func TestLocate(t *testing.T) {
	folder := home(t)
	own := write(t, filepath.Join(folder, "own.toml"), small)
	elsewhere := write(t, filepath.Join(t.TempDir(), "other.toml"), small)
	for arg, want := range map[string]Location{
		"lost-bullet": {ID: "lost-bullet", Bundled: true},
		"own":         {ID: "own", Path: own},
		elsewhere:     {ID: "other", Path: elsewhere},
	} {
		t.Run(arg, func(t *testing.T) {
			if got, err := Locate(arg); err != nil || got != want {
				t.Errorf("Locate(%q) = %+v, %v, want %+v", arg, got, err, want)
			}
		})
	}
}

func TestTheUsersFileReplacesABundledOne(t *testing.T) {
	file := write(t, filepath.Join(home(t), "lost-bullet.toml"), small)
	if got, err := Locate("lost-bullet"); err != nil || got.Path != file {
		t.Errorf("Locate = %+v, %v; want %s", got, err, file)
	}
	found, err := Find()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range found {
		if l.ID == "lost-bullet" && l.Bundled {
			t.Error("Find also lists the bundled one")
		}
	}
}

func TestLocateSaysWhatToDo(t *testing.T) {
	home(t)
	for arg, want := range map[string]string{
		"":                "`previously list`",
		"lost-bulet":      "did you mean lost-bullet?",
		"xyzzy":           "`previously list`",
		"./nowhere.toml":  "file does not exist",
		"nowhere.toml":    "file does not exist",
		"a\x1b[2J\nb":     "no series",
		"x/a\x1b[2J.toml": "file does not exist",
	} {
		t.Run(arg, func(t *testing.T) {
			_, err := Locate(arg)
			if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\x1b\n") {
				t.Errorf("Locate(%q): got error %v, want %q", arg, err, want)
			}
		})
	}
}

func TestFind(t *testing.T) {
	folder := home(t)
	write(t, filepath.Join(folder, "b.toml"), small)
	write(t, filepath.Join(folder, "a.toml"), small)
	write(t, filepath.Join(folder, ".hidden.toml"), small)
	write(t, filepath.Join(folder, "notes.txt"), small)
	if err := os.Mkdir(filepath.Join(folder, "folder.toml"), 0o755); err != nil {
		t.Fatal(err)
	}
	a := filepath.Join(folder, "a.toml")
	for _, c := range []struct {
		names []string
		want  string
	}{
		{[]string{folder}, "a b"},
		{[]string{a, folder, a, "lost-bullet", "a"}, "a b lost-bullet"},
		{[]string{"lost-bullet"}, "lost-bullet"},
	} {
		t.Run(c.want, func(t *testing.T) {
			found, err := Find(c.names...)
			if err != nil {
				t.Fatal(err)
			}
			if got := ids(found); got != c.want {
				t.Errorf("Find(%q) = %s, want %s", c.names, got, c.want)
			}
		})
	}
	everything, err := Find()
	if got, want := ids(everything), byID("a", "b"); err != nil || got != want {
		t.Errorf("Find() = %s, %v; want %s", got, err, want)
	}
	for _, name := range []string{t.TempDir(), "nowhere.toml", "nobody"} {
		if found, err := Find(name); err == nil {
			t.Errorf("Find(%q) = %v, want an error", name, found)
		}
	}
}

// TestAFileIsListedOnce checks that a file is listed once, even if it is named both by its
// full path and by a relative one.
func TestAFileIsListedOnce(t *testing.T) {
	folder := home(t)
	file := write(t, filepath.Join(folder, "a.toml"), small)
	t.Chdir(folder)
	for _, names := range [][]string{{".", "a.toml"}, {"a.toml", file}, {"./a.toml", "."}, {file, folder, "a"}} {
		if found, err := Find(names...); err != nil || ids(found) != "a" {
			t.Errorf("Find(%q) = %s, %v; want a", names, ids(found), err)
		}
	}
	s, err := Select("a.toml")
	if err != nil {
		t.Fatal(err)
	}
	if found, err := s.Library(); err != nil || strings.Count(" "+ids(found)+" ", " a ") != 1 {
		t.Errorf("the library is %s, %v; want a once", ids(found), err)
	}
}

// TestSelect checks that a selection lists its folders only when asked to, and that its
// library holds everything if one series was named.
func TestSelect(t *testing.T) {
	folder := home(t)
	write(t, filepath.Join(folder, "a.toml"), small)
	other := t.TempDir()
	write(t, filepath.Join(other, "b.toml"), small)
	b := filepath.Join(other, "b.toml")
	for _, c := range []struct {
		names   []string
		only    string
		library string
	}{
		{nil, "", byID("a")},
		{[]string{b}, "b", "b " + byID("a")},
		{[]string{"a"}, "a", "a " + byID()},
		{[]string{"dune"}, "dune", "dune " + strings.Replace(byID("a"), " dune ", " ", 1)},
		{[]string{other}, "", "b"},
		{[]string{b, "a"}, "", "b a"},
	} {
		t.Run(c.only, func(t *testing.T) {
			s, err := Select(c.names...)
			if err != nil {
				t.Fatal(err)
			}
			if only, ok := s.Only(); ok != (c.only != "") || only.ID != c.only {
				t.Errorf("Select(%q).Only() = %q, %v; want %q", c.names, only.ID, ok, c.only)
			}
			if found, err := s.Library(); err != nil || ids(found) != c.library {
				t.Errorf("the library of %q is %s, %v; want %s", c.names, ids(found), err, c.library)
			}
		})
	}
	s, err := Select(other)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(other, "c.toml"), small)
	if found, err := s.List(); err != nil || ids(found) != "b c" {
		t.Errorf("got %s, %v; want b c, so the folder was listed too early", ids(found), err)
	}
}

// byID returns the IDs of the user's own series and the bundled ones, sorted.
func byID(own ...string) string {
	for _, l := range bundledSeries() {
		own = append(own, l.ID)
	}
	slices.Sort(own)
	return strings.Join(own, " ")
}

func ids(locations []Location) string {
	var list []string
	for _, l := range locations {
		list = append(list, l.ID)
	}
	return strings.Join(list, " ")
}

func TestAnUnreadableUserFolderIsListedWithItsError(t *testing.T) {
	folder := home(t)
	write(t, folder, "a file where the folder should be")
	found, err := Find()
	if err != nil {
		t.Fatal(err)
	}
	var broken int
	for _, l := range LoadAll(found) {
		if l.Err != nil {
			broken++
		}
	}
	if broken != 1 || len(found) < 2 {
		t.Errorf("%d of %d series are broken, want 1", broken, len(found))
	}
}

func TestWithoutAHomeOnlyTheBundledSeriesAreThere(t *testing.T) {
	for _, none := range []string{"", "rel", ".", "./home"} { // a relative path can't be a home
		home(t)
		t.Chdir(t.TempDir())
		for _, name := range []string{"HOME", "USERPROFILE"} {
			t.Setenv(name, none)
		}
		for _, name := range []string{"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"} {
			t.Setenv(name, none)
		}
		xdg.Reload()
		if folder, err := UserFolder(); err == nil {
			t.Errorf("%q: the user's folder is %s", none, folder)
		}
		if file, err := ConfigFile(); err == nil {
			t.Errorf("%q: the settings are in %s", none, file)
		}
		if found, err := Find(); err != nil || len(found) == 0 {
			t.Errorf("%q: Find() = %v, %v", none, found, err)
		}
		p, err := OpenProgress()
		if err == nil || !strings.Contains(err.Error(), "set HOME or XDG_STATE_HOME to a full path") {
			t.Errorf("%q: got error %v, want one that says why nothing is remembered", none, err)
		}
		if err := p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}); err != nil {
			t.Errorf("%q: reported again: %v", none, err)
		}
		if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
			t.Errorf("%q: the current folder holds %v, %v", none, left, err)
		}
	}
}

func TestLoadAll(t *testing.T) {
	dir, n := t.TempDir(), 200
	if testing.Short() {
		n = 60
	}
	for i := range n {
		content := strings.Replace(small, "Small", fmt.Sprint("Series ", i), 1)
		if i%7 == 0 {
			content = "title = 1"
		}
		write(t, filepath.Join(dir, fmt.Sprintf("%03d.toml", i)), content)
	}
	found, err := Find(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range LoadAll(found) {
		_, broken := errors.AsType[strict.Problems](l.Err)
		switch {
		case l.Index != i || l.ID != fmt.Sprintf("%03d", i):
			t.Fatalf("got index %d with ID %s at %d", l.Index, l.ID, i)
		case i%7 == 0 && (!broken || l.Book != nil), i%7 != 0 && (l.Err != nil || l.Book.Title() != fmt.Sprint("Series ", i)):
			t.Errorf("%s: got %v, %v", l.ID, l.Book, l.Err)
		}
	}
}

// TestAFileHoldsUpNoOther blocks one file until all the others have been loaded.
func TestAFileHoldsUpNoOther(t *testing.T) {
	blocked := make(chan struct{})
	stream := stream(t.Context(), 100, func(i int) Loaded {
		if i == 0 {
			<-blocked
		}
		return Loaded{Index: i}
	})
	for range 99 {
		if l := <-stream; l.Index == 0 {
			t.Fatal("the blocked file was sent")
		}
	}
	close(blocked)
	if l := <-stream; l.Index != 0 {
		t.Errorf("last came file %d, want 0", l.Index)
	}
}

func TestStreamEndsWhenItIsCancelled(t *testing.T) {
	l := pathLocation(write(t, filepath.Join(t.TempDir(), "x.toml"), small))
	ctx, cancel := context.WithCancel(t.Context())
	stream := Stream(ctx, make([]Location, 1000))
	<-stream
	cancel()
	for range stream { // ends, or the test hangs
	}
	for got := range Stream(t.Context(), []Location{l}) {
		if got.Book == nil {
			t.Error(got.Err)
		}
	}
	for range Stream(t.Context(), nil) {
		t.Error("an empty stream sent something")
	}
}

func TestBundledSeriesAreValid(t *testing.T) {
	for _, l := range bundledSeries() {
		if problems, err := l.Check(); err != nil || len(problems) > 0 {
			t.Errorf("%s has problems: %v, %v", l.Name(), problems, err)
		}
	}
}
