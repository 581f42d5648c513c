package recap

import "testing"

func TestBareTitle(t *testing.T) {
	for _, c := range []struct{ title, series, want string }{
		{"John Wick: Chapter 2", "John Wick", "Chapter 2"},
		{"Mission: Impossible – Fallout", "Mission: Impossible", "Fallout"},
		{"Dune - Part Two", "Dune", "Part Two"},
		{"Lost Bullet 2", "Lost Bullet", "Lost Bullet 2"},
		{"Dunes: A Guide", "Dune", "Dunes: A Guide"},
		{"John Wick", "John Wick", "John Wick"},
		{"Dune:", "Dune", "Dune:"},
		{"Last Bullet", "Lost Bullet", "Last Bullet"},
		{"", "Dune", ""},
	} {
		t.Run(c.title, func(t *testing.T) {
			if got := BareTitle(c.title, c.series); got != c.want {
				t.Errorf("%q of %q: got %q, want %q", c.title, c.series, got, c.want)
			}
		})
	}
}
