package data

import (
	"embed"
	"strings"
)

//go:embed series/*.toml
var bundledFiles embed.FS

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
