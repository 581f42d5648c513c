package recap

import (
	"reflect"
	"slices"
	"strings"
)

// Spelled returns the series with every text that a viewer reads passed through as, which
// must return "" for "". Ids, references to them and addresses stay as they are.
func (s Series) Spelled(as func(string) string) Series {
	return respelled(reflect.ValueOf(s), as).Interface().(Series)
}

// notRead are the keys of a file whose values no viewer reads.
var notRead = []string{"-", "id", "from", "to", "same_as", "url"}

func respelled(v reflect.Value, as func(string) string) reflect.Value {
	spelled := reflect.New(v.Type()).Elem()
	spelled.Set(v)
	switch {
	case v.Type() == reflect.TypeFor[string]():
		spelled.SetString(as(v.String()))
	case v.Kind() == reflect.Slice && !v.IsNil():
		spelled.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			spelled.Index(i).Set(respelled(v.Index(i), as))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("toml"), ",")
			if key != "" && !slices.Contains(notRead, key) {
				spelled.Field(i).Set(respelled(v.Field(i), as))
			}
		}
	}
	return spelled
}
