package search

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"previously/recap"
)

// odd is a series with what the bundled one lacks: other scripts, a recast, a mask, a
// change of sides, Markdown.
const odd = `
title = "Odd"
kind = "episode"

[[installment]]
title = "Œuvre"
released = 2001
line = "北京的小王 meets Ægir; they walk along the Straße."
beats = ["Ægir finds the lantern.", "The lantern's light goes out, and Wu carries the lantern home."]
recap = """
The first paragraph speaks of a **lantern** only.

The second one speaks of the harbour, where Ægir
hides the lantern in a boat.

- A list item with an anchor.
- Another with a rope.
"""

[[installment.cast]]
id = "wu"
name = "小王"
aliases = ["Little Wu"]
actor = "王小明"
side = "Harbour"
fate = "In the boat."

[[installment.cast]]
id = "aegir"
name = "Ægir"
actor = "Þór Ødegård"
side = "Harbour"

[[installment.cast]]
id = "mask"
name = "The Grey Man"
actor = "Someone Else"

[[installment.relationship]]
from = "wu"
to = "aegir"
kind = "friend"
label = "taught sailing to"
why = "They met at the quay."

[[installment.thread]]
id = "light"
text = "Who put out the lantern?"

[[installment]]
title = "שלום"
original_title = "한국의 밤"
line = "The lantern burns again."

[[installment.cast]]
id = "aegir"
actor = "Μαρία Σίφνου"
side = "Hill"

[[installment.cast]]
id = "wu"
side = "Hill"

[[installment.cast]]
id = "mask"
same_as = "wu"
`

func oddIndex(tb testing.TB) *Index {
	tb.Helper()
	series := mustDecode(tb, []byte(odd))
	return New(series.Before(series.End()))
}

func TestOddQueries(t *testing.T) {
	ix := oddIndex(t)
	for _, test := range []struct{ query, want string }{
		{"aegir", "character: Ægir"},
		{"ÆGIR", "character: Ægir"},
		{"oeuvre", "film: Œuvre"},
		{"thor odegard", "actor: Þór Ødegård"},
		{"σιφνου", "actor: Μαρία Σίφνου"},
		{"ΜΑΡΊΑ", "actor: Μαρία Σίφνου"},
		{"μραια", "actor: Μαρία Σίφνου (typo)"},
		{"小", "character: 小王"},
		{"王", "character: 小王"},
		{"小明", "actor: 王小明"},
		{"שלום", "film: שלום"},
		{"של", "film: שלום"},
		{"שׁלום", "film: שלום"},
		{"한국", "film: 한국의 밤"},
		{"한ㄱ", "film: 한국의 밤"},
		{"ㅎㄱ", "film: 한국의 밤"},
		{"grey man", "character: The Grey Man"},
		{"someone", "actor: Someone Else"},
		{"harbour", "side: Harbour"},
		{"hill", "side: Hill"},
		{"strasse", "passage: Œuvre line"},
		{"北京", "passage: Œuvre line"},
		{"lantern harbour", "passage: Œuvre full"},
		{"lantern home", "passage: Œuvre beats"},
		{"who lantern", "question: Who put out the lantern?"},
		{"quay", "passage: Œuvre 小王 and Ægir"},
		{"sailing", "passage: Œuvre 小王 and Ægir"},
		{"anchor rope", ""}, // they are in two list items
		{"lanturn", "question: Who put out the lantern? (typo)"},
		{"lenturn", ""}, // two typos in seven letters are forgiven only in names
		{"aegirrr", "character: Ægir (typo)"},
		{"odegoord", "actor: Þór Ødegård (typo)"},
		{"harbuure", "side: Harbour (typo)"},
		{"arbuur", ""}, // two typos in six letters, one of them the first letter
		{"μαρριη", "actor: Μαρία Σίφνου (typo)"},
		{"harboar boat", "passage: Œuvre full (typo)"},
	} {
		t.Run(test.query, func(t *testing.T) {
			if got := first(find(t, ix, test.query)); got != test.want {
				t.Errorf("%q: got %q first, want %q", test.query, got, test.want)
			}
		})
	}
}

