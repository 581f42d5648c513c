package file

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// people is a file in which Ann and Bo have appeared, on 9 lines.
const people = start + `[[installment.cast]]
id = "ann"
name = "Ann"
[[installment.cast]]
id = "bo"
name = "Bo"
`

// second is the beginning of another installment, on 2 lines.
const second = "[[installment]]\ntitle = \"Two\"\n"

const notKnown = "has appeared yet; add a cast entry in this installment or an earlier one"

// The ends of errors that say which words are right.
var (
	allKinds           = oneOf(recap.Kinds())
	allStatuses        = oneOf(recap.Statuses())
	allSeriesKeys      = oneOf(keysOf[recap.Series]())
	allInstallmentKeys = oneOf(keysOf[recap.Installment]())
	allCastKeys        = oneOf(keysOf[recap.CastEntry]())
)

func oneOf[T ~string](words []T) string {
	return "use one of " + strings.Join(text.Strings(words), ", ")
}

func keysOf[T any]() (keys []string) {
	for _, f := range strict.Fields(reflect.TypeFor[T]()) {
		keys = append(keys, f.Key.String())
	}
	return keys
}

// TestCheckErrors checks the whole report on each file that contradicts itself.
func TestCheckErrors(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"no title, no installment": {
			"kind = \"film\"\n",
			`1:1: title is missing; add title = "…" at the top of the file
1:1: no installment; add an [[installment]] block for each film, season or book, in viewing order`,
		},
		"installment without a title": {start + "[[installment]]\nline = \"It.\"\n", `4:1: title is missing; add title = "…"`},
		"cast": {
			start + "[[installment.cast]]\nname = \"A\"\n[[installment.cast]]\nid = \"Bo!\"\n[[installment.cast]]\nid = \"c\"\n" +
				"[[installment.cast]]\nid = \"d\"\nname = \"D\"\nstatus = \"ded\"\n[[installment.cast]]\nid = \"d\"\nstatus = \"asleep\"\n",
			`4:1: id is missing; give a short one made of a-z, 0-9 and - that gives nothing away
7:1: id "Bo!" may hold only a-z, 0-9 and -
8:1: name is missing; give one where "c" first appears
13:1: unknown status "ded"; did you mean "dead"? ` + allStatuses + `
15:1: "d" appears twice in the cast of this installment; merge the two entries
16:1: unknown status "asleep"; ` + allStatuses,
		},
		"later entries need no name": {people + second + "[[installment.cast]]\nid = \"ann\"\n", ""},
		"same_as": {
			people + second + "[[installment.cast]]\nid = \"ann\"\nsame_as = \"boo\"\n" + second +
				"[[installment.cast]]\nid = \"ann\"\nsame_as = \"ann\"\n" + second +
				"[[installment.cast]]\nid = \"ann\"\nsame_as = \"bo\"\n[[installment.cast]]\nid = \"bo\"\nsame_as = \"ann\"\n" + second +
				"[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"friend\"\n",
			`14:1: nobody with the id "boo" ` + notKnown + ` (did you mean "bo"?)
19:1: "ann" and "ann" are already one person; remove same_as
27:1: "bo" and "ann" are already one person; remove same_as
32:1: "ann" has a relationship with themselves; name another person`,
		},
		"relationships": {
			people + `[[installment.relationship]]
to = "ann"
[[installment.relationship]]
from = "zed"
to = "an"
kind = "freind"
[[installment.relationship]]
from = "ann"
to = "ann"
kind = "hates"
[[installment.relationship]]
from = "ann"
to = "bo"
kind = "ally"
[[installment.relationship]]
from = "ann"
to = "bo"
kind = "ally"
`,
			`10:1: from is missing; give the id of a person
10:1: kind is missing; ` + allKinds + `
13:1: nobody with the id "zed" ` + notKnown + ` (known ids: ann, bo)
14:1: nobody with the id "an" ` + notKnown + ` (did you mean "ann"?)
15:1: unknown kind "freind"; did you mean "friend"? ` + allKinds + `
18:1: "ann" has a relationship with themselves; name another person
19:1: unknown kind "hates"; ` + allKinds + `
24:1: this installment has the same relationship twice; remove one`,
		},
		"people from later": {
			people + "[[installment.relationship]]\nfrom = \"ann\"\nto = \"zoe\"\nkind = \"ally\"\n" + second + "[[installment.cast]]\nid = \"zoe\"\nname = \"Zoe\"\n",
			`12:1: nobody with the id "zoe" ` + notKnown + ` (known ids: ann, bo)`,
		},
		"threads": {
			start + `[[installment.thread]]
text = "Who?"
[[installment.thread]]
id = "who"
[[installment.thread]]
id = "why"
closed = "So."
[[installment.thread]]
id = "when"
text = "When?"
[[installment.thread]]
id = "when"
closed = "Now."
` + second + `[[installment.thread]]
id = "when"
text = "When else?"
` + second + `[[installment.thread]]
id = "when"
text = "When?"
closed = "Now."
` + second + `[[installment.thread]]
id = "when"
closed = "Now."
` + second + `[[installment.thread]]
id = "when"
closed = "Then."
` + second + `[[installment.thread]]
id = "when"
text = "When again?"
`,
			`4:1: id is missing; give a short one made of a-z, 0-9 and - that gives nothing away
6:1: thread "who" says nothing; give text to open it, or closed to answer it
10:1: thread "why" is closed before it opens; open it with text in an earlier installment
15:1: thread "when" appears twice in this installment; close it in a later one
21:1: thread "when" is already open; use another id, or closed to answer it
26:1: thread "when" is open already; give only closed
37:1: thread "when" is already closed; remove this
42:1: thread "when" is already closed; use another id, or closed to answer it`,
		},
		"things": {
			start + "[[installment.thing]]\nnote = \"Red.\"\n[[installment.thing]]\nname = \"Car\"\n" +
				"[[installment.thing]]\nname = \"Car\"\nnote = \"Red.\"\n" + second + "[[installment.thing]]\nname = \"Car\"\nnote = \"Blue.\"\n",
			`4:1: name is missing; name the object, place or term
6:1: note is missing; say in a sentence what there is to remember
9:1: "Car" appears twice among the things of this installment; merge the two`,
		},
		"sources": {
			start + "[[installment.source]]\nurl = \"ftp://example.org\"\n[[installment.source]]\ntitle = \"A\"\nurl = \"http://example.org\"\n",
			`4:1: title is missing; say what the source is called
5:1: "ftp://example.org" is not a web address; start it with https://`,
		},
		"a broken value is not a missing one": {
			start + "[[installment.cast]]\nid = \"a\"\nname = 1\n[[installment.thread]]\nid = \"x\"\ntext = 2\n" + second +
				"[[installment.thread]]\nid = \"x\"\nclosed = \"So.\"\n",
			`6:1: "name" must be a string in quotes, not the number 1
9:1: "text" must be a string in quotes, not the number 2`,
		},
		"keys under the wrong header": {
			"title = \"A\"\nreleased = 2020\n[[installment]]\ntitle = \"One\"\ngenres = [\"drama\"]\n" +
				"[[installment.thing]]\nname = \"Car\"\nnote = \"Red.\"\nrecap = \"It ends.\"\nsummary = \"So.\"\ntitle = \"Car\"\n" +
				"[[installment.thing.cast]]\nid = \"a\"\n[[installment.installment]]\ntitle = \"Two\"\n[[cast]]\nid = \"b\"\n",
			`2:1: unknown key "released"; it belongs to an installment: write it below [[installment]]
5:1: unknown key "genres"; it belongs to the series: write it at the top, above the first [[installment]]
9:1: unknown key "recap"; it belongs to the installment: write it right below [[installment]], above blocks such as [[installment.cast]]
10:1: unknown key "summary"; it belongs to the series: write it at the top, above the first [[installment]]
11:1: unknown key "title"; use one of name, note
12:1: unknown key "cast"; write its header as [[installment.cast]]
14:1: unknown key "installment"; write its header as [[installment]]
16:1: unknown key "cast"; write its header as [[installment.cast]]`,
		},
		"in inline tables": {
			"title = \"A\"\ninstallment = [{title = \"One\", cast = [{id = \"a\", name = \"A\"}, {id = \"b\", mame = \"B\"}]},\n  {titel = \"Two\"}]\n",
			`2:64: name is missing; give one where "b" first appears
2:75: unknown key "mame"; did you mean "name"?
3:3: title is missing; add title = "…"
3:4: unknown key "titel"; did you mean "title"?`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, problems := Decode("x.toml", []byte(c.src))
			want := "x.toml:" + strings.ReplaceAll(c.want, "\n", "\nx.toml:")
			if c.want == "" {
				want = ""
			}
			if fullReport(problems) != want {
				t.Errorf("%s: got\n%s\nwant\n%s", name, fullReport(problems), want)
			}
		})
	}
}

