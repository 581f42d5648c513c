package recap

import "strings"

// Bounds of a single text. Laying a name out means to try it in many widths and
// parts, and what renders Markdown takes twice as long, and more, for each level
// of quotations.
const (
	maxTextBytes = 64 << 10
	maxNameBytes = 400
	maxDepth     = 20 // of lists and quotations in Markdown
)

// unwieldy says why a text cannot be laid out in any time that somebody would
// wait, or nothing.
func unwieldy(text string, form textForm) message {
	switch {
	case len(text) > maxTextBytes:
		return say("text longer than %s KB; shorten it", number(maxTextBytes>>10))
	case form == nameText && len(text) > maxNameBytes:
		return say("longer than the %s bytes of a name; shorten it", number(maxNameBytes))
	case form == markdownText && deep(text):
		return say("lists or quotations more than %s deep; take some of their marks out", number(maxDepth))
	}
	return message{}
}

// deep reports whether a line of Markdown stands in too many lists and
// quotations: by the marks with which it begins, and by how far these are set in.
func deep(markdown string) bool {
	for line := range strings.Lines(markdown) {
		rest := strings.TrimLeft(line, " \t")
		depth, in := 0, (len(line)-len(rest))/2
		for mark := blockMark(rest); mark > 0; mark = blockMark(rest) {
			depth++
			rest = strings.TrimLeft(rest[mark:], " \t")
		}
		if depth > 0 && in+depth > maxDepth {
			return true
		}
	}
	return false
}

// blockMark is the length of the mark of a quotation or a list item with which
// a line begins, or 0; a line that is nothing but one sign is a rule.
func blockMark(line string) int {
	number := len(line) - len(strings.TrimLeft(line, "0123456789"))
	switch {
	case strings.HasPrefix(line, ">"):
		return 1
	case number > 0 && startsAny(line[number:], ".)") && startsAny(line[number+1:], " \t"):
		return number + 1
	case startsAny(line, "-*+") && startsAny(line[1:], " \t") && strings.Trim(line, line[:1]+" \t\r\n") != "":
		return 1
	}
	return 0
}

// startsAny reports whether a text begins with one of the characters.
func startsAny(text, chars string) bool { return strings.IndexAny(text, chars) == 0 }
