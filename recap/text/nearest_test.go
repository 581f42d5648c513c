package text

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	long := strings.Repeat("a-very-long-id-", 10)
	known := []string{"lost-bullet", "lost-horizon", "Dune", "ab", "影武者", long}
	for _, c := range []struct{ wrong, want string }{
		{"lost-bulet", "lost-bullet"},
		{"lots-bullet", "lost-bullet"},
		{"LOST-BULLET", "lost-bullet"},
		{"dune", "Dune"},
		{"DUNE", "Dune"},
		{"a", "ab"},
		{"xyz", ""},
		{"影武", "影武者"},
		{"entirely-else", ""},
		{long + "x", ""},
		{"", ""},
	} {
		t.Run(c.wrong, func(t *testing.T) {
			if got, ok := Nearest(c.wrong, known); got != c.want || ok != (c.want != "") {
				t.Errorf("nearest to %q: got %q, %v, want %q", c.wrong, got, ok, c.want)
			}
		})
	}
}
