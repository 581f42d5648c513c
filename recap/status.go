package recap

// Status is the state in which an installment leaves a person, as its audience believes
// it to be.
type Status string

// The states a file may give.
const (
	Alive    Status = "alive"
	Dead     Status = "dead"
	Captive  Status = "captive"
	Fugitive Status = "fugitive"
	Missing  Status = "missing"
	Unknown  Status = "unknown"

	PresumedDead Status = "presumed dead" // no body has been seen
	Untold       Status = "untold"        // the file does not say
)

// statusFacts is what there is to know about a state. To add one, add a row to statuses; the
// linter exhaustive names its colour and signs, and tests the documents that lack it.
type statusFacts struct {
	status Status
	words  string // for somebody in the state; "" if it goes without saying
	now    string // for somebody who has just come into it
	over   string // for somebody alive who was in it before
	gone   bool   // dead, as far as anybody knows
}

var statuses = []statusFacts{
	{Alive, "", "", "", false}, // somebody alive again gets the words of the state before
	{Dead, "dead", "now dead", "alive after all", true},
	{PresumedDead, "believed dead", "now believed dead", "not dead after all", true},
	{Captive, "captive", "now captive", "no longer captive", false},
	{Fugitive, "fugitive", "now a fugitive", "no longer a fugitive", false},
	{Missing, "missing", "now missing", "no longer missing", false},
	{Unknown, "fate unknown", "fate now unknown", "alive, it turns out", false},
	{Untold, "", "", "", false},
}

// Statuses lists every state a file may give.
func Statuses() []Status {
	list := make([]Status, len(statuses))
	for i, s := range statuses {
		list[i] = s.status
	}
	return list
}

// facts returns the state's row, or an empty one if it is not in the table.
func (s Status) facts() statusFacts {
	for _, f := range statuses {
		if f.status == s {
			return f
		}
	}
	return statusFacts{status: s}
}

// Words returns the state in words, or "" if the file does not say.
func (s Status) Words() string {
	if s == Alive {
		return string(Alive)
	}
	return s.facts().words
}

// gone reports whether the state is dead, or believed dead.
func (s Status) gone() bool { return s.facts().gone }

// Unspoken reports whether the state is shown by no word and no sign beside a name: being
// alive goes without saying, and [Untold] says nothing.
func (s Status) Unspoken() bool { return s.facts().words == "" }
