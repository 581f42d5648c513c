package recap

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// tableField is where a key of a table goes in its struct.
type tableField struct {
	key   own
	index int
	form  textForm // of its text, or of each where it is a list of texts
}

// textForm is what sort of text a field holds, by its tag "text".
type textForm string

const (
	sentences    textForm = ""         // one line of any length
	nameText     textForm = "name"     // one line that screens lay out in one piece
	markdownText textForm = "markdown" // lines
)

// tableFields holds the fields of each struct that tables are decoded into;
// looking at tags for each key of a file takes longer than parsing it.
var tableFields sync.Map // reflect.Type → []tableField

func tableFieldsOf(t reflect.Type) []tableField {
	if known, ok := tableFields.Load(t); ok {
		return known.([]tableField)
	}
	var fields []tableField
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		if key, _, _ := strings.Cut(tag.Get("toml"), ","); key != "" && key != "-" {
			fields = append(fields, tableField{own(key), i, textForm(tag.Get("text"))})
		}
	}
	tableFields.Store(t, fields)
	return fields
}

// fieldOf finds the field of a struct by its key in the file.
func fieldOf(t reflect.Type, key string) (tableField, bool) {
	for _, f := range tableFieldsOf(t) {
		if string(f.key) == key {
			return f, true
		}
	}
	return tableField{}, false
}

// keysOf lists the keys that a table of the struct's type may have.
func keysOf(t reflect.Type) []own {
	var keys []own
	for _, f := range tableFieldsOf(t) {
		keys = append(keys, f.key)
	}
	return keys
}

// meant asks whether the wrong word of a file was to be the known one that is
// nearest to it; ok is false where none is near.
func meant[T ~string](wrong string, known []T) (question hint, ok bool) {
	words := make([]string, len(known))
	for i, k := range known {
		words[i] = string(k)
	}
	near, ok := Nearest(wrong, words)
	return hint("did you mean " + quote(near) + "?"), ok && wrong != ""
}

// Nearest is the known word that the wrong one may have meant: the first of
// those that are the fewest typing errors away. ok is false where none is near,
// and of words of more than 40 characters, which nobody mistypes by a little.
func Nearest(wrong string, known []string) (near string, ok bool) {
	type candidate struct {
		word     string
		distance int
	}
	var candidates []candidate
	for _, word := range known {
		if d := editDistance(strings.ToLower(wrong), strings.ToLower(word)); d <= max(1, utf8.RuneCountInString(word)/3) {
			candidates = append(candidates, candidate{word, d})
		}
	}
	if len(candidates) == 0 {
		return "", false
	}
	return slices.MinFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) }).word, true
}

// editDistance is the optimal string alignment distance: insertions, deletions,
// substitutions and swaps of neighbours (Damerau 1964). Words longer than any
// key are not compared: they are as far from each other as can be.
func editDistance(a, b string) int {
	const longest = 40
	s, t := []rune(a), []rune(b)
	if len(s) > longest || len(t) > longest {
		return math.MaxInt
	}
	var before []int
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		next := make([]int, len(t)+1)
		next[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(t)]
}
