package strict

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// fault is a kind of message from the TOML library.
type fault struct {
	begins, ends string  // how the library's message begins and ends around what it quotes
	kind         wording // the same without text from the file
	remedy       wording
}

// libraryMessage returns a message from the TOML library in our two forms.
func (d *Document) libraryMessage(message string) Message {
	message = oneLine(message)
	f := faultOf(message)
	remedy := Say(f.remedy)
	switch {
	case f.remedy == onceRemedy && !d.format.Twice.Empty():
		remedy = d.format.Twice
	case f.remedy == headerRemedy && !d.format.Header.Empty():
		remedy = d.format.Header
	}
	m := Say("%s; %s", Say(f.kind), remedy)
	m.full = text.Shorten(message, maxHint) + "; " + remedy.full
	return m
}

func faultOf(message string) fault {
	for _, f := range faults {
		if strings.HasPrefix(message, f.begins) && strings.HasSuffix(message, f.ends) {
			return f
		}
	}
	return fault{kind: "not valid TOML", remedy: "fix it (see https://toml.io)"}
}

// What to do about several kinds. A [Format] can know better for the first two.
const (
	onceRemedy    wording = "give each key once"
	headerRemedy  wording = "write a header as [name]"
	lineRemedy    wording = "write key = value on each line"
	closeRemedy   wording = "end the text with a quote"
	escapeRemedy  wording = `write a backslash as \\, or the character itself`
	numberRemedy  wording = "put text in quotes, or write a whole number"
	elementRemedy wording = `put a comma between two elements, and ] after the last; a quote inside a text is written \"`
)

// faults are the known kinds, those with longer beginnings before shorter ones. A message
// that none matches, such as one from a later library, is only reported as invalid TOML.
var faults = []fault{
	{"key '", "", "a key or block appears a second time", onceRemedy},

	{"expected end of table", "", "a header is not closed correctly", headerRemedy},
	{"unexpected end of table name", "", "a header without a name", headerRemedy},
	{"unexpected table separator", "", "a header without a name", headerRemedy},
	{"expected '.' or ']'", "", "a header is not closed correctly", headerRemedy},

	{"strings cannot contain newlines", "", "a text is not closed on its line", "end the text with a quote on the same line, or put it in three quotes"},
	{`unexpected EOF; expected '"`, "", "a text is never closed", closeRemedy},
	{`unexpected EOF; expected "'`, "", "a text is never closed", closeRemedy},
	{"unexpected '\"", "", "too many quotes", closeRemedy},
	{"unexpected \"'", "", "too many quotes", closeRemedy},

	{"expected a comma (',') or array terminator", "", "an array is broken here", elementRemedy},
	{"unexpected comma", "", "one comma too many", "leave one comma between two elements"},
	{"expected a comma or an inline table", "", "a table in braces is broken here", `put a comma between two pairs, and } after the last; a quote inside a text is written \"`},
	{"newlines not allowed within inline tables", "", "a table in braces is broken here", `put a comma between two pairs, and } after the last; a quote inside a text is written \"`},
	{"expected a top-level item to end", "", "something follows a value", `give each key a line of its own; a quote inside a text is written \"`},

	{`expected value but found '\n'`, "", "a value is missing", "put a value after the equals sign"},
	{"expected value", "", "not a value", "put text in quotes, and ] after the last element of an array"},
	{"unexpected EOF; expected value", "", "a value is missing", "put text in quotes, and ] after the last element of an array"},

	{"expected '.' or '='", "", "the key has no equals sign", lineRemedy},
	{"unexpected EOF; expected key separator", "", "the key has no equals sign", lineRemedy},
	{"unexpected '='", "", "a key is missing", lineRemedy},
	{"unexpected '.'", "", "a key is missing", lineRemedy},

	{"invalid escape", "", "TOML has no such escape", escapeRemedy},
	{"escaped character", "", "the escape names no character", escapeRemedy},
	{"expected two hexadecimal digits", "", `\x needs two hexadecimal digits`, escapeRemedy},
	{"expected four hexadecimal digits", "", `\u needs four hexadecimal digits`, escapeRemedy},
	{"expected eight hexadecimal digits", "", `\U needs eight hexadecimal digits`, escapeRemedy},

	{"a file cannot contain control characters", "", "a file cannot contain control characters", "remove it"},
	{"files cannot contain NULL bytes", "", "not UTF-8 text", "save the file as UTF-8"},
	{"invalid UTF-8", "", "not UTF-8 text", "save the file as UTF-8"},

	{"invalid datetime", "", "a date that does not exist", "write a real one, such as 2020-06-19"},
	{"invalid integer", "", "not a whole number", "write it in digits without a leading zero"},
	{"", " is out of range for int64", "the number is out of range", "write a smaller one"},
	{"", " is out of range for float64", "the number is out of range", "write a smaller one"},
	{"invalid float", "", "not a number", numberRemedy},
	{"floats must start", "", "not a number", numberRemedy},
	{"expected a digit", "", "not a number", numberRemedy},
	{"cannot use sign", "", "not a number", numberRemedy},
	{"not a", "", "not a number", numberRemedy},
}

// oneLine returns a message of the library on one line, fit for a terminal.
func oneLine(message string) string {
	line := strings.TrimRight(text.Sanitize(strings.ReplaceAll(message, "\n'", "'")), ".")
	if rest, ok := strings.CutPrefix(line, "TOML files"); ok {
		return "a file" + rest
	}
	first, size := utf8.DecodeRuneInString(line)
	return string(unicode.ToLower(first)) + line[size:]
}
