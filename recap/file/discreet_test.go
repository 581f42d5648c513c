package file

import (
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"previously/recap/canary"
	"previously/recap/strict"
)

// TestTheCanariesAreEverywhere checks that the file of canaries is valid and has every key
// of the format.
func TestTheCanariesAreEverywhere(t *testing.T) {
	for _, brood := range []canary.Brood{canary.First, canary.Second} {
		file := canary.File(brood)
		if _, problems := Decode("x.toml", []byte(file)); problems != nil {
			t.Fatalf("brood %d: %s", brood, fullReport(problems))
		}
		found := strict.Locate([]byte(file), seriesFormat.Limits)
		for key := range keyDocs {
			if !slices.ContainsFunc(pathsOf(found), func(path string) bool { return path == key }) {
				t.Errorf("brood %d: no value of %s is a canary", brood, key)
			}
		}
	}
}

// pathsOf returns the paths without their indexes.
func pathsOf(found map[string]strict.Span) (paths []string) {
	for path := range found {
		var parts []string
		for part := range strings.SplitSeq(path, ".") {
			key, _, _ := strings.Cut(part, "[")
			parts = append(parts, key)
		}
		paths = append(paths, strings.Join(parts, "."))
	}
	return paths
}

// TestErrorsTellNothingOfTheFile breaks every line of a file full of canaries in every way.
// No error that a viewer sees contains a canary or depends on one: it is exactly the same
// for a file of other words. The author's report may quote the file.
func TestErrorsTellNothingOfTheFile(t *testing.T) {
	t.Parallel()
	next, stop := iter.Pull2(canary.Broken(canary.Second))
	defer stop()
	every := 1
	if testing.Short() {
		every = 23
	}
	refused, quoted, n := 0, 0, 0
	for how, src := range canary.Broken(canary.First) {
		_, other, _ := next()
		if n++; n%every != 0 {
			continue
		}
		_, problems := Decode("x.toml", []byte(src))
		_, others := Decode("x.toml", []byte(other))
		if problems == nil {
			if others != nil {
				t.Errorf("%s: only the file with the other canaries is refused: %s", how, others)
			}
			continue
		}
		refused++
		if found := canary.Find(problems.Error()); found != "" {
			t.Errorf("%s: the error contains %s:\n%s", how, found, problems)
		}
		if problems.Error() != others.Error() {
			t.Errorf("%s: the errors for the two files differ:\n%s\n\n%s", how, problems, others)
		}
		if canary.Find(fullReport(problems)) != "" {
			quoted++
		}
		shortLines(t, how, problems)
	}
	if refused < 2000/every || quoted < 500/every {
		t.Errorf("%d files are refused, and %d of the authors' reports quote the file; want at least %d and %d", refused, quoted, 2000/every, 500/every)
	}
}

// shortLines fails the test if either form of a problem is too long to be read, or was
// formatted wrongly.
func shortLines(t *testing.T, what string, problems strict.Problems) {
	t.Helper()
	for _, p := range problems {
		for _, text := range []string{p.Error(), p.Diagnostic()} {
			if utf8.RuneCountInString(text) > 600 || strings.Contains(text, "%!") {
				t.Errorf("%s: a line is too long or badly formatted: %s", what, text)
			}
		}
	}
}

// TestMessagesOfTheLibrary reads a broken file for each kind of message from the TOML
// library. A viewer sees our words instead, which quote nothing and say what to do.
func TestMessagesOfTheLibrary(t *testing.T) {
	for src, want := range map[string]string{
		"a = \"C:\\users\"":        `1:6: \u needs four hexadecimal digits; write a backslash as \\, or the character itself`,
		"a = \"\\xqz\"":            `1:6: \x needs two hexadecimal digits; write a backslash as \\, or the character itself`,
		"a = \"\\Uqz\"":            `1:6: \U needs eight hexadecimal digits; write a backslash as \\, or the character itself`,
		"a = \"\\ud800\"":          `1:6: the escape names no character; write a backslash as \\, or the character itself`,
		"a = \"\\qz\"":             `1:6: TOML has no such escape; write a backslash as \\, or the character itself`,
		"a = traitor":              "1:5: not a value; put text in quotes, and ] after the last element of an array",
		"a =":                      "1:3: a value is missing; put text in quotes, and ] after the last element of an array",
		"a = \n":                   "1:5: a value is missing; put a value after the equals sign",
		"a":                        "1:1: the key has no equals sign; write key = value on each line",
		"traitor is":               "1:9: the key has no equals sign; write key = value on each line",
		"a = 1\na = 2":             "2:1: a key or block appears a second time; give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]",
		"a = 012":                  "1:5: not a whole number; write it in digits without a leading zero",
		"a = 1_":                   "1:5: not a whole number; write it in digits without a leading zero",
		"a = 1.e":                  "1:5: not a number; put text in quotes, or write a whole number",
		"a = +q":                   "1:6: not a number; put text in quotes, or write a whole number",
		"a = 0xq":                  "1:5: not a number; put text in quotes, or write a whole number",
		"a = 99999999999999999999": "1:5: the number is out of range; write a smaller one",
		"a = 1979-13-45":           "1:5: a date that does not exist; write a real one, such as 2020-06-19",
		"a = \"b\x01\"":            "1:7: a file cannot contain control characters; remove it",
		"[a":                       "1:2: a header is not closed correctly; write a header as [[installment]] or [[installment.cast]]",
		"[]":                       "1:2: a header without a name; write a header as [[installment]] or [[installment.cast]]",
		"a = [1 2]":                `1:8: an array is broken here; put a comma between two elements, and ] after the last; a quote inside a text is written \"`,
		"a = [1,,2]":               "1:8: one comma too many; leave one comma between two elements",
		"a = {b = 1 c = 2}":        `1:12: a table in braces is broken here; put a comma between two pairs, and } after the last; a quote inside a text is written \"`,
		"a = 1 b = 2":              `1:7: something follows a value; give each key a line of its own; a quote inside a text is written \"`,
		"a = \"b\n\"":              "1:7: a text is not closed on its line; end the text with a quote on the same line, or put it in three quotes",
		"a = 'b":                   "1:6: a text is never closed; end the text with a quote",
		"a = \"\"\"b\"\"\"\"\"\"":  "1:8: too many quotes; end the text with a quote",
		"a.b = 1\na = {c = 1}":     "2:6: a key or block appears a second time; give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]",
	} {
		t.Run(src, func(t *testing.T) {
			_, problems := Decode("x.toml", []byte(src))
			if got := problems.Error(); got != "x.toml:"+want {
				t.Errorf("%q: got\n%s\nwant\nx.toml:%s\n(%s)", src, got, want, fullReport(problems))
			}
		})
	}
}
