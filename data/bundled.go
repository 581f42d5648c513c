package data

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed series/*.toml
var embedded embed.FS

// bundledFiles holds the series that come with the program. Each is read when it is
// opened: a reading copies it, and what nobody opens costs nothing at the start.
var bundledFiles interface {
	fs.ReadDirFS
	fs.ReadFileFS
} = embedded

const bundledFolder = "series"

// bundled lists the series that come with the program, by id.
func bundled() []Location {
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
