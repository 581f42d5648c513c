package file

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// good is a valid file with every key.
const good = `title = "Lost Bullet"
original_title = "Balle perdue"
kind = "season"
summary = "A mechanic and\ta bullet."
genres = ["action", "thriller"]

[[installment]]
title = "One"
original_title = "Un"
label = "S1"
part = "Act  one"
released = 2020-06-19
minutes = 92
directors = ["D. One", "D. Two"]
writers = ["W. One"]
logline = "About it."
line = "All of it."
short = """

In **short**.

Two paragraphs.
"""
beats = ["First.", "Second."]
recap = 'The whole story.'

[[installment.cast]]
id = "lino"
name = "Lino"
aliases = ["The Mechanic"]
actor = "Alban Lenoir"
known_for = ["AKA (2023)"]
role = "mechanic"
side = "The squad"
status = "captive"
fate = "In prison."

[[installment.cast]]
id = "charas-2"
name = "Charas"
actor = ["Ramzy Bedia", "A  Boy"]
status = "presumed dead"

[[installment.relationship]]
from = "charas-2"
to = "lino"
kind = "mentor"
label = "gave a second chance to"
why = "He got him out."
mutual = false
ended = true

[[installment.thread]]
id = "free"
text = "Is he free?"

[[installment.thing]]
name = "The car"
note = "Red."

[[installment.source]]
title = "A page"
url = "https://example.org/"
licence = "CC0"
verbatim = true

[[installment]]
title = "Two"
released = 2022
previously = "It  was.\n\nIt is."

[[installment.cast]]
id = "mask"
name = "Mask"
same_as = "lino"
actor = ["One"]

[[installment.thread]]
id = "free"
closed = "He is."
`

