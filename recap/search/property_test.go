package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"previously/recap"
)

// namesIn are all names in the index: its texts apart.
func namesIn(ix *Index) []string { return ix.names.source }

// TestNamesFindThemselves asks at every horizon for every name: as written,
// folded, in capitals, and with its words the other way round. It comes first,
// or beside others of the same name.
func TestNamesFindThemselves(t *testing.T) {
	series := bundled(t)
	for before := 2; before <= series.End(); before++ {
		ix := New(series.Before(before))
		for _, name := range namesIn(ix) {
			words := strings.Fields(name)
			slices.Reverse(words)
			for _, query := range []string{name, folding(name), strings.ToUpper(name), strings.Join(words, " ")} {
				r := find(t, ix, query)
				for result := range r.All() {
					if result.Typo || folding(result.Title.Text) != folding(name) {
						t.Errorf("before film %d, %q finds first %s", before, query, listedAs(result))
					}
					break
				}
				if r.Len() == 0 {
					t.Errorf("before film %d, %q finds nothing", before, query)
				}
			}
		}
	}
}

// TestAnyNameFindsItself draws names in any script; each finds itself as
// written and folded, whatever else is there.
func TestAnyNameFindsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringN(1, 12, 60), 1, 8).Draw(t, "names")
		name := rapid.SampledFrom(names).Draw(t, "name")
		if folding(name) == "" {
			return
		}
		ix := build(entriesOf(names), nil, nil)
		for _, query := range []string{name, folding(name)} {
			r, err := ix.Find(t.Context(), query, 10)
			if err != nil || !slices.ContainsFunc(slices.Collect(r.All()), func(r Result) bool { return r.Title.Text == name && !r.Typo }) {
				t.Fatalf("%q does not find %q among %q", query, name, names)
			}
		}
	})
}

// mistyped are words one typing error away: each letter left out, swapped with
// the next, changed, and others put in before it: the given ones.
func mistyped(word, given string) []string {
	letters := []rune(word)
	var all []string
	add := func(parts ...[]rune) { all = append(all, string(slices.Concat(parts...))) }
	for i := range len(letters) + 1 {
		for _, c := range given {
			add(letters[:i], []rune{c}, letters[i:])
			if i < len(letters) {
				add(letters[:i], []rune{c}, letters[i+1:])
			}
		}
		if i < len(letters) {
			add(letters[:i], letters[i+1:])
		}
		if i+1 < len(letters) {
			add(letters[:i], letters[i+1:i+2], letters[i:i+1], letters[i+2:])
		}
	}
	return all
}

// TestOneTypingError makes errors of every kind at every place of every word of
// five letters or more of every name: it is still among the first three of its
// group.
func TestOneTypingError(t *testing.T) {
	series := bundled(t)
	for before := 2; before <= series.End(); before++ {
		ix := New(series.Before(before))
		for i, name := range namesIn(ix) {
			for word := range strings.FieldsSeq(folding(name)) {
				if utf8.RuneCountInString(word) < 5 {
					continue
				}
				for _, query := range mistyped(word, "aqz") {
					if place := placeOf(find(t, ix, query), titlesOf(ix, ix.names.refs[i])); place > 3 {
						t.Errorf("before film %d, %q finds %s on place %d", before, query, name, place)
					}
				}
			}
		}
	}
}

// titlesOf are all names of a thing.
func titlesOf(ix *Index, r ref) []string {
	var titles []string
	for i, other := range ix.names.refs {
		if other == r {
			titles = append(titles, ix.names.source[i])
		}
	}
	return titles
}

// placeOf is the place, from 1, in its group of the first result with one of
// the titles.
func placeOf(r Results, titles []string) int {
	for _, g := range r.Groups {
		if i := slices.IndexFunc(g.Results, func(r Result) bool { return slices.Contains(titles, r.Title.Text) }); i >= 0 {
			return i + 1
		}
	}
	return 1 << 20
}

