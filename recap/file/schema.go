package file

import (
	"bytes"
	"encoding/json"
	"reflect"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// Schema returns the JSON Schema (draft 2020-12) of a series file, with which editors
// complete and check TOML as it is typed. It is made from the structs that a file is
// decoded into. Whatever it refuses, [Decode] refuses as well, except spaces around a
// word and empty words. Contradictions and texts that are too long are found by Decode
// alone.
func Schema() []byte {
	root := tableSchema("", reflect.TypeFor[recap.Series]())
	root.Dialect, root.Title = "https://json-schema.org/draft/2020-12/schema", "A series for previously"
	root.Description = "The file reads in viewing order: whatever is under an installment is what its audience knows when it ends."
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		panic("file: " + err.Error()) // nothing in it depends on any input
	}
	return out.Bytes()
}

// schema is the part of JSON Schema that a series file needs.
type schema struct {
	Dialect     string     `json:"$schema,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Type        string     `json:"type,omitempty"`
	Default     string     `json:"default,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Minimum     *int       `json:"minimum,omitempty"`
	Maximum     *int       `json:"maximum,omitempty"`
	MediaType   string     `json:"contentMediaType,omitempty"`
	AnyOf       []*schema  `json:"anyOf,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	MinItems    int        `json:"minItems,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
}

// properties are the keys of a table, in the order in which people write them.
type properties []property

type property struct {
	key    string
	schema *schema
}

// MarshalJSON keeps the order, which a map would not.
func (ps properties) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, p := range ps {
		key, err := json.Marshal(p.key)
		if err != nil {
			return nil, err
		}
		var value bytes.Buffer
		encoder := json.NewEncoder(&value)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(p.schema); err != nil {
			return nil, err
		}
		out.WriteByte("{,"[min(i, 1)])
		out.Write(append(append(key, ':'), value.Bytes()...))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// tableSchema returns the schema of the table at a path, from the struct that it is
// decoded into.
func tableSchema(at string, t reflect.Type) *schema {
	no := false
	table := &schema{Type: "object", Additional: &no}
	for _, f := range strict.Fields(t) {
		p := strict.Join(at, f.Key.String())
		about := keyDocs[p]
		value := valueSchema(p, t.Field(f.Index).Type, about)
		if f.AllowsSingle {
			value = &schema{AnyOf: []*schema{{Type: "string"}, value}}
		}
		value.Description = about.what
		if f.Form == strict.Markdown {
			value.MediaType = "text/markdown"
		}
		if about.required {
			table.Required = append(table.Required, f.Key.String())
		}
		table.Properties = append(table.Properties, property{f.Key.String(), value})
	}
	if t == reflect.TypeFor[recap.ThreadEntry]() {
		table.AnyOf = []*schema{{Required: []string{"text"}}, {Required: []string{"closed"}}}
	}
	return table
}

func valueSchema(at string, t reflect.Type, about keyDoc) *schema {
	switch t {
	case reflect.TypeFor[recap.Date]():
		return &schema{AnyOf: []*schema{{Type: "string", Pattern: patternDay}, integersFrom(1, 9999)}}
	case reflect.TypeFor[recap.Status]():
		return &schema{Type: "string", Enum: text.Strings(recap.Statuses())}
	case reflect.TypeFor[recap.Kind]():
		return &schema{Type: "string", Enum: text.Strings(recap.Kinds())}
	case reflect.TypeFor[*bool]():
		return &schema{Type: "boolean"}
	}
	switch t.Kind() {
	case reflect.Bool:
		return &schema{Type: "boolean"}
	case reflect.Int:
		return integersFrom(0, strict.MaxNumber)
	case reflect.Slice:
		return arraySchema(at, t.Elem(), about)
	}
	plain := &schema{Type: "string", Pattern: about.pattern, Default: about.standard}
	if about.required && plain.Pattern == "" {
		plain.Pattern = patternText
	}
	return plain
}

func arraySchema(at string, element reflect.Type, about keyDoc) *schema {
	if element.Kind() != reflect.Struct {
		return &schema{Type: "array", Items: &schema{Type: "string", Pattern: patternText}}
	}
	list := &schema{Type: "array", Items: tableSchema(at, element)}
	if about.required {
		list.MinItems = 1
	}
	return list
}

func integersFrom(from, to int) *schema {
	return &schema{Type: "integer", Minimum: &from, Maximum: &to}
}
