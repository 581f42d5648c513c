package data

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed series/*.toml
var embedded embed.FS

// bundledFiles holds the bundled series. Reading copies a file, so each is read only
// when it is opened, and the others cost nothing at the start.
var bundledFiles interface {
	fs.ReadDirFS
	fs.ReadFileFS
} = embedded

const bundledFolder = "series"

// bundledSeries lists the bundled series, ordered by ID.
func bundledSeries() []Location {
	files, err := bundledFiles.ReadDir(bundledFolder)
	if err != nil {
		panic("data: " + err.Error()) // the folder is compiled in
	}
	var found []Location
	for _, f := range files {
		found = append(found, Location{ID: strings.TrimSuffix(f.Name(), extension), Bundled: true})
	}
	return found
}
