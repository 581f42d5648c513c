package chart

import (
	"testing"

	"previously/recap"
)

func TestTheSignsOfTheTestsAreComplete(t *testing.T) {
	for name, s := range map[string]*Signs{"unicode": unicodeSigns, "ascii": asciiSigns} {
		for _, state := range recap.Statuses() {
			if s.Status[state] == "" {
				t.Errorf("signs_test.go, %s: no sign for %q", name, state)
			}
		}
	}
	for _, class := range recap.Classes() {
		if classes[class].place == 0 {
			t.Errorf("line.go has no line for %q", class)
		}
	}
}

// The tests' own signs, in box-drawing characters and in ASCII.
var (
	unicodeSigns = &Signs{
		Status: map[recap.Status]string{
			recap.Alive: "●", recap.Dead: "†", recap.Captive: "▣", recap.Fugitive: "↯", recap.Missing: "?", recap.Unknown: "?", recap.PresumedDead: "‡", recap.Untold: " ",
		},
		Across: [3]string{"─", "━", "╌"}, Along: [3]string{"│", "┃", "╎"},
		Box:         Outline{[4]string{"╭", "╮", "╯", "╰"}, "─", "│"},
		SelectedBox: Outline{[4]string{"╔", "╗", "╝", "╚"}, "═", "║"},
		Ellipsis:    "…",
	}
	asciiSigns = &Signs{
		ASCII: true,
		Status: map[recap.Status]string{
			recap.Alive: "o", recap.Dead: "+", recap.Captive: "#", recap.Fugitive: "~", recap.Missing: "?", recap.Unknown: "?", recap.PresumedDead: "x", recap.Untold: " ",
		},
		Across: [3]string{"-", "=", "."}, Along: [3]string{"|", "H", ":"},
		Box:         Outline{[4]string{"+", "+", "+", "+"}, "-", "|"},
		SelectedBox: Outline{[4]string{"#", "#", "#", "#"}, "#", "#"},
		Ellipsis:    "~",
	}
)
