package data

import (
	"os"
	"path/filepath"
)

// Adopt copies a bundled series into the user's folder, where it can be edited
// and replaces the bundled one, and returns the copy's location. An existing
// file is left alone.
func Adopt(l Location) (Location, error) {
	folder, err := UserFolder()
	if err != nil {
		return Location{}, err
	}
	own := pathLocation(filepath.Join(folder, l.ID+extension))
	if _, err := os.Stat(own.Path); err == nil {
		return own, nil
	}
	src, err := l.Read()
	if err != nil {
		return Location{}, err
	}
	return own, Create(own.Path, src)
}
