package recap

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"previously/recap/text"
)

// closeBlocks returns Markdown whose last block has an end, so that whatever follows
// after an empty line is a block of its own: a fence, a comment or a tag left open would
// swallow it.
func closeBlocks(markdown string) string {
	if !strings.Contains(markdown, "```") && !strings.Contains(markdown, "~~~") && !strings.Contains(markdown, "<") {
		return markdown
	}
	ends := []string{"", closingFence(markdown, '`'), closingFence(markdown, '~'), "-->", "?>", "]]>", ">", "</pre>"}
	for _, end := range ends {
		if whole := strings.TrimRight(markdown+"\n"+end, "\n"); isClosed(whole) {
			return whole
		}
	}
	return markdown
}

// closingFence returns a fence long enough to end any that the Markdown begins.
func closingFence(markdown string, sign rune) string {
	longest, run := 0, 0
	for _, r := range markdown {
		if r != sign {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return strings.Repeat(string(sign), longest)
}

// isClosed reports whether a line that follows the Markdown after an empty line is a
// paragraph of its own.
func isClosed(markdown string) bool {
	const next = "x"
	src := []byte(markdown + "\n\n" + next)
	last, ok := text.Blocks(src).LastChild().(*ast.Paragraph)
	return ok && last.Lines().Len() == 1 && string(last.Lines().Value(src)) == next
}

// Blockquote returns Markdown as a block quotation.
func Blockquote(markdown string) string { return "> " + strings.ReplaceAll(markdown, "\n", "\n> ") }
