package keys

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
)

var table = Table[*int, int]{{Title: "All", Entries: []Entry[*int, int]{
	Key("less", []string{"left", "h"}, "less", WithNext, func(n *int) int { *n--; return *n }),
	Key("more", []string{"right"}, "more", "step", func(n *int) int { *n++; return *n }),
	Key("most", []string{"space"}, "most", "most", func(n *int) int { *n = 100; return *n }),
	Key("none", []string{"0"}, "none", WithPrevious, func(n *int) int { *n = 0; return *n }),
}}}

func TestKeysDoWhatTheirRowSays(t *testing.T) {
	n := 5
	for _, c := range []struct {
		key  tea.KeyPressMsg
		want int
	}{
		{tea.KeyPressMsg{Code: tea.KeyRight}, 6}, {tea.KeyPressMsg{Code: 'h', Text: "h"}, 5}, {tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, 100}, {tea.KeyPressMsg{Code: 'x', Text: "x"}, 0},
	} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			if got := table.Press(&n, c.key); got != c.want {
				t.Errorf("%s: got %d, want %d", c.key, got, c.want)
			}
		})
	}
	if n != 100 {
		t.Errorf("a key without an action has changed the number to %d", n)
	}
}

// TestOppositesAreNamedTogether checks that the footer names the keys of two opposites
// together, beside the word of the one that has it, and leaves out one without keys.
func TestOppositesAreNamedTogether(t *testing.T) {
	without := table.WithKeys(func(a Action, keys []string) []string {
		if a == "less" {
			return nil
		}
		return keys
	})
	for name, m := range map[string]Map{"← →": table.Map(), "→": without.Map()} {
		t.Run(name, func(t *testing.T) {
			if more := m.Binding("more"); more.KeyNames(look.Unicode) != name || more.Footer != "step" || m.Binding("less").Footer != "" {
				t.Errorf("the footer has %q %s, and for less %q, want the keys %q", more.KeyNames(look.Unicode), more.Footer, m.Binding("less").Footer, name)
			}
		})
	}
	if most := table.Map().Binding("most"); most.KeyNames(look.ASCII) != "space 0" {
		t.Errorf("the footer has %q, want both keys", most.KeyNames(look.ASCII))
	}
}
