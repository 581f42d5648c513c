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
		return palette{
			accent: lipgloss.Color("#8ab4f8"), dim: lipgloss.Color("#8a919e"), good: lipgloss.Color("#8fc99a"),
			bad: lipgloss.Color("#f28b82"), warn: lipgloss.Color("#e8c26a"),
			ink: lipgloss.Color("#d7dae0"), paper: lipgloss.Color("#16181d"),
		}
	case theme == "light":
		return palette{
			accent: lipgloss.Color("#1a56b0"), dim: lipgloss.Color("#5f6672"), good: lipgloss.Color("#1d6b34"),
			bad: lipgloss.Color("#b3261e"), warn: lipgloss.Color("#7a5200"),
			ink: lipgloss.Color("#24272d"), paper: lipgloss.Color("#faf9f6"),
		}
	case theme == "mono":
		return palette{}
	case theme == "terminal" || on.Few:
		return sixteen(on.Ground)
	}
	return calm(on.Ground)
}

// calm returns muted colours: grey-blue, soft green. They are among the 256 that
// every such terminal has, since a number is written in fewer bytes than a colour.
func calm(ground Ground) palette {
	of := func(accent, dim, good, bad, warn ansi.IndexedColor) palette {
		return palette{accent: accent, dim: dim, good: good, bad: bad, warn: warn}
	}
	switch ground {
	case DarkGround:
		return of(110, 246, 108, 174, 179)
	case LightGround:
		return of(25, 242, 29, 124, 94)
	}
	return of(67, 243, 65, 131, 136)
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