func TestDecodeTakesEveryKey(t *testing.T) {
	no := false
	want := recap.Series{
		ID: "lost-bullet", Title: "Lost Bullet", OriginalTitle: "Balle perdue", Kind: "season",
		Summary: "A mechanic and a bullet.", Genres: []string{"action", "thriller"},
		Installments: []recap.Installment{{
			Title: "One", OriginalTitle: "Un", Label: "S1", Part: "Act one", Released: recap.Date{Year: 2020, Month: time.June, Day: 19}, Minutes: 92,
			Directors: []string{"D. One", "D. Two"}, Writers: []string{"W. One"}, Logline: "About it.", Line: "All of it.",
			Short: "In **short**.\n\nTwo paragraphs.", Beats: []string{"First.", "Second."}, Recap: "The whole story.",
			Cast: []recap.CastEntry{{
				ID: "lino", Name: "Lino", Aliases: []string{"The Mechanic"}, Actors: recap.Actors{"Alban Lenoir"}, KnownFor: []string{"AKA (2023)"},
				Role: "mechanic", Side: "The squad", Status: recap.Captive, Fate: "In prison.",
			}, {ID: "charas-2", Name: "Charas", Actors: recap.Actors{"Ramzy Bedia", "A Boy"}, Status: recap.PresumedDead}},
			Relationships: []recap.Relationship{{
				From: "charas-2", To: "lino", Kind: "mentor", Label: "gave a second chance to", Why: "He got him out.", Mutual: &no, Ended: true,
			}},
			Threads: []recap.ThreadEntry{{ID: "free", Text: "Is he free?"}},
			Things:  []recap.ThingEntry{{Name: "The car", Note: "Red."}},
			Sources: []recap.Source{{Title: "A page", URL: "https://example.org/", Licence: "CC0", Verbatim: true}},
		}, {
			Title: "Two", Released: recap.Date{Year: 2022}, Previously: "It  was.\n\nIt is.",
			Cast:    []recap.CastEntry{{ID: "mask", Name: "Mask", SameAs: "lino", Actors: recap.Actors{"One"}}},
			Threads: []recap.ThreadEntry{{ID: "free", Closed: "He is."}},
		}},
	}
	for _, name := range []string{"lost-bullet.toml", "some/where/lost-bullet.toml", `C:\films\lost-bullet.toml`, "lost-bullet"} {
		got, problems := Decode(name, []byte(good))
		if problems != nil {
			t.Fatalf("%s: %v", name, problems)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestDecodeTakesWhatEditorsWrite reads files with the line ends and the byte order mark
// of Windows editors.
func TestDecodeTakesWhatEditorsWrite(t *testing.T) {
	want, _ := Decode("x.toml", []byte(good))
	crlf := strings.ReplaceAll(good, "\n", "\r\n")
	for name, src := range map[string]string{"CRLF": crlf, "byte order mark": "\ufeff" + good, "both": "\ufeff" + crlf} {
		t.Run(name, func(t *testing.T) {
			got, problems := Decode("x.toml", []byte(src))
			if problems != nil {
				t.Errorf("%s: got problems %v", name, problems)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		})
	}
	for src, want := range map[string]string{
		"\ufefftitel = 1\r\n":        "x.toml:1:1: unknown key \"titel\"; did you mean \"title\"?",
		"title = \"a\"\r\n\r\nb = 1": "x.toml:3:1: unknown key \"b\"; " + allSeriesKeys,
	} {
		t.Run(src, func(t *testing.T) {
			if _, problems := Decode("x.toml", []byte(src)); !strings.Contains(fullReport(problems), want) {
				t.Errorf("%q: got\n%v\nwant\n%s", src, problems, want)
			}
		})
	}
}

// start is the smallest file that loads, on 3 lines.
const start = "title = \"A\"\n[[installment]]\ntitle = \"One\"\n"

// TestDecodeErrors checks the whole report on each file, in lines of "line:col:
// message".
func TestDecodeErrors(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"unknown keys, nearest first": {
			"titel = \"A\"\ntitle = \"A\"\n[[instalment]]\n[[installment]]\ntitle = \"One\"\n[[installment.cats]]\n",
			`1:1: unknown key "titel"; did you mean "title"?
3:1: unknown key "instalment"; did you mean "installment"?
6:1: unknown key "cats"; did you mean "cast"?`,
		},
		"unknown key, none near": {
			start + "hero = 1\n\"\\u001b[31m\" = 2\n",
			`4:1: unknown key "hero"; ` + allInstallmentKeys + `
5:1: unknown key "\x1b[31m"; ` + allInstallmentKeys,
		},
		"actors": {
			start + "[[installment.cast]]\nid = \"a\"\nname = \"A\"\nactor = 5\n[[installment.cast]]\nid = \"b\"\nname = \"B\"\nactor = [\"Ann\", 2, \"\"]\n" +
				"[[installment.cast]]\nid = \"c\"\nname = \"C\"\nactor = [\"" + strings.Repeat("x", 200) + "\", \"" + strings.Repeat("y", 200) + "\"]\n" +
				"[[installment.cast]]\nid = \"d\"\nname = \"D\"\nactor = \"\"\n",
			`7:1: "actor" must be a string in quotes, or an array of strings, not the number 5
11:17: "actor" must be a string in quotes, not the number 2
11:20: an empty text in "actor"; write it or remove it
15:1: the actors of "c" together are longer than the 400 bytes that a name may have; keep those that matter`,
		},
		"keys are in lower case": {"Title = \"A\"\n" + start, `1:1: unknown key "Title"; did you mean "title"?`},
		"keys of the program":    {"id = \"x\"\n" + start, `1:1: unknown key "id"; ` + allSeriesKeys},
		"wrong types": {
			"title = 5\ngenres = \"action\"\nkind = [\"film\"]\nsummary = 1.5\n[[installment]]\ntitle = true\nminutes = \"92\"\nbeats = [\"a\", 2, {}]\n" +
				"cast = [\"lino\"]\n[[installment.relationship]]\nfrom = \"a\"\nto = 2020-01-01\nended = 1\nmutual = \"yes\"\n[installment.thing]\n",
			`1:1: "title" must be a string in quotes, not the number 5
2:1: "genres" must be an array of strings, such as ["one", "two"], not a string
3:1: "kind" must be a string in quotes, not an array
4:1: "summary" must be a string in quotes, not a fraction
6:1: "title" must be a string in quotes, not true or false
7:1: "minutes" must be a whole number, not a string
8:15: "beats" must be a string in quotes, not the number 2
8:18: "beats" must be a string in quotes, not a table
9:9: "cast" must be tables in double brackets, not a string
10:1: kind is missing; ` + allKinds + `
11:1: nobody with the id "a" has appeared yet; add a cast entry in this installment or an earlier one
12:1: "to" must be a string in quotes, not a date
13:1: "ended" must be true or false, not the number 1
14:1: "mutual" must be true or false, not a string
15:1: "thing" must be tables in double brackets, not a table`,
		},
		"installment is not an array": {"title = \"A\"\n[installment]\ntitle = \"One\"\n", `2:1: "installment" must be tables in double brackets, not a table`},
		"numbers out of range": {
			start + "minutes = -1\n[[installment]]\ntitle = \"Two\"\nminutes = 1000001\n",
			`4:1: "minutes" must be a whole number from 0 to 1000000, not the number -1
7:1: "minutes" must be a whole number from 0 to 1000000, not the number 1000001`,
		},
		"dates": {
			strings.Repeat("[[installment]]\ntitle = \"I\"\nreleased = %s\n", 5) + "[x]\n",
			`1:1: title is missing; add title = "…" at the top of the file
3:1: "released" must be a date such as 2020-06-19, or a year such as 2020, not a string
6:1: "released" must be a date such as 2020-06-19, or a year such as 2020, not the number 0
9:1: "released" must be a date such as 2020-06-19, or a year such as 2020, not the number 10000
12:1: "released" must be a date such as 2020-06-19, or a year such as 2020, not a time of day
16:1: unknown key "x"; ` + allSeriesKeys,
		},
		"empty texts": {
			start + "beats = [\"a\", \"\", \" \\t \"]\n[[installment.cast]]\nid = \"a\"\nname = \" \"\naliases = [\"\"]\n",
			`4:15: an empty text in "beats"; write it or remove it
4:19: an empty text in "beats"; write it or remove it
7:1: name is missing; give one where "a" first appears
8:12: an empty text in "aliases"; write it or remove it`,
		},
		"control characters": {
			start + "line = \"red \\u001b[31m\"\nshort = \"\"\"ab\\u0007\"\"\"\nrecap = \"a\\u0085b\"\nbeats = [\"ok\\u007f\", \"a \u202eb\"]\nlogline = 'l \u2066'\nlabel = \"\\e\"\n",
			`4:1: control character U+001B in the text; remove it
5:1: control character U+0007 in the text; remove it
6:1: control character U+0085 in the text; remove it
7:10: control character U+007F in the text; remove it
7:25: control character U+202E in the text; remove it
8:14: control character U+2066 in the text; remove it
9:1: control character U+001B in the text; remove it`,
		},
		"too long a name":      {start + "[[installment.cast]]\nid = \"ann\"\nname = \"" + strings.Repeat("Ab ", 140) + "\"\n", "6:1: longer than the 400 bytes that a name may have; shorten it"},
		"too long an alias":    {start + "[[installment.cast]]\nid = \"ann\"\nname = \"A\"\naliases = [\"" + strings.Repeat("é", 201) + "\"]\n", "7:12: longer than the 400 bytes that a name may have; shorten it"},
		"too deep a quotation": {start + "recap = \"\"\"\nA\n\n" + strings.Repeat("> ", 21) + "b\n\"\"\"\n", "4:1: lists or quotations nested more than 20 deep; remove some of the markers"},
		"too deep a list":      {start + "short = \"" + strings.Repeat(" ", 38) + "1. - b\"\n", "4:1: lists or quotations nested more than 20 deep; remove some of the markers"},
		"too long a text":      {start + "line = \"" + strings.Repeat("a", 70_000) + "\"\n", "4:1: text longer than 64 KB; shorten it"},
		"too long a paragraph": {start + "recap = \"\"\"\nA\n\n" + strings.Repeat("[a](\n", 1700) + "\"\"\"\n", "4:1: a paragraph longer than 8 KB; break it with an empty line"},
		"not a character":      {start + "line = \"a\\ufffe\"\nlogline = \"\\U0001ffff \"\n", "4:1: control character U+FFFE in the text; remove it\n5:1: control character U+1FFFF in the text; remove it"},
		"a block in quotes": {
			start + "short = \"\"\"He goes.\n[[installment]]\ntitle = \"Two\"\nrecap = \"\"\"\n",
			"5:3: a block begins inside this text; close the quotes before it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			src := c.src
			if strings.Contains(src, "%s") {
				src = fmt.Sprintf(src, `"2020"`, "0", "10000", "10:00:00", "2020-12-31")
			}
			want := "x.toml:" + strings.ReplaceAll(c.want, "\n", "\nx.toml:")
			if _, problems := Decode("x.toml", []byte(src)); fullReport(problems) != want {
				t.Errorf("%s: got\n%s\nwant\n%s", name, fullReport(problems), want)
			}
		})
	}
}

// fullReport returns the report with full messages, as shown to the author of the file.
func fullReport(problems strict.Problems) string {
	lines := make([]string, len(problems))
	for i, p := range problems {
		lines[i] = strings.Replace(p.Diagnostic(), ": error: ", ": ", 1)
	}
	return strings.Join(lines, "\n")
}

// TestDiscreetErrors checks that discreet errors repeat no name, id or text of the file,
// neither the wrong one nor one that may have been meant.
func TestDiscreetErrors(t *testing.T) {
	const src = start + "line = \"It is.\"\n[[installment.cast]]\nid = \"luke\"\nname = \"Luke\"\nfate = \"Goes.\"\nbogus = 1\n" +
		"[[installment.relationship]]\nfrom = \"darth\"\nto = \"luk\"\nkind = \"fathers\"\n[[installment.thread]]\nid = \"who-is-it\"\n"
	_, problems := Decode("x.toml", []byte(src))
	want := `x.toml:9:1: unknown key "…"; ` + allCastKeys + `
x.toml:11:1: nobody with the id "…" has appeared yet; add a cast entry in this installment or an earlier one
x.toml:12:1: nobody with the id "…" has appeared yet; add a cast entry in this installment or an earlier one
x.toml:13:1: unknown kind "…"; ` + allKinds + `
x.toml:14:1: thread "…" says nothing; give text to open it, or closed to answer it`
	if got := problems.Err().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, told := range []string{`unknown key "bogus"`, `"darth" has`, "known ids: luke", `did you mean "luke"?`, `"fathers"`, `"who-is-it"`} {
		if !strings.Contains(fullReport(problems), told) {
			t.Errorf("the author's report lacks %s:\n%s", told, fullReport(problems))
		}
	}
}

// TestUnreadableFiles checks the one problem of each file that cannot be parsed.
func TestUnreadableFiles(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"empty":          {"", "1:1: the file is empty; `previously new TITLE` writes one to start from"},
		"blank":          {" \n\t\r\n", "1:1: the file is empty; `previously new TITLE` writes one to start from"},
		"only a mark":    {"\ufeff", "1:1: the file is empty; `previously new TITLE` writes one to start from"},
		"not UTF-8":      {"title = \"caf\xe9\"\n", "1:13: not UTF-8 text; save the file as UTF-8"},
		"UTF-16":         {"\xff\xfet\x00i\x00", "1:1: not UTF-8 text; save the file as UTF-8"},
		"half a letter":  {start + "line = \"\xe2\x80", "4:9: not UTF-8 text; save the file as UTF-8"},
		"zeros":          {"t\x00i\x00t\x00", "1:2: files cannot contain NULL bytes; probably using UTF-16; TOML files must be UTF-8; save the file as UTF-8"},
		"too large":      {strings.Repeat("#", MaxBytes+1), "1:1: larger than 16 MB, the limit for a series file; split it or shorten its texts"},
		"a million":      {strings.Repeat("[[installment]]\n", 1_000_000), "10001:16: more than 10000 installments; split the series into several files"},
		"inline million": {"installment = [" + strings.Repeat("{},", 1_000_000) + "]", "1:30016: an array of more than 10000 elements; shorten it or split the series into several files"},
		"brackets":       {"a = " + strings.Repeat("[", 1_000_000), "1:17: nested deeper than a series file can be; write one block for each installment, and below it one for each entry"},
		"dots":           {strings.Repeat("a.", 1_000_000) + "a = 1", "1:10: nested deeper than a series file can be; write one block for each installment, and below it one for each entry"},

		"open text":         {start + "line = \"All of it.\n", "4:19: strings cannot contain newlines; end the text with a quote on the same line, or put it in three quotes"},
		"open at the end":   {start + "line = \"All", "4:11: unexpected EOF; expected '\"'; end the text with a quote"},
		"open literal":      {start + "line = 'All", "4:11: unexpected EOF; expected \"'\"; end the text with a quote"},
		"open long text":    {start + "short = \"\"\"\nAll\n\n[[installment]]\ntitle = \"Two\"\n", "4:9: the text that begins here is never closed; close it with the three quotes it begins with"},
		"quotes in a text":  {start + "line = \"The \"lost\" bullet\"\n", "4:14: expected a top-level item to end with a newline, comment, or EOF, but got 'l' instead; give each key a line of its own; a quote inside a text is written \\\""},
		"quotes in beats":   {start + "beats = [\"The \"lost\" bullet\"]\n", "4:16: expected a comma (',') or array terminator (']'), but got 'l'; put a comma between two elements, and ] after the last; a quote inside a text is written \\\""},
		"no comma":          {start + "beats = [\n  \"a\"\n  \"b\"\n]\n", "6:3: expected a comma (',') or array terminator (']'), but got '\"'; put a comma between two elements, and ] after the last; a quote inside a text is written \\\""},
		"open array":        {start + "beats = [\n  \"a\",\n[[installment.cast]]\nid = 1\n", "6:3: expected value but found \"nstallment\" instead; put text in quotes, and ] after the last element of an array"},
		"no value":          {start + "line =\n", "4:7: expected value but found '\\n' instead; put a value after the equals sign"},
		"no quotes":         {start + "line = All of it\n", "4:8: expected value but found \"All\" instead; put text in quotes, and ] after the last element of an array"},
		"no equals sign":    {start + "line \"All\"\n", "4:6: expected '.' or '=', but got '\"' instead; write key = value on each line"},
		"no key":            {start + "= 1\n", "4:1: unexpected '=': key name appears blank; write key = value on each line"},
		"prose":             {"Once upon a time\n", "1:6: expected '.' or '=', but got 'u' instead; write key = value on each line"},
		"one bracket":       {start + "[[installment.cast]\nid = \"a\"\n", "4:20: expected end of table array name delimiter ']', but got '\\n' instead; write a header as [[installment]] or [[installment.cast]]"},
		"empty header":      {"[[]]\n", "1:3: unexpected end of table name (table names cannot be empty); write a header as [[installment]] or [[installment.cast]]"},
		"twice":             {start + "title = \"Two\"\n", "4:1: key 'installment.title' has already been defined; give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]"},
		"table and array":   {"title = \"A\"\ninstallment = 1\n[[installment]]\n", "3:3: key 'installment' was already created and cannot be used as an array; give each key once in a block, and begin each entry with its own header, such as [[installment.cast]]"},
		"escape":            {start + "line = \"C:\\Users\"\n", "4:9: expected eight hexadecimal digits after '\\U', but got \"C:\\\\Us\" instead; write a backslash as \\\\, or the character itself"},
		"raw control":       {start + "line = \"a\x1b[31m\"\n", "4:10: a file cannot contain control characters: '0x1b'; remove it"},
		"bad date":          {start + "released = 2020-13-45\n", "4:12: invalid datetime: \"2020-13-45\"; write a real one, such as 2020-06-19"},
		"leading zero":      {start + "minutes = 092\n", "4:11: invalid integer \"092\": cannot have leading zeroes; write it in digits without a leading zero"},
		"bidi in a message": {start + "beats = [\"a\" \u202e]\n", "4:14: expected a comma (',') or array terminator (']'), but got '\ufffd'; put a comma between two elements, and ] after the last; a quote inside a text is written \\\""},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := Decode("x.toml", []byte(c.src))
			if len(problems) != 1 || fullReport(problems) != "x.toml:"+c.want {
				t.Errorf("%s: got\n%v\nwant\nx.toml:%s", name, problems, c.want)
			}
		})
	}
}

