package drawn

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"previously/recap"
)

// Moment is all that a Story answers as of one film.
type Moment struct {
	Film     recap.Film
	Cast     []recap.Person
	Sides    []recap.Group
	Ties     []recap.Tie
	Open     []recap.Thread
	Answered []recap.Thread
	Things   []recap.Thing
	Digests  []recap.Digest
	Cards    [][]recap.Card
	People   map[string]recap.Person
	TiesOf   map[string][]recap.Tie
	History  map[string][]recap.Statement
	Chapters map[string][]recap.Chapter
	Named    []string
	Texts    []string
	Exports  []any
}

// Whole is all that a Story answers.
type Whole struct {
	ID, Title, OriginalTitle, Kind, Summary string
	Genres                                  []string
	Films                                   []recap.Film
	Next                                    *recap.Next
	Accounts                                []recap.Account
	Moments                                 []Moment
}

// Dump asks a Story everything, for people with the ids in ids.
func Dump(s *recap.Story, ids []string) Whole {
	w := Whole{s.ID, s.Title, s.OriginalTitle, s.Kind, s.Summary, s.Genres, s.Films, s.Next, s.Accounts(), nil}
	for k := range s.Seen() {
		w.Moments = append(w.Moments, DumpAt(s, k+1, ids))
	}
	return w
}

// DumpAt asks a Story everything as of the end of film k.
func DumpAt(s *recap.Story, k int, ids []string) Moment {
	m := Moment{
		Cast: s.Cast(k), Sides: recap.BySide(s.Cast(k)), Ties: s.Ties(k), Open: s.OpenThreads(k), Answered: s.AnsweredThreads(k),
		Things: s.Things(k), People: map[string]recap.Person{}, TiesOf: map[string][]recap.Tie{}, History: map[string][]recap.Statement{},
		Chapters: map[string][]recap.Chapter{},
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
	for _, minutes := range recap.Budgets() {
		m.Digests = append(m.Digests, s.Digest(k, minutes, 0))
		m.Cards = append(m.Cards, s.Cards(k, minutes, 0))
	}
	names := s.NamesAt(k)
	for _, film := range s.Films[:k] {
		m.Named = append(m.Named, names.In(film.Recap+" "+film.Previously)...)
		m.Named = append(m.Named, names.In(strings.Join(film.Beats, " "))...)
	}
	for _, l := range recap.Lengths() {
		o := recap.MarkdownOptions{Film: k, Length: l, Sections: recap.Sections()}
		if l != recap.Full {
			o.Minutes = 1
		}
		if len(s.Films) == k { // its head tells the horizon
			m.Texts = append(m.Texts, recap.Markdown(s, o))
			m.Exports = append(m.Exports, recap.Export(s, o))
		}
	}
	return m
}

// IDsOf are the ids of all people of a series.
func IDsOf(s recap.Series) []string {
	ids := map[string]bool{}
	for _, in := range s.Installments {
		for _, c := range in.Cast {
			ids[c.ID] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// Shown is all that the Story shows, as one text. Ids are not Shown.
func Shown(s *recap.Story, ids []string) string {
	w := Dump(s, ids)
	for i := range w.Moments {
		m := &w.Moments[i]
		m.Named = nil
		m.People = map[string]recap.Person{}
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

// Exported is all that is written of the Story, as of the last film, as one
// text.
func Exported(s *recap.Story) string {
	text, err := json.Marshal(recap.Export(s, recap.MarkdownOptions{Length: recap.Full}))
	if err != nil {
		panic(err)
	}
	written := recap.Markdown(s, recap.MarkdownOptions{Length: recap.Full, Sections: recap.Sections()})
	return strings.NewReplacer(`\n`, " ", `\"`, " ", `\u003c`, " ").Replace(string(text)) + written
}
