package tui

import (
	"strings"

	"previously/recap"
)

// glyphs is the set of signs that the screen is drawn with. Each is one cell
// wide.
type glyphs struct {
	ascii  bool
	linear bool // words in place of drawings, for screen readers

	status map[recap.Status]string

	seen, here, next       string // the films on the strip
	rail, railAhead, more  string // between them; films beyond the edge
	rule, bar, marker, dot string // line under the tabs, selection, list bullet, separator
	ellipsis, bullet       string
	up, down, check        string
	arrowRight, arrowLeft  string
	light, heavy, dashed   string // horizontal lines of the three classes
	branch, stem, corner   string
	top, meet, meetEnd     string // where the stem begins, and where the line from the box meets it
	boxTop, boxSide        string
	boxCorners             [4]string // clockwise from the top left

	below, above, around [2]string // where there is more than is on screen, in full and in short
}

var unicodeGlyphs = glyphs{
	status: map[recap.Status]string{
		recap.Alive: "●", recap.Dead: "†", recap.Captive: "▣", recap.Fugitive: "↯",
		recap.Missing: "?", recap.Unknown: "?",
	},
	seen: "●", here: "◉", next: "◇", rail: "━", railAhead: "╌", more: "‥",
	rule: "─", bar: "▌", marker: "▸", dot: "·", ellipsis: "…", bullet: "•", up: "↑", down: "↓", check: "✓",
	arrowRight: "►", arrowLeft: "◄", light: "─", heavy: "━", dashed: "╌",
	branch: "├", stem: "│", corner: "└", top: "┌", meet: "┼", meetEnd: "┴", boxTop: "─", boxSide: "│",
	boxCorners: [4]string{"╭", "╮", "╯", "╰"},
	below:      [2]string{"↓ more", "↓"}, above: [2]string{"↑ more", "↑"}, around: [2]string{"↑↓ more", "↑↓"},
}

var asciiGlyphs = glyphs{
	ascii: true,
	status: map[recap.Status]string{
		recap.Alive: "o", recap.Dead: "+", recap.Captive: "#", recap.Fugitive: "~",
		recap.Missing: "?", recap.Unknown: "?",
	},
	seen: "o", here: "@", next: "<", rail: "=", railAhead: "-", more: ":",
	rule: "-", bar: "|", marker: ">", dot: "-", ellipsis: "~", bullet: "*", up: "^", down: "v", check: "x",
	arrowRight: ">", arrowLeft: "<", light: "-", heavy: "=", dashed: ".",
	branch: "+", stem: "|", corner: "+", top: "+", meet: "+", meetEnd: "+", boxTop: "-", boxSide: "|",
	boxCorners: [4]string{"+", "+", "+", "+"},
	below:      [2]string{"more below", "more"}, above: [2]string{"more above", ""}, around: [2]string{"more both ways", "more"},
}

// linearGlyphs are words where the others are signs: nothing is said by its
// place or its look alone.
var linearGlyphs = glyphs{
	linear: true,
	status: map[recap.Status]string{
		recap.Alive: "(alive)", recap.Dead: "(dead)", recap.Captive: "(captive)", recap.Fugitive: "(fugitive)",
		recap.Missing: "(missing)", recap.Unknown: "(fate unknown)",
	},
	seen: ".", here: ".", next: ".", rail: " ", railAhead: " ", more: " ",
	rule: " ", bar: ">", marker: ">", dot: "-", ellipsis: "…", bullet: "-", up: "", down: "", check: "",
	arrowRight: " ", arrowLeft: " ", light: " ", heavy: " ", dashed: " ",
	branch: " ", stem: " ", corner: " ", top: " ", meet: " ", meetEnd: " ", boxTop: " ", boxSide: " ",
	boxCorners: [4]string{" ", " ", " ", " "},
	below:      [2]string{"more below", "more"}, above: [2]string{"more above", ""}, around: [2]string{"more both ways", "more"},
}

var asciiWords = strings.NewReplacer("…", "...", "←", "left", "→", "right", "↑", "up", "↓", "down", "’", "'")

// words is what the app says in words of its own, in signs that the terminal
// has.
func (g *glyphs) words(text string) string {
	if g.ascii {
		return asciiWords.Replace(text)
	}
	return text
}

// UTF8 reports whether the locale of the environment, given as "NAME=value"
// pairs, writes UTF-8. The first of LC_ALL, LC_CTYPE and LANG that is set
// decides (POSIX); where none is set, terminals of today write UTF-8.
func UTF8(environ []string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		for _, pair := range environ {
			value, ok := strings.CutPrefix(pair, name+"=")
			if !ok || value == "" {
				continue
			}
			value = strings.ToLower(value)
			return strings.Contains(value, "utf-8") || strings.Contains(value, "utf8")
		}
	}
	return true
}
