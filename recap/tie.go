package recap

// Mark says what a film did to a tie.
type Mark string

// The marks. A tie that a film did not change has none ("").
const (
	Began    Mark = "new"
	Changed  Mark = "changed"
	Ended    Mark = "ended"
	NowKnown Mark = "now known" // a state that was already over when the audience first heard of it
)

// Over reports whether the tie no longer holds.
func (m Mark) Over() bool { return m == Ended || m == NowKnown }

// Tie is a relationship between two people at the end of a film: "From Label To".
type Tie struct {
	From   string `json:"-"` // ids
	To     string `json:"-"`
	Kind   Kind   `json:"kind"`
	Class  Class  `json:"class"`
	Label  string `json:"label"`
	Why    string `json:"why,omitempty"`
	Mutual bool   `json:"mutual,omitempty"`
	Film   int    `json:"film"` // film that says so
	Mark   Mark   `json:"mark,omitempty"`
	Was    []Past `json:"-"` // the ties that it replaced
}

// Past is a tie that another one replaced: "From Label To".
type Past struct {
	From, To string // ids
	Kind     Kind
	Label    string
	Mutual   bool
}

func (t Tie) past() Past { return Past{t.From, t.To, t.Kind, t.Label, t.Mutual} }

// Other returns the id at the other end of the tie from id.
func (t Tie) Other(id string) string {
	if t.From == id {
		return t.To
	}
	return t.From
}

// Joins reports whether the person with the id is at one end of the tie.
func (t Tie) Joins(id string) bool { return t.From == id || t.To == id }

// continues reports whether t is the same relationship as old, whatever its label.
func (t Tie) continues(old Tie) bool {
	same := t.From == old.From && t.To == old.To
	return t.Kind == old.Kind && (same || t.Mutual && old.Mutual)
}

// sense is what a tie says, without the reason for it.
type sense struct {
	from, to string // "" if it holds both ways
	kind     Kind
	label    string
}

func (t Tie) sense() sense {
	if t.Mutual {
		return sense{kind: t.Kind, label: t.Label}
	}
	return sense{t.From, t.To, t.Kind, t.Label}
}

// topic returns what a tie is about: for a deed that includes its label, but for a state
// it does not, because the label can change while the state goes on.
func (t Tie) topic() sense {
	topic := t.sense()
	if !t.Kind.Deed() {
		topic.label = ""
	}
	return topic
}
