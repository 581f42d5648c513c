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
		if name := e.Name(); !e.IsDir() && strings.HasSuffix(name, extension) && !strings.HasPrefix(name, ".") {
			found = append(found, pathLocation(filepath.Join(folder, name)))
		}
	}
	return found, nil
}

// Find lists where the named series are: ids, paths of files, and folders, of
// which all series files count. Without names it is everything that comes with
// the program or lies in the user's folder. No file is read. The error is for a
// name that leads nowhere.
func Find(names ...string) ([]Location, error) {
	switch len(names) {
	case 0:
		return all(), nil
	case 1: // nothing can be named twice, and looking for it takes as long as reading a large folder
		return findOne(names[0])
	}
	var found []Location
	listed := map[string]bool{}
	for _, name := range names {
		more, err := findOne(name)
		if err != nil {
			return nil, err
		}
		for _, l := range more {
			if file := filepath.Clean(l.Name()); !listed[file] {
				listed[file] = true
				found = append(found, l)
			}
		}
	}
	return found, nil
}

func findOne(name string) ([]Location, error) {
	l, err := Locate(name)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(l.Path); l.Bundled || err != nil || !info.IsDir() {
		return []Location{l}, nil
	}
	found, err := folderSeries(l.Path)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%s: no series file in this folder; their names end in %s", Printable(l.Path), extension)
	}
	return found, err
}