// TestErrorsNeverComeFirst asks for every beginning of every word of the
// bundled file: what has typing errors stands below all that has none.
func TestErrorsNeverComeFirst(t *testing.T) {
	series := bundled(t)
	ix := New(series.Before(series.End()))
	kept, _ := cutFile(t, 99)
	seen := map[string]bool{}
	for _, word := range wordsOf(kept) {
		for i := range word + " " {
			if seen[word[:i]] {
				continue
			}
			seen[word[:i]] = true
			checkResults(t, word[:i], find(t, ix, word[:i]))
		}
	}
}

// checkResults checks what holds of every answer.
func checkResults(tb testing.TB, query string, r Results) {
	tb.Helper()
	typo := false
	for _, g := range r.Groups {
		if typo && !g.Typo {
			tb.Errorf("%q finds %ss without typing errors below some with", query, g.Kind)
		}
		typo = g.Typo
		if len(g.Results) == 0 {
			tb.Errorf("%q finds an empty group of %s", query, g.Kind.Plural())
		}
		for _, result := range g.Results {
			if result.Kind != g.Kind || result.Typo != g.Typo {
				tb.Errorf("%q finds %s among the %s", query, listedAs(result), g.Kind.Plural())
			}
			checkLit(tb, query, result.Title)
			checkLit(tb, query, result.Snippet)
			if len(result.Title.Ranges)+len(result.Snippet.Ranges) == 0 {
				tb.Errorf("%q finds %s without showing why: %q", query, listedAs(result), result.Snippet.Text)
			}
		}
	}
}

// checkLit checks that ranges are in order, apart and at letters' bounds.
func checkLit(tb testing.TB, query string, l Lit) {
	tb.Helper()
	if !utf8.ValidString(l.Text) {
		tb.Errorf("%q gives a broken text %q", query, l.Text)
	}
	checkRanges(tb, query, l.Text, l.Ranges)
}

func checkRanges(tb testing.TB, query, text string, ranges [][2]int) {
	tb.Helper()
	last := 0
	for _, r := range ranges {
		if r[0] < last || r[1] <= r[0] || r[1] > len(text) ||
			r[0] > 0 && !utf8.RuneStart(text[r[0]]) && utf8.ValidString(text) || r[1] < len(text) && !utf8.RuneStart(text[r[1]]) && utf8.ValidString(text) {
			tb.Fatalf("%q gives the ranges %v in %q", query, ranges, text)
		}
		last = r[1]
	}
}

// FuzzFind asks anything: nothing panics, the answer keeps the rules, and is the
// same again.
func FuzzFind(f *testing.F) {
	series := bundled(f)
	var indexes []*Index
	for before := 1; before <= series.End(); before++ {
		indexes = append(indexes, New(series.Before(before)))
	}
	odd := recap.Series{Title: "Odd", Installments: []recap.Installment{{
		Title: "?!", Line: "Naïve ﬁlms, 北京 and שָׁלוֹם.", Recap: "**Bold** words.\n\n- one\n- two *words*",
		Cast: []recap.CastEntry{{ID: "a", Name: "Ægir Ö", Fate: "ẞ"}, {ID: "b", Name: "한국"}},
	}}}
	indexes = append(indexes, New(odd.Before(2)))
	for _, query := range []string{"lino", "celma stefi", "ramazy", "d’hainaut", "a b c d", "北", "שלום", "ﬁ", "?!", "\xff", strings.Repeat("ab ", 200), "ㅎㄱ"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, ix := range indexes {
			r := find(t, ix, query)
			checkResults(t, query, r)
			if again := find(t, ix, query); listing(again) != listing(r) {
				t.Errorf("%q finds once %s and once %s", query, listing(r), listing(again))
			}
		}
	})
}

// FuzzMatches looks for anything in anything.
func FuzzMatches(f *testing.F) {
	f.Add("Lino finds the bullet. Lino's bullet!", "bullet lino")
	f.Add("cœur ﬁn 北京北", "oe f 北")
	f.Add("a\xff́b", "ab")
	f.Fuzz(func(t *testing.T, text, query string) {
		checkRanges(t, query, text, Matches(text, query))
	})
}
