package strict

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
)

// Decode decodes src into the struct at into. name is what problems call the file. A
// table with any keys is a map in the struct; a date is a struct of Year, Month and Day.
func Decode(name string, src []byte, format *Format, into any) *Document {
	d := &Document{name: name, src: bytes.TrimPrefix(src, []byte("\ufeff")), format: format,
		dropped: map[bool]int{}, broken: map[string]bool{}}
	if tree, ok := d.parse(); ok {
		d.decodeTable("", tree, reflect.ValueOf(into).Elem())
	}
	return d
}

// decodeTable decodes m into the struct at into. Keys that the struct does not have and
// values of the wrong type are findings.
func (d *Document) decodeTable(at string, m map[string]any, into reflect.Value) {
	for _, key := range slices.Sorted(maps.Keys(m)) {
		p, value := Join(at, key), m[key]
		field, ok := FieldOf(into.Type(), key)
		if !ok {
			d.Errorf(p, "unknown key %s; %s", Secret(key), d.remedyFor(at, key, into.Type()))
			continue
		}
		set := d.decodeValue
		if field.AllowsSingle {
			set = d.decodeStrings
		}
		set(spot{p, quote(field.Key)}, value, into.Field(field.Index), field.Form)
	}
}

// remedyFor says what to do about a key that the table at a path does not have; of is the
// type of its struct.
func (d *Document) remedyFor(at, key string, of reflect.Type) Message {
	if d.format.Place != nil {
		if place := d.format.Place(at, key); !place.Empty() {
			return place
		}
	}
	keys := keysOf(of)
	known := Say("use one of %s", Choice(keys))
	if question, ok := didYouMean(key, keys); ok {
		known.full = string(question)
	}
	return known
}

func (d *Document) decodeValue(at spot, value any, into reflect.Value, form Form) {
	switch into.Kind() {
	case reflect.Struct:
		d.decodeDate(at, value, into)
	case reflect.Pointer:
		into.Set(reflect.New(into.Type().Elem()))
		if d.decodeValue(at, value, into.Elem(), form); d.broken[at.path] {
			into.SetZero()
		}
	case reflect.String:
		if s, ok := d.decodeText(at, value, form); ok {
			into.SetString(s)
		}
	case reflect.Int:
		switch n, ok := value.(int64); {
		case !ok:
			d.wrongType(at, Say("a whole number"), value)
		case n < 0 || n > MaxNumber:
			d.wrongType(at, Say("a whole number from 0 to %s", Number(MaxNumber)), value)
		default:
			into.SetInt(n)
		}
	case reflect.Bool:
		if b, ok := value.(bool); ok {
			into.SetBool(b)
		} else {
			d.wrongType(at, Say("true or false"), value)
		}
	case reflect.Slice:
		d.decodeSlice(at, value, into, form)
	case reflect.Map:
		d.decodeMap(at, value, into)
	default:
		panic("strict: no decoder for " + into.Type().String())
	}
}

// decodeMap decodes a table with any keys, whose values are all of one type.
func (d *Document) decodeMap(at spot, value any, into reflect.Value) {
	m, ok := value.(map[string]any)
	if !ok {
		d.wrongType(at, Say("a table"), value)
		return
	}
	into.Set(reflect.MakeMap(into.Type()))
	for _, key := range slices.Sorted(maps.Keys(m)) {
		element := reflect.New(into.Type().Elem()).Elem()
		d.decodeValue(spot{Join(at.path, key), Secret(key)}, m[key], element, Sentence)
		into.SetMapIndex(reflect.ValueOf(key), element)
	}
}

// decodeSlice decodes an array of strings, or an array of tables.
func (d *Document) decodeSlice(at spot, value any, into reflect.Value, form Form) {
	tables := into.Type().Elem().Kind() == reflect.Struct
	elements, ok := elementsOf(value)
	if !ok {
		d.wrongType(at, wantedElements(tables), value)
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), len(elements), len(elements)))
	for i, element := range elements {
		p := spot{fmt.Sprintf("%s[%d]", at.path, i), at.name}
		m, isTable := element.(map[string]any)
		switch {
		case tables && isTable:
			d.decodeTable(p.path, m, into.Index(i))
		case tables:
			d.wrongType(p, wantedElements(tables), element)
		default:
			if s, ok := d.decodeText(p, element, form); ok && s == "" {
				d.Errorf(p.path, "an empty text in %s; write it or remove it", at.name)
			} else {
				into.Index(i).SetString(s)
			}
		}
	}
}

// decodeStrings decodes an array of strings, or one string as an array of one.
func (d *Document) decodeStrings(at spot, value any, into reflect.Value, form Form) {
	switch value.(type) {
	case string:
		if s, ok := d.decodeText(at, value, form); ok && s != "" {
			into.Set(reflect.MakeSlice(into.Type(), 1, 1))
			into.Index(0).SetString(s)
		}
	case []any:
		d.decodeSlice(at, value, into, form)
	default:
		d.wrongType(at, Say("a string in quotes, or an array of strings"), value)
	}
}

func wantedElements(tables bool) Message {
	if tables {
		return Say("tables in double brackets")
	}
	return Say(`an array of strings, such as ["one", "two"]`)
}

func elementsOf(value any) ([]any, bool) {
	switch v := value.(type) {
	case []any:
		return v, true
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = v[i]
		}
		return list, true
	}
	return nil, false
}
