package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/text"
)

// namesIn returns all names in the index, without its texts.
func namesIn(ix *Index) []string { return ix.names.source }

// TestNamesFindThemselves checks that every name, as written, folded, in capitals or with
// its words reversed, finds itself first, or another thing of the same name.
func TestNamesFindThemselves(t *testing.T) {
	series := bundled(t)
	for _, before := range drawn.Horizons(series.End())[1:] {
		ix := New(series.Before(before))
		for _, name := range namesIn(ix) {
			words := strings.Fields(name)
			slices.Reverse(words)
			for _, query := range []string{name, text.Fold(name), strings.ToUpper(name), strings.Join(words, " ")} {
				r := find(t, ix, query)
				for result := range r.All() {
					if result.Typo || text.Fold(result.Title.Text) != text.Fold(name) {
						t.Errorf("before film %d: %q finds %s first", before, query, listedAs(result))
					}
					break
				}
				if r.Len() == 0 {
					t.Errorf("before film %d: %q finds nothing", before, query)
				}
			}
		}
	}
}

// TestAnyNameFindsItself checks that a name in any script finds itself, as written and
// folded, whatever other names there are.
func TestAnyNameFindsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringN(1, 12, 60), 1, 8).Draw(t, "names")
		name := rapid.SampledFrom(names).Draw(t, "name")
		if text.Fold(name) == "" {
			return
		}
		ix := newIndex(entriesOf(names), nil, nil)
		for _, query := range []string{name, text.Fold(name)} {
			r, err := ix.Find(t.Context(), query, 10)
			if err != nil || !slices.ContainsFunc(slices.Collect(r.All()), func(r Result) bool { return r.Title.Text == name && !r.Typo }) {
				t.Fatalf("%q does not find %q among %q", query, name, names)
			}
		}
	})
}

// mistype returns all words that are one typo away from word: a letter left out
// or swapped with the next, or one of given in place of a letter or inserted.
func mistype(word, given string) []string {
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

// TestOneTypo checks that a name is among the first three of its group if any one of its
// words, of five letters or more, is typed with any one typo.
func TestOneTypo(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("asks tens of thousands of queries")
	}
	series := bundled(t)
	for _, before := range drawn.Horizons(series.End())[1:] {
		ix := New(series.Before(before))
		for i, name := range namesIn(ix) {
			for word := range strings.FieldsSeq(text.Fold(name)) {
				if utf8.RuneCountInString(word) < 5 {
					continue
				}
				for _, query := range mistype(word, "aqz") {
					if place := placeOf(find(t, ix, query), titlesOf(ix, ix.names.refs[i])); place > 3 {
						t.Errorf("before film %d: %q finds %s only in place %d", before, query, name, place)
					}
				}
			}
		}
	}
}

// TestTwoTypos checks that a name is among the first five of its group if any one of its
// words is typed with two typos after its first letter and six letters or more are left.
func TestTwoTypos(t *testing.T) {
	if testing.Short() {
		t.Skip("asks thousands of queries")
	}
	series := bundled(t)
	ix := New(series.Before(series.End()))
	random := rand.New(rand.NewPCG(5, 6))
	for i, name := range namesIn(ix) {
		for word := range strings.FieldsSeq(text.Fold(name)) {
			for range 30 {
				query := word
				for range 2 {
					_, first := utf8.DecodeRuneInString(query)
					all := mistype(query[first:], "aqz")
					query = query[:first] + all[random.IntN(len(all))]
				}
				if utf8.RuneCountInString(query) < 6 {
					continue
				}
				if place := placeOf(find(t, ix, query), titlesOf(ix, ix.names.refs[i])); place > 5 {
					t.Errorf("%q finds %s only in place %d", query, name, place)
				}
			}
		}
	}
}

// TestFewerTyposComeFirst searches an index that lists names from the worst to the best
// match.
func TestFewerTyposComeFirst(t *testing.T) {
	ix := newIndex(entriesOf([]string{"Ballett", "Bulletin", "Bulet Two", "Mulett", "Bulettin", "Bulett", "The Bulett"}), nil, nil)
	var got []string
	for r := range find(t, ix, "bulett").All() {
		got = append(got, r.Title.Text)
	}
	want := []string{"Bulett", "The Bulett", "Bulettin", "Bulet Two", "Mulett", "Ballett"} // two typos in the beginning of Bulletin are too many
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// nonsenseWords returns n pronounceable words of at least six letters that no language
// has, always the same ones.
func nonsenseWords(n int) []string {
	random := rand.New(rand.NewPCG(9, 9))
	words := make([]string, n)
	for i := range words {
		var w []byte
		for size := 6 + random.IntN(5); len(w) < size; {
			w = append(w, "bcdfghjklmnprstvwz"[random.IntN(18)], "aeiou"[random.IntN(5)])
			if random.IntN(3) == 0 {
				w = append(w, "lmnrst"[random.IntN(6)])
			}
		}
		words[i] = string(w)
	}
	return words
}

// TestNonsenseFindsNothing checks in the bundled series that at most one in fifty nonsense
// words finds something, and that a name that only comes later is taken for at most two
// known names, or a sixth of a large cast.
func TestNonsenseFindsNothing(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("looks for very many words")
	}
	nonsense := nonsenseWords(200)
	for _, series := range allBundled(t) {
		for _, before := range drawn.Horizons(series.End())[1:] {
			story := series.Before(before)
			ix, found := New(story), 0
			for _, word := range nonsense {
				if find(t, ix, word).Len() > 0 {
					found++
				}
			}
			if found > len(nonsense)/50 {
				t.Errorf("%s before %d: of %d nonsense words %d find something", series.Title, before, len(nonsense), found)
			}
			most := max(2, len(story.Now().Cast())/6)
			for _, word := range laterNames(&series, ix, before) {
				if near := guesses(find(t, ix, word)); near > most {
					t.Errorf("%s before %d: %q, which is not known yet, is taken for %d names", series.Title, before, word, near)
				}
			}
		}
	}
}

