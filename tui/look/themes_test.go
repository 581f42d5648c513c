package look

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// xterm are the 16 default colours of xterm.
var xterm = [16]uint32{
	0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
	0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
}

// onXterm returns the colour that xterm shows: its own for one of the 16, and any other as
// it is.
func onXterm(c color.Color) color.Color {
	if basic, ok := c.(ansi.BasicColor); ok {
		rgb := xterm[basic]
		return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 0xff}
	}
	return c
}

// luminance returns the relative luminance of a colour, from 0 to 1, as WCAG 2 defines it.
func luminance(c color.Color) float64 {
	linear := func(channel uint32) float64 {
		v := float64(channel) / 0xffff
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast returns the contrast ratio of two colours, from 1 to 21, as WCAG 2 defines it.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// coloursOf returns the colours of a palette by field name.
func coloursOf(p palette) map[string]color.Color {
	colours := map[string]color.Color{}
	for field, value := range reflect.ValueOf(p).Fields() {
		if c, ok := reflect.TypeAssert[color.Color](value); ok {
			colours[field.Name] = c
		}
	}
	return colours
}

// TestColoursCanBeRead checks the contrast of each theme's colours, few or many, with the
// background that they are for; if that is unknown, with both black and white.
func TestColoursCanBeRead(t *testing.T) {
	grounds := map[Background][]color.Color{DarkBackground: {color.Black}, LightBackground: {color.White}, UnknownBackground: {color.Black, color.White}}
	if got := contrast(color.Black, color.White); math.Abs(got-21) > 1e-9 {
		t.Fatalf("the contrast of black and white is %v, want 21", got)
	}
	for _, theme := range Themes() {
		for ground, papers := range grounds {
			for _, few := range []bool{false, true} {
				p := paletteOf(theme, Terminal{Background: ground, FewColours: few})
				least := 4.5
				if ground == UnknownBackground {
					least = 3
				}
				if p.Paper != nil {
					papers, least = []color.Color{p.Paper}, 4.5
				}
				for name, c := range coloursOf(p) {
					if name == "Paper" {
						continue
					}
					for _, paper := range papers {
						if contrast(onXterm(c), paper) < least {
							t.Errorf("%s, ground %d, few %v: %s has a contrast of %.2f, want at least %.1f", theme, ground, few, name, contrast(onXterm(c), paper), least)
						}
					}
				}
			}
		}
	}
}

// TestFewColours checks that on a terminal with few colours the default theme uses only
// the terminal's own 16, and on any other none of them.
func TestFewColours(t *testing.T) {
	for _, ground := range []Background{UnknownBackground, DarkBackground, LightBackground} {
		few, many := paletteOf("", Terminal{Background: ground, FewColours: true}), paletteOf("", Terminal{Background: ground})
		if few != paletteOf("terminal", Terminal{Background: ground}) {
			t.Errorf("ground %d: with few colours the default theme is not terminal", ground)
		}
		if many != paletteOf("calm", Terminal{Background: ground}) || many == few {
			t.Errorf("ground %d: with many colours the default theme is not calm", ground)
		}
		for _, c := range coloursOf(many) {
			if onXterm(c) != c {
				t.Errorf("ground %d: %v is one of the terminal's 16 colours", ground, c)
			}
		}
	}
}
