package recap

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"previously/recap/derive"
	"previously/recap/text"
)

// Quote is a sentence of a film's text, word for word. It fills in where a file says
// nothing itself, so nothing is claimed that nobody wrote.
type Quote struct {
	Film int    `json:"film"`
	Text string `json:"text"`
}

// gist is what is derived about people from the text of one film.
type gist struct {
	*derive.Reading
	last  map[int]int   // people by number → the sentence that names them last
	pairs []derive.Pair // people who are named together
}

// derived is what is derived from the texts of all films. The functions do their work
// when first called, because few files need it.
type derived struct {
	gists        []func() *gist
	nameCounts   []func() nameCounts // what each film's text calls people
	tellsTies    []bool              // whether each film itself says how people are related
	lastNamings  func() [][]place    // see [Story.findLastNamings]
	lastVerbatim []int               // for each film, the latest one up to it with texts copied word for word, or 0
}

// addDerived prepares what can be derived from a film, and fills in the lengths that its
// file leaves out.
func (t *storyBuilder) addDerived(film int, in *Installment) {
	f := &t.Films[film-1]
	r := sync.OnceValue(func() *derive.Reading { return t.Story.readingOf(f) })
	t.tellsTies = append(t.tellsTies, len(in.Relationships) > 0 && !in.Verbatim())
	t.nameCounts = append(t.nameCounts, sync.OnceValue(func() nameCounts { return t.Story.countNames(f) }))
	t.gists = append(t.gists, sync.OnceValue(func() *gist { return &gist{r(), r().LastNamings(), r().Pairs()} }))
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

// place is the position of a sentence: its film, and its index in the film's text.
type place struct{ film, sentence int }

// findLastNamings returns, by person number, the last sentence in each film that names
// the person, in order.
func (s *Story) findLastNamings() [][]place {
	all := make([][]place, len(s.people))
	for i, g := range s.gists {
		for number, sentence := range g().last {
			all[number] = append(all[number], place{i + 1, sentence})
		}
	}
	return all
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
	places := s.lastNamings()[p.number]
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

// Together is two people whom sentences name together, without the file saying how they
// are related.
type Together struct {
	A, B      string `json:"-"`         // ids; A is the more important one
	Sentences int    `json:"sentences"` // how many name both
	Quote     Quote  `json:"quote"`     // the one that says most
}

// leastTogether is how many sentences must name two people together: a single one may be
// chance.
const leastTogether = 2

// laterWorth is how much more a sentence of an earlier film must be worth to be quoted
// instead of one of a later film.
const laterWorth = 1.5

// Together returns the pairs of people whom the films so far name together, those of more
// important people first.
func (m Moment) Together() []Together {
	tiedPairs := map[[2]int]bool{}
	for _, p := range m.story.pairs {
		if p.isCurrent(m.film) {
			tiedPairs[pairKey(p.a.identity(m.film), p.b.identity(m.film))] = true
		}
	}
	t := togetherFinder{Moment: m, ranks: m.ranks(), at: map[[2]int]*Together{}, worth: map[[2]int]float64{}}
	for film := range m.film {
		if m.story.tellsTies[film] {
			continue
		}
		g := m.story.gists[film]()
		for _, pair := range g.pairs {
			a, b := m.story.people[pair.A].identity(m.film), m.story.people[pair.B].identity(m.film)
			if a != b && !tiedPairs[pairKey(a, b)] {
				t.add(a, b, pair, Quote{film + 1, g.Quote(pair.Best)})
			}
		}
	}
	return t.list()
}

// togetherFinder collects the pairs, film by film.
type togetherFinder struct {
	Moment
	ranks []int
	at    map[[2]int]*Together // by the ranks of the two, the more important first
	worth map[[2]int]float64   // of their quotations
}

func (t *togetherFinder) add(a, b *person, pair derive.Pair, quote Quote) {
	if t.ranks[b.number] < t.ranks[a.number] {
		a, b = b, a
	}
	key := [2]int{t.ranks[a.number], t.ranks[b.number]}
	known := t.at[key]
	if known == nil {
		known = &Together{A: a.id, B: b.id, Quote: quote}
		t.at[key], t.worth[key] = known, pair.Worth
	}
	known.Sentences += len(pair.Sentences)
	if pair.Worth+laterWorth >= t.worth[key] {
		known.Quote, t.worth[key] = quote, pair.Worth
	}
}

func (t *togetherFinder) list() (list []Together) {
	keys := slices.SortedFunc(maps.Keys(t.at), func(x, y [2]int) int { return slices.Compare(x[:], y[:]) })
	for _, key := range keys {
		if t.at[key].Sentences >= leastTogether {
			list = append(list, *t.at[key])
		}
	}
	return list
}

// mostUnsaid is how many [Unsaid] pairs a picture can bear.
const mostUnsaid = 20

// Links returns the ties, then the pairs of people who are named together as ties of
// class [Unsaid]. If there are many such pairs, it takes those that most sentences name.
func (m Moment) Links() []Tie {
	together := m.Together()
	if len(together) > mostUnsaid {
		counts := make([]int, len(together))
		for i, t := range together {
			counts[i] = t.Sentences
		}
		slices.Sort(counts)
		least := counts[len(counts)-mostUnsaid]
		together = slices.DeleteFunc(together, func(t Together) bool { return t.Sentences < least })
		together = together[:min(len(together), mostUnsaid)]
	}
	ties := m.Ties()
	for _, t := range together {
		f := namedTogether
		ties = append(ties, Tie{From: t.A, To: t.B, Kind: f.kind, Class: f.class, Label: f.label, Mutual: f.mutual, Film: t.Quote.Film})
	}
	return ties
}

// TogetherWith returns the pairs that one person is in, those that most sentences name
// first.
func (m Moment) TogetherWith(id string) []Together {
	self := m.personByID(id)
	if self == nil {
		return nil
	}
	with := slices.DeleteFunc(m.Together(), func(t Together) bool { return t.A != self.id && t.B != self.id })
	slices.SortStableFunc(with, func(a, b Together) int { return b.Sentences - a.Sentences })
	return with
}

// Other returns the id of the other person.
func (t Together) Other(id string) string {
	if t.A == id {
		return t.B
	}
	return t.A
}