func TestDetails(t *testing.T) {
	ix := oddIndex(t)
	for _, test := range []struct{ query, title, detail string }{
		{"little wu", "Little Wu", "another name for 小王; played by 王小明"},
		{"grey", "The Grey Man", "another name for 小王; played by 王小明"},
		{"odegard", "Þór Ødegård", "played Ægir before Μαρία Σίφνου"},
		{"maria sifnou", "", ""},
		{"σιφνου", "Μαρία Σίφνου", "plays Ægir"},
		{"oeuvre", "Œuvre", "episode 1, 2001"},
		{"한국", "한국의 밤", "שלום, episode 2"},
		{"harbour", "Harbour", "formerly Ægir and 小王"},
		{"who", "Who put out the lantern?", "open since Œuvre"},
		{"in the boat", "Œuvre", "小王"},
	} {
		t.Run(test.query, func(t *testing.T) {
			title, detail := "", ""
			for r := range find(t, ix, test.query).All() {
				title, detail = r.Title.Text, r.Detail
				break
			}
			if title != test.title || detail != test.detail {
				t.Errorf("%q: got %q: %q, want %q: %q", test.query, title, detail, test.title, test.detail)
			}
		})
	}
}

// bracketed returns a text with its ranges in brackets.
func bracketed(text string, ranges [][2]int) string {
	for _, r := range slices.Backward(ranges) {
		text = text[:r[0]] + "[" + text[r[0]:r[1]] + "]" + text[r[1]:]
	}
	return text
}

func TestMatches(t *testing.T) {
	const text = "Lino's car; l’Œuvre de Stéfi (LINO, lin-olé) and the Li\u0301no clinic."
	for _, test := range []struct{ query, want string }{
		{"lino", "[Lino]'s car; l’Œuvre de Stéfi ([LINO], [lin-o]lé) and the [Li\u0301no] clinic."},
		{"lin", "[Lin]o's car; l’Œuvre de Stéfi ([LIN]O, [lin]-olé) and the [Li\u0301n]o c[lin]ic."},
		{"li", "[Li]no's car; l’Œuvre de Stéfi ([LI]NO, [li]n-olé) and the [Li\u0301]no clinic."},
		{"o", "Lino's car; l’[Œ]uvre de Stéfi (LINO, lin-[o]lé) and the Li\u0301no clinic."},
		{"oeu stefi", "Lino's car; l’[Œu]vre de [Stéfi] (LINO, lin-olé) and the Li\u0301no clinic."},
		{"loeuvre", "Lino's car; [l’Œuvre] de Stéfi (LINO, lin-olé) and the Li\u0301no clinic."},
		{"oevure clinik", "Lino's car; l’[Œuvre] de Stéfi (LINO, lin-olé) and the Li\u0301no [clinic]."},
		{"nothing", text},
		{"", text},
	} {
		t.Run(test.query, func(t *testing.T) {
			if got := bracketed(text, Matches(text, test.query)); got != test.want {
				t.Errorf("%q: got %s, want %s", test.query, got, test.want)
			}
		})
	}
}

func TestSnippets(t *testing.T) {
	long := strings.Repeat("before it come words ", 5) + "and *then*\nthe lantern " + strings.Repeat("and after it more words ", 5)
	series := recap.Series{Title: "S", Installments: []recap.Installment{{Title: "One", Recap: long}}}
	ix := New(series.Before(2))
	for _, test := range []struct{ query, want string }{
		{"lantern", "…it come words and then the [lantern] and after it more words and after it more words and after it more words and after…"},
		{"then lantern", "…before it come words and [then] the [lantern] and after it more words and after it more words and after it more words…"},
		{"it before", "[before] [it] come words [before] [it] come words [before] [it] come words [before] [it] come words [before] [it] come words and then the…"},
	} {
		t.Run(test.query, func(t *testing.T) {
			r := find(t, ix, test.query)
			if r.Len() != 1 {
				t.Fatalf("%q: got %d results, want 1", test.query, r.Len())
			}
			if s := r.Groups[0].Results[0].Snippet; bracketed(s.Text, s.Ranges) != test.want {
				t.Errorf("%q: got %s, want %s", test.query, bracketed(s.Text, s.Ranges), test.want)
			}
		})
	}
}

// TestPlacesOfPassages checks, for pairs of adjacent words in the file, that the place of
// a passage found in a film's text is the place of a match in that text.
func TestPlacesOfPassages(t *testing.T) {
	if testing.Short() {
		t.Skip("asks hundreds of queries")
	}
	series := bundled(t)
	story := series.Before(series.End())
	ix := New(story)
	kept, _ := cutFile(t, 99)
	words, checked := wordsOf(kept), 0
	for i := 1; i < len(words); i += 9 {
		query := words[i-1] + " " + words[i]
		all := find(t, ix, query)
		for r := range all.All() {
			if r.Kind != Passage || r.Source != Telling || r.Typo {
				continue
			}
			checked++
			text, length := story.Films[r.Film-1].Text(r.Length)
			matches := Matches(text, all.Query)
			if length != r.Length || r.Nth >= len(matches) || matches[r.Nth][0] > r.Offset || matches[r.Nth][1] <= r.Offset {
				t.Fatalf("%q is found at byte %d of film %d, %s, as match %d of %v", query, r.Offset, r.Film, r.Length, r.Nth, matches)
			}
		}
	}
	if checked < 300 {
		t.Errorf("checked %d passages, want at least 300", checked)
	}
}

