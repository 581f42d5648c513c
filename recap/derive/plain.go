package derive

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"previously/recap/text"
)

// Paragraphs returns the paragraphs and list items of Markdown as plain text, each on one
// line. Headings, code and HTML are not sentences, and are left out.
func Paragraphs(markdown string) (paragraphs []string) {
	source := []byte(markdown)
	_ = ast.Walk(text.Blocks(source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		kind := n.Kind()
		if !entering || kind != ast.KindParagraph && kind != ast.KindTextBlock {
			return ast.WalkContinue, nil
		}
		var b strings.Builder
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			b.Write(line.Value(source))
		}
		if plain := text.OneLine(inline(b.String())); plain != "" {
			paragraphs = append(paragraphs, text.Sanitize(plain))
		}
		return ast.WalkSkipChildren, nil
	})
	return paragraphs
}

// inline returns a paragraph without its markup: a link becomes its text, an entity its
// character. It reads each byte once, whatever is left open.
func inline(markdown string) string {
	var b strings.Builder
	for i := 0; i < len(markdown); {
		c := markdown[i]
		switch {
		case c == '\\' && i+1 < len(markdown) && isPunct(markdown[i+1]):
			b.WriteByte(markdown[i+1])
			i += 2
			continue
		case c == '*' || c == '`' || c == '_' && !isInsideWord(markdown, i) || c == '[':
		case c == ']':
			i += linkTargetLen(markdown[i+1:])
		case c == '<':
			if n := tagLen(markdown[i:]); n > 0 {
				i += n - 1
				break
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
		i++
	}
	return html.UnescapeString(b.String())
}

// maxTagBytes is how far, in bytes, the end of a tag or of a link's target is looked for.
const maxTagBytes = 2 << 10

// linkTargetLen returns the length of the target that follows the text of a link, "(…)",
// or 0.
func linkTargetLen(after string) int {
	if !strings.HasPrefix(after, "(") {
		return 0
	}
	return 1 + strings.IndexByte(after[:min(len(after), maxTagBytes)], ')')
}

// tagLen returns the length of the HTML tag or address that the text begins with, or 0.
func tagLen(from string) int {
	if len(from) < 2 || !unicode.IsLetter(rune(from[1])) && from[1] != '/' && from[1] != '!' {
		return 0
	}
	return 1 + strings.IndexByte(from[:min(len(from), maxTagBytes)], '>')
}

func isInsideWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return text.IsLetterOrDigit(before) && text.IsLetterOrDigit(after)
}

func isPunct(c byte) bool {
	return c < utf8.RuneSelf && c > ' ' && !text.IsLetterOrDigit(rune(c)) && c != 0x7f
}
