package recap

import (
	"cmp"
	"slices"
	"sync"

	"previously/recap/derive"
	"previously/recap/text"
)

// addDerived prepares what can be derived from a film, and fills in the lengths that its
// file leaves out.
func (t *storyBuilder) addDerived(film int, in *Installment) {
	f := &t.Films[film-1]
	r := sync.OnceValue(func() *derive.Reading { return t.Story.readingOf(f) })
	t.tellsTies = append(t.tellsTies, len(in.Relationships) > 0 && !in.Verbatim())
	t.nameCounts = append(t.nameCounts, sync.OnceValue(func() nameCounts { return t.Story.countNames(f) }))
	t.gists = append(t.gists, sync.OnceValue(func() *gist { return &gist{r(), r().LastMentions(), r().Pairs()} }))
	latest := 0
	if f.Verbatim() {
		latest = film
	} else if film > 1 {
		latest = t.lastVerbatim[film-2]
	}
	t.lastVerbatim = append(t.lastVerbatim, latest)
	f.addExcerpts(r)
}

// readingOf analyses the longest text of a film, with people as they were known at its
// end.
func (s *Story) readingOf(f *Film) *derive.Reading {
	names := (Moment{story: s, film: f.Number}).Names()
	named := func(sentence string, words []text.Word) (places []derive.Naming) {
		for n := range names.namings(sentence, words) {
			places = append(places, derive.Naming{Person: s.byID[n.id].number, First: n.first, Last: n.last})
		}
		return places
	}
	switch {
	case f.Recap != "":
		return derive.Read(f.Recap, named)
	case len(f.Beats) > 0:
		return derive.ReadList(f.Beats, named)
	case f.Short != "":
		return derive.Read(f.Short, named)
	case f.Line != "":
		return derive.ReadList([]string{f.Line}, named)
	}
	return &derive.Reading{}
}

// findLastMentions returns, by person number, the last sentence in each film that names
// the person, in order.
func (s *Story) findLastMentions() [][]place {
	all := make([][]place, len(s.people))
	for i, g := range s.gists {
		for number, sentence := range g().last {
			all[number] = append(all[number], place{i + 1, sentence})
		}
	}
	return all
}

// withQuote replaces the person's fate with the last sentence that names them if the file
// gives no fate, or if that sentence is from a later film whose texts are copied word for
// word.
func (m Moment) withQuote(p Person, st *state) Person {
	if p.Fate != "" && m.story.lastVerbatim[m.film-1] <= st.fateFilm {
		return p
	}
	q := m.story.lastQuote(m.story.byID[p.ID].identity(m.film), m.film)
	if p.Fate == "" || q.Film > st.fateFilm && m.story.Films[q.Film-1].Verbatim() {
		p.Fate, p.Quote = "", q
	}
	return p
}

// lastQuote returns the last sentence by the end of film k that names somebody, under any
// identity known as theirs by then, or the zero Quote.
func (s *Story) lastQuote(self *person, k int) Quote {
	last := s.lastPlace(self, k)
	if last.film == 0 {
		return Quote{}
	}
	return Quote{last.film, s.gists[last.film-1]().QuoteWithNext(last.sentence)}
}

func (s *Story) lastPlace(p *person, k int) (last place) {
	places := s.lastMentions()[p.number]
	n, _ := slices.BinarySearchFunc(places, k+1, func(at place, k int) int { return cmp.Compare(at.film, k) })
	if n > 0 {
		last = places[n-1]
	}
	for _, mask := range p.masks {
		if mask.mergedFilm > k {
			continue
		}
		if worn := s.lastPlace(mask, k); worn.film > last.film || worn.film == last.film && worn.sentence > last.sentence {
			last = worn
		}
	}
	return last
}
