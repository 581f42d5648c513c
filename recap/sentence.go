package recap

import (
	"slices"
	"strings"

	"previously/recap/text"
)

// Sentence is one tie in words, or several ties that say the same about several people:
// "Ann loves Bo", "Ann and Bo turned on Cy". It begins with whoever acts, and has a verb.
type Sentence struct {
	Subjects  []Named // one or more, as are Objects
	Predicate string  // in the tense in which it holds: "is the boss of", "turned on"
	Objects   []Named
	Ties      []Tie // one for each subject or each object, all of one kind and mark
}

// Named is a person in a sentence.
type Named struct {
	ID     string `json:"-"` // never shown
	Name   string // as written there: "the Adjudicator" unless it begins the sentence
	Status Status
}

// Sentence returns the tie in words. If the tie has ended, the sentence is in the past
// tense.
func (m Moment) Sentence(t Tie) Sentence { return sentence(t, m.state(t.From), m.state(t.To)) }

// Recall returns the sentences of a statement of [Moment.History] as they were said then.
// People who were not yet known by their present id appear as the moment knows them.
func (m Moment) Recall(st Statement) []Sentence {
	then := m.story.AsOf(st.Film)
	state := func(id string) *state {
		if then.personByID(id) != nil {
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
	words := string(predicate(&t, from, to))
	if to.nameBegins("The ", "the ") {
		words = strings.TrimSuffix(words, " the")
	}
	return Sentence{
		Subjects: []Named{{from.ID, from.nameInSentence(true), from.Status}}, Predicate: words,
		Objects: []Named{{to.ID, to.nameInSentence(false), to.Status}}, Ties: []Tie{t},
	}
}

// nameInSentence returns the person's name as it is at the beginning of a sentence or,
// with its article in lower case, inside one.
func (p *Person) nameInSentence(first bool) string {
	switch {
	case !p.nameBegins("The ", "the "):
		return p.Name
	case first:
		return "T" + p.Name[1:]
	}
	return "t" + p.Name[1:]
}

// NameInside returns the name as it is inside a sentence: "the Adjudicator".
func (p Person) NameInside() string { return p.nameInSentence(false) }

// nameBegins reports whether the name begins with one of the words.
func (p *Person) nameBegins(words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(p.Name, w) })
}

// predicate returns the words between the two names, with a verb, in the right tense.
func predicate(t *Tie, from, to *state) text.Predicate {
	p := text.Predicate(t.Label).WithVerb()
	if t.Mark.Over() || from.Status.gone() || to.Status.gone() && t.endsWithDeath(to, p) {
		return p.Past()
	}
	return p
}

// endsWithDeath reports whether the tie is over because the person at its far end is
// dead. It is if the file said it while they lived, or if it takes two; but one can mourn
// the dead, and stays their child.
func (t *Tie) endsWithDeath(dead *state, p text.Predicate) bool {
	switch {
	case t.Kind.Deed() || t.Kind == "family" && p.HasBe():
		return false
	case t.Film < dead.Since || t.Label == t.Kind.Label():
		return true
	}
	return p.HasBe() && !p.IsOfTheDead()
}

// Class returns the class of its ties.
func (s Sentence) Class() Class { return s.Ties[0].Class }

// Mark returns what the film did to each of its ties.
func (s Sentence) Mark() Mark { return s.Ties[0].Mark }

// Holds reports whether the sentence says how things are, and not how they were or what
// was done.
func (s Sentence) Holds() bool {
	return !s.Ties[0].Kind.Deed() && !s.Mark().Over() && !text.Predicate(s.Predicate).IsPast()
}

// String returns the sentence without a full stop.
func (s Sentence) String() string {
	return s.Words(func(n Named) string { return n.Name }, func(said string) string { return said })
}

// Words returns the sentence without a full stop, with each name and the predicate
// written by the functions.
func (s Sentence) Words(name func(Named) string, predicate func(string) string) string {
	return joinNames(s.Subjects, name) + " " + predicate(s.Predicate) + " " + joinNames(s.Objects, name)
}

func joinNames(people []Named, name func(Named) string) string {
	if len(people) == 1 {
		return name(people[0])
	}
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = name(p)
	}
	return text.JoinAnd(names)
}

// Whys returns the reasons for its ties. If they differ, each begins with the person it
// is about; the name is added if it does not.
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
		case about[i].beginsText(t.Why):
			reasons = append(reasons, t.Why)
		default:
			reasons = append(reasons, text.Capitalize(about[i].Name)+": "+t.Why)
		}
	}
	return reasons
}

// beginsText reports whether a text begins with a word of the name.
func (n Named) beginsText(content string) bool {
	first, _, _ := strings.Cut(content, " ")
	first = strings.TrimSuffix(strings.TrimRight(first, ",'’"), "'s")
	return slices.Contains(strings.Fields(n.Name), strings.TrimSuffix(first, "’s"))
}
