package recap

import (
	"maps"
	"slices"
	"strings"

	"previously/recap/text"
)

// countNames reads the longest text of a film, with the people in it as they were known
// at its end.
func (s *Story) countNames(f *Film) nameCounts {
	content, _ := f.Text(Full)
	words := text.Words(content)
	by := nameCounts{}
	for at := range (Moment{story: s, film: f.Number}).Names().namings(content, words) {
		number := s.byID[at.id].number
		if by[number] == nil {
			by[number] = map[string]int{}
		}
		by[number][text.OneLine(content[words[at.first].Start:words[at.last-1].End])]++
	}
	return by
}

// nameCountFilms is how many of the latest films are read to find what somebody is called.
// A few are enough, because people keep their names, and a series can have a thousand films.
const nameCountFilms = 8

// UsualName returns the part of somebody's name that the texts of the latest films use
// most, if it means nobody else: "Coin" for President Alma Coin. It is "" if they use
// none.
func (n *Names) UsualName(p Person) string {
	self := n.moment.story.byID[p.ID].number
	times := map[string]int{}
	for film := max(n.moment.film-nameCountFilms, 0); film < n.moment.film; film++ {
		for name, count := range n.moment.story.nameCounts[film]()[self] {
			times[name] += count
		}
	}
	most := ""
	for _, name := range slices.Sorted(maps.Keys(times)) {
		part := name != p.Name && strings.Contains(p.Name, name)
		if part && times[name] > times[most] && slices.Equal(n.In(name), []string{p.ID}) {
			most = name
		}
	}
	return most
}
