package recap_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
)

// castFields returns the fields of a cast entry that say something about the person.
func castFields() (fields []reflect.StructField) {
	for _, field := range reflect.VisibleFields(reflect.TypeFor[CastEntry]()) {
		if !slices.Contains([]string{"ID", "SameAs"}, field.Name) {
			fields = append(fields, field)
		}
	}
	return fields
}

const saidOfTheMask = "dead" // a text like others, and a state that is not the usual one

// setField gives a field, or the only element of its list, the value above.
func setField(entry *CastEntry, name string) {
	field := reflect.ValueOf(entry).Elem().FieldByName(name)
	if field.Kind() == reflect.Slice {
		field.Set(reflect.MakeSlice(field.Type(), 1, 1))
		field = field.Index(0)
	}
	field.SetString(saidOfTheMask)
}

// personHas reports whether the field of a person has the value. A name may have become
// another one of theirs.
func personHas(p Person, name string) bool {
	if name == "Name" && slices.Contains(p.Aliases, saidOfTheMask) {
		return true
	}
	field := reflect.ValueOf(p).FieldByName(name)
	return field.IsValid() && strings.Contains(fmt.Sprint(field), saidOfTheMask)
}

// TestAMergerKeepsWhatWasSaidOfTheMask checks for each field of a cast entry that what a
// file says about the mask alone holds for the person it turns out to be. Each case is
// the casts of some films, in which "mask" stands for the entry with the field. Everybody
// has a state, so the one seen last counts.
func TestAMergerKeepsWhatWasSaidOfTheMask(t *testing.T) {
	for name, test := range map[string]struct {
		films     string
		withState bool
	}{
		"seen before the face":               {"mask, face, merger", false},
		"seen after the face":                {"face, mask, merger", true},
		"seen with the face":                 {"face mask, merger", false},
		"unmasked when the face appears":     {"mask, face merger", true},
		"seen only in the film of a merger":  {"face, mask+merger", true},
		"said only by the entry of a merger": {"plain, face, mask+merger", true},
	} {
		for _, field := range castFields() {
			if field.Name == "Status" && !test.withState {
				continue
			}
			t.Run(name+", "+field.Name, func(t *testing.T) {
				mask := CastEntry{ID: "mask", Name: "Mask"}
				setField(&mask, field.Name)
				unmasking := mask
				unmasking.SameAs = "face"
				entries := map[string]CastEntry{
					"mask": mask, "face": {ID: "face", Name: "Face"}, "merger": {ID: "mask", SameAs: "face"},
					"mask+merger": unmasking, "plain": {ID: "mask", Name: "Mask"},
				}
				var s Series
				for film := range strings.SplitSeq(test.films, ", ") {
					in := Installment{Title: "Film", Line: "It happens."}
					for id := range strings.FieldsSeq(film) {
						in.Cast = append(in.Cast, entries[id])
					}
					s.Installments = append(s.Installments, in)
				}
				if p, ok := s.Before(s.End()).Now().Person("face"); !ok || p.ID != "face" || !personHas(p, field.Name) {
					t.Errorf("got %+v, want %q as %s", p, saidOfTheMask, field.Name)
				}
			})
		}
	}
}
