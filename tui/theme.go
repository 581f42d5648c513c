package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/recap"
)

// theme is every style of the screen. The default one uses the terminal's own
// 16 colours and paints no background; no meaning hangs on colour alone. Who asks
// for dark or light by name gets it on any terminal: these two bring the
// background that their colours are made for.
type theme struct {
	name string

	base   string            // escape that takes ink and paper, "" where they are the terminal's own
	resets *strings.Replacer // resets to base

	plain, dim, strong, accent, heading, side, key lipgloss.Style

	match                   lipgloss.Style // found text
	news                    lipgloss.Style // new, changed, ended
	alive, dead, held       lipgloss.Style // by state
	bond, conflict, bargain lipgloss.Style // by class of tie
}

// palette is what themes differ in; a nil colour leaves the terminal's own. A
// theme without a colour for dim text has it faint: "bright black" is the very
// background in some of the palettes that people use.
type palette struct {
	accent, dim, good, bad, warn color.Color

	ink, paper color.Color // both or none
}

func newTheme(name string, p palette) *theme {
	style := func(c color.Color) lipgloss.Style {
		s := lipgloss.NewStyle()
		if c != nil {
			s = s.Foreground(c)
		}
		return s
	}
	base := ""
	if p.paper != nil {
		base = ansi.NewStyle().ForegroundColor(p.ink).BackgroundColor(p.paper).String()
	}
	return &theme{
		name:     name,
		base:     base,
		resets:   strings.NewReplacer(reset, reset+base, "\x1b[0m", reset+base),
		plain:    lipgloss.NewStyle(),
		dim:      style(p.dim).Faint(p.dim == nil),
		strong:   lipgloss.NewStyle().Bold(true),
		accent:   style(p.accent).Bold(true),
		heading:  style(p.accent).Bold(true),
		side:     style(p.accent),
		key:      style(p.accent),
		match:    lipgloss.NewStyle().Reverse(true),
		news:     style(p.warn).Italic(true),
		alive:    style(p.good),
		dead:     style(p.dim).Faint(p.dim == nil),
		held:     style(p.warn),
		bond:     style(p.good),
		conflict: style(p.bad),
		bargain:  style(p.warn),
	}
}

// ThemeNames lists the themes; the first one is the default.
func ThemeNames() []string { return []string{"terminal", "dark", "light", "mono"} }

// The themes by name. The terminal's own comes in two: the bright half of the
// 16 colours reads on a dark background, the other half on a light one.
func themeNamed(name string, dark bool) *theme {
	switch name {
	case "dark":
		return newTheme(name, palette{
			accent: lipgloss.Color("#8ab4f8"), dim: lipgloss.Color("#8a919e"), good: lipgloss.Color("#8fc99a"),
			bad: lipgloss.Color("#f28b82"), warn: lipgloss.Color("#e8c26a"),
			ink: lipgloss.Color("#d7dae0"), paper: lipgloss.Color("#16181d"),
		})
	case "light":
		return newTheme(name, palette{
			accent: lipgloss.Color("#1a56b0"), dim: lipgloss.Color("#5f6672"), good: lipgloss.Color("#1d6b34"),
			bad: lipgloss.Color("#b3261e"), warn: lipgloss.Color("#7a5200"),
			ink: lipgloss.Color("#24272d"), paper: lipgloss.Color("#faf9f6"),
		})
	case "mono":
		return newTheme(name, palette{})
	}
	if dark {
		return newTheme("terminal", palette{
			accent: lipgloss.BrightCyan, good: lipgloss.BrightGreen,
			bad: lipgloss.BrightRed, warn: lipgloss.BrightYellow,
		})
	}
	return newTheme("terminal-light", palette{
		accent: lipgloss.Blue, good: lipgloss.Green,
		bad: lipgloss.Red, warn: lipgloss.Magenta,
	})
}

// onPaper is the screen, each row painted up to a width, where the theme has a
// background of its own. Whatever is styled ends with a reset, after which ink
// and paper come again.
func (t *theme) onPaper(rows []string, width int) string {
	if t.base == "" {
		return strings.Join(rows, "\n")
	}
	var b strings.Builder
	b.WriteString(t.base)
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		_, _ = t.resets.WriteString(&b, row)
		b.WriteString(strings.Repeat(" ", max(width-ansi.StringWidth(row), 0)))
	}
	b.WriteString(reset)
	return b.String()
}

const reset = "\x1b[m"

// state is the style of a state's glyph and word.
func (t *theme) state(s recap.Status) lipgloss.Style {
	switch s {
	case recap.Alive:
		return t.alive
	case recap.Dead:
		return t.dead
	}
	return t.held
}

// class is the style of a tie's line.
func (t *theme) class(c recap.Class) lipgloss.Style {
	switch c {
	case recap.Conflict:
		return t.conflict
	case recap.Bargain:
		return t.bargain
	}
	return t.bond
}