func TestPieces(t *testing.T) {
	const text = "One\ntwo.\n\n\nThree.\n- four\n  five\n- six\n"
	var got []string
	for at, piece := range pieces(text) {
		if !strings.HasPrefix(text[at:], piece) {
			t.Errorf("%q is not at byte %d", piece, at)
		}
		got = append(got, piece)
	}
	if want := []string{"One\ntwo.", "Three.", "four\n  five", "six"}; !slices.Equal(got, want) {
		t.Errorf("got the pieces %q, want %q", got, want)
	}
}

// TestACancelledSearchEnds checks that a search ends with an error once its context is
// cancelled.
func TestACancelledSearchEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r, err := newIndex(entriesOf(namesOf(10_000)), nil, nil).Find(ctx, "al", 10)
	if !errors.Is(err, context.Canceled) || r.Len() > 0 {
		t.Errorf("a cancelled search gives %d results and the error %v", r.Len(), err)
	}
}

func TestLimit(t *testing.T) {
	ix := newIndex(entriesOf(namesOf(10_000)), nil, nil)
	all := listing(find(t, ix, "al"))
	for _, limit := range []int{-1, 0, 1, 5, 1 << 40} {
		r, err := ix.Find(t.Context(), "al", limit)
		if err != nil {
			t.Fatalf("limit %d: %v", limit, err)
		}
		if want := min(max(limit, 0), maxResults); r.Len() > want || limit > 0 && r.Len() == 0 {
			t.Errorf("limit %d: got %d results", limit, r.Len())
		}
		if limit == 5 && !strings.HasPrefix(all, listing(r)) {
			t.Errorf("the best five are not the first five of the best ten")
		}
	}
}

// TestConcurrentSearches checks that several goroutines can search one index.
func TestConcurrentSearches(t *testing.T) {
	series := bundled(t)
	ix := New(series.Before(series.End()))
	want := listing(find(t, ix, "lenior"))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, query := range []string{"lino", "ramazy", "areski tram", "lenior"} {
				if r, err := ix.Find(context.Background(), query, 10); err != nil || query == "lenior" && listing(r) != want {
					t.Errorf("%q finds %s, error %v", query, listing(r), err)
				}
			}
		})
	}
	all.Wait()
}

// TestPanicReachesTheCaller checks that a panic in a helper goroutine is passed on to the
// caller. Otherwise it would end the program without restoring the terminal.
func TestPanicReachesTheCaller(t *testing.T) {
	defer func() {
		if p := recover(); p != "broken" {
			t.Errorf("recovered %v, want the helper's panic", p)
		}
	}()
	runAll(func(i int) {
		if i == 1 {
			panic("broken")
		}
	}, []int{0, 1, 2})
}

// sizeOf returns how many bytes a table takes, besides the texts that it shares.
func sizeOf(t *table) int {
	return cap(t.text) + 8*cap(t.bounds) + 4*(cap(t.ends)+cap(t.masks)+cap(t.refs)) + int(unsafe.Sizeof(""))*cap(t.source)
}

func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("makes an index of 200,000 names")
	}
	series := bundled(t)
	for _, test := range []struct {
		what string
		ix   *Index
	}{
		{"200,000 names", newIndex(entriesOf(namesOf(manyNames)), nil, nil)},
		{"the bundled series", New(series.Before(series.End()))},
	} {
		t.Run(test.what, func(t *testing.T) {
			text := 0
			for _, source := range slices.Concat(test.ix.names.source, test.ix.texts.source) {
				text += len(source)
			}
			size := sizeOf(&test.ix.names) + sizeOf(&test.ix.texts) + 8*cap(test.ix.positions)
			if size > 4*text {
				t.Errorf("the index of %s takes %d bytes, more than four times its %d bytes of text", test.what, size, text)
			}
			t.Logf("the index of %s takes %.2f times its text", test.what, float64(size)/float64(text))
		})
	}
}

// TestJSON checks that JSON has no ids, which are never shown.
func TestJSON(t *testing.T) {
	got, err := json.Marshal(find(t, oddIndex(t), "someone"))
	want := `{"groups":[{"kind":"actor","results":[{"title":{"text":"Someone Else","ranges":[[0,7]]},"detail":"played 小王 before 王小明"}]}]}`
	if err != nil || string(got) != want {
		t.Errorf("got %s, error %v, want %s", got, err, want)
	}
}
