package recap

import (
	"reflect"
	"slices"
	"strings"
)

// MapTexts returns the series with every text that a viewer reads passed through convert,
// which must return "" for "". Ids, references to them and addresses stay as they are.
func (s Series) MapTexts(convert func(string) string) Series {
	return mapTexts(reflect.ValueOf(s), convert).Interface().(Series)
}

// unreadKeys are the keys of a file whose values no viewer reads.
var unreadKeys = []string{"-", "id", "from", "to", "same_as", "url"}

func mapTexts(v reflect.Value, convert func(string) string) reflect.Value {
	mapped := reflect.New(v.Type()).Elem()
	mapped.Set(v)
	switch {
	case v.Type() == reflect.TypeFor[string]():
		mapped.SetString(convert(v.String()))
	case v.Kind() == reflect.Slice && !v.IsNil():
		mapped.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			mapped.Index(i).Set(mapTexts(v.Index(i), convert))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("toml"), ",")
			if key != "" && !slices.Contains(unreadKeys, key) {
				mapped.Field(i).Set(mapTexts(v.Field(i), convert))
			}
		}
	}
	return mapped
}
