package recap

import (
	"cmp"
	"slices"
)

// appendDeeds returns all with the pair's deeds from the films up to k appended. The
// elements of all from index from on are the pair's other ties. Deeds stay, whatever
// comes later. One that is told again is there once, as last told.
func (s *Story) appendDeeds(all []Tie, from int, p *pair, k int) []Tie {
	deeds := s.collectDeeds(nil, p, k)
	if len(deeds) == 0 {
		return all
	}
	seen := map[sense]bool{}
	for _, t := range all[from:] {
		seen[t.sense()] = true
	}
	first := len(all)
	for _, t := range slices.Backward(deeds) {
		if t = s.withIDsAt(t, k); !seen[t.sense()] {
			seen[t.sense()] = true
			all = append(all, t)
		}
	}
	slices.Reverse(all[first:])
	return all
}

// collectDeeds returns all with the pair's deeds from the films up to k appended, those
// told under other identities first.
func (s *Story) collectDeeds(all []Tie, p *pair, k int) []Tie {
	for _, before := range p.unitedFrom {
		all = s.collectDeeds(all, before, k)
	}
	n, _ := slices.BinarySearchFunc(p.deeds, k+1, func(t Tie, k int) int { return cmp.Compare(t.Film, k) })
	return append(all, p.deeds[:n]...)
}

// record remembers what a film says about the two: the topic of every tie, and the deeds,
// which go with those of earlier films.
func (p *pair) record(ties []Tie) {
	for _, t := range ties {
		p.topics[t.topic()] = true
		if t.Kind.Deed() {
			t.Mark = ""
			p.deeds = append(p.deeds, t)
		}
	}
}

// toldTopics returns the topics of what earlier films said about the two, under the ids
// in use at the film.
func (t *storyBuilder) toldTopics(p *pair, film int) map[sense]bool {
	if p.topics == nil {
		p.topics = map[sense]bool{}
		p.eachStatement(film, func(st *statement) {
			for _, tie := range st.ties {
				p.topics[t.withIDsAt(tie, film).topic()] = true
			}
		})
	}
	return p.topics
}

// deedMark returns the mark of a deed: new, unless an earlier film told of it in the
// same words.
func deedMark(before bool) Mark {
	if before {
		return ""
	}
	return Began
}

// sense is what a tie says, without the reason for it.
type sense struct {
	from, to string // "" if it holds both ways
	kind     Kind
	label    string
}

func (t Tie) sense() sense {
	if t.Mutual {
		return sense{kind: t.Kind, label: t.Label}
	}
	return sense{t.From, t.To, t.Kind, t.Label}
}

// topic returns what a tie is about: for a deed that includes its label, but for a state
// it does not, because the label can change while the state goes on.
func (t Tie) topic() sense {
	topic := t.sense()
	if !t.Kind.Deed() {
		topic.label = ""
	}
	return topic
}
