package strict

import (
	"reflect"
	"strings"
	"sync"
)

// Field is the struct field that a key of a table is decoded into.
type Field struct {
	Key          Own
	Index        int
	Form         Form // of its text, or of each text in a list
	AllowsSingle bool // the list may also be written as a single text
}

// Form is the kind of text that a field holds, by its tag "text".
type Form string

// The forms.
const (
	Sentence Form = ""         // one line of any length
	Name     Form = "name"     // one line that screens lay out in one piece
	Markdown Form = "markdown" // several lines
)

// tableFields caches the fields of each struct that tables are decoded into: reading tags
// for each key of a file takes longer than parsing it.
var tableFields sync.Map // reflect.Type → []Field

// Fields returns the keys that a table of the struct's type may have, in the order of
// the struct.
func Fields(t reflect.Type) []Field {
	if known, ok := tableFields.Load(t); ok {
		return known.([]Field)
	}
	var fields []Field
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		if key, _, _ := strings.Cut(tag.Get("toml"), ","); key != "" && key != "-" {
			fields = append(fields, Field{Own{key}, i, Form(tag.Get("text")), tag.Get("list") == "optional"})
		}
	}
	tableFields.Store(t, fields)
	return fields
}

// FieldOf finds the field of a struct by its key in the file.
func FieldOf(t reflect.Type, key string) (Field, bool) {
	for _, f := range Fields(t) {
		if f.Key.word == key {
			return f, true
		}
	}
	return Field{}, false
}

// keysOf lists the keys that a table of the struct's type may have.
func keysOf(t reflect.Type) []string {
	var keys []string
	for _, f := range Fields(t) {
		keys = append(keys, f.Key.word)
	}
	return keys
}
