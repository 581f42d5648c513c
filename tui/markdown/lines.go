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
	hangMark   = "\ufdd0" // after a prefix of the first line only; the other lines are indented as far
	repeatMark = "\ufdd1" // after a prefix of each line
	breakMark  = "\ufdd2" // where the text itself ends a line

	prefixStart = "\ufdd3" // before the prefix of each line, and
	prefixEnd   = "\ufdd4" // after it; it replaces everything drawn before
)

// addMarks returns a style that adds the marks.
func addMarks(style glamour.StyleConfig) glamour.StyleConfig {
	if token := style.BlockQuote.IndentToken; token != nil {
		style.BlockQuote.IndentToken = new(*token + repeatMark)
	}
	style.Item.BlockPrefix += hangMark
	style.Enumeration.BlockPrefix += hangMark
	style.Task.Ticked += hangMark
	style.Task.Unticked += hangMark
	return style
}

// isQuotationEdge reports whether a line from Glamour is one of the empty lines it
// draws at the start and end of a quotation that holds a list.
func isQuotationEdge(lines []string, i int) bool {
	bars := strings.Count(lines[i], repeatMark)
	if end := strings.LastIndex(lines[i], repeatMark); end < 0 || strings.TrimSpace(ansi.Strip(lines[i][end+len(repeatMark):])) != "" || strings.Contains(lines[i], hangMark) {
		return false
	}
	return i == 0 || i == len(lines)-1 || bars > strings.Count(lines[i-1], repeatMark) || bars > strings.Count(lines[i+1], repeatMark)
}

// breakLine breaks a line from Glamour into lines of at most width cells.
func (r *Renderer) breakLine(line string, width int) []string {
	first, rest, text := r.splitPrefixes(line)
	if before, own, ok := strings.Cut(line, prefixStart); ok {
		own, text, _ = strings.Cut(own, prefixEnd)
		first, rest, text = own, own, styleCodes(before)+text
	}
	if r.Width(rest) > width/2 { // too deep for the width
		first, rest, text = "", "", first+text
	}
	var lines []string
	for part := range strings.SplitSeq(text, breakMark) {
		for _, l := range r.Wrap(part, width-r.Width(rest)) {
			lines = append(lines, look.Safe(strings.TrimRight(first+l, " ")))
			first = rest
		}
	}
	return lines
}

// styleCodes returns the escapes in a text that set colours and attributes.
func styleCodes(styled string) string { return strings.Join(ansiCode.FindAllString(styled, -1), "") }

var ansiCode = regexp.MustCompile("\x1b\\[[0-9;]*m")

// splitPrefixes splits a line from Glamour into the prefix of its first line, the
// prefix of the other lines, and the text.
func (r *Renderer) splitPrefixes(line string) (first, rest, text string) {
	for text = line; ; {
		at := strings.IndexAny(text, hangMark+repeatMark)
		if at < 0 {
			return first, rest, text
		}
		sign, mark := text[:at], text[at:at+len(hangMark)]
		first, text = first+sign, text[at+len(hangMark):]
		if mark == repeatMark {
			rest += ansi.Strip(sign)
		} else {
			rest += strings.Repeat(" ", r.Width(sign))
		}
	}
}