// TestTruncatedFiles checks that valid files cut off at any byte are valid, or have
// problems at places inside what is left of them.
func TestTruncatedFiles(t *testing.T) {
	bundled, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	whole := []byte(strings.ReplaceAll(good, "\n", "\r\n"))
	for length := range whole {
		insideFile(t, whole[:length], Check("x.toml", whole[:length]))
	}
	step := 257
	if testing.Short() {
		step = 4099
	}
	for length := 0; length < len(bundled); length += step {
		insideFile(t, bundled[:length], Check("x.toml", bundled[:length]))
	}
}

// insideFile fails the test if a problem is at a place outside the file, or is not a
// single line that says what to do.
func insideFile(t *testing.T, src []byte, problems strict.Problems) {
	t.Helper()
	lines := strings.Split(strings.TrimPrefix(string(src), "\ufeff"), "\n")
	for _, p := range problems {
		if p.Pos.Line < 1 || p.Pos.Col < 1 || p.Pos.Line > len(lines) || p.Pos.Col > utf8.RuneCountInString(lines[p.Pos.Line-1])+1 {
			t.Fatalf("in a file of %d bytes, the place of a problem is outside it: %v", len(src), p)
		}
		advises := strings.Contains(p.Message.Full(), "; ") || strings.Contains(p.Message.Full(), "must be") || strings.Contains(p.Message.Full(), "may hold")
		if strings.ContainsFunc(p.Error(), func(r rune) bool { return text.IsUnprintable(r) || r == '\n' }) || !advises {
			t.Fatalf("in a file of %d bytes, a problem is not printable or lacks advice: %q", len(src), p.Error())
		}
	}
}

