package look

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"previously/recap/text"
)

// Wrap breaks styled text into lines of at most width cells: at spaces, after hyphens,
// between Chinese or Japanese characters, and anywhere in a word that is longer than a
// line. Each line sets the styles it needs and ends them, so it can be drawn alone.
func (r Ruler) Wrap(styled string, width int) []string {
	w := wrapper{Ruler: r, text: styled, limit: max(width, 1)}
	for part := range clusters(styled) {
		w.add(part)
	}
	w.placeWord()
	w.lines = append(w.lines, styled[w.line:w.end])
	return carryStyles(w.lines)
}

// wrapper lays out a text up to at. It holds the finished lines and, as ranges of the
// text, the line being filled, the spaces after it and the next word.
type wrapper struct {
	Ruler
	text  string
	limit int
	lines []string

	line, end, word, at        int // where these begin in text; the line ends at end
	lineCells, spaces, letters int // their widths in cells
	last                       string
}

// add adds a cluster or escape sequence of the text.
func (w *wrapper) add(part string) {
	cells := w.partWidth(part)
	from := w.at
	switch {
	case part == "\n":
		w.placeWord()
		if w.lineCells+w.spaces <= w.limit { // spaces at the end stay if they fit
			w.end = from
		}
		w.at++
		w.newLine(w.at)
	case isSpace(part):
		w.placeWord()
		w.at += len(part)
		w.word, w.spaces = w.at, w.spaces+cells
	default:
		if cells > 0 && mayBreak(w.last, part) {
			w.placeWord()
		}
		w.at += len(part)
		w.letters += cells
		if part == "-" {
			w.placeWord()
		}
	}
	if cells > 0 || part == "\n" {
		w.last = part
	}
}

// placeWord puts the pending word, if any, on the line or on the next one.
func (w *wrapper) placeWord() {
	if w.word == w.at {
		return
	}
	if w.lineCells+w.spaces+w.letters > w.limit && (w.lineCells > 0 || w.spaces > 0) {
		w.newLine(w.word)
	}
	if w.letters > w.limit {
		w.breakWord()
	}
	w.end, w.word = w.at, w.at
	w.lineCells, w.spaces, w.letters = w.lineCells+w.spaces+w.letters, 0, 0
}

// breakWord spreads a word that is longer than a line over several, and leaves its end
// on the current line.
func (w *wrapper) breakWord() {
	room, at := w.limit, w.word
	for part := range clusters(w.text[w.word:w.at]) {
		cells := w.partWidth(part)
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

// newLine ends the line and begins another.
func (w *wrapper) newLine(at int) {
	w.lines = append(w.lines, w.text[w.line:w.end])
	w.line, w.end, w.word = at, at, at
	w.lineCells, w.spaces = 0, 0
}

// isSpace reports whether a part is a space where a line may break.
func isSpace(part string) bool {
	r, n := utf8.DecodeRuneInString(part)
	return n == len(part) && unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

// Chinese and Japanese lines break between any two characters except these.
const (
	neverFirst = "、。，．・：；？！ー」』）］｝〉》】〕〗’”!?,.;:)]}…‥ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％\"'-–—~〜\u00a0\u2060"
	neverLast  = "「『（［｛〈《【〔〖‘“([{\"'\u00a0\u2060"
)

// mayBreak reports whether a line may end between two parts that no space separates.
func mayBreak(before, after string) bool {
	if before == "" || before[0] < ' ' || len(before) == 1 && len(after) == 1 {
		return false
	}
	last, _ := utf8.DecodeRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return (text.IsEastAsian(last) || text.IsEastAsian(first)) && !strings.ContainsRune(neverFirst, first) && !strings.ContainsRune(neverLast, last)
}

// carryStyles gives each line the styles and links that are open where it begins.
func carryStyles(lines []string) []string {
	if len(lines) < 2 {
		return lines
	}
	joined := strings.Join(lines, "\n")
	if !strings.Contains(joined, "\x1b") {
		return lines
	}
	var b strings.Builder
	pen := lipgloss.NewWrapWriter(&b)
	_, _ = pen.Write([]byte(joined))
	_ = pen.Close()
	return strings.Split(b.String(), "\n")
}
