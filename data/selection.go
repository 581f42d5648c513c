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

// allSeries lists the user's own and the bundled series, ordered by ID. The user's file
// replaces a bundled one with the same ID.
func allSeries() []Location {
	found := userSeries()
	for _, l := range bundledSeries() {
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

// folderSeries lists the series files of a folder. It skips hidden files, which are
// often backup copies of an editor.
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

// Selection is what the user named: series, and folders that have not been listed yet.
// The zero Selection means everything there is.
type Selection struct{ entries []entry }

// entry is a series file, or a folder of them.
type entry struct {
	Location
	folder bool
}

// Select resolves names: IDs, titles, and paths of files and folders. Without names, the
// selection is all bundled series and the user's own. It lists no folder that was named,
// so a folder of many thousand files takes no longer. The error is about the first name
// that leads nowhere.
func Select(names ...string) (Selection, error) {
	var s Selection
	for _, name := range names {
		l, err := Locate(name)
		if err != nil {
			return Selection{}, err
		}
		info, err := os.Stat(l.Path)
		s.entries = append(s.entries, entry{l, !l.Bundled && err == nil && info.IsDir()})
	}
	return s, nil
}

// Only returns the selected series; ok is false unless exactly one name was given and
// it named a series, not a folder.
func (s Selection) Only() (Location, bool) {
	if len(s.entries) != 1 || s.entries[0].folder {
		return Location{}, false
	}
	return s.entries[0].Location, true
}

// List returns all selected series, those in selected folders included, each once. The
// error is about a folder that cannot be read or has no series.
func (s Selection) List() ([]Location, error) {
	switch len(s.entries) {
	case 0:
		return allSeries(), nil
	case 1: // no duplicates, and looking for them takes as long as reading a large folder
		return s.entries[0].list()
	}
	var found []Location
	for _, e := range s.entries {
		more, err := e.list()
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return unique(found), nil
}

// Library returns the series to offer in the library: the selected ones or, if a single
// series was named, that one followed by all others.
func (s Selection) Library() ([]Location, error) {
	only, ok := s.Only()
	if !ok {
		return s.List()
	}
	return unique(append([]Location{only.current()}, allSeries()...)), nil
}

// current returns the user's own copy if one has replaced a bundled series since it was
// named, and otherwise the series itself.
func (l Location) current() Location {
	if l.Bundled {
		if own, ok := findByID(l.ID); ok {
			return own
		}
	}
	return l
}

func (e entry) list() ([]Location, error) {
	if !e.folder {
		return []Location{e.current()}, nil
	}
	found, err := folderSeries(e.Path)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%s: no series file in this folder; their names end in %s", text.Sanitize(e.Path), extension)
	}
	return found, err
}

// unique drops repeated files, even if they are given by different paths.
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

// Find returns the locations of the named series: [Select], then [Selection.List].
func Find(names ...string) ([]Location, error) {
	selection, err := Select(names...)
	if err != nil {
		return nil, err
	}
	return selection.List()
}