// TestReportsHaveALimit checks that a report on a file full of errors has a limit, and
// counts the errors beyond it.
func TestReportsHaveALimit(t *testing.T) {
	src := start + strings.Repeat("[[installment.cast]]\n", 20_000)
	_, problems := Decode("x.toml", []byte(src))
	if len(problems) != 101 || problems[100].Error() != "x.toml:5003:1: 19900 more errors; fix the ones above first" {
		t.Errorf("got %d problems, the last is %v", len(problems), problems[len(problems)-1])
	}
	if got := problems.Summary(); got != "20000 errors" {
		t.Errorf("got %s, want 20000 errors", got)
	}
}

// TestWarningsDoNotHideErrors checks a file with more warnings than a report shows, and
// an error after them.
func TestWarningsDoNotHideErrors(t *testing.T) {
	src := start + "beats = [" + strings.Repeat("\"He dies later.\",", 150) + "]\nrelesed = 2020\n"
	problems := Check("x.toml", []byte(src))
	if len(problems) != 101 || problems.Err() == nil || !strings.Contains(fullReport(problems), `"relesed"`) {
		t.Errorf("got %d problems, the errors among them are %v", len(problems), problems.Err())
	}
	if last := problems[100]; !last.Warning || last.Message.Full() != "53 more warnings; fix the ones above first" {
		t.Errorf("the last line is %v, want it to count the other warnings", last)
	}
	if got := problems.Summary(); got != "1 error, 152 warnings" { // including the number of beats, and what is missing
		t.Errorf("got %s, want 1 error, 152 warnings", got)
	}
}

