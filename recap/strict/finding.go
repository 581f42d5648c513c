package strict

// finding is a problem at a path: its position is looked up only when there is
// something to report, so that a good file is never scanned for positions.
type finding struct {
	path    string
	message Message
	near    string // the words in the value of path to which it points
	nth     int    // which of their occurrences there, from 0
	warning bool
}

// maxFindings bounds what is collected from a file of which everything is
// wrong.
const maxFindings = 5_000

// Errorf reports what keeps the file from loading, at a path such as
// "installment[0].title".
func (d *Document) Errorf(path string, w wording, parts ...Part) {
	d.add(finding{path: path}, w, parts...)
}

// Warnf reports what could be better.
func (d *Document) Warnf(path string, w wording, parts ...Part) {
	d.add(finding{path: path, warning: true}, w, parts...)
}

// WarnAt is Warnf for words in the value at the path.
func (d *Document) WarnAt(path string, at Near, w wording, parts ...Part) {
	d.add(finding{path: path, near: at.Words, nth: at.Nth, warning: true}, w, parts...)
}

// Near are words in a value, and which of those that are the same they are, from
// 0.
type Near struct {
	Words string
	Nth   int
}

// Require reports a text that a key of the table at a path lacks, and what to do
// about it. What could not be taken has been reported. ok is false where the text
// is missing.
func (d *Document) Require(at string, key wording, value string, remedy wording, parts ...Part) (ok bool) {
	p := Join(at, string(key))
	if value == "" && !d.broken[p] && !d.broken[at] {
		d.Errorf(p, "%s is missing; %s", Word(key), Say(remedy, parts...))
	}
	return value != ""
}

// Found returns how many problems have been kept so far.
func (d *Document) Found() int { return len(d.found) }

func (d *Document) add(f finding, w wording, parts ...Part) {
	if d.Full() {
		d.dropped[f.warning]++
		return
	}
	f.message = Say(w, parts...)
	d.found = append(d.found, f)
}

// Full reports whether further problems are only counted.
func (d *Document) Full() bool { return len(d.found) == maxFindings }

// refuse reports a value that cannot be taken; that it is missing then is no
// problem of its own.
func (d *Document) refuse(f finding, w wording, parts ...Part) {
	d.broken[f.path] = true
	d.add(f, w, parts...)
}
