package strict

import "fmt"

// settingsFormat is the format of a user's own files, which are far smaller than this.
var settingsFormat = Format{
	Limits:    Limits{Bytes: Limit{1 << 20, tooMuch}, Deep: tooMuch},
	Outspoken: true,
}

var tooMuch = Say("too large or too deeply nested for settings; remove what doesn't belong here")

// Settings decodes a TOML file of settings into the struct at into. Unknown keys and
// values of the wrong type are problems with a position. A table with any keys is a map
// in the struct.
//
// check, which may be nil, is called when the struct has been filled, to report errors and
// warnings that types do not show, at paths such as "keys.find[1]". It is not called if the
// file is not TOML. broken tells it whether the value at a path was refused, which has been
// reported.
func Settings(name string, src []byte, into any, check func(report, warn Report, broken func(path string) bool)) Problems {
	d := Decode(name, src, &settingsFormat, into)
	if d.Parsed() && check != nil {
		report := func(path, format string, args ...any) {
			d.Errorf(path, "%s", Hint(fmt.Sprintf(format, args...)))
		}
		warn := func(path, format string, args ...any) {
			d.Warnf(path, "%s", Hint(fmt.Sprintf(format, args...)))
		}
		check(report, warn, d.Broken)
	}
	return d.Problems()
}

// Report reports a problem at a path.
type Report func(path, format string, args ...any)
