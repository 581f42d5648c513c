package recap

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"previously/recap/derive"
	"previously/recap/text"
)

// Quote is a sentence of a film's text, word for word. It stands where a file says
// nothing itself, and is never more than what somebody wrote.
type Quote struct {
	Film int    `json:"film"`
	Text string `json:"text"`
}

// gist is what is derived of people from the text of one film.
type gist struct {
	*derive.Reading
	last  map[int]int   // people by number → the sentence that names them last
	pairs []derive.Pair // who are named together
}

// derived holds what is derived of all films; each is made when it is first asked for, since few
// files leave out what it holds.
type derived struct {
	gists     []func() *gist
	tied      []bool           // whether each film itself says how people are related
	named     func() [][]place // see [Story.namings]
	takenOver []int            // the latest film, up to each, that is taken over word for word; 0 where none is
}

// tellGist makes what can be derived from a film ready to be asked for, and tells
// the film at the lengths that its file leaves out.
func (t *teller) tellGist(film int, in *Installment) {
	f := &t.Films[film-1]
	r := sync.OnceValue(func() *derive.Reading { return t.Story.read(f) })
	t.tied = append(t.tied, len(in.Relationships) > 0 && !in.Verbatim())
	t.gists = append(t.gists, sync.OnceValue(func() *gist { return &gist{r(), r().Last(), r().Pairs()} }))
	latest := 0
	if f.Verbatim() {
		latest = film
	} else if film > 1 {
		latest = t.takenOver[film-2]
	}
	t.takenOver = append(t.takenOver, latest)
	f.excerpt(r)
}

// read reads the longest text of a film, with the people in it as they were known
// at its end.
func (s *Story) read(f *Film) *derive.Reading {
	names := (Moment{story: s, film: f.Number}).Names()
	named := func(sentence string, words []text.Word) (places []derive.Naming) {
		for n := range names.each(sentence, words) {
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

// place is a sentence of a film.
type place struct{ film, sentence int }

// namings are, by the number of each person, the sentences that name them last in each
// film, in order.
func (s *Story) namings() [][]place {
	all := make([][]place, len(s.people))
	for i, g := range s.gists {
		for number, sentence := range g().last {
			all[number] = append(all[number], place{i + 1, sentence})
		}
	}
	return all
}

// lastNamed returns the sentence that names somebody last by the end of film k, under any
// identity that is known as theirs by then; "" in its text where none does.
func (s *Story) lastNamed(self *person, k int) Quote {
	last := s.lastPlace(self, k)
	if last.film == 0 {
		return Quote{}
	}
	return Quote{last.film, s.gists[last.film-1]().QuoteOn(last.sentence)}
}

func (s *Story) lastPlace(p *person, k int) (last place) {
	places := s.named()[p.number]
	n, _ := slices.BinarySearchFunc(places, k+1, func(at place, k int) int { return cmp.Compare(at.film, k) })
	if n > 0 {
		last = places[n-1]
	}
	for _, mask := range p.masks {
		if mask.when > k {
			continue
		}
		if worn := s.lastPlace(mask, k); worn.film > last.film || worn.film == last.film && worn.sentence > last.sentence {
			last = worn
		}
	}
	return last
}

// quoted returns the person with the sentence that names them last, where the file does
// not say where they were left, or a later film is taken over word for word and
// says nothing of it.
func (m Moment) quoted(p Person, st *state) Person {
	if p.Fate != "" && m.story.takenOver[m.film-1] <= st.fated {
		return p
	}
	q := m.story.lastNamed(m.story.byID[p.ID].identity(m.film), m.film)
	if p.Fate == "" || q.Film > st.fated && m.story.Films[q.Film-1].Verbatim() {
		p.Fate, p.Quote = "", q
	}
	return p
}

// Together are two people of whom the file does not say how they are related, and
// whom sentences name together.
type Together struct {
	A, B      string `json:"-"`         // ids; A is the more important one
	Sentences int    `json:"sentences"` // that name both
	Quote     Quote  `json:"quote"`     // the one that says most
}

// leastTogether is how many sentences must name two people together: one alone is
// chance.
const leastTogether = 2

// laterWorth is by how much a sentence of an earlier film must say more of two people
// to be quoted in place of one of a later.
const laterWorth = 1.5

// Together returns the pairs that the films so far name together, those of more
// important people first.
func (m Moment) Together() []Together {
	said := map[[2]int]bool{}
	for _, p := range m.story.pairs {
		if p.stands(m.film) {
			said[pairKey(p.a.identity(m.film), p.b.identity(m.film))] = true
		}
	}
	t := togethers{Moment: m, ranks: m.ranks(), at: map[[2]int]*Together{}, worth: map[[2]int]float64{}}
	for film := range m.film {
		if m.story.tied[film] {
			continue
		}
		g := m.story.gists[film]()
		for _, pair := range g.pairs {
			a, b := m.story.people[pair.A].identity(m.film), m.story.people[pair.B].identity(m.film)
			if a != b && !said[pairKey(a, b)] {
				t.add(a, b, pair, Quote{film + 1, g.Quote(pair.Best)})
			}
		}
	}
	return t.list()
}

// togethers are pairs while films are looked through.
type togethers struct {
	Moment
	ranks []int
	at    map[[2]int]*Together // by the ranks of the two, the higher first
	worth map[[2]int]float64   // of their quotations
}

func (t *togethers) add(a, b *person, pair derive.Pair, quote Quote) {
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

func (t *togethers) list() (list []Together) {
	keys := slices.SortedFunc(maps.Keys(t.at), func(x, y [2]int) int { return slices.Compare(x[:], y[:]) })
	for _, key := range keys {
		if t.at[key].Sentences >= leastTogether {
			list = append(list, *t.at[key])
		}
	}
	return list
}

// mostUnsaid is how many pairs of whom nothing is said a picture can bear.
const mostUnsaid = 20

// Links returns the ties, and behind them the pairs who are named together, as ties of the
// class [Unsaid]; of many only those whom most sentences name.
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

// TogetherWith returns the pairs of one person, those whom most sentences name first.
func (m Moment) TogetherWith(id string) []Together {
	self := m.known(id)
	if self == nil {
		return nil
	}
	with := slices.DeleteFunc(m.Together(), func(t Together) bool { return t.A != self.id && t.B != self.id })
	slices.SortStableFunc(with, func(a, b Together) int { return b.Sentences - a.Sentences })
	return with
}

// Other returns the id of the other of the two.
func (t Together) Other(id string) string {
	if t.A == id {
		return t.B
	}
	return t.A
}
