package search

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/recap/text"
)

// The rules put plainly, without an index: a slow finder that the fast one must agree
// with.

// partsOf returns every run of dash-separated pieces within the words of a name. endings
// has the rest of the word from each piece on, and rests the rest of the name.
func partsOf(name string) (parts, endings, rests []string) {
	words := strings.Fields(strings.ToLower(name))
	for k, word := range words {
		pieces := strings.Split(word, "-")
		for i := range pieces {
			if pieces[i] == "" {
				continue
			}
			ending := strings.Join(pieces[i:], "")
			endings = append(endings, ending)
			rests = append(rests, ending+" "+strings.ReplaceAll(strings.Join(words[k+1:], " "), "-", ""))
			for j := i; j < len(pieces); j++ {
				if pieces[j] != "" {
					parts = append(parts, strings.Join(pieces[i:j+1], ""))
				}
			}
		}
	}
	return parts, endings, rests
}

func matchPlainly(name, query string) (exact, typo bool) {
	folded := text.Fold(name)
	_, _, rests := partsOf(name)
	words := strings.Fields(text.Fold(query))
	within := func(w string) bool { return strings.Contains(folded, w) }
	scattered := func(w string) bool {
		return slices.ContainsFunc(rests, func(rest string) bool {
			return len(w) > 1 && w[0] == rest[0] && piecesOf(w, rest) <= max(3, len(w)/2+1)
		})
	}
	all := func(holds func(string) bool) bool {
		return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !holds(w) })
	}
	exact = all(within) || all(scattered) || len(words) == 1 && areInitials(words[0], name)
	return exact, !exact && all(func(w string) bool { return within(w) || isNear(w, name) })
}

// piecesOf returns in how many pieces w is found in text if each letter is taken as early
// as possible, or a large number if w is not found.
func piecesOf(w, text string) int {
	n, gap := 0, true
	for i := range len(text) {
		if w == "" {
			break
		}
		if w[0] == text[i] {
			n += toInt(gap)
			w, gap = w[1:], false
		} else {
			gap = true
		}
	}
	if w != "" {
		return 1 << 20
	}
	return n
}

func areInitials(w, name string) bool {
	var initials strings.Builder
	for _, piece := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' }) {
		initials.WriteByte(piece[0])
	}
	first := initials.String()
	return len(w) > 1 && first != "" && w[0] == first[0] && piecesOf(w, first) < 1<<20
}

func isNear(w, name string) bool {
	allowed := 0
	switch {
	case len(w) >= 8:
		allowed = 2
	case len(w) >= 4:
		allowed = 1
	}
	forgiven := func(p string) bool {
		d := text.Edits([]byte(w), []byte(p), 2, false)
		return d <= allowed || d == 2 && len(w) >= 6 && w[0] == p[0]
	}
	parts, endings, _ := partsOf(name)
	return allowed > 0 && (slices.ContainsFunc(parts, forgiven) ||
		len(w) >= 5 && slices.ContainsFunc(endings, func(e string) bool { return e[0] == w[0] && text.Edits([]byte(w), []byte(e), allowed, true) <= allowed }))
}

// mistakes draws queries of one or two words of the names, each with up to three typos,
// so that queries with too many typos are about as frequent as others.
func mistakes(names []string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		words := strings.Fields(text.Fold(strings.Join(names, " ")))
		if len(words) == 0 {
			return "aaaaaa"
		}
		var query []string
		for range rapid.IntRange(1, 2).Draw(t, "words") {
			word := rapid.SampledFrom(words).Draw(t, "word")
			for range rapid.IntRange(0, 3).Draw(t, "typos") {
				word = rapid.SampledFrom(mistype(word, "abcd")).Draw(t, "mistyped")
			}
			query = append(query, word)
		}
		return strings.Join(query, " ")
	})
}

