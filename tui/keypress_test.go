package tui

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// decodeKey returns the key that Bubble Tea reads from the bytes of a terminal.
func decodeKey(t *testing.T, bytes string) tea.KeyPressMsg {
	t.Helper()
	var decoder uv.EventDecoder
	n, event := decoder.Decode([]byte(bytes))
	key, ok := event.(uv.KeyPressEvent)
	if !ok || n != len(bytes) {
		t.Fatalf("%q is read as %T, want one key", bytes, event)
	}
	return tea.KeyPressMsg(key)
}

// ways are keys that lead to each screen. On screens with typing, letters are text.
var ways = map[string]struct {
	keys   string
	typing bool
}{
	"story": {"2 3 down", false}, "page": {"3 enter", false}, "relationships": {"4 down enter", false}, "picture": {"4 v", false}, "help": {"?", false},
	"player": {"p right", false}, "chooser": {"w up", false}, "question": {"m", false},
	"finder": {"/ c r", true}, "empty finder": {"/", true}, "chain": {"4 c c", true},
}

// openScreen opens the app on the screen with that name.
func openScreen(t *testing.T, screen string, o Options) *driver {
	t.Helper()
	o.Book, o.Before = heist(t), 3
	return start(t, o, 100, 30).keys(ways[screen].keys)
}

// compareKeys fails the test unless two sequences of keys do the same on a screen.
func compareKeys(t *testing.T, screen string, got, want []tea.KeyPressMsg) {
	t.Helper()
	a, b := openScreen(t, screen, Options{}), openScreen(t, screen, Options{})
	for _, key := range got {
		a.send(key)
	}
	for _, key := range want {
		b.send(key)
	}
	if a.text() != b.text() || !slices.Equal(clipboard(a), clipboard(b)) || len(a.did) != len(b.did) {
		t.Errorf("%s: %v shows\n%s\nbut %v shows\n%s", screen, got, a.screenshot(), want, b.screenshot())
	}
}

func TestBackspaceInBothCodes(t *testing.T) {
	for screen := range ways {
		before := openScreen(t, screen, Options{}).text()
		if openScreen(t, screen, Options{}).keys("backspace").text() == before {
			t.Errorf("%s: backspace does nothing", screen)
		}
		compareKeys(t, screen, []tea.KeyPressMsg{decodeKey(t, "\b")}, []tea.KeyPressMsg{decodeKey(t, "\x7f")})
		compareKeys(t, screen, []tea.KeyPressMsg{decodeKey(t, "\x1b\b")}, []tea.KeyPressMsg{decodeKey(t, "\x1b\x7f")})
	}
	own := Options{Keys: map[string][]string{"find": {"ctrl+h"}}}
	if d := openScreen(t, "page", own); d.keys("ctrl+h").m.overlay == nil {
		t.Errorf("ctrl+h does not do what the viewer configured:\n%s", d.screenshot())
	}
	if problems := CheckKeys(own.Keys); problems != nil {
		t.Errorf("ctrl+h as a configured key has problems: %v", problems)
	}
}

// TestLettersOfOtherLayouts checks that a letter of another layout does what the Latin
// one in its place does, whether or not the terminal names the place. In a text field
// this holds only with ctrl, and the letter alone is text.
func TestLettersOfOtherLayouts(t *testing.T) {
	longTest(t)
	screens := slices.Sorted(maps.Keys(ways))
	for i, letter := range slices.Sorted(maps.Keys(latinLetter)) {
		latin := latinLetter[letter]
		for _, screen := range []string{"story", screens[i%len(screens)]} {
			way := ways[screen]
			bare := tea.KeyPressMsg{Code: letter, Text: string(letter)}
			want := tea.KeyPressMsg{Code: latin, Text: string(latin)}
			if way.typing {
				if d := openScreen(t, screen, Options{}); !strings.Contains(strings.Join(d.screen()[:4], " "), "> ") {
					t.Fatalf("%s has no line to type in:\n%s", screen, d.screenshot())
				} else if d.send(bare); !strings.Contains(d.text(), string(letter)) {
					t.Errorf("%s: %c is not typed:\n%s", screen, letter, d.screenshot())
				}
			} else {
				compareKeys(t, screen, []tea.KeyPressMsg{bare}, []tea.KeyPressMsg{want})
			}
			if upper := unicode.ToUpper(letter); upper != letter && !way.typing {
				big := unicode.ToUpper(latin)
				compareKeys(t, screen, []tea.KeyPressMsg{{Code: upper, Text: string(upper)}}, []tea.KeyPressMsg{{Code: big, Text: string(big)}})
			}
			compareKeys(t, screen, []tea.KeyPressMsg{{Code: letter, Mod: tea.ModCtrl}}, []tea.KeyPressMsg{{Code: latin, Mod: tea.ModCtrl}})
		}
	}
	for screen := range ways {
		for bytes, want := range map[string]string{
			"\x1b[1089::99;5u": "\x03", "\x1b[1089;5u": "\x03", "\x1b[27;5;1089~": "\x03", "\x1b[4330::108;5u": "\x0c",
			"\x1b[122::121;5u": "\x1a", // on a German keyboard
			"\x1b[101::100;5u": "\x05", // on Dvorak's
			"\x1b[97::113;5u":  "\x01", // on a French one
		} {
			compareKeys(t, screen, []tea.KeyPressMsg{decodeKey(t, bytes)}, []tea.KeyPressMsg{decodeKey(t, want)})
		}
	}
	d := openScreen(t, "story", Options{Keys: map[string][]string{"help": {"й"}}})
	if d.keys("й").shows("previous or next film"); d.hasRequested(tea.Quit) {
		t.Error("a letter that the viewer configured is taken for another")
	}
}

// TestKeyAfterEsc checks that a key right after esc counts as esc and then that key,
// unless alt with the key means something.
func TestKeyAfterEsc(t *testing.T) {
	longTest(t)
	esc := decodeKey(t, "\x1b")
	for screen, way := range ways {
		for _, key := range []string{"j", "G", "1", "?", "/", "q", "\r", "\t", " ", "\x04", "\x03", "\x1b", "é", "й"} {
			compareKeys(t, screen, []tea.KeyPressMsg{decodeKey(t, "\x1b"+key)}, []tea.KeyPressMsg{esc, decodeKey(t, key)})
		}
		d := openScreen(t, screen, Options{})
		d.send(tea.KeyboardEnhancementsMsg{Flags: 5})
		before := d.text()
		if d.send(decodeKey(t, "\x1b[106;3u")); d.text() != before && screen != "question" { // any key answers it
			t.Errorf("%s: alt+j from a terminal that tells it apart from esc shows\n%s", screen, d.screenshot())
		}
		if way.typing {
			continue
		}
		d = openScreen(t, screen, Options{Keys: map[string][]string{"help": {"alt+j"}}})
		if d.m.overlay == nil && d.keys("alt+j").m.overlay == nil {
			t.Errorf("%s: alt+j does not do what the viewer configured", screen)
		}
	}
	if d := openScreen(t, "finder", Options{}).keys("alt+b x"); !strings.Contains(d.text(), "> xcr") {
		t.Errorf("alt+b does not go back a word:\n%s", d.screenshot())
	}
}
