package recap

import (
	"maps"
	"slices"

	"previously/recap/derive"
)

// Together is two people whom sentences mention together, without the file saying how
// they are connected.
type Together struct {
	A, B      string `json:"-"`         // ids; A is the more important one
	Sentences int    `json:"sentences"` // how many name both
	Quote     Quote  `json:"quote"`     // the one that says most
}

// minTogether is how many sentences must mention two people together: a single one may
// be chance.
const minTogether = 2

// laterWorth is how much more a sentence of an earlier film must be worth to be quoted
// instead of one of a later film.
const laterWorth = 1.5

// Together returns the pairs of people whom the films so far mention together, those of
// more important people first.
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
		if t.at[key].Sentences >= minTogether {
			list = append(list, *t.at[key])
		}
	}
	return list
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

// maxUnsaid is how many [Unsaid] pairs a picture has at most.
const maxUnsaid = 20

// Links returns the ties, then the pairs of people who are mentioned together as ties of
// class [Unsaid]. If there are many such pairs, it takes those that most sentences name.
func (m Moment) Links() []Tie {
	together := m.Together()
	if len(together) > maxUnsaid {
		counts := make([]int, len(together))
		for i, t := range together {
			counts[i] = t.Sentences
		}
		slices.Sort(counts)
		least := counts[len(counts)-maxUnsaid]
		together = slices.DeleteFunc(together, func(t Together) bool { return t.Sentences < least })
		together = together[:min(len(together), maxUnsaid)]
	}
	ties := m.Ties()
	for _, t := range together {
		f := mentionedTogether
		ties = append(ties, Tie{From: t.A, To: t.B, Kind: f.kind, Class: f.class, Label: f.label, Mutual: f.mutual, Film: t.Quote.Film})
	}
	return ties
}
