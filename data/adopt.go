package data

import (
	"os"
	"path/filepath"
)

// Adopt copies a series that comes with the program into the user's folder,
// where it can be edited and stands in for the bundled one. A file that is
// there already is left as it is.
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
