package text

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// blockParser parses Markdown into blocks, but not what is inside them.
var blockParser = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(parser.WithBlockParsers(parser.DefaultBlockParsers()...))
})

// Blocks parses Markdown into its blocks.
func Blocks(markdown []byte) ast.Node { return blockParser().Parse(text.NewReader(markdown)) }
