package recap

import "slices"

// End returns the horizon of a viewer who has seen everything there is to tell: one past
// the last installment that has a story text. Cutting there keeps everything.
func (s Series) End() int {
	for i := len(s.Installments); i > 0; i-- {
		if s.Installments[i-1].HasStory() {
			return i + 1
		}
	}
	return 1
}

// horizon clamps the number of the installment about to be watched to those there are;
// beyond them it is [Series.End]. The result can be past End too: in a file that was cut,
// the last installment seen may have no text.
func (s Series) horizon(next int) int {
	if next > len(s.Installments) {
		next = s.End()
	}
	return max(next, 1)
}

// Cut returns the series as a file would hold it for somebody about to watch installment
// next (from 1): all installments before it, and only the title, year, label and part of
// that one. The copy physically lacks the rest. A next below 1 counts as 1, and one
// beyond the last installment as [Series.End].
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

// Before returns what a viewer about to watch installment next knows (from 1;
// [Series.End] if they have seen them all).
func (s Series) Before(next int) *Story {
	next = s.horizon(next)
	return build(s.Cut(next), next-1)
}

// Standing is how far a viewer has got in a series: the first and the last installment
// that they have seen, and the one that they are about to watch. Each is nil if there is
// none.
type Standing struct{ First, Last, Next *Next }

// Standing returns how far a viewer about to watch installment next has got; next counts
// as in [Series.Before]. It does not build the Story, which can take a while.
func (s Series) Standing(next int) (at Standing) {
	next = s.horizon(next)
	if next > 1 {
		at.First, at.Last = s.announcedInPart(1), s.announcedInPart(next-1)
	}
	at.Next = s.announcedInPart(next)
	return at
}

// Standing returns how far the viewer has got.
func (s *Story) Standing() (at Standing) {
	if n := len(s.Films); n > 0 {
		at.First, at.Last = s.Films[0].asNext(), s.Films[n-1].asNext()
	}
	at.Next = s.Next
	return at
}
