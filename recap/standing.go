package recap

// Standing is how far a viewer has got in a series: the first and the last installment
// that they have seen, and the one that they are about to watch. Each is nil if there is
// none.
type Standing struct{ First, Last, Next *Next }

// Standing returns how far a viewer about to watch installment next has got; next counts
// as in [Series.Before]. It does not build the Story, which can take a while.
func (s Series) Standing(next int) (at Standing) {
	next = s.horizon(next)
	if next > 1 {
		at.First, at.Last = s.Announced(1), s.Announced(next-1)
	}
	at.Next = s.Announced(next)
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
