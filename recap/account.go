package recap

import (
	"cmp"
	"slices"
)

// Account is what one film itself says about people.
type Account struct {
	Cast []Person // people that it mentions, in its order of importance
	Ties []Tie    // ties that it mentions, in the order of [Moment.Ties]
}

// Accounts returns the accounts of all films seen, in order: for film k the people of
// [Moment.Cast] whose Last is k, and the ties of [Moment.Ties] whose Film is k. It makes
// one pass over the story; asking each film in turn would make one for each, over
// everybody known by then.
func (s *Story) Accounts() []Account {
	accounts := make([]Account, len(s.Films))
	for i, cast := range s.castByFilm() {
		accounts[i].Cast = make([]Person, len(cast))
		for j, r := range cast {
			accounts[i].Cast[j] = s.AsOf(i+1).withQuote(r.asOf(i+1), r.state)
		}
	}
	for i, ties := range s.tiesByFilm() {
		for _, t := range ties {
			accounts[i].Ties = append(accounts[i].Ties, t.ties...)
		}
	}
	return accounts
}

// castByFilm returns for each film the states in which it left people, in its order of
// importance.
func (s *Story) castByFilm() [][]rankedState {
	films := make([][]rankedState, len(s.Films))
	for _, p := range s.people {
		for i := range p.states {
			st := &p.states[i]
			if p.identity(st.film) == p {
				films[st.film-1] = append(films[st.film-1], p.rankState(st, st.film))
			}
		}
	}
	for _, cast := range films {
		slices.SortFunc(cast, rankedState.compare)
	}
	return films
}

// pairTies is what a film says about one pair, and the rank of each of the two, the more
// important first.
type pairTies struct {
	first, second rankedState
	ties          []Tie
}

// tiesByFilm returns for each film what it says about pairs, those of more important
// people first.
func (s *Story) tiesByFilm() [][]pairTies {
	films := make([][]pairTies, len(s.Films))
	for _, p := range s.pairs {
		for i := range p.statements {
			st := &p.statements[i]
			a, b := p.a.rankAt(st.film), p.b.rankAt(st.film)
			if a.compare(b) > 0 {
				a, b = b, a
			}
			films[st.film-1] = append(films[st.film-1], pairTies{a, b, st.ties})
		}
	}
	for _, ties := range films {
		slices.SortFunc(ties, func(x, y pairTies) int {
			return cmp.Or(x.first.compare(y.first), x.second.compare(y.second))
		})
	}
	return films
}