// laterNames returns the words of names that are only in installments from from on.
func laterNames(series *recap.Series, ix *Index, from int) []string {
	known := map[string]bool{}
	for _, name := range namesIn(ix) {
		for word := range strings.FieldsSeq(text.Fold(name)) {
			known[word] = true
		}
	}
	var later []string
	for _, in := range series.Installments[from-1:] {
		for _, entry := range in.Cast {
			for word := range strings.FieldsSeq(text.Fold(strings.Join(append(append(entry.Aliases, entry.Name), entry.Actors...), " "))) {
				if !known[word] {
					known[word] = true
					later = append(later, word)
				}
			}
		}
	}
	return later
}

// guesses counts the names among the results that were found with typos.
func guesses(r Results) int {
	n := 0
	for result := range r.All() {
		n += toInt(result.Typo && result.Kind != Question && result.Snippet.Text == "")
	}
	return n
}

// titlesOf returns all names of a thing.
func titlesOf(ix *Index, r ref) []string {
	var titles []string
	for i, other := range ix.names.refs {
		if other == r {
			titles = append(titles, ix.names.source[i])
		}
	}
	return titles
}

// placeOf returns the place within its group, from 1, of the first result with one of the
// titles, or a large number if there is none.
func placeOf(r Results, titles []string) int {
	for _, g := range r.Groups {
		if i := slices.IndexFunc(g.Results, func(r Result) bool { return slices.Contains(titles, r.Title.Text) }); i >= 0 {
			return i + 1
		}
	}
	return 1 << 20
}

// TestTyposNeverComeFirst checks, for every beginning of every word in the bundled file,
// that results with typos come after all those without.
func TestTyposNeverComeFirst(t *testing.T) {
	if testing.Short() {
		t.Skip("asks tens of thousands of queries")
	}
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

// checkResults checks the laws of every answer.
func checkResults(tb testing.TB, query string, r Results) {
	tb.Helper()
	typo := false
	for _, g := range r.Groups {
		if typo && !g.Typo {
			tb.Errorf("%q finds results of kind %s without typos after some with", query, g.Kind)
		}
		typo = g.Typo
		if len(g.Results) == 0 {
			tb.Errorf("%q finds an empty group of %s", query, g.Kind.Plural())
		}
		for _, result := range g.Results {
			if result.Kind != g.Kind || result.Typo != g.Typo {
				tb.Errorf("%q finds %s among the %s", query, listedAs(result), g.Kind.Plural())
			}
			checkHighlighted(tb, query, result.Title)
			checkHighlighted(tb, query, result.Snippet)
			if len(result.Title.Ranges)+len(result.Snippet.Ranges) == 0 {
				tb.Errorf("%q finds %s without showing why: %q", query, listedAs(result), result.Snippet.Text)
			}
		}
	}
}

// checkHighlighted checks that ranges are in order, do not overlap, and begin and end
// between characters.
func checkHighlighted(tb testing.TB, query string, l Highlighted) {
	tb.Helper()
	if !utf8.ValidString(l.Text) {
		tb.Errorf("%q gives invalid UTF-8: %q", query, l.Text)
	}
	checkRanges(tb, query, l.Text, l.Ranges)
}

func checkRanges(tb testing.TB, query, text string, ranges [][2]int) {
	tb.Helper()
	last := 0
	for _, r := range ranges {
		if r[0] < last || r[1] <= r[0] || r[1] > len(text) ||
			r[0] > 0 && !utf8.RuneStart(text[r[0]]) && utf8.ValidString(text) || r[1] < len(text) && !utf8.RuneStart(text[r[1]]) && utf8.ValidString(text) {
			tb.Fatalf("%q gives bad ranges: %v in %q", query, ranges, text)
		}
		last = r[1]
	}
}

// FuzzFind checks that no query panics, and that its answer keeps the laws and is the same
// the second time.
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
				t.Errorf("%q finds %s the first time and %s the second", query, listing(r), listing(again))
			}
		}
	})
}

// FuzzMatches checks the ranges for any text and any query.
func FuzzMatches(f *testing.F) {
	f.Add("Lino finds the bullet. Lino's bullet!", "bullet lino")
	f.Add("cœur ﬁn 北京北", "oe f 北")
	f.Add("a\xff́b", "ab")
	f.Fuzz(func(t *testing.T, text, query string) {
		checkRanges(t, query, text, Matches(text, query))
	})
}
