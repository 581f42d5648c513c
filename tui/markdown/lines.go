package markdown

import (
	"regexp"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"

	"previously/tui/look"
)

// Marks that tell in a line of Glamour's how it is to be broken. No text has them: they
// are no characters.
const (
	hang  = "\ufdd0" // behind a sign that stands before the first line only, the others under its text
	again = "\ufdd1" // behind a sign that stands before each line
	ended = "\ufdd2" // where the text has a line end of its own

	begins  = "\ufdd3" // before signs that stand before each line, and
	instead = "\ufdd4" // behind them: they take the place of all that was drawn before
)

// marked returns a style that draws the marks.
func marked(style glamour.StyleConfig) glamour.StyleConfig {
	if token := style.BlockQuote.IndentToken; token != nil {
		style.BlockQuote.IndentToken = new(*token + again)
	}
	style.Item.BlockPrefix += hang
	style.Enumeration.BlockPrefix += hang
	style.Task.Ticked += hang
	style.Task.Unticked += hang
	return style
}

// edge reports whether a line of Glamour's is an empty one with which a quotation begins
// or ends: it draws them where there is a list in it.
func edge(lines []string, i int) bool {
	bars := strings.Count(lines[i], again)
	if end := strings.LastIndex(lines[i], again); end < 0 || strings.TrimSpace(ansi.Strip(lines[i][end+len(again):])) != "" || strings.Contains(lines[i], hang) {
		return false
	}
	return i == 0 || i == len(lines)-1 || bars > strings.Count(lines[i-1], again) || bars > strings.Count(lines[i+1], again)
}

// broken returns a line of Glamour's in lines of at most width cells.
func (r *Renderer) broken(line string, width int) []string {
	first, rest, text := r.signs(line)
	if before, own, ok := strings.Cut(line, begins); ok {
		own, text, _ = strings.Cut(own, instead)
		first, rest, text = own, own, codes(before)+text
	}
	if r.Width(rest) > width/2 { // too deep for the width
		first, rest, text = "", "", first+text
	}
	var lines []string
	for part := range strings.SplitSeq(text, ended) {
		for _, l := range r.Wrap(part, width-r.Width(rest)) {
			lines = append(lines, look.Safe(strings.TrimRight(first+l, " ")))
			first = rest
		}
	}
	return lines
}

// codes returns the colours and attributes that a text sets.
func codes(styled string) string { return strings.Join(ansiCode.FindAllString(styled, -1), "") }

var ansiCode = regexp.MustCompile("\x1b\\[[0-9;]*m")

// signs parts a line of Glamour's into the signs before its first line, those before
// the others, and the text.
func (r *Renderer) signs(line string) (first, rest, text string) {
	for text = line; ; {
		at := strings.IndexAny(text, hang+again)
		if at < 0 {
			return first, rest, text
		}
		sign, mark := text[:at], text[at:at+len(hang)]
		first, text = first+sign, text[at+len(hang):]
		if mark == again {
			rest += ansi.Strip(sign)
		} else {
			rest += strings.Repeat(" ", r.Width(sign))
		}
	}
}
