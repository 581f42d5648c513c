package recap

import (
	"reflect"
	"strings"
	"sync"

	"previously/recap/text"
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
	near, ok := text.Nearest(wrong, words)
	return hint("did you mean " + text.Quote(near) + "?"), ok && wrong != ""
}
