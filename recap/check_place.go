package recap

import "reflect"

// rightPlace says where a key belongs that the table at the path does not have,
// or nothing. In TOML a key goes to the nearest header above it, so the recap
// of an installment that stands below its cast is taken for one of a person.
func rightPlace(at, key string) message {
	if key == "title" { // the series and the installment have one: this was to be a name
		return message{}
	}
	installment := reflect.TypeFor[Installment]()
	if field, ok := fieldOf(installment, key); ok {
		switch {
		case isBlocks(installment.Field(field.index).Type):
			return say("write its header as [[installment.%s]]", field.key)
		case at == "":
			return say("it belongs to an installment: write it below [[installment]]")
		}
		return say("it belongs to the installment: write it right below [[installment]], above blocks such as [[installment.cast]]")
	}
	series := reflect.TypeFor[Series]()
	switch field, ok := fieldOf(series, key); {
	case !ok:
		return message{}
	case isBlocks(series.Field(field.index).Type):
		return say("write its header as [[%s]]", field.key)
	}
	return say("it belongs to the series: write it at the top, above the first [[installment]]")
}

// isBlocks reports whether a key of the type is written as blocks, each with a
// header of its own.
func isBlocks(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}
