package text

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// blockParser reads the blocks of Markdown, and nothing of what stands in them.
var blockParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))
})

// Blocks returns the blocks of which Markdown is made.
func Blocks(markdown []byte) ast.Node { return blockParser().Parse(text.NewReader(markdown)) }
