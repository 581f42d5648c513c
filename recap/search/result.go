package search

import (
	"previously/recap"
	"previously/recap/text"
)

// Kind is the kind of thing that a result is.
type Kind int

// The kinds, in the order of their groups if the best results match equally well.
const (
	Character Kind = iota
	Actor
	Film
	Thing
	Side
	Question
	Passage
	kinds int = iota
)

// String returns the word for one of the kind.
func (k Kind) String() string {
	return [...]string{"character", "actor", "film", "thing", "side", "question", "passage"}[k]
}

// Plural returns the heading of a group of the kind.
func (k Kind) Plural() string { return text.Plural(k.String()) }

// MarshalText returns the word for one of the kind.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Source is where a passage comes from.
type Source int

// The sources of passages.
const (
	Telling Source = iota // the story of a film, at one of its lengths
	Fate                  // where a film leaves a person
	Tie                   // what a film says about two people
)

// Highlighted is a text and the parts of it that matched.
type Highlighted struct {
	Text   string   `json:"text"`
	Ranges [][2]int `json:"ranges,omitempty"` // in bytes, in order, at letter boundaries
}

// Result is one thing found.
type Result struct {
	Kind    Kind        `json:"-"`
	Title   Highlighted `json:"title"`            // the name that matched; for a passage, the film's
	Detail  string      `json:"detail"`           // one line that says who or where it is
	Snippet Highlighted `json:"snippet,omitzero"` // the words around the match, if the title does not hold it
	Typo    bool        `json:"typo,omitempty"`   // found only with typos

	Film   int          `json:"film,omitempty"` // number of the film that it is or comes from, or 0
	Person string       `json:"-"`              // ID of a character, an actor's role, the person of a fate, or the first of a tie
	Source Source       `json:"-"`              // of a passage
	Length recap.Length `json:"-"`              // of a telling
	Offset int          `json:"-"`              // of a telling: byte of [recap.Film.Text] where the match begins
	Nth    int          `json:"-"`              // of a telling: index of that match in the [Matches] of that text
}

// Row returns what a list shows of the result, for a series with this title: where or
// whose it is, the words that match, and any further detail. The first is "" if the title
// itself matches.
func (r Result) Row(series string) (of string, match Highlighted, more string) {
	switch {
	case r.Kind == Passage: // without the series title, to save room
		return recap.BareTitle(r.Title.Text, series) + ", " + r.Detail, r.Snippet, ""
	case r.Snippet.Text == "":
		return "", r.Title, r.Detail
	}
	return r.Title.Text, r.Snippet, r.Detail
}

// Group is the results of one kind, best first. Results with typos are in a group
// of their own.
type Group struct {
	Kind    Kind     `json:"kind"`
	Typo    bool     `json:"typo,omitempty"`
	Results []Result `json:"results"`

	installment string // of films: what the series calls them, such as "episode"
}

// Heading returns the name of the group: "Episodes" in a series of episodes.
func (g Group) Heading() string {
	heading := g.Kind.Plural()
	if g.Kind == Film {
		heading = text.Plural(g.installment)
	}
	if g.Typo {
		heading += ", similar names"
	}
	return text.Capitalize(heading)
}

// Results is the answer to a query: groups, best first, and those with typos
// after all others. The zero value is the answer to any query that finds nothing.
type Results struct {
	Groups []Group `json:"groups,omitempty"`
	Query  string  `json:"-"` // as it was searched for, without fillers if they were dropped
}

// Len returns how many results there are.
func (r Results) Len() int {
	n := 0
	for _, g := range r.Groups {
		n += len(g.Results)
	}
	return n
}
