package canary

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Broken yields, for each line of the file and each way of breaking it, what was done and
// the broken file. Both broods yield the same in the same order. A file may still be
// valid: some lines can be left out.
func Broken(b Brood) iter.Seq2[string, string] {
	lines := strings.SplitAfter(File(b), "\n")
	lines = lines[:len(lines)-1]
	return func(yield func(string, string) bool) {
		for i := range lines {
			for _, w := range ways {
				broken := w.of(b, lines[i])
				if broken == lines[i] {
					continue
				}
				src := strings.Join(slices.Concat(lines[:i], []string{broken}, lines[i+1:]), "")
				if w.ends {
					src = strings.Join(lines[:i], "") + broken
				}
				if !yield(fmt.Sprintf("line %d, %s", i+1, w.name), src) {
					return
				}
			}
		}
	}
}

// way is one way of breaking a line.
type way struct {
	name string
	of   func(b Brood, line string) string
	ends bool // the file ends with the line
}

// The ways. A line that one does not apply to stays as it is.
var ways = []way{
	{name: "left out", of: func(Brood, string) string { return "" }},
	{name: "twice", of: func(_ Brood, line string) string { return line + line }},
	{name: "the file ends before it", of: func(Brood, string) string { return "" }, ends: true},
	{name: "the file ends in it", of: func(_ Brood, line string) string { return line[:len(line)/2] }, ends: true},
	{name: "a word before it", of: func(b Brood, line string) string { return b.word(901) + " " + line }},
	{name: "a word after it", of: func(b Brood, line string) string { return strings.TrimSuffix(line, "\n") + " " + b.word(902) + "\n" }},

	{name: `\u`, of: inText(`\u`)},
	{name: `\x`, of: inText(`\x`)},
	{name: `\U`, of: inText(`\U`)},
	{name: `\ and a letter`, of: inText(`\`)},
	{name: "half of a character", of: inText(`\ud800`)},
	{name: "control character", of: inText(`\u001b`)},
	{name: "raw control character", of: inText("\x1b")},
	{name: "zero", of: inText("\x00")},
	{name: "not UTF-8", of: inText("\xff")},
	{name: "a block in the text", of: inText("[[installment")},
	{name: "too long a text", of: func(b Brood, line string) string {
		if !strings.HasPrefix(line, "line =") && !strings.HasPrefix(line, "name =") && !strings.HasPrefix(line, "id =") {
			return line
		}
		return inText(strings.Repeat(b.word(903)+" ", 8_000))(b, line)
	}},

	{name: "a quote in the text", of: inText(`"`)},
	{name: "without quotes", of: func(_ Brood, line string) string { return strings.NewReplacer(`"`, "", "'", "").Replace(line) }},
	{name: "without its first quote", of: func(_ Brood, line string) string { return strings.Replace(line, `"`, "", 1) }},
	{name: "without its last quote", of: func(_ Brood, line string) string {
		if at := strings.LastIndexAny(line, `"'`); at >= 0 {
			return line[:at] + line[at+1:]
		}
		return line
	}},
	{name: "three quotes without an end", of: func(_ Brood, line string) string { return strings.Replace(line, `= "`, `= """`, 1) }},
	{name: "without commas", of: func(_ Brood, line string) string { return strings.ReplaceAll(line, ",", "") }},
	{name: "without brackets", of: func(_ Brood, line string) string { return strings.NewReplacer("[", "", "]", "").Replace(line) }},
	{name: "without its last bracket", of: func(_ Brood, line string) string { return strings.Replace(line, "]\n", "\n", 1) }},
	{name: "without an equals sign", of: func(_ Brood, line string) string { return strings.Replace(line, " =", "", 1) }},

	{name: "a key of its own", of: withKey(func(b Brood) string { return b.word(904) })},
	{name: "a key in quotes", of: withKey(func(b Brood) string { return `"` + b.word(905) + " " + b.word(906) + `"` })},
	{name: "a key of a table", of: withKey(func(b Brood) string { return b.word(907) + "." + b.word(908) })},
	{name: "a long key", of: withKey(func(b Brood) string { return strings.Repeat(b.word(909), 50) })},
	{name: "a deep key", of: withKey(func(b Brood) string { return strings.Repeat(b.word(910)+".", 50) + "a" })},
	{name: "no key", of: withKey(func(Brood) string { return "" })},
	{name: "no value", of: withValue(func(Brood) string { return "" })},
	{name: "another word", of: withValue(func(b Brood) string { return `"` + strings.ToLower(b.word(911)) + `"` })},
	{name: "a bare word", of: withValue(func(b Brood) string { return b.word(912) })},
	{name: "a number", of: withValue(func(b Brood) string { return b.number(913) })},
	{name: "a number below 0", of: withValue(func(b Brood) string { return "-" + b.number(914) })},
	{name: "a number with a 0", of: withValue(func(b Brood) string { return "0" + b.number(915) })},
	{name: "a number that is too large", of: withValue(func(b Brood) string { return strings.Repeat(b.number(916), 5) })},
	{name: "a number with a word", of: withValue(func(b Brood) string { return "1" + b.word(917) })},
	{name: "a hexadecimal number with a word", of: withValue(func(b Brood) string { return "0x" + b.word(918) })},
	{name: "a sign with a word", of: withValue(func(b Brood) string { return "+" + b.word(919) })},
	{name: "a fraction", of: withValue(func(b Brood) string { return b.number(920) + "." + b.number(921) })},
	{name: "half a fraction", of: withValue(func(b Brood) string { return b.number(922) + "._" + b.number(923) })},
	{name: "a date", of: withValue(func(b Brood) string { return b.year(24) + "-02-03" })},
	{name: "no date", of: withValue(func(b Brood) string { return b.year(25) + "-13-45" })},
	{name: "true", of: withValue(func(Brood) string { return "true" })},
	{name: "half of true", of: withValue(func(b Brood) string { return "tr" + b.word(926) })},
	{name: "an array", of: withValue(func(b Brood) string { return `["` + b.word(927) + `", ` + b.number(928) + "]" })},
	{name: "an array of arrays", of: withValue(func(b Brood) string { return strings.Repeat("[", 30) + `"` + b.word(929) + `"` })},
	{name: "a table", of: withValue(func(b Brood) string { return "{" + b.word(930) + ` = "` + b.word(931) + `"}` })},
	{name: "a table with a fault", of: withValue(func(b Brood) string { return "{" + b.word(932) + " = " + b.word(933) })},

	{name: "single brackets", of: inHeader(func(_ Brood, name string) string { return "[" + name + "]" })},
	{name: "a block of its own", of: inHeader(func(b Brood, name string) string { return "[[" + name + "." + b.word(934) + "]]" })},
	{name: "a block of another name", of: inHeader(func(b Brood, _ string) string { return "[[" + b.word(935) + "]]" })},
	{name: "a header that goes on", of: inHeader(func(b Brood, name string) string { return "[[" + name + " " + b.word(936) + "]]" })},
	{name: "a header with too few brackets", of: inHeader(func(b Brood, name string) string { return "[[" + name + "] " + b.word(937) })},
}

// inText puts something after the first letter of a text in quotes.
func inText(something string) func(Brood, string) string {
	return func(_ Brood, line string) string {
		if at := strings.Index(line, `"`); at >= 0 && at+2 < len(line) && line[at+1] != '"' {
			return line[:at+2] + something + line[at+2:]
		}
		return line
	}
}

func withKey(key func(Brood) string) func(Brood, string) string {
	return func(b Brood, line string) string {
		if _, value, ok := strings.Cut(line, " = "); ok {
			return key(b) + " = " + value
		}
		return line
	}
}

func withValue(value func(Brood) string) func(Brood, string) string {
	return func(b Brood, line string) string {
		if key, old, ok := strings.Cut(line, " = "); ok && !strings.Contains(old, "'''") && !strings.Contains(old, `"""`) {
			return key + " = " + value(b) + "\n"
		}
		return line
	}
}

func inHeader(header func(b Brood, name string) string) func(Brood, string) string {
	return func(b Brood, line string) string {
		if name, ok := strings.CutPrefix(line, "[["); ok {
			return header(b, strings.TrimSuffix(name, "]]\n")) + "\n"
		}
		return line
	}
}
