package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/tui/keys"
	"previously/tui/overlay"
)

func TestTheDefaultKeysAreSound(t *testing.T) {
	if len(Actions()) < 40 {
		t.Errorf("got %d actions, want at least 40", len(Actions()))
	}
	own := map[string][]string{}
	for _, a := range Actions() {
		own[a.Name] = a.Keys
	}
	if problems := CheckKeys(own); problems != nil {
		t.Errorf("the default keys have problems: %v", problems)
	}
	if problems := CheckKeys(nil); problems != nil {
		t.Errorf("the default keys have problems: %v", problems)
	}
	for key, a := range fixedKeys {
		if !slices.Contains(own[string(a)], key) {
			t.Errorf("%s is not a default key of %s", key, a)
		}
	}
}

func TestCheckKeys(t *testing.T) {
	for _, c := range []struct {
		action string
		keys   []string
		want   string // "" for none
	}{
		{"find", []string{"/", "f", "ctrl+f", "f3", "alt+shift+f", "é", "ctrl++"}, ""},
		{"mouse", nil, ""},
		{"quit", []string{"Q"}, ""},
		{"quit", []string{"ctrl+c"}, ""},
		{"fin", []string{"f"}, `no action is called "fin"; did you mean "find"?`},
		{"nonsense", nil, "no action is called \"nonsense\"; `previously config` lists them"},
		{"find", []string{"q", "home"}, ""},
		{"find", []string{"f", "p"}, `"play" has no key left without "p"; give it another, or write play = []`},
		{"find", []string{"g", "home"}, `"top" has no key left without "home"; give it another, or write top = []`},
		{"find", []string{"ctrl+c"}, `"ctrl+c" always means "quit"; choose another key`},
		{"find", []string{"f", "f"}, `"f" is listed twice; remove one`},
		{"find", []string{" "}, `write the space bar as "space"`},
		{"find", []string{"spce"}, `no key is called "spce"; did you mean "space"?`},
		{"find", []string{"ctrl+entr"}, `no key is called "ctrl+entr"; did you mean "ctrl+enter"?`},
		{"find", []string{""}, `no key is called ""; write a character, or a name such as "left", "f1", "ctrl+x"`},
		{"find", []string{"control+f"}, `no key is called "control+f"; write a character`},
		{"find", []string{"shift+ctrl+f"}, `write "shift+ctrl+f" as "ctrl+shift+f"`},
		{"find", []string{"shift+f"}, `write "shift+f" as the character it types, such as "F"`},
		{"find", []string{"alt+F"}, `write "alt+F" in lower case, with shift+`},
		{"find", []string{"ctrl+i"}, `terminals send "ctrl+i" as "tab"; choose another key`},
		{"find", []string{"\x1b"}, "no key is called"},
	} {
		t.Run(c.action, func(t *testing.T) {
			problems := CheckKeys(map[string][]string{c.action: c.keys})
			switch {
			case c.want == "" && problems != nil:
				t.Errorf("%s = %q: %v", c.action, c.keys, problems)
			case c.want != "" && (len(problems) != 1 || !strings.Contains(problems[0].Message, c.want) || problems[0].Action != c.action || problems[0].Warning != strings.Contains(c.want, "no key left")):
				t.Errorf("%s = %q: %v\nwant %s", c.action, c.keys, problems, c.want)
			}
		})
	}
	both := CheckKeys(map[string][]string{"find": {"f"}, "play": {"p", "f"}})
	if len(both) != 2 || both[0] != (KeyProblem{"find", 0, false, `"f" is already a key of "play"; give one of them another key`}) || both[1].Nth != 1 {
		t.Errorf("got the problems %v, want the keys f of find and play", both)
	}
	if swapped := CheckKeys(map[string][]string{"find": {"p"}, "play": {"/"}}); swapped != nil {
		t.Errorf("two actions that swap keys have problems: %v", swapped)
	}
	if asked := CheckKeys(map[string][]string{"find": {"p"}, "play": {}}); asked != nil {
		t.Errorf("a key that another action gave up has problems: %v", asked)
	}
}

