package recap

import (
	"slices"
)

// Class groups the kinds of relationship. It decides the line and colour of a tie, and what
// an installment did to it: a state that takes the place of another of its class has
// changed, and one that only stops is over (build_ties.go).
type Class string

// The classes. Each has kinds in the table below.
const (
	Bond     Class = "bond"
	Conflict Class = "conflict"
	Bargain  Class = "bargain"
)

// Unsaid is the class for two people whom texts mention together without the file saying
// how they are connected. A file cannot give it, and no list includes it.
const Unsaid Class = "mentioned together"

// Classes lists the classes of all kinds in table order, which is also the order on
// screen.
func Classes() []Class {
	var list []Class
	for _, k := range kinds {
		if !slices.Contains(list, k.class) {
			list = append(list, k.class)
		}
	}
	return list
}

// Kind is what sort of relationship a tie is.
type Kind string

type kindFacts struct {
	kind   Kind
	class  Class
	mutual bool   // holds both ways unless the file says otherwise
	label  string // reads "from label to"
	weight int    // how much a tie of the kind matters to a reader, for chains and emphasis
	deed   bool   // it happened once and never ends; all other kinds are states
}

// kinds lists the kinds as data/README.md does: class by class, mutual ones first.
var kinds = []kindFacts{
	{"family", Bond, true, "is related to", 9, false},
	{"romance", Bond, true, "is the lover of", 9, false},
	{"friend", Bond, true, "is a friend of", 6, false},
	{"ally", Bond, true, "is an ally of", 5, false},
	{"colleague", Bond, true, "works with", 3, false},
	{"mentor", Bond, false, "is the mentor of", 7, false},
	{"boss", Bond, false, "is the boss of", 4, false},
	{"protects", Bond, false, "protects", 6, false},
	{"loves", Bond, false, "loves", 8, false},
	{"saved", Bond, false, "saved", 8, true},
	{"enemy", Conflict, true, "is an enemy of", 7, false},
	{"rival", Conflict, true, "is a rival of", 5, false},
	{"killed", Conflict, false, "killed", 10, true},
	{"betrayed", Conflict, false, "betrayed", 8, true},
	{"deceived", Conflict, false, "deceived", 6, true},
	{"framed", Conflict, false, "framed", 8, true},
	{"hunts", Conflict, false, "hunts", 7, false},
	{"deal", Bargain, true, "has a deal with", 5, false},
	{"informant", Bargain, false, "is an informant of", 5, false},
	{"owes", Bargain, false, "owes", 4, false},
	{"captor", Bargain, false, "is the captor of", 6, false},
	{"employs", Bargain, false, "employs", 4, false},
}

// Kinds lists every kind a file may give.
func Kinds() []Kind {
	list := make([]Kind, len(kinds))
	for i, k := range kinds {
		list[i] = k.kind
	}
	return list
}

// mentionedTogether is the one kind of class [Unsaid].
var mentionedTogether = kindFacts{"mentioned together", Unsaid, true, "is mentioned together with", 1, false}

func (k Kind) facts() kindFacts {
	if k == mentionedTogether.kind {
		return mentionedTogether
	}
	i := slices.IndexFunc(kinds, func(f kindFacts) bool { return f.kind == k })
	if i < 0 {
		return kindFacts{kind: k, class: Bond}
	}
	return kinds[i]
}

// Class returns the class of the kind.
func (k Kind) Class() Class { return k.facts().class }

// Mutual reports whether a tie of the kind holds both ways unless the file says
// otherwise.
func (k Kind) Mutual() bool { return k.facts().mutual }

// Deed reports whether the kind is something that happened, and not a state.
func (k Kind) Deed() bool { return k.facts().deed }

// Label returns the label of a tie whose file gives none. It reads "from label to".
func (k Kind) Label() string { return k.facts().label }

// Weight returns how much a tie of the kind matters to a reader, from 1 (mentioned
// together) to 10 (a killing), on our own scale. It is 0 for an unknown kind.
func (k Kind) Weight() int { return k.facts().weight }

// What an installment is called. A file may use any other word as well.
const (
	DefaultKind = "film"    // if the file does not say
	EpisodeKind = "episode" // too many of them to tell each at length
)
