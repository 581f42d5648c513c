package recap

import "slices"

// End returns the number of the installment that nobody can be about to watch with
// more to read: one past the last that is told. Cutting there keeps everything.
func (s Series) End() int {
	for i := len(s.Installments); i > 0; i-- {
		if s.Installments[i-1].Told() {
			return i + 1
		}
	}
	return 1
}

// horizon brings the number of an installment that somebody is about to watch
// into the range of those there are. It can be one after [Series.End]: in a file
// that was cut, nothing may be told of the last one that the viewer has seen.
func (s Series) horizon(next int) int {
	if next > len(s.Installments) {
		next = s.End()
	}
	return max(next, 1)
}

// Cut returns the series as a file holds it for somebody who is about to watch
// installment next (from 1): all installments before it, and of that one what
// they call it by: title, year, label and part. The copy physically lacks the rest.
// next is at least 1, and [Series.End] stands for what is beyond the last installment.
func (s Series) Cut(next int) Series {
	next = s.horizon(next)
	cut := s
	cut.Genres = slices.Clone(s.Genres)
	cut.Installments = slices.Clone(s.Installments[:next-1])
	if next <= len(s.Installments) {
		announced := s.Installments[next-1]
		cut.Installments = append(cut.Installments, Installment{
			Title:    announced.Title,
			Label:    announced.Label,
			Part:     announced.Part,
			Released: Date{Year: announced.Released.Year},
		})
	}
	return cut
}

// Before returns what somebody knows who is about to watch installment next (from
// 1; [Series.End] for who has seen them all).
func (s Series) Before(next int) *Story {
	next = s.horizon(next)
	return tell(s.Cut(next), next-1)
}
