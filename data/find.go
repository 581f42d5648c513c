package data

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"previously/recap/text"
)

// all lists the series of the user's folder and those that come with the
// program, by id. The user's file stands in for a bundled one of the same id.
func all() []Location {
	found := userSeries()
	for _, l := range bundled() {
		if !slices.ContainsFunc(found, func(own Location) bool { return own.ID == l.ID }) {
			found = append(found, l)
		}
	}
	slices.SortStableFunc(found, func(a, b Location) int { return cmp.Compare(a.ID, b.ID) })
	return found
}

func userSeries() []Location {
	folder, err := UserFolder()
	if err != nil {
		return nil
	}
	found, err := folderSeries(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return []Location{{ID: appName, Path: folder, fault: err}}
	}
	return found
}

// folderSeries lists the series files of a folder. Hidden files are left out:
// editors keep their copies in them.
func folderSeries(folder string) ([]Location, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, pathError(folder, err)
	}
	var found []Location
	for _, e := range entries {
		if name := e.Name(); !e.IsDir() && isSeriesFile(name) && !strings.HasPrefix(name, ".") {
			found = append(found, pathLocation(filepath.Join(folder, name)))
		}
	}
	return found, nil
}

// Selection is what was named: series by their ids or files, and folders that
// have not been listed yet.
type Selection struct{ places []place }

// place is a series file, or a folder of them.
type place struct {
	Location
	folder bool
}

// Select finds what the names lead to: ids, paths of files, and folders. Without
// names it is everything that comes with the program or lies in the user's
// folder. No folder is listed and no file is read, so it takes no longer in a
// folder of many thousand files. The error is for a name that leads nowhere.
func Select(names ...string) (Selection, error) {
	var s Selection
	for _, name := range names {
		l, err := Locate(name)
		if err != nil {
			return Selection{}, err
		}
		info, err := os.Stat(l.Path)
		s.places = append(s.places, place{l, !l.Bundled && err == nil && info.IsDir()})
	}
	return s, nil
}

// Only returns the series, where a single one was named by itself.
func (s Selection) Only() (Location, bool) {
	if len(s.places) != 1 || s.places[0].folder {
		return Location{}, false
	}
	return s.places[0].Location, true
}

// List gives all series selected, of folders their series files, each once. The
// error is for a folder that cannot be read or holds none.
func (s Selection) List() ([]Location, error) {
	switch len(s.places) {
	case 0:
		return all(), nil
	case 1: // nothing is there twice, and looking for it takes as long as reading a large folder
		return s.places[0].list()
	}
	var found []Location
	for _, p := range s.places {
		more, err := p.list()
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return unique(found), nil
}

// Library gives what one may want to go on to: the series selected, or, where a
// single one was named, that one and everything there is without names.
func (s Selection) Library() ([]Location, error) {
	only, ok := s.Only()
	if !ok {
		return s.List()
	}
	return unique(append([]Location{only.current()}, all()...)), nil
}

// current returns the series, or the user's own copy that has taken its place since
// it was named.
func (l Location) current() Location {
	if l.Bundled {
		if own, ok := withID(l.ID); ok {
			return own
		}
	}
	return l
}

func (p place) list() ([]Location, error) {
	if !p.folder {
		return []Location{p.current()}, nil
	}
	found, err := folderSeries(p.Path)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%s: no series file in this folder; their names end in %s", text.Printable(p.Path), extension)
	}
	return found, err
}

// unique leaves out files that come again, by the same path or another.
func unique(locations []Location) []Location {
	listed := map[string]bool{}
	return slices.DeleteFunc(locations, func(l Location) bool {
		file := l.Name()
		if full, err := filepath.Abs(l.Path); err == nil && !l.Bundled {
			file = full
		}
		again := listed[file]
		listed[file] = true
		return again
	})
}

// Find lists where the named series are: what [Select] finds, listed.
func Find(names ...string) ([]Location, error) {
	selection, err := Select(names...)
	if err != nil {
		return nil, err
	}
	return selection.List()
}