// plainFinds returns the names that match a query, and those that match it with typos.
func plainFinds(names []string, query string) (exact, typo []string) {
	for _, n := range names {
		isExact, isTypo := matchPlainly(n, query)
		if isExact {
			exact = append(exact, n)
		}
		if isTypo {
			typo = append(typo, n)
		}
	}
	return exact, typo
}

// TestAgreesWithThePlainRules checks, for names and queries of few letters, which are
// often alike, that the index finds exactly what the plain rules find.
func TestAgreesWithThePlainRules(t *testing.T) {
	name := rapid.StringMatching(`[ab-]{0,2}[abc]{1,6}( [abc]{0,4}[abc-]{1,3}| [abcd]{5,9})?`)
	query := rapid.StringMatching(`[abc]{1,9}( [abcd]{1,9})?`)
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(name, 1, 20).Draw(t, "names")
		q := rapid.OneOf(query, mistakes(names)).Draw(t, "query")
		got, err := newIndex(entriesOf(names), nil, nil).Find(context.Background(), q, 100)
		if err != nil {
			t.Fatal(err)
		}
		exact, typo := plainFinds(names, q)
		words := strings.Fields(q)
		others := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(fillers, w) })
		if len(exact) == 0 && len(others) > 0 && len(others) < len(words) {
			exact, typo = plainFinds(names, strings.Join(others, " "))
		}
		var gotExact, gotTypo []string
		for r := range got.All() {
			if r.Typo {
				gotTypo = append(gotTypo, r.Title.Text)
			} else {
				gotExact = append(gotExact, r.Title.Text)
			}
		}
		for _, list := range []*[]string{&exact, &typo, &gotExact, &gotTypo} {
			slices.Sort(*list)
		}
		if !slices.Equal(exact, gotExact) || !slices.Equal(typo, gotTypo) {
			t.Fatalf("%q in %q: got %q and with typos %q, want %q and %q", q, names, gotExact, gotTypo, exact, typo)
		}
	})
}

// TestOrderDoesNotDependOnProcessors checks that a large index gives the same results on
// one processor, on four and on all of them.
func TestOrderDoesNotDependOnProcessors(t *testing.T) {
	names := namesOf(20_000)
	ix := newIndex(entriesOf(names), nil, nil)
	swapped := func(name string) string { return name[:2] + name[3:4] + name[2:3] + name[4:] }
	for _, query := range []string{"a", "al", "lu so", "mrk", swapped(names[77]), swapped(names[12_345]), "lenior"} {
		many := find(t, ix, query)
		before := runtime.GOMAXPROCS(1)
		one := find(t, ix, query)
		runtime.GOMAXPROCS(max(before, 4))
		four := find(t, ix, query)
		runtime.GOMAXPROCS(before)
		if many.Len() == 0 || listing(many) != listing(one) || listing(many) != listing(four) {
			t.Errorf("%q: got %s, on one processor %s, on four %s", query, listing(many), listing(one), listing(four))
		}
	}
}

func listing(r Results) string {
	var lines []string
	for result := range r.All() {
		lines = append(lines, listedAs(result))
	}
	return strings.Join(lines, "\n")
}

// TestOrderWithinATier checks pairs of names that match in the same way. The better one
// is the last in the index.
func TestOrderWithinATier(t *testing.T) {
	for query, names := range map[string][]string{
		"anna bert carl": {"Anna Carl Bert", "Anna Bert Carl"}, // its words are in order
		"bert":           {"Xaver Bert", "Bert Xaver"},         // it begins the name
		"xa bert":        {"Bert Xaver", "Bert Xa"},            // both are whole words
		"al":             {"Alban Lenoir Junior", "Alba Lo"},   // they are all its initials
	} {
		t.Run(query, func(t *testing.T) {
			got, err := newIndex(entriesOf(names), nil, nil).Find(context.Background(), query, 10)
			if err != nil {
				t.Fatal(err)
			}
			if found := got.Groups[0].Results; len(found) != 2 || found[0].Title.Text != names[1] {
				t.Errorf("%q: got %v, want %q first", query, found, names[1])
			}
		})
	}
}
