package file

import (
	"reflect"

	"previously/recap"
	"previously/recap/strict"
)

// rightPlace says where a key that the table at the path does not have belongs, if it
// belongs anywhere. In TOML a key goes to the nearest header above it, so an
// installment's recap that is below its cast is taken for a person's.
func rightPlace(at, key string) strict.Message {
	if key == "title" { // the series and the installment have one: this was meant as a name
		return strict.Message{}
	}
	installment := reflect.TypeFor[recap.Installment]()
	if field, ok := strict.FieldOf(installment, key); ok {
		switch {
		case isBlocks(installment.Field(field.Index).Type):
			return strict.Say("write its header as [[installment.%s]]", field.Key)
		case at == "":
			return strict.Say("it belongs to an installment: write it below [[installment]]")
		}
		return strict.Say("it belongs to the installment: write it right below [[installment]], above blocks such as [[installment.cast]]")
	}
	series := reflect.TypeFor[recap.Series]()
	switch field, ok := strict.FieldOf(series, key); {
	case !ok:
		return strict.Message{}
	case isBlocks(series.Field(field.Index).Type):
		return strict.Say("write its header as [[%s]]", field.Key)
	}
	return strict.Say("it belongs to the series: write it at the top, above the first [[installment]]")
}

// isBlocks reports whether a key of the type is written as blocks, each with a
// header of its own.
func isBlocks(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}
