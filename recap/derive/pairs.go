package derive

import (
	"cmp"
	"slices"
)

// Pair is two people, the lower number first, and the sentences that name both of
// them and at most one other.
type Pair struct {
	A, B      int
	Sentences []int   // in order
	Best      int     // the one that says most about how the two are connected
	Worth     float64 // how much that is: 0 is next to nothing, 3 or more means that there is a word for it
}

// maxNamed is how many people a sentence may name and still say something about two of
// them.
const maxNamed = 3

// Pairs returns the pairs of people whom sentences mention together, sorted by number.
func (r *Reading) Pairs() []Pair {
	at := map[[2]int]int{}
	var pairs []Pair
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if len(s.people) < 2 || len(s.people) > maxNamed {
			continue
		}
		for j, a := range s.people {
			for _, b := range s.people[j+1:] {
				key := [2]int{min(a.person, b.person), max(a.person, b.person)}
				n, known := at[key]
				if !known {
					n = len(pairs)
					at[key] = n
					pairs = append(pairs, Pair{A: key[0], B: key[1]})
				}
				pairs[n].Sentences = append(pairs[n].Sentences, i)
				if worth := s.relationWorth(a, b) + float64(i)/float64(len(r.Sentences)); len(pairs[n].Sentences) == 1 || worth >= pairs[n].Worth {
					pairs[n].Best, pairs[n].Worth = i, worth
				}
			}
		}
	}
	slices.SortFunc(pairs, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return pairs
}

// relationWorth returns how much the sentence says about how two people are connected: a
// word for it between or near them, few others, the two close together, few words.
func (s *Sentence) relationWorth(a, b mention) float64 {
	lo, hi := min(a.at, b.at), max(a.at, b.at)
	worth := 0.0
	for _, at := range s.ties {
		switch {
		case at > lo && at < hi:
			worth = max(worth, 3)
		case at > lo-4 && at < hi+5:
			worth = max(worth, 1.5)
		}
	}
	if len(s.people) == 2 {
		worth += 1.5
	}
	if s.dependent {
		worth -= 0.7
	}
	return worth - 0.06*float64(hi-lo) - 0.02*float64(s.Words)
}
