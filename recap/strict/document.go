package strict

// Document is a TOML file that has been decoded into a struct. Callers who know what it
// is about can add problems that the types do not show.
type Document struct {
	name     string
	src      []byte // without the byte order mark
	format   *Format
	findings []finding
	dropped  map[bool]int    // how many more findings there were, by whether they are warnings
	broken   map[string]bool // paths with a value that was refused
	syntax   *Problem        // why the file could not be parsed at all
}

// finding is a problem at a path. Its position is looked up only when there is something
// to report, so that a good file is never scanned for positions.
type finding struct {
	path    string
	message Message
	near    string // the words in the value at path that it points to
	nth     int    // which of their occurrences there, from 0
	warning bool
}

// maxFindings limits what is collected from a file in which everything is wrong.
const maxFindings = 5_000

// Parsed reports whether the file is TOML. If not, the struct is empty.
func (d *Document) Parsed() bool { return d.syntax == nil }

// Broken reports whether the value at a path was refused; that has been reported.
func (d *Document) Broken(path string) bool { return d.broken[path] }

// Errorf reports something that keeps the file from loading, at a path such as
// "installment[0].title".
func (d *Document) Errorf(path string, w wording, parts ...Part) {
	d.add(finding{path: path}, w, parts...)
}

// Warnf reports something that could be better.
func (d *Document) Warnf(path string, w wording, parts ...Part) {
	d.add(finding{path: path, warning: true}, w, parts...)
}

// WarnAt is Warnf for words in the value at the path.
func (d *Document) WarnAt(path string, at Near, w wording, parts ...Part) {
	d.add(finding{path: path, near: at.Words, nth: at.Nth, warning: true}, w, parts...)
}

// Near is words in a value, and which of their occurrences is meant, from 0.
type Near struct {
	Words string
	Nth   int
}

// Require reports the key of the table at a path as missing if its value is "", and what
// to do about it. A value that was refused has been reported already. ok is false if the
// value is "".
func (d *Document) Require(at string, key wording, value string, remedy wording, parts ...Part) (ok bool) {
	p := Join(at, string(key))
	if value == "" && !d.broken[p] && !d.broken[at] {
		d.Errorf(p, "%s is missing; %s", Word(key), Say(remedy, parts...))
	}
	return value != ""
}

// FindingCount returns how many problems have been kept so far.
func (d *Document) FindingCount() int { return len(d.findings) }

func (d *Document) add(f finding, w wording, parts ...Part) {
	if d.IsFull() {
		d.dropped[f.warning]++
		return
	}
	f.message = Say(w, parts...)
	d.findings = append(d.findings, f)
}

// IsFull reports whether further problems are only counted.
func (d *Document) IsFull() bool { return len(d.findings) == maxFindings }

// refuse reports a value that cannot be used. It is not reported as missing as well.
func (d *Document) refuse(f finding, w wording, parts ...Part) {
	d.broken[f.path] = true
	d.add(f, w, parts...)
}
