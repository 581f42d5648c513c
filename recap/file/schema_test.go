package file

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("series.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("series.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// seriesFiles returns the bundled files, and masks.toml, which uses everything that the
// format can say.
func seriesFiles(t *testing.T) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range []string{"../../data/series/*.toml", "../../data/testdata/masks.toml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s matches %d files, error %v", pattern, len(names), err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[filepath.Base(name)] = src
		}
	}
	return files
}

func treeOf(t *testing.T, src []byte) map[string]any {
	t.Helper()
	var tree map[string]any
	if err := toml.Unmarshal(src, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// asJSON returns a TOML value as editors pass it to a schema, with dates as strings.
func asJSON(value any) any {
	switch v := value.(type) {
	case map[string]any:
		table := map[string]any{}
		for key, value := range v {
			table[key] = asJSON(value)
		}
		return table
	case []map[string]any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = asJSON(v[i])
		}
		return list
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = asJSON(v[i])
		}
		return list
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return value
}

func TestSeriesFilesFitTheSchema(t *testing.T) {
	s := compiledSchema(t)
	for name, src := range seriesFiles(t) {
		if err := s.Validate(asJSON(treeOf(t, src))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTheSchemaHasTheKeysOfTheDecoder checks that the schema describes every key that the
// decoder knows, and no other.
func TestTheSchemaHasTheKeysOfTheDecoder(t *testing.T) {
	var generic map[string]any
	if err := json.Unmarshal(Schema(), &generic); err != nil {
		t.Fatal(err)
	}
	described := map[string]bool{}
	var walk func(at string, table map[string]any)
	walk = func(at string, table map[string]any) {
		if table["additionalProperties"] != false {
			t.Errorf("the table at %q allows unknown keys", at)
		}
		for key, value := range table["properties"].(map[string]any) {
			p, value := strict.Join(at, key), value.(map[string]any)
			if what, _ := value["description"].(string); !strings.HasSuffix(strings.TrimRight(what, "…"), ".") && !strings.HasSuffix(what, "…") {
				t.Errorf("the description of %s is not a sentence: %q", p, what)
			}
			described[p] = true
			if items, _ := value["items"].(map[string]any); items["properties"] != nil {
				walk(p, items)
			}
		}
	}
	walk("", generic)
	// The keys are taken from a series with every field set, as written by the encoder,
	// which reads the structs independently.
	var out bytes.Buffer
	var full recap.Series
	fillAll(reflect.ValueOf(&full).Elem())
	if err := toml.NewEncoder(&out).Encode(full); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for path := range strict.Locate(out.Bytes(), seriesFormat.Limits) {
		if !strings.HasSuffix(path, "]") {
			known[strings.NewReplacer("[0]", "").Replace(path)] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(known)), slices.Sorted(maps.Keys(described))); diff != "" {
		t.Errorf("the keys that the encoder writes (-) and those in the schema (+) differ:\n%s", diff)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(known)), slices.Sorted(maps.Keys(keyDocs))); diff != "" {
		t.Errorf("the keys that the encoder writes (-) and those in keyDocs (+) differ:\n%s", diff)
	}
}

// fillAll sets every field, and gives every slice one element.
func fillAll(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			fillAll(field)
		}
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillAll(v.Index(0))
	}
}

// soundSample returns a valid file with every key of the schema except closed, for which
// the question would have to be open.
func soundSample(t *testing.T) map[string]any {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(Schema(), &root); err != nil {
		t.Fatal(err)
	}
	tree := sample("", root).(map[string]any)
	if err := compiledSchema(t).Validate(asJSON(tree)); err != nil {
		t.Error(err)
	}
	in := tree["installment"].([]map[string]any)[0]
	person := in["cast"].([]map[string]any)[0]
	delete(person, "same_as")
	in["cast"] = []map[string]any{person, {"id": "y", "name": "Y"}, {"id": "z", "name": "Z", "same_as": "y"}}
	in["relationship"].([]map[string]any)[0]["to"] = "y"
	delete(in["thread"].([]map[string]any)[0], "closed")
	return tree
}

func problemsOf(t *testing.T, tree map[string]any) strict.Problems {
	t.Helper()
	var out bytes.Buffer
	if err := toml.NewEncoder(&out).Encode(tree); err != nil {
		t.Fatal(err)
	}
	_, problems := Decode("sample.toml", out.Bytes())
	return problems
}

func TestASampleOfTheSchemaLoads(t *testing.T) {
	if problems := problemsOf(t, soundSample(t)); len(problems) > 0 {
		t.Error(problems)
	}
}

// TestTheSchemaRequiresWhatTheDecoderMisses checks that the schema requires the keys that
// the decoder reports missing, except the name, which only a person's first entry needs.
func TestTheSchemaRequiresWhatTheDecoderMisses(t *testing.T) {
	s, missed := compiledSchema(t), 0
	var drop func(root map[string]any, at string, table map[string]any)
	drop = func(root map[string]any, at string, table map[string]any) {
		for key, value := range maps.Clone(table) {
			if list, ok := value.([]map[string]any); ok {
				drop(root, strict.Join(at, key), list[0])
			}
			delete(table, key)
			misses := strings.Contains(problemsOf(t, root).Error(), key+" is missing")
			bySchema, byDecoder := s.Validate(asJSON(root)), problemsOf(t, root).Err()
			if misses && bySchema == nil && key != "name" || bySchema != nil && byDecoder == nil {
				t.Errorf("without %s the schema says %v, the decoder %v", strict.Join(at, key), bySchema, byDecoder)
			}
			if misses {
				missed++
			}
			table[key] = value
		}
	}
	tree := soundSample(t)
	drop(tree, "", tree)
	if missed < 9 {
		t.Errorf("only %d keys are reported missing, want at least 9", missed)
	}
}

// sample returns a value that fits the schema.
func sample(at string, s map[string]any) any {
	if enum, ok := s["enum"].([]any); ok {
		return enum[len(enum)-1]
	}
	if options, ok := s["anyOf"].([]any); ok && s["type"] == nil {
		return sample(at, options[len(options)-1].(map[string]any))
	}
	switch s["type"] {
	case "object":
		table := map[string]any{}
		for key, value := range s["properties"].(map[string]any) {
			table[key] = sample(strict.Join(at, key), value.(map[string]any))
		}
		return table
	case "array":
		value := sample(at, s["items"].(map[string]any))
		if table, ok := value.(map[string]any); ok {
			return []map[string]any{table}
		}
		return []any{value}
	case "integer":
		return int64(s["maximum"].(float64))
	case "boolean":
		return true
	}
	if pattern, _ := s["pattern"].(string); strings.HasPrefix(pattern, "^http") {
		return "https://example.org/"
	}
	return "x"
}

func TestTheSchemaHasTheWordsOfTheDecoder(t *testing.T) {
	var found [][]string
	var walk func(value any)
	walk = func(value any) {
		v, ok := value.(map[string]any)
		if !ok {
			return
		}
		if enum, ok := v["enum"].([]any); ok {
			var words []string
			for _, word := range enum {
				words = append(words, word.(string))
			}
			found = append(found, words)
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			walk(v[key])
		}
	}
	var root map[string]any
	if err := json.Unmarshal(Schema(), &root); err != nil {
		t.Fatal(err)
	}
	walk(root)
	if diff := cmp.Diff([][]string{text.Strings(recap.Statuses()), text.Strings(recap.Kinds())}, found); diff != "" {
		t.Error(diff)
	}
}

// spoil breaks one entry of a file in one way and says how, or returns "" if the drawn way
// does not apply to it.
func spoil(r *rapid.T, at string, table map[string]any) string {
	keys := slices.Sorted(maps.Keys(table))
	key := rapid.SampledFrom(keys).Draw(r, "key")
	p := strict.Join(at, key)
	fact := keyDocs[p]
	switch how := rapid.SampledFrom([]string{"rename", "add", "retype", "drop", "blank", "word", "element"}).Draw(r, "how"); how {
	case "rename":
		table[key+"s"] = table[key]
		delete(table, key)
		return "unknown key " + key + "s"
	case "add":
		table["zzz"] = "unknown"
		return "unknown key zzz"
	case "retype":
		table[key] = rapid.SampledFrom([]any{1.5, map[string]any{"x": "y"}, []any{int64(1)}}).Draw(r, "other")
		return fmt.Sprintf("%s = %v", key, table[key])
	case "drop":
		if fact.required {
			delete(table, key)
			return "no " + key
		}
	case "blank":
		if fact.required && reflect.TypeOf(table[key]).Kind() == reflect.String {
			table[key] = "  "
			return key + " is blank"
		}
	case "word":
		if key == "status" || p == "installment.relationship.kind" {
			table[key] = "nonsense"
			return key + " is nonsense"
		}
	case "element":
		if list, ok := table[key].([]any); ok {
			table[key] = append(slices.Clone(list), rapid.SampledFrom([]any{"", int64(3), []any{"x"}}).Draw(r, "element"))
			return key + " holds something else"
		}
	}
	return ""
}

// descend picks a table in the tree and returns its path.
func descend(r *rapid.T, at string, table map[string]any) (string, map[string]any) {
	var inner []string
	for _, key := range slices.Sorted(maps.Keys(table)) {
		if _, ok := table[key].([]map[string]any); ok {
			inner = append(inner, key)
		}
	}
	if len(inner) == 0 || rapid.IntRange(0, 3).Draw(r, "stay") == 0 {
		return at, table
	}
	key := rapid.SampledFrom(inner).Draw(r, "table")
	list := table[key].([]map[string]any)
	return descend(r, strict.Join(at, key), list[rapid.IntRange(0, len(list)-1).Draw(r, "entry")])
}

// TestTheSchemaRefusesWhatTheDecoderRefuses checks that both refuse a file that is broken
// in its form.
func TestTheSchemaRefusesWhatTheDecoderRefuses(t *testing.T) {
	t.Parallel()
	s, files := compiledSchema(t), seriesFiles(t)
	names := slices.Sorted(maps.Keys(files))
	rapid.Check(t, func(r *rapid.T) {
		tree := treeOf(t, files[rapid.SampledFrom(names).Draw(r, "file")])
		at, table := descend(r, "", tree)
		what := spoil(r, at, table)
		if what == "" {
			r.Skip()
		}
		var out bytes.Buffer
		if err := toml.NewEncoder(&out).Encode(tree); err != nil {
			r.Skip() // TOML cannot say it: an array of mixed tables
		}
		_, problems := Decode("x.toml", out.Bytes())
		bySchema, byDecoder := s.Validate(asJSON(tree)), problems.Err()
		if bySchema == nil || byDecoder == nil {
			r.Errorf("%s in %q: the schema says %v, the decoder %v", what, at, bySchema, byDecoder)
		}
	})
}
