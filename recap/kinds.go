package recap

import (
	"slices"
	"strings"
)

// Class groups the kinds of relationship.
type Class string

// The classes, in the order in which they are listed.
const (
	Bond     Class = "bond"
	Conflict Class = "conflict"
	Bargain  Class = "bargain"
)

// Classes lists the classes in the order in which they are shown.
func Classes() []Class { return []Class{Bond, Conflict, Bargain} }

// Plural is the heading of a group of ties of the class.
func (c Class) Plural() string { return string(c) + "s" }

// Kind is what sort of relationship a tie is.
type Kind string

type kindFacts struct {
	kind   Kind
	class  Class
	mutual bool   // holds both ways unless the file says otherwise
	label  string // reads "from label to"
	weight int    // how much a tie of the kind binds, for chains and emphasis
}

// kinds is the table of FORMAT: class by class, mutual ones first.
var kinds = []kindFacts{
	{"family", Bond, true, "family of", 9},
	{"romance", Bond, true, "lover of", 9},
	{"friend", Bond, true, "friend of", 6},
	{"ally", Bond, true, "ally of", 5},
	{"colleague", Bond, true, "colleague of", 3},
	{"mentor", Bond, false, "mentor of", 7},
	{"boss", Bond, false, "boss of", 4},
	{"protects", Bond, false, "protects", 6},
	{"loves", Bond, false, "loves", 8},
	{"enemy", Conflict, true, "enemy of", 7},
	{"rival", Conflict, true, "rival of", 5},
	{"killed", Conflict, false, "killed", 10},
	{"betrayed", Conflict, false, "betrayed", 8},
	{"deceived", Conflict, false, "deceived", 6},
	{"framed", Conflict, false, "framed", 8},
	{"hunts", Conflict, false, "hunts", 7},
	{"deal", Bargain, true, "has a deal with", 5},
	{"informant", Bargain, false, "informant of", 5},
	{"owes", Bargain, false, "owes", 4},
	{"captor", Bargain, false, "captor of", 6},
	{"employs", Bargain, false, "employs", 4},
}

// Kinds lists every kind a file may give.
func Kinds() []Kind {
	list := make([]Kind, len(kinds))
	for i, k := range kinds {
		list[i] = k.kind
	}
	return list
}

func (k Kind) facts() kindFacts {
	i := slices.IndexFunc(kinds, func(f kindFacts) bool { return f.kind == k })
	if i < 0 {
		return kindFacts{kind: k, class: Bond}
	}
	return kinds[i]
}

// Class is the group of the kind.
func (k Kind) Class() Class { return k.facts().class }

// Mutual reports whether a tie of the kind holds both ways by itself.
func (k Kind) Mutual() bool { return k.facts().mutual }

// Label is the kind's own words, which read "from label to".
func (k Kind) Label() string { return k.facts().label }

// Weight is how much a tie of the kind binds, from 3 (colleagues) to 10 (a
// killing): our own order, by how much a reader must know of it.
func (k Kind) Weight() int { return k.facts().weight }

// plural is the word for several installments of a kind: "films".
func plural(kind string) string {
	if strings.HasSuffix(kind, "s") { // "series"
		return kind
	}
	return kind + "s"
}
