package strict

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type testSettings struct {
	Theme string              `toml:"theme"`
	Speed int                 `toml:"speed"`
	Mouse bool                `toml:"mouse"`
	Keys  map[string][]string `toml:"keys"`
}

func TestSettings(t *testing.T) {
	got := testSettings{Speed: 200, Mouse: true}
	problems := Settings("x.toml", []byte("\ufefftheme = 'dark' # so\r\n[keys]\nfind = [\"/\", \"f\"]\nquit = []\n"), &got, nil)
	want := testSettings{"dark", 200, true, map[string][]string{"find": {"/", "f"}, "quit": {}}}
	if diff := cmp.Diff(want, got); problems != nil || diff != "" {
		t.Errorf("problems %v (-want +got):\n%s", problems, diff)
	}
	for _, nothing := range []string{"", "\n", "# only\n"} {
		if problems := Settings("x.toml", []byte(nothing), &got, nil); problems != nil {
			t.Errorf("%q: got problems %v, want none", nothing, problems)
		}
	}
}

func TestWrongSettings(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"them = 1", `x.toml:1:1: unknown key "them"; did you mean "theme"?`},
		{"zzzzzzz = 1", `x.toml:1:1: unknown key "zzzzzzz"; use one of theme, speed, mouse, keys`},
		{"\ntheme = 1", `x.toml:2:1: "theme" must be a string in quotes, not the number 1`},
		{"mouse = 'on'", `x.toml:1:1: "mouse" must be true or false, not a string`},
		{"speed = 1.5", `x.toml:1:1: "speed" must be a whole number, not a fraction`},
		{"keys = 1", `x.toml:1:1: "keys" must be a table, not the number 1`},
		{"[keys]\nfind = '/'", `x.toml:2:1: "find" must be an array of strings, such as ["one", "two"], not a string`},
		{"[keys]\nfind = ['/', 1]", `x.toml:2:14: "find" must be a string in quotes, not the number 1`},
		{"[[keys]]\n", `x.toml:1:1: "keys" must be a table, not an array`},
		{"theme = 'a'\ntheme = 'b'", "x.toml:2:1: key 'theme' has already been defined; give each key once"},
		{"[keys\n", "write a header as [name]"},
		{"theme = ", "x.toml:1:"},
		{"theme = '\xff'", "x.toml:1:10: not UTF-8 text"},
		{"x = " + strings.Repeat("[", 100_000), "x.toml:1:17: too large or too deeply nested for settings"},
		{strings.Repeat("#", settingsFormat.Bytes.Max+1), "x.toml:1:1: too large or too deeply nested for settings"},
		{"a.b.c = 1\ntheme = \"\\u001b\"", "control character U+001B"},
	} {
		t.Run(c.src, func(t *testing.T) {
			var got testSettings
			if problems := Settings("x.toml", []byte(c.src), &got, nil); !strings.Contains(problems.Error(), c.want) || problems.Err() == nil {
				t.Errorf("%.40q: got\n%.200v\nwant\n%s", c.src, problems, c.want)
			}
		})
	}
}

// TestSettingsAreChecked checks that the caller's own problems are reported with their
// positions, in order with those that the types show.
func TestSettingsAreChecked(t *testing.T) {
	var got testSettings
	problems := Settings("x.toml", []byte("theme = 'pink'\nspeed = true\n[keys]\nfind = ['/', 'x',\n 'y']\n"), &got,
		func(report, warn Report, broken func(string) bool) {
			warn("keys.find[0]", "poor %s", got.Keys["find"][0])
			report("keys.find[2]", "no %s", got.Keys["find"][2])
			report("theme", "no %s", got.Theme)
			if broken("theme") || !broken("speed") {
				t.Error("broken does not tell the keys that could not be decoded from the others")
			}
		})
	want := "x.toml:1:1: no pink\nx.toml:2:1: \"speed\" must be a whole number, not true or false\nx.toml:4:9: warning: poor /\nx.toml:5:2: no y"
	if problems.Error() != want {
		t.Errorf("got\n%s\nwant\n%s", problems, want)
	}
}
