package strict

import "fmt"

// settingsFormat is that of a user's own files, which are far smaller than this.
var settingsFormat = Format{
	Limits:    Limits{Bytes: Limit{1 << 20, tooMuch}, Deep: tooMuch},
	Outspoken: true,
}

var tooMuch = Say("too large or too deeply nested for settings; remove what doesn't belong here")

// Settings decodes a TOML file of settings into the struct at into: an unknown key
// and a value of another type are problems with their place. A table that may have
// any keys is a map in the struct.
//
// check, which may be nil, is called after the struct was filled, to report and to
// warn of what types do not say; a path is such as "keys.find[1]". It is not called
// for a file that is no TOML. broken tells it whether the value at a path could not
// be taken, which has been reported.
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

// Report notes a problem at a path.
type Report func(path, format string, args ...any)
