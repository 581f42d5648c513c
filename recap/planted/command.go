package planted

import (
	"regexp"
	"strings"
	"unicode"
)

// Entities are pieces of Markdown that try to send a command to the terminal, or that
// link to something other than the web.
var Entities = []string{
	"&#27;[41mRED", "&#27;]0;TITLE&#7;", "&#x1b;]52;c;aGVsbG8=&#x07;", "&#27;[2J&#27;[H", "&#27;P1$r", "&#27;]0;", "&#27;c",
	"&#x9b;5m", "&#155;5m", "&#x9d;0;T&#x9c;", "&#0;", "&#7;", "&#8;&#8;", "&#13;OVER", "&#9;", "&#10;", "&#127;",
	"&#x202e;abc", "&#x2066;", "&#x2028;", "&#xfffe;", "&#xffff;", "&#x1ffff;", "&#xd800;", "&#x110000;", "&#27", "&#27;&#91;41m",
	`\&#27;[41m`, `\\&#27;[41m`, "&amp;#27;[41m", "&Tab;", "&NewLine;", "&ZeroWidthSpace;", "<b>&#27;[41m</b>", "<!-- &#27; -->", "`&#27;[41m`",
	"[a](&#27;]0;)", "[a](javascript:x)", "[&#27;[5m](https://a.example/&#27;)", "![&#27;](https://a.example)", "![a](file:///x)",
	"<https://a.example/&#27;>", "<vscode://x>", "www.a.example/&#27;", "https://a.example/\u00e9", "[a](https://a.example/\u00e9 \"&#27;\")",
	"*&#27;[41m*", "**&#27;**", "~~&#27;[41m~~", "C:\\users", "ssh://-oProxyCommand=x", "<a@b.example>", "[a](mailto:a@b.example)",
}

// allowed matches colours, attributes, and links to the web.
var allowed = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;[^;\x07\x1b]*;(https?://[!-~]+)?\x07")

// FindCommand returns the first thing written to a terminal that is neither text nor a
// newline, colour, attribute or link to the web, with what follows it, or "".
func FindCommand(written string) string {
	text := allowed.ReplaceAllLiteralString(strings.ReplaceAll(written, "\r\n", "\n"), "")
	for i, r := range text {
		if r != '\n' && (unicode.IsControl(r) || unicode.In(r, reordering)) {
			return text[i:min(len(text), i+40)]
		}
	}
	return ""
}

// reordering is what changes the order of the text around it, and what is not a
// character.
var reordering = &unicode.RangeTable{
	R16: []unicode.Range16{{0x2028, 0x2029, 1}, {0x202a, 0x202e, 1}, {0x2066, 0x2069, 1}, {0xfdd0, 0xfdef, 1}, {0xfffe, 0xffff, 1}},
	R32: []unicode.Range32{{0x1fffe, 0x1ffff, 1}, {0x10fffe, 0x10ffff, 1}},
}
