package recap

import (
	"cmp"
	"slices"
)

// appendTies returns all with the pair's ties at the end of film k appended: states as
// the film left them, and all deeds. States that have ended are included only for the
// film that ended them.
func (s *Story) appendTies(all []Tie, p *pair, k int) []Tie {
	from := len(all)
	if st := p.latest(k); st != nil && st.film == k {
		all = append(all, st.ties...)
	} else {
		all = s.appendStates(all, p, k)
	}
	return s.appendDeeds(all, from, p, k)
}

// appendStates returns all with the states appended that the last statement up to film k
// left in force, without marks. If two pairs were united in this one and no film has
// mentioned it since, their states hold.
func (s *Story) appendStates(all []Tie, p *pair, k int) []Tie {
	st := p.latest(k)
	if st == nil {
		return s.appendUnited(all, p.unitedFrom, k)
	}
	for _, t := range st.ties {
		if !t.Kind.Deed() && !t.Mark.Over() {
			t.Mark, t.Was = "", nil
			all = append(all, s.withIDsAt(t, k))
		}
	}
	return all
}

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

// appendUnited returns all with the states appended of pairs that turned out to be of the
// same two people. A state that several of them have is there once, as last told.
func (s *Story) appendUnited(all []Tie, past []*pair, k int) []Tie {
	if len(past) == 0 {
		return all
	}
	at := map[sense]int{}
	for _, tie := range s.appendLeaves(nil, past, k) {
		key := tie.sense()
		i, known := at[key]
		switch {
		case !known:
			at[key] = len(all)
			all = append(all, tie)
		case all[i].Film < tie.Film:
			all[i] = tie
		}
	}
	return all
}

// appendLeaves returns all with the states of each pair appended. A pair that no film has
// mentioned has those of the pairs it was made of.
func (s *Story) appendLeaves(all []Tie, pairs []*pair, k int) []Tie {
	for _, p := range pairs {
		if p.latest(k) == nil {
			all = s.appendLeaves(all, p.unitedFrom, k)
		} else {
			all = s.appendStates(all, p, k)
		}
	}
	return all
}

// withIDsAt returns the tie under the ids that its two people have at the end of film k.
func (s *Story) withIDsAt(t Tie, k int) Tie {
	if s.hasMergers {
		t.From, t.To = s.byID[t.From].identity(k).id, s.byID[t.To].identity(k).id
	}
	return t
}
