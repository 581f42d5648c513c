package look

import (
	"strings"

	"previously/recap"
	"previously/recap/chart"
)

// Signs are those that the screen is drawn with. Each is one cell wide. Those of a
// picture serve on pages, too.
type Signs struct {
	chart.Signs
	Linear bool // words in place of drawings, for screen readers

	Seen, Here, Next       string // the films on the strip
	Rail, RailAhead, More  string // between them; films beyond the edge
	Rule, Bar, Marker, Dot string // line under the tabs, selection, list bullet, separator
	Bullet                 string
	Up, Down, Check        string
	Stem                   string // left of a quotation

	Below, Above, Around [2]string // where there is more than is on screen, in full and in short
}

// Picture returns the signs of a picture.
func (s *Signs) Picture() *chart.Signs { return &s.Signs }

// Unicode are the signs of most terminals. Triangles of which some terminals make
// pictures are not among them.
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
	Rule: "─", Bar: "▌", Marker: "▸", Dot: "·", Bullet: "•", Up: "↑", Down: "↓", Check: "✓",
	Stem:  "│",
	Below: [2]string{"↓ more", "↓"}, Above: [2]string{"↑ more", "↑"}, Around: [2]string{"↑↓ more", "↑↓"},
}

// ASCII are signs for terminals that have no others.
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
	Rule: "-", Bar: "|", Marker: ">", Dot: "-", Bullet: "*", Up: "^", Down: "v", Check: "x",
	Stem:  "|",
	Below: [2]string{"more below", "more"}, Above: [2]string{"more above", ""}, Around: [2]string{"more both ways", "more"},
}

// Linear are words where the others are signs: nothing is said by its place or its
// look alone, and there are no pictures.
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
	Rule: " ", Bar: ">", Marker: ">", Dot: "-", Bullet: "-", Up: "", Down: "", Check: "",
	Stem:  " ",
	Below: [2]string{"more below", "more"}, Above: [2]string{"more above", ""}, Around: [2]string{"more both ways", "more"},
}

var asciiWords = strings.NewReplacer("…", "...", "←", "left", "→", "right", "↑", "up", "↓", "down", "’", "'", "“", `"`, "”", `"`)

// Words returns what the app says in words of its own, in signs that the terminal
// has.
func (s *Signs) Words(text string) string {
	if s.ASCII {
		return asciiWords.Replace(text)
	}
	return text
}