// TestAChosenKeyWins checks that a configured key does what it was configured for,
// whatever the defaults are, so a new default never breaks a configuration. All other
// actions keep their other keys.
func TestAChosenKeyWins(t *testing.T) {
	var all []string
	for _, a := range Actions() {
		all = append(all, a.Keys...)
	}
	rapid.Check(t, func(t *rapid.T) {
		chosen, given := map[string][]string{}, map[string]string{}
		for _, key := range rapid.SliceOfDistinct(rapid.SampledFrom(append(all, "f5", "ctrl+t", "é")), rapid.ID).Draw(t, "keys") {
			if fixedKeys[key] == "" {
				a := rapid.SampledFrom(Actions()).Draw(t, key)
				chosen[a.Name], given[key] = append(chosen[a.Name], key), a.Name
			}
		}
		table := newKeyTable(chosen)
		keyless := 0
		for _, a := range Actions() {
			own, got := a.Keys, table.Binding(keys.Action(a.Name)).Keys
			if list, ok := chosen[a.Name]; ok {
				own = list
			} else if len(got) == 0 {
				keyless++
			}
			for _, key := range own {
				if wins := given[key] == "" || given[key] == a.Name; slices.Contains(got, key) != wins {
					t.Errorf("%s is a key of %s: %v, want %v", key, a.Name, !wins, wins)
				}
			}
		}
		problems := CheckKeys(chosen)
		for _, p := range problems {
			if !p.Warning || given[chosen[p.Action][p.Nth]] != p.Action {
				t.Errorf("with the keys %v: unwanted problem %+v", chosen, p)
			}
		}
		if len(problems) != keyless {
			t.Errorf("%d warnings for %d actions without a key: %v", len(problems), keyless, problems)
		}
	})
}

// TestKeysAreNamedAsBubbleTeaNamesThem checks that the configuration calls each key what
// Bubble Tea calls it.
func TestKeysAreNamedAsBubbleTeaNamesThem(t *testing.T) {
	named := map[string]tea.KeyPressMsg{
		"left": {Code: tea.KeyLeft}, "pgup": {Code: tea.KeyPgUp}, "esc": {Code: tea.KeyEscape}, "f12": {Code: tea.KeyF12},
		"delete": {Code: tea.KeyDelete}, "space": {Code: tea.KeySpace, Text: " "}, "enter": {Code: tea.KeyEnter},
		"G": {Code: 'g', ShiftedCode: 'G', Mod: tea.ModShift, Text: "G"}, "ctrl+alt+shift+x": {Code: 'x', Mod: tea.ModCtrl | tea.ModAlt | tea.ModShift},
		"ctrl++": {Code: '+', Mod: tea.ModCtrl}, "alt+space": {Code: tea.KeySpace, Mod: tea.ModAlt},
	}
	for name, key := range named {
		if got := key.String(); got != name {
			t.Errorf("%q is %q to Bubble Tea", name, got)
		}
		if problem := keys.Problem(name); problem != "" {
			t.Errorf("%s: %s", name, problem)
		}
	}
}

// TestChosenKeys checks that what the viewer configured works, and that the footer, the
// help and the messages say so.
func TestChosenKeys(t *testing.T) {
	o := Options{Book: trilogy(t), Before: 3, NoMouse: true, Measure: 50, Keys: map[string][]string{
		"find": {"f"}, "quit": {"Q"}, "film-forward": {"n"}, "film-back": {"N"}, "next-match": {}, "previous-match": {},
		"more-time": {"ctrl+t"}, "mouse": {},
	}}
	d := start(t, o, 120, 60)
	if screen := d.text(); !strings.Contains(screen, "N n film") || !strings.Contains(screen, "ctrl+t - time") || !strings.Contains(screen, "f find") {
		t.Errorf("the footer does not name the configured keys:\n%s", screen)
	}
	for line := range strings.Lines(d.text()) {
		if text, _, _ := strings.Cut(strings.TrimLeft(line, " "), "   "); strings.HasSuffix(text, ".") && ansi.StringWidth(text) > 50 {
			t.Errorf("this line is longer than the measure: %q", text)
		}
	}
	d.send(tea.KeyPressMsg{Code: 'f', Text: "f"})
	if _, ok := d.m.overlay.(*overlay.Finder); !ok {
		t.Error("f does not open the finder")
	}
	d.send(tea.KeyPressMsg{Code: tea.KeyEscape})
	d.send(tea.KeyPressMsg{Code: '/', Text: "/"})
	if d.m.overlay != nil {
		t.Error("/ still opens the finder")
	}
	d.send(tea.KeyPressMsg{Code: '?', Text: "?"})
	if screen := d.text(); !strings.Contains(screen, "Q ctrl+c") {
		t.Errorf("the help does not name the configured keys:\n%s", screen)
	}
	d.send(tea.KeyPressMsg{Code: tea.KeyEscape})
	d.send(tea.KeyPressMsg{Code: 'N', Text: "N"})
	if d.m.here.film != 1 {
		t.Errorf("N leads to film %d, want film 1", d.m.here.film)
	}
	if d.m.mouse {
		t.Error("the app captures the mouse")
	}
	d.m.toggleMouse()
	d.m.toggleMouse()
	if want := "no key captures it again"; !strings.Contains(d.m.message, want) {
		t.Errorf("the message is %q, want %q in it", d.m.message, want)
	}
}
