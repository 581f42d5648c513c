package markdown

import (
	"strings"

	"charm.land/glamour/v2/ansi"

	"previously/tui/look"
)

// Style returns how the program styles Markdown, with signs that the terminal has. If it
// has no italics, emphasis is underlined. The document gets no colour and no margin:
// Glamour wraps each space of a coloured line in escapes, which makes a page eight times
// its size.
func Style(l look.Look) ansi.StyleConfig {
	yes, indent := true, uint(2)
	token := l.Stem + " "
	emphasis := ansi.StylePrimitive{Italic: &yes}
	if l.NoItalics {
		emphasis = ansi.StylePrimitive{Underline: &yes}
	}
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{Indent: new(uint(1)), IndentToken: &token},
		List:           ansi.StyleList{LevelIndent: indent},
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n", Bold: &yes}},
		Emph:           emphasis,
		Strong:         ansi.StylePrimitive{Bold: &yes},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: ansi.StylePrimitive{Format: "\n" + strings.Repeat(l.Rule, 8) + "\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: l.Bullet + " "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Underline: &yes},
		Image:          ansi.StylePrimitive{Underline: &yes},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}},
	}
}
