package recap_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/drawn"
	"previously/recap/planted"

	"pgregory.net/rapid"
)

// plantedSeries returns a series with a word in each field that holds text, and the paths
// of these fields.
func plantedSeries(t *testing.T) (s Series, paths []string) {
	t.Helper()
	src, paths := planted.Words()
	return mustDecode(t, src), paths
}

// TestAFilmHasWhatItsInstallmentHas checks that filmOf forgets no key, other than the blocks
// that people, ties, questions and things are made from.
func TestAFilmHasWhatItsInstallmentHas(t *testing.T) {
	series, _ := plantedSeries(t)
	in := reflect.ValueOf(series.Installments[0])
	film := reflect.ValueOf(series.Before(series.End()).Films[0])
	for i := range in.NumField() {
		name := in.Type().Field(i).Name
		if slices.Contains([]string{"Cast", "Relationships", "Threads", "Things"}, name) {
			continue
		}
		if has := film.FieldByName(name); !has.IsValid() || !reflect.DeepEqual(has.Interface(), in.Field(i).Interface()) {
			t.Errorf("a film lacks the %s of its installment", name)
		}
	}
}

// onlyInJSON says why Markdown does not show some texts.
var onlyInJSON = map[string]string{
	"OriginalTitle": "only the command line accepts it", "Genres": "like the summary", "Summary": "it is for somebody who has seen nothing",
	"Installments.Label":   "only a label that numbers an episode is shown beside the title",
	"Installments.Writers": "data/README.md says so", "Installments.Logline": "data/README.md says so",
}

// TestEveryTextIsShown checks that Markdown and JSON show every text.
func TestEveryTextIsShown(t *testing.T) {
	series, paths := plantedSeries(t)
	series.Installments[1].Part += " 2" // parts are only told apart
	now := series.Before(series.End()).Now()
	var md, js strings.Builder
	for _, l := range Lengths() {
		o := MarkdownOptions{Length: l, Sections: Sections()}
		md.WriteString(now.Markdown(o))
		exported, err := json.Marshal(now.Export(o))
		if err != nil {
			t.Fatal(err)
		}
		js.Write(exported)
	}
	for i := range series.Installments { // a text that tells all takes the place of long ones
		in := &series.Installments[i]
		in.Recap, in.Previously = strings.Repeat(in.Recap+" ", 200), strings.Repeat(in.Previously+" ", 20)
	}
	md.WriteString(series.Before(series.End()).Now().Markdown(MarkdownOptions{Minutes: 1}))
	for _, p := range now.Cast() {
		md.WriteString(now.PersonPage(p.ID))
	}
	for _, path := range paths {
		word := planted.WordOf(path)
		if has := strings.Contains(md.String(), word); has != (onlyInJSON[path] == "") {
			t.Errorf("Markdown shows %s: %v", path, has)
		}
		if !strings.Contains(js.String(), word) {
			t.Errorf("JSON lacks %s", path)
		}
	}
	for path := range onlyInJSON {
		if !slices.Contains(paths, path) {
			t.Errorf("a series has no %s", path)
		}
	}
}

// TestDrawnSeriesHaveEverything checks that drawn series use every key of the format.
func TestDrawnSeriesHaveEverything(t *testing.T) {
	missing := map[string]bool{}
	var walk func(v reflect.Value, path string, seen bool)
	walk = func(v reflect.Value, path string, seen bool) {
		switch v.Kind() {
		case reflect.Slice:
			if v.Type().Elem().Kind() == reflect.Struct {
				for i := range v.Len() {
					walk(v.Index(i), path, seen)
				}
				if seen {
					walk(reflect.Zero(v.Type().Elem()), path, false)
				}
				return
			}
		case reflect.Struct:
			if v.Type() != reflect.TypeFor[Date]() {
				for i := range v.NumField() {
					walk(v.Field(i), strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), seen)
				}
				return
			}
		}
		if !seen {
			if _, known := missing[path]; !known {
				missing[path] = true
			}
		} else if !v.IsZero() {
			missing[path] = false
		}
	}
	for seed := range 60 {
		walk(reflect.ValueOf(rapid.Custom(drawn.Series).Example(seed)), "", true)
	}
	for path, is := range missing {
		if is {
			t.Errorf("no drawn series has %s", path)
		}
	}
}
