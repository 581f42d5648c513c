package recap

import (
	"fmt"
	"strings"

	"previously/recap/text"
)

// Length is one of the four lengths at which an installment is told.
type Length int

// The lengths, from the shortest.
const (
	Line  Length = iota // one sentence
	Short               // a paragraph
	Beats               // its turning points, one sentence each
	Full                // the whole recap

	Previously // the whole story up to the end of the installment as one text; not one of Lengths
)

// Lengths lists the lengths, the shortest first.
func Lengths() []Length { return []Length{Line, Short, Beats, Full} }

// String returns the word for the length on screen and on the command line.
func (l Length) String() string {
	return [...]string{"line", "short", "beats", "full", "previously"}[l]
}

// MarshalText returns the word for the length.
func (l Length) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the word for a length.
func (l *Length) UnmarshalText(text []byte) error {
	for _, known := range Lengths() {
		if known.String() == string(text) {
			*l = known
			return nil
		}
	}
	return fmt.Errorf("unknown length %q; use line, short, beats or full", text)
}

// Text returns the film's story as Markdown at the wanted length, and that length. If it
// is not told at that length, it returns the nearest one instead, the shorter of two
// equally near. The text is "" if the film is not told at all.
func (f *Film) Text(want Length) (string, Length) {
	l, ok := f.nearest(want)
	if !ok {
		return "", want
	}
	return f.text(l), l
}

// nearest returns the length nearest to want at which the film is told; ok is false if
// there is none.
func (f *Film) nearest(want Length) (l Length, ok bool) {
	for away := range Length(len(Lengths())) {
		for _, l := range []Length{want - away, want + away} {
			if l >= Line && l <= Full && f.hasLength(l) {
				return l, true
			}
		}
	}
	return want, false
}

func (f *Film) hasLength(l Length) bool {
	switch l {
	case Line:
		return f.Line != ""
	case Short:
		return f.Short != ""
	case Beats:
		return len(f.Beats) > 0
	}
	return f.Recap != ""
}

func (f *Film) text(l Length) string {
	switch l {
	case Line:
		return strings.ReplaceAll(escape(f.Line), escape(omissionMark), omissionMark)
	case Short:
		return f.Short
	case Beats:
		return bulletList(f.Beats)
	}
	return f.Recap
}

func bulletList(sentences []string) string {
	var b strings.Builder
	for _, sentence := range sentences {
		b.WriteString("- " + escape(sentence) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// wordsAt counts the words of the text that [Film.Text] gives at each length.
func (f *Film) wordsAt() (words [4]int) {
	own := [4]int{text.CountWords(f.Line), text.CountWords(f.Short), text.CountWords(f.Beats...), text.CountWords(f.Recap)}
	for _, want := range Lengths() {
		if l, ok := f.nearest(want); ok {
			words[want] = own[l]
		}
	}
	return words
}
