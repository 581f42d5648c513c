package derive

import (
	"math"
	"slices"
)

// Limits is how much of a text may be chosen.
type Limits struct {
	Words   int  // in all
	Count   int  // of sentences
	Longest int  // words of one sentence; 0 means no limit
	Named   bool // only sentences that name somebody
}

// Cover chooses whole sentences that tell most of a text within limits, and returns their
// indexes in order; none if nothing fits. It is a greedy choice by what a sentence adds
// for its length: people, and above all where each was last seen; how the text begins and
// ends; what it is about; deaths and turning points; and something of each part. Only one
// goroutine at a time may call it.
func (r *Reading) Cover(l Limits) []int {
	c := newCover(r, l)
	if l.Count > 0 && len(r.Sentences) > 0 && c.fits(0) && r.Sentences[0].Words <= l.Words/3 {
		c.take(0) // it says whom the story is about
	}
	for len(c.chosen) < l.Count {
		next := c.best()
		if next < 0 {
			break
		}
		c.take(next)
	}
	slices.Sort(c.chosen)
	return c.chosen
}

// cover is a choice in progress.
type cover struct {
	*Reading
	Limits
	last     map[int]int // people → the sentence in which they were last mentioned
	mentions map[int]int // people → how many sentences name them
	covered  map[int]int // people → how many chosen sentences name them
	taken    []bool
	chosen   []int
	left     int
}

func newCover(r *Reading, l Limits) *cover {
	if r.centrality == nil {
		r.centrality = r.centralities()
	}
	c := &cover{Reading: r, Limits: l, last: r.LastMentions(), mentions: map[int]int{}, covered: map[int]int{},
		taken: make([]bool, len(r.Sentences)), left: l.Words}
	for i := range r.Sentences {
		for _, m := range r.Sentences[i].people {
			c.mentions[m.person]++
		}
	}
	return c
}

// shortest is the length in words below which a sentence gains nothing by being shorter
// still: it would tell next to nothing.
const shortest = 12

// best returns the sentence that adds most for its length, or -1 if none fits.
func (c *cover) best() int {
	best, most := -1, 0.0
	for i := range c.Sentences {
		if !c.fits(i) {
			continue
		}
		gain := c.gain(i)
		if gain < 0 && len(c.chosen) > 0 {
			continue
		}
		gain /= math.Pow(max(float64(c.Sentences[i].Words), shortest), 0.45)
		if best < 0 || gain > most {
			best, most = i, gain
		}
	}
	return best
}

func (c *cover) fits(i int) bool {
	s := &c.Sentences[i]
	return !c.taken[i] && s.Words > 0 && (!s.dependent || i > 0 && c.taken[i-1]) && s.Words <= c.left && (c.Longest == 0 || s.Words <= c.Longest) && (!c.Named || len(s.people) > 0)
}

// gain returns what a sentence adds to those chosen. The weights are those that kept the
// most people and endings in 53 plots from an encyclopedia.
func (c *cover) gain(i int) float64 {
	s, n := &c.Sentences[i], len(c.taken)
	gain := 2*c.centrality[i] + c.distance(i)
	for _, m := range s.people {
		switch c.covered[m.person] {
		case 0:
			gain += math.Sqrt(float64(c.mentions[m.person]))
		case 1:
			gain += 0.35 * math.Sqrt(float64(c.mentions[m.person]))
		}
		if c.last[m.person] == i {
			gain += 1.2
		}
	}
	for _, more := range []struct {
		holds bool
		worth float64
	}{
		{s.deadly && !s.hedged, 3}, {s.turningPoint, 1.2}, {i >= n-2, 4}, {i == 0, 3},
		{len(s.people) == 0, -1.5},
	} {
		if more.holds {
			gain += more.worth
		}
	}
	return gain
}

// distance returns how far a sentence is from the nearest one chosen: 1 is half the text,
// or more.
func (c *cover) distance(i int) float64 {
	nearest := len(c.taken)
	for _, j := range c.chosen {
		nearest = min(nearest, max(i-j, j-i))
	}
	return min(2*float64(nearest)/float64(len(c.taken)), 1)
}

func (c *cover) take(i int) {
	c.taken[i] = true
	c.chosen = append(c.chosen, i)
	c.left -= c.Sentences[i].Words
	for _, m := range c.Sentences[i].people {
		c.covered[m.person]++
	}
}

// Frame returns how a text begins and ends, for telling it in a line: its first sentence
// and the last one that names somebody, within the given number of words. If the two
// together are too long, it returns only the last one.
func (r *Reading) Frame(words int) []int {
	last := -1
	for i := range r.Sentences {
		if s := &r.Sentences[i]; len(s.people) > 0 && !s.dependent && s.Words <= words {
			last = i
		}
	}
	switch {
	case last < 0:
		return nil
	case last > 0 && r.Sentences[0].Words+r.Sentences[last].Words <= words:
		return []int{0, last}
	}
	return []int{last}
}
