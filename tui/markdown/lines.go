package markdown

import (
	"regexp"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"

	"previously/tui/look"
)

// Marks that say how to break a line from Glamour. They are Unicode noncharacters, so no
// text contains them.
const (
	hang  = "\ufdd0" // after a prefix of the first line only; the other lines are indented as far
	again = "\ufdd1" // after a prefix of each line
	ended = "\ufdd2" // where the text itself ends a line

	begins  = "\ufdd3" // before the prefix of each line, and
	instead = "\ufdd4" // after it; it replaces everything drawn before
)

// marked returns a style that adds the marks.
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

// edge reports whether a line from Glamour is one of the empty lines it draws at the
// start and end of a quotation that holds a list.
func edge(lines []string, i int) bool {
	bars := strings.Count(lines[i], again)
	if end := strings.LastIndex(lines[i], again); end < 0 || strings.TrimSpace(ansi.Strip(lines[i][end+len(again):])) != "" || strings.Contains(lines[i], hang) {
		return false
	}
	return i == 0 || i == len(lines)-1 || bars > strings.Count(lines[i-1], again) || bars > strings.Count(lines[i+1], again)
}

// breakLine breaks a line from Glamour into lines of at most width cells.
func (r *Renderer) breakLine(line string, width int) []string {
	first, rest, text := r.prefixes(line)
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

// codes returns the escapes in a text that set colours and attributes.
func codes(styled string) string { return strings.Join(ansiCode.FindAllString(styled, -1), "") }

var ansiCode = regexp.MustCompile("\x1b\\[[0-9;]*m")

// prefixes splits a line from Glamour into the prefix of its first line, the prefix of the
// other lines, and the text.
func (r *Renderer) prefixes(line string) (first, rest, text string) {
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