// TestTooManyErrorsAndWarnings checks a file with more of both than a report shows.
func TestTooManyErrorsAndWarnings(t *testing.T) {
	src := start + "line_ = 1\nbeats = [" + strings.Repeat("\"He dies later.\",", 3) + "]\n" +
		strings.Repeat("[[installment.cast]]\n", 101)
	problems := Check("x.toml", []byte(src))
	errs, warnings := problems.Count()
	if errs != 102 || warnings != 106 || len(problems) != 102 {
		t.Errorf("got %d errors and %d warnings in %d lines, want 102 and 106 in 102", errs, warnings, len(problems))
	}
	last, next := problems[101], problems[100]
	if next.Diagnostic() != "x.toml:106:1: error: 2 more errors; fix the ones above first" || !strings.Contains(last.Diagnostic(), ": warning: 106 more warnings; ") {
		t.Errorf("the last two lines are %v and %v", next, last)
	}
}

// TestDepthOfMarkdown checks lines at and beyond the maximum depth, and lines that only
// look nested.
func TestDepthOfMarkdown(t *testing.T) {
	for text, want := range map[string]bool{
		strings.Repeat("> ", 20) + "b":           false,
		strings.Repeat(">", 21) + "b":            true,
		"a\n\n" + strings.Repeat("- ", 21) + "b": true,
		strings.Repeat("1) > * + ", 6) + "b":     true,
		strings.Repeat("- ", 40):                 false,
		strings.Repeat("* ", 40) + "\n":          false,
		"> " + strings.Repeat("- ", 40):          false,
		strings.Repeat(" ", 60) + "b":            false,
		strings.Repeat(" ", 38) + "- b":          false,
		strings.Repeat(" ", 40) + "- b":          true,
		"b " + strings.Repeat("> ", 40):          false,
		strings.Repeat("-", 40) + "b":            false,
		strings.Repeat("1.", 40) + "b":           false,
	} {
		t.Run(text, func(t *testing.T) {
			if got := isTooDeep(text); got != want {
				t.Errorf("%q: got too deep: %v, want %v", text, got, want)
			}
		})
	}
}
