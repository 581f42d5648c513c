package recap

import (
	"path"
	"reflect"
	"strings"
)

// Limits of a series file, besides those of [tooMuch] and [unwieldy]. They are
// far above any real series, and low enough that the largest one still loads at
// once.
const (
	MaxFileBytes = 16 << 20
	maxNumber    = 1_000_000
)

// Decode reads a series file. The base of name without ".toml" becomes the
// series' id, and name is what the problems call the file. Every problem of the
// file is reported at once, except that a file that is no TOML ends at its
// first. The Series is of use only where [Problems.Err] is nil.
func Decode(name string, src []byte) (Series, Problems) {
	d := decode(name, src)
	return d.series, d.report()
}

// Check is what Decode reports, and besides, as warnings, where the craft of
// the writing can be better: a text too long for its class, a name before its
// introduction, words from the future, an entry without a fate.
func Check(name string, src []byte) Problems {
	d := decode(name, src)
	if d.syntax == nil {
		d.craft()
	}
	return d.report()
}

// document is a file on its way to a Series.
type document struct {
	sheet
	series Series
}

func decode(name string, src []byte) *document {
	d := &document{sheet: newSheet(name, src, seriesRemedies)}
	d.place = rightPlace
	d.series.ID = strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml")
	tree, ok := d.parse(d.unreadable)
	if !ok {
		return d
	}
	d.table("", tree, reflect.ValueOf(&d.series).Elem())
	if d.series.Kind == "" {
		d.series.Kind = "film"
	}
	d.checkSeries()
	return d
}
