package recap

import (
	"fmt"
	"reflect"
	"unicode/utf8"
)

// maxSettingsBytes is far above any file of settings that a person writes.
const maxSettingsBytes = 1 << 20

// Settings decodes a TOML file of settings into the struct at into as strictly
// as a series file: an unknown key and a value of another type are problems
// with their place. A table that may have any keys is a map in the struct.
//
// check, which may be nil, is called after the struct was filled, to report
// what types do not say; a path is such as "keys.find[1]". It is not called for
// a file that is no TOML. broken tells it whether the value at a path could not
// be taken, which has been reported.
func Settings(name string, src []byte, into any, check func(report Report, broken func(path string) bool)) Problems {
	d := newSheet(name, src, settingsRemedies)
	d.outspoken = true
	tree, ok := d.parse(func() (Position, message) {
		switch {
		case len(d.src) > maxSettingsBytes, utf8.Valid(d.src) && TooDeep(d.src):
			return Position{1, 1}, say("larger or nested deeper than settings can be; take out what does not belong here")
		case !utf8.Valid(d.src):
			return positionAt(d.src, invalidUTF8(d.src)), say("not UTF-8 text; save the file as UTF-8")
		}
		return Position{}, message{}
	})
	if !ok {
		return d.report()
	}
	d.table("", tree, reflect.ValueOf(into).Elem())
	if check != nil {
		report := func(path, format string, args ...any) {
			d.errorf(path, "%s", hint(fmt.Sprintf(format, args...)))
		}
		check(report, func(path string) bool { return d.broken[path] })
	}
	return d.report()
}

// Report notes a problem at a path.
type Report func(path, format string, args ...any)
