package drawn

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"previously/recap"
)

// Answers is everything that a Story answers as of one film.
type Answers struct {
	Film      recap.Film
	Cast      []recap.Person
	Sides     []recap.Group
	Ties      []recap.Tie
	Open      []recap.Thread
	Answered  []recap.Thread
	Things    []recap.Thing
	Digests   []recap.Digest
	Cards     [][]recap.Card
	People    map[string]recap.Person
	TiesOf    map[string][]recap.Tie
	History   map[string][]recap.Statement
	Chapters  map[string][]recap.Chapter
	Between   []recap.Sentence // all ties that two people ever had
	Sentences []recap.Sentence // all ties, joined
	Recalled  []recap.Sentence // all that films have said about two people, as said then
	NamedIDs  []string
	Texts     []string
	Pages     []string // of everybody

	Together     []recap.Together
	TogetherWith map[string][]recap.Together

	Exports []any
}

// Whole is everything that a Story answers.
type Whole struct {
	ID, Title, OriginalTitle, Kind, Summary string
	Genres                                  []string
	Films                                   []recap.Film
	Next                                    *recap.Next
	Accounts                                []recap.Account
	Moments                                 []Answers
}

// Dump asks a Story everything about the people with the ids.
func Dump(s *recap.Story, ids []string) Whole {
	w := Whole{s.ID, s.Title, s.OriginalTitle, s.Kind, s.Summary, s.Genres, s.Films, s.Next, s.Accounts(), nil}
	for k := range s.Seen() {
		w.Moments = append(w.Moments, DumpAt(s.AsOf(k+1), ids))
	}
	return w
}

// DumpAt asks a moment everything about the people with the ids.
func DumpAt(at recap.Moment, ids []string) Answers {
	a := Answers{
		Cast: at.Cast(), Sides: recap.BySide(at.Cast()), Ties: at.Ties(), Open: at.OpenThreads(), Answered: at.AnsweredThreads(),
		Things: at.Things(), People: map[string]recap.Person{}, TiesOf: map[string][]recap.Tie{}, History: map[string][]recap.Statement{},
		Chapters: map[string][]recap.Chapter{}, Sentences: at.Sentences(at.Ties()), Together: at.Together(), TogetherWith: map[string][]recap.Together{},
	}
	a.Film, _ = at.Film()
	for _, id := range ids {
		if p, ok := at.Person(id); ok {
			a.People[id] = p
		}
		a.TiesOf[id] = at.TiesOf(id)
		a.TogetherWith[id] = at.TogetherWith(id)
		a.Chapters[id] = append(at.Chapters(id), at.ThisPart().Chapters(id)...)
		a.Pages = append(a.Pages, at.PersonPage(id))
		for _, other := range ids {
			a.History[id+" "+other] = at.History(id, other)
			if id > other { // told the other way round
				continue
			}
			a.Between = append(a.Between, at.Sentences(at.Between(id, other))...)
			for _, st := range a.History[id+" "+other] {
				a.Recalled = append(a.Recalled, at.Recall(st)...)
			}
		}
	}
	for _, minutes := range recap.Budgets() {
		a.Digests = append(a.Digests, at.Digest(minutes, 0))
		a.Cards = append(a.Cards, at.Cards(minutes, 0))
		a.Digests = append(a.Digests, at.ThisPart().Digest(minutes, 0))
		a.Cards = append(a.Cards, at.ThisPart().Cards(minutes, 0))
	}
	names := at.Names()
	for _, film := range at.Story().Films[:at.Number()] {
		a.NamedIDs = append(a.NamedIDs, names.In(film.Recap+" "+film.Previously)...)
		a.NamedIDs = append(a.NamedIDs, names.In(strings.Join(film.Beats, " "))...)
	}
	for _, l := range recap.Lengths() {
		o := recap.MarkdownOptions{Length: l, Sections: recap.Sections()}
		if l != recap.Full {
			o.Minutes = 1
		}
		if at == at.Story().Now() { // its head names the horizon
			a.Texts = append(a.Texts, at.Markdown(o))
			a.Exports = append(a.Exports, at.Export(o))
		}
	}
	return a
}

// IDsOf returns the ids of all people of a series.
func IDsOf(s recap.Series) []string {
	ids := map[string]bool{}
	for _, in := range s.Installments {
		for _, c := range in.Cast {
			ids[c.ID] = true
		}
	}
	return slices.Sorted(maps.Keys(ids))
}

// ShownText returns everything that the Story shows, as one text. Ids are never shown.
func ShownText(s *recap.Story, ids []string) string {
	w := Dump(s, ids)
	for i := range w.Moments {
		m := &w.Moments[i]
		m.NamedIDs = nil
		m.People = map[string]recap.Person{}
		m.TiesOf = byNumber(m.TiesOf, ids)
		m.Chapters = byNumber(m.Chapters, ids)
		m.TogetherWith = byNumber(m.TogetherWith, ids)
		m.History = nil
		for _, id := range ids {
			for _, other := range ids {
				for _, st := range s.AsOf(i+1).History(id, other) {
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

// byNumber replaces the ids in a map's keys with letters.
func byNumber[T any](m map[string]T, ids []string) map[string]T {
	plain := map[string]T{}
	for i, id := range ids {
		plain[string(rune('a'+i))] = m[id]
	}
	return plain
}

// ExportedText returns everything that is exported from the Story at its last film, as
// one text.
func ExportedText(s *recap.Story) string {
	text, err := json.Marshal(s.Now().Export(recap.MarkdownOptions{Length: recap.Full}))
	if err != nil {
		panic(err)
	}
	written := s.Now().Markdown(recap.MarkdownOptions{Length: recap.Full, Sections: recap.Sections()})
	return strings.NewReplacer(`\n`, " ", `\"`, " ", `\u003c`, " ").Replace(string(text)) + written
}
