package file

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"previously/recap/strict"
	"previously/recap/text"
)

// MaxBytes is the size of the largest series file. All limits are far above any real
// series, and low enough that the largest file still loads at once.
const MaxBytes = 16 << 20

// Limits on the parts of a file. The format itself needs 6 levels, 15 keys in a table and
// no table in single brackets.
const (
	maxInstallments = 10_000
	maxKeyBytes     = 64
	maxKeys         = 1_000     // of one table
	maxElements     = 10_000    // of one array
	maxAllElements  = 1_000_000 // of all arrays
	maxTables       = 1_000     // in single brackets
)

// Limits on a single text. Laying out a name means trying it in many widths and parts,
// and rendering Markdown takes at least twice as long for each level of quotations.
const (
	maxTextBytes = 64 << 10
	maxNameBytes = 400
	maxDepth     = 20 // of lists and quotations in Markdown

	// The Markdown parser looks for the end of a link from each of its beginnings to the
	// end of the paragraph.
	maxParagraphBytes = 8 << 10
)

// seriesFormat is what a series file is beyond TOML.
var seriesFormat = strict.Format{
	Limits: strict.Limits{
		Bytes:    strict.Limit{Max: MaxBytes, Why: strict.Say("larger than %s MB, the limit for a series file; split it or shorten its texts", strict.Number(MaxBytes>>20))},
		Blocks:   strict.Limit{Max: maxInstallments, Why: strict.Say("more than %s installments; split the series into several files", strict.Number(maxInstallments))},
		Tables:   strict.Limit{Max: maxTables, Why: strict.Say("more than %s tables in single brackets; blocks begin with double ones, such as [[installment]]", strict.Number(maxTables))},
		Keys:     strict.Limit{Max: maxKeys, Why: strict.Say("more than %s keys in one table; begin a new block for each entry", strict.Number(maxKeys))},
		KeyBytes: strict.Limit{Max: maxKeyBytes, Why: strict.Say("a key longer than %s bytes; shorten it", strict.Number(maxKeyBytes))},
		Elements: strict.Limit{Max: maxElements, Why: strict.Say("an array of more than %s elements; shorten it or split the series into several files", strict.Number(maxElements))},
		All:      strict.Limit{Max: maxAllElements, Why: strict.Say("more than %s array elements in all; split the series into several files", strict.Number(maxAllElements))},
		Deep:     strict.Say("nested deeper than a series file can be; write one block for each installment, and below it one for each entry"),
	},
	Twice:  strict.Say("give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]"),
	Header: strict.Say("write a header as [[installment]] or [[installment.cast]]"),
	Blank:  strict.Say("the file is empty; `previously new TITLE` writes one to start from"),
	Text:   refuseText,
	Place:  rightPlace,
}

// refuseText says why a text of a series is refused, if it is, and which words in it are
// to blame. Some texts take longer to lay out than anybody would wait.
func refuseText(content string, form strict.Form) (why strict.Message, near string) {
	switch {
	case len(content) > maxTextBytes:
		return strict.Say("text longer than %s KB; shorten it", strict.Number(maxTextBytes>>10)), ""
	case form == strict.Name && len(content) > maxNameBytes:
		return strict.Say("longer than the %s bytes that a name may have; shorten it", strict.Number(maxNameBytes)), ""
	case form == strict.Markdown && isTooDeep(content):
		return strict.Say("lists or quotations nested more than %s deep; remove some of the markers", strict.Number(maxDepth)), ""
	case form == strict.Markdown && hasEndlessParagraph(content):
		return strict.Say("a paragraph longer than %s KB; break it with an empty line", strict.Number(maxParagraphBytes>>10)), ""
	case strings.Contains(content, "[[installment"): // facts of a later block would pass for this one's text
		return strict.Say("a block begins inside this text; close the quotes before it"), "[[installment"
	}
	return strict.Message{}, ""
}

// isTooDeep reports whether a line of Markdown is inside too many lists and quotations,
// going by the marks that it begins with and by how far they are indented.
func isTooDeep(markdown string) bool {
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

// hasEndlessParagraph reports whether Markdown has a paragraph that is too long.
func hasEndlessParagraph(markdown string) bool {
	if len(markdown) <= maxParagraphBytes {
		return false
	}
	found := false
	_ = ast.Walk(text.Blocks([]byte(markdown)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			if lines := n.Lines(); entering && lines.Len() > 0 {
				length := lines.At(lines.Len()-1).Stop - lines.At(0).Start
				found = found || length > maxParagraphBytes
			}
		}
		return ast.WalkContinue, nil
	})
	return found
}

// blockMark returns the length of the mark of a quotation or a list item that a line
// begins with, or 0. A line of nothing but one sign is a rule.
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
