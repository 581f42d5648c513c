package look

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/recap/chart"
)

// each returns all signs in a table by the paths of their fields.
func each(v reflect.Value, name string) map[string]string {
	found := map[string]string{}
	add := func(v reflect.Value, name string) {
		maps.Copy(found, each(v, name))
	}
	switch v.Kind() {
	case reflect.String:
		found[name] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			add(v.Field(i), name+"."+v.Type().Field(i).Name)
		}
	case reflect.Array:
		for i := range v.Len() {
			add(v.Index(i), fmt.Sprintf("%s[%d]", name, i))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			add(v.MapIndex(key), fmt.Sprintf("%s[%v]", name, key))
		}
	}
	return found
}

// TestEverySignIsOneCellWide checks that signs are one cell wide, and ASCII in the table
// for terminals without Unicode. Only the words that say that there is more to scroll to
// can be wider.
func TestEverySignIsOneCellWide(t *testing.T) {
	for table, s := range map[string]*Signs{"unicode": Unicode, "ascii": ASCII} {
		for name, sign := range each(reflect.ValueOf(*s), "") {
			words := strings.HasPrefix(name, ".MoreBelow") || strings.HasPrefix(name, ".MoreAbove") || strings.HasPrefix(name, ".MoreAround")
			if !words && ansi.StringWidth(sign) != 1 {
				t.Errorf("%s%s is %q, which is %d cells wide", table, name, sign, ansi.StringWidth(sign))
			}
			if s == ASCII && strings.IndexFunc(sign, func(r rune) bool { return r > '~' }) >= 0 {
				t.Errorf("%s%s is %q, which is not ASCII", table, name, sign)
			}
		}
	}
}

func TestEveryStateHasASign(t *testing.T) {
	for name, s := range map[string]*Signs{"unicode": Unicode, "ascii": ASCII, "linear": Linear} {
		t.Run(name, func(t *testing.T) {
			for _, state := range recap.Statuses() {
				if untold := s.Linear && state == recap.Untold; (s.Status[state] == "") != untold {
					t.Errorf("%s: got the sign %q for %q, want none only for an untold state in the linear table", name, s.Status[state], state)
				}
			}
		})
	}
}

func TestLinesDifferWithoutColour(t *testing.T) {
	for table, s := range map[string]*Signs{"unicode": Unicode, "ascii": ASCII} {
		seen := map[string]bool{}
		for _, class := range recap.Classes() {
			seen[s.Across[chart.LineOf(class)]] = true
			seen[s.Along[chart.LineOf(class)]] = true
		}
		if len(seen) != 2*len(recap.Classes()) {
			t.Errorf("%s: the classes have %d different strokes, want 2 each; see chart/line.go and signs.go", table, len(seen))
		}
	}
}

func TestClassesDifferInColour(t *testing.T) {
	for _, theme := range []string{"dark", "light"} {
		seen := map[string]bool{}
		for _, class := range recap.Classes() {
			seen[New(theme, Terminal{}, Unicode).Class(class).Render("x")] = true
		}
		if seen["x"] || len(seen) != len(recap.Classes()) {
			t.Errorf("%s: the classes are not all in different colours: %q; see styles.go", theme, slices.Collect(maps.Keys(seen)))
		}
	}
}
