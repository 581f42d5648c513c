package recap

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// moment is all that a Story answers as of one film.
type moment struct {
	Film     Film
	Cast     []Person
	Sides    []Group
	Ties     []Tie
	Open     []Thread
	Answered []Thread
	Things   []Thing
	Digests  []Digest
	Cards    [][]Card
	People   map[string]Person
	TiesOf   map[string][]Tie
	History  map[string][]Statement
	Chapters map[string][]Chapter
	Named    []string
	Texts    []string
	Exports  []any
}

// whole is all that a Story answers.
type whole struct {
	ID, Title, OriginalTitle, Kind, Summary string
	Genres                                  []string
	Films                                   []Film
	Next                                    *Next
	Accounts                                []Account
	Moments                                 []moment
}

// dump asks a Story everything, for people with the ids in ids.
func dump(s *Story, ids []string) whole {
	w := whole{s.ID, s.Title, s.OriginalTitle, s.Kind, s.Summary, s.Genres, s.Films, s.Next, s.Accounts(), nil}
	for k := range s.Seen() {
		w.Moments = append(w.Moments, dumpAt(s, k+1, ids))
	}
	return w
}

func dumpAt(s *Story, k int, ids []string) moment {
	m := moment{
		Cast: s.Cast(k), Sides: BySide(s.Cast(k)), Ties: s.Ties(k), Open: s.OpenThreads(k), Answered: s.AnsweredThreads(k),
		Things: s.Things(k), People: map[string]Person{}, TiesOf: map[string][]Tie{}, History: map[string][]Statement{},
		Chapters: map[string][]Chapter{},
	}
	m.Film, _ = s.Film(k)
	for _, id := range ids {
		if p, ok := s.Person(id, k); ok {
			m.People[id] = p
		}
		m.TiesOf[id] = s.TiesOf(id, k)
		m.Chapters[id] = s.Chapters(id, k)
		for _, other := range ids {
			m.History[id+" "+other] = s.History(id, other, k)
		}
	}
	for _, minutes := range Budgets() {
		m.Digests = append(m.Digests, s.Digest(k, minutes, 0))
		m.Cards = append(m.Cards, s.Cards(k, minutes, 0))
	}
	names := s.NamesAt(k)
	for _, film := range s.Films[:k] {
		m.Named = append(m.Named, names.In(film.Recap)...)
		m.Named = append(m.Named, names.In(strings.Join(film.Beats, " "))...)
	}
	for _, l := range Lengths() {
		o := MarkdownOptions{Film: k, Length: l, Sections: Sections()}
		if l != Full {
			o.Minutes = 1
		}
		if len(s.Films) == k { // its head tells the horizon
			m.Texts = append(m.Texts, Markdown(s, o))
			m.Exports = append(m.Exports, Export(s, o))
		}
	}
	return m
}

// idsOf are the ids of all people of a series.
func idsOf(s Series) []string {
	ids := map[string]bool{}
	for _, in := range s.Installments {
		for _, c := range in.Cast {
			ids[c.ID] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// shown is all that the Story shows, as one text. Ids are not shown.
func shown(s *Story, ids []string) string {
	w := dump(s, ids)
	for i := range w.Moments {
		m := &w.Moments[i]
		m.Named = nil
		m.People = map[string]Person{}
		m.TiesOf = byNumber(m.TiesOf, ids)
		m.Chapters = byNumber(m.Chapters, ids)
		m.History = nil
		for _, id := range ids {
			for _, other := range ids {
				for _, st := range s.History(id, other, i+1) {
					m.Ties = append(m.Ties, st.Ties...)
				}
			}
		}
	}
	text, err := json.Marshal(w)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// byNumber takes the ids out of a map's keys.
func byNumber[T any](m map[string]T, ids []string) map[string]T {
	plain := map[string]T{}
	for i, id := range ids {
		plain[string(rune('a'+i))] = m[id]
	}
	return plain
}

// exported is all that is written of the Story, as of the last film, as one
// text.
func exported(s *Story) string {
	text, err := json.Marshal(Export(s, MarkdownOptions{Length: Full}))
	if err != nil {
		panic(err)
	}
	written := Markdown(s, MarkdownOptions{Length: Full, Sections: Sections()})
	return strings.NewReplacer(`\n`, " ", `\"`, " ", `\u003c`, " ").Replace(string(text)) + written
}
