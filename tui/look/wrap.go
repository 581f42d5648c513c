package look

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"previously/recap/text"
)

// Wrap breaks styled text into lines of at most width cells: at blanks, behind
// hyphens, between the characters of Chinese and Japanese, and anywhere in a word
// that is longer than a line. Each line stands for itself: it has the styles that the
// text has there, and ends them.
func (m Measure) Wrap(styled string, width int) []string {
	w := wrapper{Measure: m, text: styled, limit: max(width, 1)}
	for part := range parts(styled) {
		w.take(part)
	}
	w.place()
	w.lines = append(w.lines, styled[w.line:w.end])
	return penned(w.lines)
}

// wrapper lays out a text up to at: the lines before, and then, each a range of the
// text, the line that is being filled, the blanks behind it, and the word that comes
// next.
type wrapper struct {
	Measure
	text  string
	limit int
	lines []string

	line, end, word, at        int // where these begin; the line ends at end
	lineCells, blanks, letters int // how wide they are
	last                       string
}

// take adds a part of the text.
func (w *wrapper) take(part string) {
	cells := w.part(part)
	from := w.at
	switch {
	case part == "\n":
		w.place()
		if w.lineCells+w.blanks <= w.limit { // blanks at the end stay where they have room
			w.end = from
		}
		w.at++
		w.newLine(w.at)
	case blank(part):
		w.place()
		w.at += len(part)
		w.word, w.blanks = w.at, w.blanks+cells
	default:
		if cells > 0 && mayBreak(w.last, part) {
			w.place()
		}
		w.at += len(part)
		w.letters += cells
		if part == "-" {
			w.place()
		}
	}
	if cells > 0 || part == "\n" {
		w.last = part
	}
}

// place puts the word, if there is one, in the line or else in the next.
func (w *wrapper) place() {
	if w.word == w.at {
		return
	}
	if w.lineCells+w.blanks+w.letters > w.limit && (w.lineCells > 0 || w.blanks > 0) {
		w.newLine(w.word)
	}
	if w.letters > w.limit {
		w.pour()
	}
	w.end, w.word = w.at, w.at
	w.lineCells, w.blanks, w.letters = w.lineCells+w.blanks+w.letters, 0, 0
}

// pour fills lines with a word that is longer than they are, but for the last.
func (w *wrapper) pour() {
	room, at := w.limit, w.word
	for part := range parts(w.text[w.word:w.at]) {
		cells := w.part(part)
		if cells > room && room < w.limit {
			w.end = at
			w.newLine(at)
			room = w.limit
		}
		room -= cells
		at += len(part)
	}
	w.letters = w.limit - room
}

// newLine ends the line, and begins another.
func (w *wrapper) newLine(at int) {
	w.lines = append(w.lines, w.text[w.line:w.end])
	w.line, w.end, w.word = at, at, at
	w.lineCells, w.blanks = 0, 0
}

// blank reports whether a part is a blank at which lines are broken.
func blank(part string) bool {
	r, n := utf8.DecodeRuneInString(part)
	return n == len(part) && unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

// Japanese and Chinese break lines between any two characters, but for these.
const (
	neverFirst = "、。，．・：；？！ー」』）］｝〉》】〕〗’”!?,.;:)]}…‥ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％\"'-–—~〜\u00a0\u2060"
	neverLast  = "「『（［｛〈《【〔〖‘“([{\"'\u00a0\u2060"
)

// mayBreak reports whether a line may end between two parts of a text that have no
// blank between them.
func mayBreak(before, behind string) bool {
	if before == "" || before[0] < ' ' || len(before) == 1 && len(behind) == 1 {
		return false
	}
	last, _ := utf8.DecodeRuneInString(before)
	first, _ := utf8.DecodeRuneInString(behind)
	return (text.EastAsian(last) || text.EastAsian(first)) && !strings.ContainsRune(neverFirst, first) && !strings.ContainsRune(neverLast, last)
}

// penned gives each line the styles and links that are open where it begins.
func penned(lines []string) []string {
	if len(lines) < 2 {
		return lines
	}
	text := strings.Join(lines, "\n")
	if !strings.Contains(text, "\x1b") {
		return lines
	}
	var b strings.Builder
	pen := lipgloss.NewWrapWriter(&b)
	_, _ = pen.Write([]byte(text))
	_ = pen.Close()
	return strings.Split(b.String(), "\n")
}
