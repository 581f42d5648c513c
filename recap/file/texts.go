package file

import (
	"fmt"
	"reflect"

	"previously/recap"
	"previously/recap/strict"
)

// fileText is a text of the file.
type fileText struct {
	path, text string
	title      bool // the name of something, whose words are not the author's
	form       strict.Form
}

// textsOf returns the texts of an installment that the linter reads. It goes by the
// structs of the file: each key with a text is read unless keyDocs says otherwise.
func textsOf(at string, in *recap.Installment) []fileText {
	return appendTexts(nil, at, "installment", reflect.ValueOf(in).Elem())
}

// textsOfSeries returns those of the series itself, without its installments.
func textsOfSeries(s *recap.Series) []fileText {
	own := *s
	own.Installments = nil
	return appendTexts(nil, "", "", reflect.ValueOf(own))
}

// appendTexts appends the texts of the table at a path; key is what keyDocs calls it.
func appendTexts(list []fileText, at, key string, table reflect.Value) []fileText {
	for _, f := range strict.Fields(table.Type()) {
		path, key, value := strict.Join(at, f.Key.String()), strict.Join(key, f.Key.String()), table.Field(f.Index)
		as := keyDocs[key].read
		switch {
		case value.Kind() == reflect.String && as != unread:
			list = append(list, fileText{path, value.String(), as == title, f.Form})
		case value.Kind() == reflect.Slice:
			for i := range value.Len() {
				element, path := value.Index(i), fmt.Sprintf("%s[%d]", path, i)
				if element.Kind() == reflect.Struct {
					list = appendTexts(list, path, key, element)
				} else if as != unread {
					list = append(list, fileText{path, element.String(), as == title, f.Form})
				}
			}
		}
	}
	return list
}
