package look

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// Signs are the signs that the screen is drawn with, each one cell wide. Those of
// pictures are used on pages too.
type Signs struct {
	chart.Signs
	Linear bool // words instead of drawings, for screen readers

	Seen, Here, Next       string // films on the strip
	Rail, RailAhead, More  string // the line between films; films beyond the edge
	Rule, Bar, Marker, Dot string // line under the tabs, selection, selected row, separator
	Bullet                 string // before a list item
	Down, Check            string
	Stem                   string // left of a quotation

	MoreBelow, MoreAbove, MoreAround [2]string // shown if there is more than fits on screen: full and short
}

// Picture returns the signs of a picture.
func (s *Signs) Picture() *chart.Signs { return &s.Signs }

// Unicode has the signs for most terminals. It leaves out the triangles that some
// terminals turn into pictures.
var Unicode = &Signs{
	Signs: chart.Signs{
		Status: map[recap.Status]string{
			recap.Alive: "●", recap.Dead: "†", recap.Captive: "▣", recap.Fugitive: "↯",
			recap.Missing: "?", recap.Unknown: "?", recap.PresumedDead: "‡", recap.Untold: " ",
		},
		Across: [3]string{"─", "━", "╌"}, Along: [3]string{"│", "┃", "╎"},
		Box:         chart.Outline{Corners: [4]string{"╭", "╮", "╯", "╰"}, Top: "─", Side: "│"},
		SelectedBox: chart.Outline{Corners: [4]string{"╔", "╗", "╝", "╚"}, Top: "═", Side: "║"},
		Ellipsis:    "…",
	},
	Seen: "●", Here: "◉", Next: "◇", Rail: "━", RailAhead: "╌", More: "‥",
	Rule: "─", Bar: "▌", Marker: "▸", Dot: "·", Bullet: "•", Down: "↓", Check: "✓",
	Stem:      "│",
	MoreBelow: [2]string{"↓ more", "↓"}, MoreAbove: [2]string{"↑ more", "↑"}, MoreAround: [2]string{"↑↓ more", "↑↓"},
}

// ASCII has the signs for terminals that show no others.
var ASCII = &Signs{
	Signs: chart.Signs{
		ASCII: true,
		Status: map[recap.Status]string{
			recap.Alive: "o", recap.Dead: "+", recap.Captive: "#", recap.Fugitive: "~",
			recap.Missing: "?", recap.Unknown: "?", recap.PresumedDead: "x", recap.Untold: " ",
		},
		Across: [3]string{"-", "=", "."}, Along: [3]string{"|", "H", ":"},
		Box:         chart.Outline{Corners: [4]string{"+", "+", "+", "+"}, Top: "-", Side: "|"},
		SelectedBox: chart.Outline{Corners: [4]string{"#", "#", "#", "#"}, Top: "#", Side: "#"},
		Ellipsis:    "~",
	},
	Seen: "o", Here: "@", Next: "<", Rail: "=", RailAhead: "-", More: ":",
	Rule: "-", Bar: "|", Marker: ">", Dot: "-", Bullet: "*", Down: "v", Check: "x",
	Stem:      "|",
	MoreBelow: [2]string{"more below", "more"}, MoreAbove: [2]string{"more above", ""}, MoreAround: [2]string{"more both ways", "more"},
}

// Linear has words instead of signs and no pictures: nothing is said by its place or look
// alone.
var Linear = &Signs{
	Signs: chart.Signs{
		Status: map[recap.Status]string{
			recap.Alive: "(alive)", recap.Dead: "(dead)", recap.Captive: "(captive)", recap.Fugitive: "(fugitive)",
			recap.Missing: "(missing)", recap.Unknown: "(fate unknown)", recap.PresumedDead: "(believed dead)", recap.Untold: "",
		},
		Across: [3]string{" ", " ", " "}, Ellipsis: "…",
	},
	Linear: true,
	Seen:   ".", Here: ".", Next: ".", Rail: " ", RailAhead: " ", More: " ",
	Rule: " ", Bar: ">", Marker: ">", Dot: "-", Bullet: "-", Down: "", Check: "",
	Stem:      " ",
	MoreBelow: [2]string{"more below", "more"}, MoreAbove: [2]string{"more above", ""}, MoreAround: [2]string{"more both ways", "more"},
}

var asciiWords = strings.NewReplacer("…", "...", "←", "left", "→", "right", "↑", "up", "↓", "down", "’", "'", "“", `"`, "”", `"`)

// Spell returns a text of the app's own, spelled with the signs that the terminal has.
func (s *Signs) Spell(text string) string {
	if s.ASCII {
		return asciiWords.Replace(text)
	}
	return text
}
