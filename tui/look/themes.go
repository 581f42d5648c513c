package look

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// palette is what themes differ in; a nil colour leaves the terminal's own. A
// theme without a colour for dim text has it faint: "bright black" is the very
// background in some of the palettes that people use.
type palette struct {
	accent, dim, good, bad, warn color.Color

	ink, paper color.Color // both or none
}

// Themes lists the names of the themes; the first one is the default.
func Themes() []string { return []string{"calm", "terminal", "dark", "light", "mono"} }

// paletteOf returns the palette of a theme by its name. Whoever asks for dark or light
// gets it on any terminal: these two bring the background that their colours are
// made for. The others paint none, and take the colours that the terminal's own
// background bears.
func paletteOf(theme string, on Terminal) palette {
	switch {
	case theme == "dark":
		p := muted(111, 246, 108, 210, 179)
		p.ink, p.paper = ansi.IndexedColor(253), ansi.IndexedColor(234)
		return p
	case theme == "light":
		p := muted(25, 241, 22, 124, 94)
		p.ink, p.paper = ansi.IndexedColor(235), ansi.IndexedColor(255)
		return p
	case theme == "mono":
		return palette{}
	case theme == "terminal" || on.Few:
		return sixteen(on.Ground)
	}
	return calm(on.Ground)
}

// calm returns muted colours: grey-blue, soft green.
func calm(ground Ground) palette {
	switch ground {
	case DarkGround:
		return muted(110, 246, 108, 174, 179)
	case LightGround:
		return muted(25, 242, 29, 124, 94)
	}
	return muted(67, 243, 65, 131, 136)
}

// muted returns a palette of some of the 256 colours that all but a few terminals have: a
// number is written in fewer bytes than a colour, and a theme with a background of its
// own writes one with almost every cell that changes.
func muted(accent, dim, good, bad, warn ansi.IndexedColor) palette {
	return palette{accent: accent, dim: dim, good: good, bad: bad, warn: warn}
}

// sixteen returns the terminal's own colours: the bright half of the 16 reads on a dark
// background, the other half on a light one, but for its green and its yellow. Those
// that read on both are few.
func sixteen(ground Ground) palette {
	switch ground {
	case DarkGround:
		return palette{
			accent: lipgloss.BrightCyan, good: lipgloss.BrightGreen,
			bad: lipgloss.BrightRed, warn: lipgloss.BrightYellow,
		}
	case LightGround:
		return palette{accent: lipgloss.Blue, bad: lipgloss.Red, warn: lipgloss.Magenta}
	}
	return palette{accent: lipgloss.BrightBlue, bad: lipgloss.Red, warn: lipgloss.Magenta}
}
