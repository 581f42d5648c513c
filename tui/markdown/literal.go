package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// literal returns a piece of Markdown text as the reader sees it: backslashes removed,
// entities decoded, and nothing left that a terminal could take for a command.
func literal(markdown []byte) string {
	if !bytes.ContainsAny(markdown, `\&`) {
		return look.Plain(string(markdown))
	}
	var b strings.Builder
	for i := 0; i < len(markdown); {
		if markdown[i] == '\\' && i+1 < len(markdown) && util.IsPunct(markdown[i+1]) {
			b.WriteByte(markdown[i+1])
			i += 2
			continue
		}
		n := entityLength(markdown[i:])
		if n > 0 {
			b.Write(util.ResolveEntityNames(util.ResolveNumericReferences(markdown[i : i+n])))
			i += n
			continue
		}
		b.WriteByte(markdown[i])
		i++
	}
	return look.Plain(b.String())
}

// entityLength returns the length in bytes of what looks like an entity at the start of
// text, or 0.
func entityLength(text []byte) int {
	const longest = 40 // the longest name has 31 letters
	if text[0] != '&' {
		return 0
	}
	for i, c := range text[1:min(len(text), longest)] {
		switch {
		case c == ';':
			return i + 2
		case c != '#' && !util.IsAlphaNumeric(c):
			return 0
		}
	}
	return 0
}

// Glamour decodes text again when it draws it. Literal text is escaped to survive that:
// all of it in running text, only entities in code spans, only backslashes in code
// blocks.
var (
	forText      = strings.NewReplacer("&", "&amp;", `\`, `\\`)
	forCodeSpan  = strings.NewReplacer("&", "&amp;")
	forCodeBlock = strings.NewReplacer(`\`, `\\`)
)
