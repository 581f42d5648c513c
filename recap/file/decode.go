package file

import (
	"path"
	"strings"

	"previously/recap"
	"previously/recap/strict"
)

// Decode decodes a series file. name is what problems call the file, and its base without
// ".toml" becomes the series' id. All problems are reported at once, except that a file
// that is not TOML has only its first one. The Series is valid only if
// [strict.Problems.Err] is nil.
func Decode(name string, src []byte) (recap.Series, strict.Problems) {
	d := decode(name, src)
	return d.series, d.Problems()
}

// document is a file on its way to a Series.
type document struct {
	*strict.Document
	series recap.Series
}

func decode(name string, src []byte) *document {
	d := &document{}
	d.Document = strict.Decode(name, src, &seriesFormat, &d.series)
	d.series.ID = strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml")
	if !d.Parsed() {
		return d
	}
	if d.series.Kind == "" {
		d.series.Kind = recap.DefaultKind
	}
	d.checkSeries()
	return d
}
