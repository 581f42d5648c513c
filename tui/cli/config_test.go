package cli

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"previously/recap/strict"
	"previously/tui"
)

// TestThePrintedConfigHasTheDefaults checks that the file that config prints, with all settings
// uncommented, holds every setting with its default.
func TestThePrintedConfigHasTheDefaults(t *testing.T) {
	text := regexp.MustCompile(`(?m)^# ([a-z_-]+ = )`).ReplaceAllString(configText(), "$1")
	got := config{}
	if problems := strict.Settings("config.toml", []byte(text), &got, got.check); problems != nil {
		t.Fatalf("the printed config has problems: %v\n%s", problems, text)
	}
	want := defaultConfig()
	want.Keys = map[string][]string{}
	for _, a := range tui.Actions() {
		want.Keys[a.Name] = a.Keys
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for field := range reflect.TypeFor[config]().Fields() {
		if key := field.Tag.Get("toml"); !regexp.MustCompile(`(?m)^(` + key + ` = |\[` + key + `\])`).MatchString(text) {
			t.Errorf("the printed config lacks %s", key)
		}
	}
}

// TestEverySettingChangesSomething checks that each setting reaches the app or an import.
func TestEverySettingChangesSomething(t *testing.T) {
	usual := defaultConfig()
	for field := range reflect.TypeFor[config]().Fields() {
		c := defaultConfig()
		switch value := reflect.ValueOf(&c).Elem().FieldByIndex(field.Index); value.Kind() {
		case reflect.String:
			value.SetString("another")
		case reflect.Int:
			value.SetInt(value.Int() + 1)
		case reflect.Bool:
			value.SetBool(!value.Bool())
		case reflect.Map:
			value.Set(reflect.ValueOf(map[string][]string{"find": {"f"}}))
		default:
			t.Errorf("the test can't change %s", field.Name)
		}
		if reflect.DeepEqual(c.tuiOptions(), usual.tuiOptions()) && reflect.DeepEqual(c.wikipediaOptions(), usual.wikipediaOptions()) {
			t.Errorf("changing %s changes nothing", field.Name)
		}
	}
}

// TestEverySettingRefusesSomething checks that every setting that is not a switch refuses some value.
func TestEverySettingRefusesSomething(t *testing.T) {
	usual := defaultConfig()
	for _, s := range settings() {
		if _, either := s.value(&usual).(bool); !either && s.check == nil {
			t.Errorf("%s refuses no value", s.key)
		}
	}
}

// checked returns the settings with a problem, one per line.
func checked(c config) string {
	var lines []string
	note := func(path, format string, args ...any) { lines = append(lines, path) }
	c.check(note, func(path, format string, args ...any) { note("warning: "+path, "") }, func(string) bool { return false })
	return strings.Join(lines, "\n")
}

func TestBoundsOfTheConfig(t *testing.T) {
	for _, c := range []struct {
		change func(*config)
		wrong  string
	}{
		{func(c *config) {}, ""},
		{func(c *config) { c.WordsPerMinute = 100 }, ""},
		{func(c *config) { c.WordsPerMinute = 1000 }, ""},
		{func(c *config) { c.WordsPerMinute = 99 }, "words_per_minute"},
		{func(c *config) { c.WordsPerMinute = 1001 }, "words_per_minute"},
		{func(c *config) { c.Measure = 40 }, ""},
		{func(c *config) { c.Measure = 120 }, ""},
		{func(c *config) { c.Measure = 39 }, "measure"},
		{func(c *config) { c.Measure = 121 }, "measure"},
		{func(c *config) { c.Theme = "" }, "theme"},
		{func(c *config) { c.Keys = map[string][]string{"find": {"/", "ctrl+c"}} }, "keys.find[1]"},
		{func(c *config) { c.Keys = map[string][]string{"find": {"/", "q"}} }, ""},
		{func(c *config) { c.Keys = map[string][]string{"find": {"/", "p"}} }, "warning: keys.find[1]"},
		{func(c *config) { c.Keys = map[string][]string{"x": nil} }, "keys.x"},
	} {
		t.Run(c.wrong, func(t *testing.T) {
			settings := defaultConfig()
			c.change(&settings)
			if got := checked(settings); got != c.wrong {
				t.Errorf("%+v: got problems with %q, want %q", settings, got, c.wrong)
			}
		})
	}
}