// TestOtherWordsForAKind checks that for another word the report suggests the kind that is
// meant.
func TestOtherWordsForAKind(t *testing.T) {
	for word, kind := range map[string]string{"married": "romance", "spouse": "romance", "parent": "family", "sibling": "family", "freind": "friend"} {
		src := people + "[[installment.relationship]]\nfrom = \"ann\"\nto = \"bo\"\nkind = \"" + word + "\"\n"
		_, problems := Decode("x.toml", []byte(src))
		want := fmt.Sprintf("unknown kind %q; did you mean %q? %s", word, kind, allKinds)
		if len(problems) != 1 || problems[0].Message.Full() != want || strings.Contains(problems[0].Error(), word) {
			t.Errorf("got %v, want %s", problems, want)
		}
	}
	for word, kind := range otherKinds {
		if !slices.Contains(recap.Kinds(), kind) || slices.Contains(recap.Kinds(), word) {
			t.Errorf("otherKinds has %s for %s; want an unknown word for a known kind", word, kind)
		}
	}
}

// TestSuggestionsComeFromEarlierInstallments checks a misspelt id whose nearest match
// appears only later. Suggesting that would not help, and would give it away.
func TestSuggestionsComeFromEarlierInstallments(t *testing.T) {
	src := people + "[[installment.relationship]]\nfrom = \"ann\"\nto = \"stela\"\nkind = \"ally\"\n" + second + "[[installment.cast]]\nid = \"stella\"\nname = \"Stella\"\n"
	if _, problems := Decode("x.toml", []byte(src)); strings.Contains(fullReport(problems), "stella") || len(problems) != 1 {
		t.Errorf("got %v, want one problem that does not suggest stella", problems)
	}
}

