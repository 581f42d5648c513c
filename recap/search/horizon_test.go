package search

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"previously/recap"
)

const nonsense = "zzxqjvwk"

// cutFile returns the bundled file up to its installment n, and what was cut off.
func cutFile(tb testing.TB, n int) (kept, cut string) {
	tb.Helper()
	src, err := os.ReadFile(bundledFile)
	if err != nil {
		tb.Fatal(err)
	}
	const head = "\n[[installment]]\n"
	text, at := string(src), 0
	for range n {
		i := strings.Index(text[at:], head)
		if i < 0 {
			return text, ""
		}
		at += i + len(head)
	}
	return text[:at-len(head)], text[at-len(head):]
}

// wordsOf splits a file into its words, in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '\'' && r != '-'
	})
}

// laterQueries returns all beginnings of the words that are only in what was cut off, and
// of the names in it.
func laterQueries(tb testing.TB, series recap.Series, kept, cut string, n int) []string {
	tb.Helper()
	known, seen := map[string]bool{}, map[string]bool{}
	for _, word := range wordsOf(kept) {
		known[word] = true
	}
	var queries []string
	add := func(text string) {
		for i := range text + " " {
			if prefix := text[:min(i, len(text))]; prefix != "" && !seen[prefix] {
				seen[prefix] = true
				queries = append(queries, prefix)
			}
		}
	}
	for _, word := range wordsOf(cut) {
		if !known[word] {
			add(word)
		}
	}
	for _, in := range series.Installments[n-1:] {
		add(in.Title)
		for _, entry := range in.Cast {
			for _, name := range slices.Concat([]string{entry.Name, entry.Role, entry.Side}, entry.Actors, entry.Aliases, entry.KnownFor) {
				add(name)
			}
		}
		for _, thing := range in.Things {
			add(thing.Name)
		}
	}
	return queries
}

// TestNothingFromTheFuture checks that, at each horizon, queries for everything that comes
// later, letter by letter, find what they find in a file that ends there.
func TestNothingFromTheFuture(t *testing.T) {
	t.Parallel()
	series := bundled(t)
	for n := 1; n < series.End(); n++ {
		kept, cut := cutFile(t, n)
		queries := laterQueries(t, series, kept, cut, n)
		if len(queries) < 200 {
			t.Fatalf("before film %d: only %d queries for what comes later", n, len(queries))
		}
		here, there := New(series.Before(n)), newIndex(nil, nil, nil)
		if n > 1 {
			ended := mustDecode(t, []byte(kept))
			there = New(ended.Before(ended.End()))
		}
		nothing := find(t, here, nonsense)
		for i, query := range queries {
			if testing.Short() && i%5 != 0 {
				continue
			}
			got, want := find(t, here, query), find(t, there, query)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("before film %d: %q finds %v, want %v as in a file that ends there", n, query, got, want)
			}
			if got.Len() == 0 && !reflect.DeepEqual(got, nothing) {
				t.Fatalf("before film %d: %q finds nothing, but not in the same way as nonsense: %#v", n, query, got)
			}
		}
	}
}

// TestUnseenNamesFindNothing checks that people, actors and things of later films whose
// names are unlike any known ones find nothing, not even similar names.
func TestUnseenNamesFindNothing(t *testing.T) {
	series := bundled(t)
	for before, queries := range map[int][]string{
		1: {"lino", "alban", "lost", "bullet", "a"},
		2: {"alvaro", "yuri", "youri", "stella", "guardia civil", "martín", "hainaut", "commander resz", "lost bullet 2"},
		3: {"mathilde", "thomas", "tedesco", "engelbrecht", "lanvin", "tow truck", "airfield", "perdue 3"},
	} {
		t.Run(fmt.Sprint(before), func(t *testing.T) {
			ix := New(series.Before(before))
			for _, query := range queries {
				if got := find(t, ix, query); !reflect.DeepEqual(got, Results{}) {
					t.Errorf("before film %d: %q finds %s, want nothing", before, query, first(got))
				}
			}
		})
	}
}
