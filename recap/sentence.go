package recap

import (
	"slices"
	"strings"

	"previously/recap/text"
)

// Sentence is what one tie says, or several that say the same of several people,
// as one would tell it: "Ann loves Bo", "Ann and Bo turned on Cy". It begins with
// whoever acts, and has its verb.
type Sentence struct {
	Subjects  []Named // of either list one or more
	Predicate string  // in the tense in which it holds: "is the boss of", "turned on"
	Objects   []Named
	Ties      []Tie // what it says: one for each subject, or for each object; of one kind and mark
}

// Named is somebody in a sentence.
type Named struct {
	ID     string `json:"-"` // never shown
	Name   string // as it stands there: "the Adjudicator", where it does not begin it
	Status Status
}

// Sentence returns the tie in words. Of one that has ended it says what was.
func (m Moment) Sentence(t Tie) Sentence { return sentence(t, m.state(t.From), m.state(t.To)) }

// Recall returns the sentences of a statement of [Moment.History], as they were said then.
// Whoever was known by another identity goes by the one of the moment.
func (m Moment) Recall(st Statement) []Sentence {
	then := m.story.AsOf(st.Film)
	state := func(id string) *state {
		if then.known(id) != nil {
			return then.state(id)
		}
		return m.state(id)
	}
	list := make([]Sentence, len(st.Ties))
	for i, t := range st.Ties {
		list[i] = sentence(t, state(t.From), state(t.To))
	}
	return list
}

func sentence(t Tie, from, to *state) Sentence {
	said := string(predicate(&t, from, to))
	if to.begins("The ", "the ") {
		said = strings.TrimSuffix(said, " the")
	}
	return Sentence{
		Subjects: []Named{{from.ID, from.named(true), from.Status}}, Predicate: said,
		Objects: []Named{{to.ID, to.named(false), to.Status}}, Ties: []Tie{t},
	}
}

// state returns how somebody stands at the moment; one of nobody where nobody has the id.
func (m Moment) state(id string) *state {
	if p := m.known(id); p != nil {
		return p.at(m.film)
	}
	return &state{}
}

// named returns the person's name at the beginning of a sentence, or inside one, where its
// article is no capital.
func (p *Person) named(first bool) string {
	switch {
	case !p.begins("The ", "the "):
		return p.Name
	case first:
		return "T" + p.Name[1:]
	}
	return "t" + p.Name[1:]
}

// Inside returns the name as it stands inside a sentence: "the Adjudicator".
func (p Person) Inside() string { return p.named(false) }

// begins reports whether the name begins with one of the words.
func (p *Person) begins(words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(p.Name, w) })
}

// predicate returns what the tie says between the two names, with its verb, in the tense
// in which it holds.
func predicate(t *Tie, from, to *state) text.Predicate {
	said := text.Predicate(t.Label).WithVerb()
	if t.Mark.Over() || from.Status.Gone() || to.Status.Gone() && t.endsWith(to, said) {
		return said.Past()
	}
	return said
}

// endsWith reports whether the tie is over because the one at its far end is dead.
// What was said of the living is, and so is what needs two; but one can mourn the
// dead, and stays their child.
func (t *Tie) endsWith(dead *state, said text.Predicate) bool {
	switch {
	case t.Kind.Deed() || t.Kind == "family" && said.Be():
		return false
	case t.Film < dead.Since || t.Label == t.Kind.Label():
		return true
	}
	return said.Be() && !said.OfTheDead()
}

// Class returns that of its ties.
func (s Sentence) Class() Class { return s.Ties[0].Class }

// Mark returns what the film did to each of its ties.
func (s Sentence) Mark() Mark { return s.Ties[0].Mark }

// Holds reports whether the sentence says how things stand, and not what was or was
// done.
func (s Sentence) Holds() bool {
	return !s.Ties[0].Kind.Deed() && !s.Mark().Over() && !text.Predicate(s.Predicate).IsPast()
}

// String returns the sentence without a full stop.
func (s Sentence) String() string {
	return s.Words(func(n Named) string { return n.Name }, func(said string) string { return said })
}

// Words returns the sentence without a full stop, with each name and the predicate as the
// functions write them.
func (s Sentence) Words(name func(Named) string, predicate func(string) string) string {
	return list(s.Subjects, name) + " " + predicate(s.Predicate) + " " + list(s.Objects, name)
}

func list(people []Named, name func(Named) string) string {
	if len(people) == 1 {
		return name(people[0])
	}
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = name(p)
	}
	return text.Both(names)
}

// Whys returns the reasons for its ties. Where they differ, each begins with whom it is
// about, unless it does so by itself.
func (s Sentence) Whys() (reasons []string) {
	differ := slices.ContainsFunc(s.Ties, func(t Tie) bool { return t.Why != s.Ties[0].Why })
	if !differ {
		if why := s.Ties[0].Why; why != "" {
			reasons = []string{why}
		}
		return reasons
	}
	about := s.Objects
	if len(s.Subjects) > 1 {
		about = s.Subjects
	}
	for i, t := range s.Ties {
		switch {
		case t.Why == "":
		case about[i].in(t.Why):
			reasons = append(reasons, t.Why)
		default:
			reasons = append(reasons, text.Capital(about[i].Name)+": "+t.Why)
		}
	}
	return reasons
}

// in reports whether a text begins with a word of the name.
func (n Named) in(told string) bool {
	first, _, _ := strings.Cut(told, " ")
	first = strings.TrimSuffix(strings.TrimRight(first, ",'’"), "'s")
	return slices.Contains(strings.Fields(n.Name), strings.TrimSuffix(first, "’s"))
}
