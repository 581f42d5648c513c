package look

import (
	"image/color"
	"slices"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// palette is what differs between themes. A nil colour leaves the terminal's own. If a
// theme has no colour for dim text, dim text is faint: in some popular palettes "bright
// black" is the background colour itself.
type palette struct {
	Accent, Dim, Good, Bad, Warn color.Color

	Ink, Paper color.Color // both or none
}

// themes are all themes; the first one is the default. Themes without a background of
// their own use colours that can be read on the terminal's.
var themes = []struct {
	name    string
	palette func(Terminal) palette
}{{"calm", calm}, {"terminal", sixteenColours}, {"dark", dark}, {"light", light}, {"mono", mono}}

// Themes lists the names of the themes; the first one is the default.
func Themes() []string {
	names := make([]string, len(themes))
	for i, t := range themes {
		names[i] = t.name
	}
	return names
}

// HasBackground reports whether a theme, given by name, paints a background of its own.
func HasBackground(theme string) bool { return paletteOf(theme, Terminal{}).Paper != nil }

// paletteOf returns the palette of a theme, given by name; an unknown one is the default.
func paletteOf(theme string, on Terminal) palette {
	i := slices.Index(Themes(), theme)
	return themes[max(i, 0)].palette(on)
}

// calm returns muted colours: grey-blue, soft green.
func calm(on Terminal) palette {
	if on.FewColours {
		return sixteenColours(on)
	}
	switch on.Background {
	case DarkBackground:
		return indexedPalette(110, 246, 108, 174, 179)
	case LightBackground:
		return indexedPalette(25, 242, 29, 124, 94)
	case UnknownBackground:
	}
	return indexedPalette(67, 243, 65, 131, 136)
}

// dark looks the same on any terminal, because it paints the background that its colours
// need.
func dark(Terminal) palette {
	p := indexedPalette(111, 246, 108, 210, 179)
	p.Ink, p.Paper = ansi.IndexedColor(253), ansi.IndexedColor(234)
	return p
}

// light paints its own background, as dark does.
func light(Terminal) palette {
	p := indexedPalette(25, 241, 22, 124, 94)
	p.Ink, p.Paper = ansi.IndexedColor(235), ansi.IndexedColor(255)
	return p
}

// mono has no colours.
func mono(Terminal) palette { return palette{} }

// indexedPalette returns a palette from the 256 colours that nearly all terminals have.
// An index takes fewer bytes than an RGB colour, and a theme with its own background
// writes one for almost every cell that changes.
func indexedPalette(accent, dim, good, bad, warn ansi.IndexedColor) palette {
	return palette{Accent: accent, Dim: dim, Good: good, Bad: bad, Warn: warn}
}

// sixteenColours returns the terminal's own colours. On a dark background the bright
// half of the 16 can be read; on a light one the other half, except for green and
// yellow. Few colours can be read on both.
func sixteenColours(on Terminal) palette {
	switch on.Background {
	case DarkBackground:
		return palette{
			Accent: lipgloss.BrightCyan, Good: lipgloss.BrightGreen,
			Bad: lipgloss.BrightRed, Warn: lipgloss.BrightYellow,
		}
	case LightBackground:
		return palette{Accent: lipgloss.Blue, Bad: lipgloss.Red, Warn: lipgloss.Magenta}
	case UnknownBackground:
	}
	return palette{Accent: lipgloss.BrightBlue, Bad: lipgloss.Red, Warn: lipgloss.Magenta}
}
