package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"

	"previously/tui/look"
)

// literal returns a piece of Markdown text as it is to be read: backslashes taken off,
// entities decoded, and nothing left in it that a terminal could take for a
// command.
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

// entityLength returns the length in bytes of what looks like an entity at the
// beginning of text, or 0.
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

// Glamour decodes text once more when it draws it. What is literal text is
// written so that it comes out as it is: in running text, and in code, where
// Glamour decodes entities or backslashes alone.
var (
	forText      = strings.NewReplacer("&", "&amp;", `\`, `\\`)
	forCodeSpan  = strings.NewReplacer("&", "&amp;")
	forCodeBlock = strings.NewReplacer(`\`, `\\`)
)
