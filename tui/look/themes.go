package look

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// palette is what differs between themes. A nil colour leaves the terminal's own. If a
// theme has no colour for dim text, dim text is faint: in some popular palettes "bright
// black" is the background colour itself.
type palette struct {
	accent, dim, good, bad, warn color.Color

	ink, paper color.Color // both or none
}

// Themes lists the names of the themes; the first one is the default.
func Themes() []string { return []string{"calm", "terminal", "dark", "light", "mono"} }

// paletteOf returns the palette of a theme, given by name. The dark and light themes look
// the same on any terminal, because they paint the background that their colours need.
// The others paint none, and use colours that can be read on the terminal's own
// background.
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
	case UnknownGround:
	}
	return muted(67, 243, 65, 131, 136)
}

// muted returns a palette from the 256 colours that nearly all terminals have. An index
// takes fewer bytes than an RGB colour, and a theme with its own background writes one
// for almost every cell that changes.
func muted(accent, dim, good, bad, warn ansi.IndexedColor) palette {
	return palette{accent: accent, dim: dim, good: good, bad: bad, warn: warn}
}

// sixteen returns the terminal's own colours. On a dark background the bright half of the
// 16 can be read; on a light one the other half, except for green and yellow. Few colours
// can be read on both.
func sixteen(ground Ground) palette {
	switch ground {
	case DarkGround:
		return palette{
			accent: lipgloss.BrightCyan, good: lipgloss.BrightGreen,
			bad: lipgloss.BrightRed, warn: lipgloss.BrightYellow,
		}
	case LightGround:
		return palette{accent: lipgloss.Blue, bad: lipgloss.Red, warn: lipgloss.Magenta}
	case UnknownGround:
	}
	return palette{accent: lipgloss.BrightBlue, bad: lipgloss.Red, warn: lipgloss.Magenta}
}