// TestManyUnknownPeople reads a file of many people and many unknown ids, which would
// take long if hints were looked for beyond the problems that are shown.
func TestManyUnknownPeople(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a file of megabytes")
	}
	var b strings.Builder
	b.WriteString(start)
	for i := range 1_000 {
		fmt.Fprintf(&b, "[[installment.cast]]\nid = \"somebody-%d\"\nname = \"N\"\n", i)
	}
	for i := range 20_000 {
		fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"nobody-%d\"\nto = \"somebody-1\"\nkind = \"ally\"\n", i)
	}
	_, problems := Decode("x.toml", []byte(b.String()))
	if len(problems) != 101 || problems[0].Diagnostic() != `x.toml:3005:1: error: nobody with the id "nobody-0" `+notKnown+` (did you mean "somebody-0"?)` {
		t.Errorf("got %d problems, the first is %v", len(problems), problems[0])
	}
}

// TestManyTiesOfTwo checks an installment with as many relationships between two people
// as it may have, and one with more.
func TestManyTiesOfTwo(t *testing.T) {
	said := 0
	ties := func(n int, from, to string) string {
		var b strings.Builder
		for range n {
			said++
			fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = %q\nto = %q\nkind = \"ally\"\nlabel = \"l%d\"\n", from, to, said)
		}
		return b.String()
	}
	third := people + "[[installment.cast]]\nid = \"cy\"\nname = \"Cy\"\n" + ties(maxPairTies, "ann", "cy")
	src := third + ties(maxPairTies/2, "ann", "bo") + ties(maxPairTies/2, "bo", "ann")
	if _, problems := Decode("x.toml", []byte(src)); problems != nil {
		t.Errorf("with as many as allowed: got %v", problems)
	}
	_, problems := Decode("x.toml", []byte(src+ties(2, "ann", "bo")))
	const want = `more than 20 relationships between "ann" and "bo" in this installment; keep those that matter`
	if len(problems) != 1 || problems[0].Message.Full() != want {
		t.Errorf("with two more: got %v", problems)
	}
}
