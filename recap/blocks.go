package recap

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// blockParser reads the blocks of Markdown, and nothing of what stands in them.
var blockParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))
})

func blocks(markdown []byte) ast.Node { return blockParser().Parse(text.NewReader(markdown)) }

// closed is Markdown in which each block has an end, so that what is written below
// it, after an empty line, begins anew: a fence, a comment or a tag left open would
// take in all that follows.
func closed(markdown string) string {
	if !strings.Contains(markdown, "```") && !strings.Contains(markdown, "~~~") && !strings.Contains(markdown, "<") {
		return markdown
	}
	ends := []string{"", fence(markdown, '`'), fence(markdown, '~'), "-->", "?>", "]]>", ">", "</pre>"}
	for _, end := range ends {
		if whole := strings.TrimRight(markdown+"\n"+end, "\n"); ended(whole) {
			return whole
		}
	}
	return markdown
}

// fence is a fence long enough to end any that begins in Markdown.
func fence(markdown string, sign rune) string {
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

// ended reports whether what follows Markdown after an empty line is a paragraph of
// its own.
func ended(markdown string) bool {
	const next = "x"
	src := []byte(markdown + "\n\n" + next)
	last, ok := blocks(src).LastChild().(*ast.Paragraph)
	return ok && last.Lines().Len() == 1 && string(last.Lines().Value(src)) == next
}
