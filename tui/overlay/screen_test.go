package overlay

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/data"
	"previously/recap"
	"previously/recap/search"
	"previously/tui/look"
	"previously/tui/work"
)

// These tests run overlays without an app.

const heistFile = "../testdata/heist.toml"

func heist(tb testing.TB) *data.Book {
	tb.Helper()
	src, err := os.ReadFile(heistFile)
	if err != nil {
		tb.Fatal(err)
	}
	book, err := data.Parse("heist.toml", src)
	if err != nil {
		tb.Fatal(err)
	}
	return book
}

// shelf returns the files of a folder with three valid series and a broken one.
func shelf(tb testing.TB) []data.Location {
	tb.Helper()
	folder := tb.TempDir()
	src, err := os.ReadFile(heistFile)
	if err != nil {
		tb.Fatal(err)
	}
	for name, text := range map[string]string{
		"alpha.toml": "title = \"Älpha\"\n[[installment]]\ntitle = \"One\"\nline = \"It happens.\"\n",
		"feud.toml":  "title = \"The Feud\"\n[[installment]]\ntitle = \"One\"\nline = \"They fight.\"\n",
		"heist.toml": string(src), "broken.toml": "titel = \"Broken\"\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	locations, err := data.Find(folder)
	if err != nil || len(locations) != 4 {
		tb.Fatalf("%d series: %v", len(locations), err)
	}
	return locations
}

// stage is an overlay on a screen of some size, and the intents that it has returned.
type stage struct {
	Overlay
	width, height int
	wants         []Intent
}

func onStage(o Overlay, width, height int) *stage {
	s := &stage{Overlay: o, width: width, height: height}
	s.handle(nil)
	return s
}

// handle carries out an intent of the overlay, or records it if only an app could, and
// lays the overlay out again.
func (s *stage) handle(i Intent) *stage {
	switch i := i.(type) {
	case nil:
	case Run:
		s.deliver(i.Command)
	case Show:
		s.Overlay = i.Overlay
	default:
		s.wants = append(s.wants, i)
	}
	s.Lay(look.New("", look.Terminal{}, look.Unicode), s.width, s.height)
	return s
}

func (s *stage) deliver(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if batch, ok := cmd().(tea.BatchMsg); ok {
		for _, one := range batch {
			s.deliver(one)
		}
		return
	} else if msg := cmd(); msg != nil {
		s.handle(s.Receive(msg))
	}
}

// press presses keys, given by name and separated by spaces.
func (s *stage) press(names string) *stage {
	for name := range strings.FieldsSeq(names) {
		s.handle(s.Press(keyPress(name)))
	}
	return s
}

func (s *stage) typeText(text string) *stage {
	for _, r := range text {
		s.handle(s.Press(tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
	return s
}

func (s *stage) text() string { return ansi.Strip(strings.Join(s.Paint(), "\n")) }

var codes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"home": tea.KeyHome, "end": tea.KeyEnd, "enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "space": tea.KeySpace,
}

// keyPress returns the press of the named key.
func keyPress(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			name, k.Mod = rest, mod
		}
	}
	if code, ok := codes[name]; ok {
		k.Code = code
		if name == "space" {
			k.Text = " "
		}
		return k
	}
	k.Code = []rune(name)[0]
	if k.Mod == 0 {
		k.Text = name
	}
	return k
}

// frozenWorld returns a world in which time stands still and no timer fires.
func frozenWorld() work.World {
	w := work.Real()
	w.Now = func() time.Time { return time.Unix(0, 0) }
	w.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	return w
}

// library returns a library of a shelf's series that has read them all.
func library(tb testing.TB, locations []data.Location) *stage {
	tb.Helper()
	l := NewLibrary(frozenWorld(), Source{
		List:    func() ([]data.Location, error) { return locations, nil },
		Spell:   func(book *data.Book) *data.Book { return book },
		Recall:  func(*data.Book) data.Bookmark { return data.Bookmark{} },
		Current: func() (string, *recap.Story) { return "", nil },
	}, 76)
	s := onStage(l, 80, 20)
	s.deliver(l.Show())
	return s
}

// overlays returns functions that open each overlay, by name.
func overlays(tb testing.TB) map[string]func() *stage {
	tb.Helper()
	locations := shelf(tb)
	book := heist(tb)
	story := book.Story(4)
	index := search.New(story)
	player := func() *stage {
		p, _ := NewPlayer(frozenWorld(), story.AsOf(3).Cards(0, 238))
		return onStage(p, 80, 20)
	}
	waiting, _ := NewWaiting(frozenWorld())
	return map[string]func() *stage{
		"chooser":  func() *stage { return onStage(NewFilmChooser(book, nil, false), 80, 20) },
		"chooser2": func() *stage { return onStage(NewFilmChooser(book, story, true), 80, 20) },
		"finder": func() *stage {
			return onStage(NewFinder("Heist", index, []string{"ann"}), 80, 20).handle(nil).typeText("a")
		},
		"picker":  func() *stage { return onStage(NewPersonPicker(story.AsOf(3), "ann"), 80, 20) },
		"player":  player,
		"library": func() *stage { return library(tb, locations) },
		"faults":  func() *stage { return library(tb, locations).press("end enter") },
		"help":    func() *stage { return onStage(NewHelp(slices.Concat(libraryKeys, finderKeys, libraryKeys)), 80, 20) },
		"question": func() *stage {
			return onStage(&Question{Text: "Have you?", Detail: "Then all is shown.", Yes: Quit{}}, 80, 20)
		},
		"import": func() *stage {
			offline := func(func(ImportProgress)) (Importer, error) { return nil, errors.New("there is no network") }
			return onStage(NewImportScreen(frozenWorld(), offline, "Lamp", 60), 80, 20)
		},
		"edit":    func() *stage { return onStage(NewEditQuestion(book, book.Story(2)), 80, 20) },
		"waiting": func() *stage { return onStage(waiting, 80, 20) },
	}
}

// allKeys returns the keys of all overlays, and some that are only typed or edit text.
func allKeys(tb testing.TB) []string {
	names := []string{"a", "n", "e", "z", "Q", "7", "left", "right", "ctrl+w", "ctrl+u", "ctrl+a", "ctrl+e", "ctrl+k", "ctrl+h", "alt+backspace", "delete"}
	for _, open := range overlays(tb) {
		for _, b := range open().Keys().Bindings() {
			names = append(names, b.Keys...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// TestPaintingChangesNothing checks that, whatever has been pressed and at any size, an
// overlay paints the same twice, even after being laid out again, keeps its cursor, and
// has no more rows than the screen.
func TestPaintingChangesNothing(t *testing.T) {
	names := allKeys(t)
	for name, open := range overlays(t) {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				s := open()
				for range rapid.IntRange(0, 12).Draw(rt, "steps") {
					switch rapid.IntRange(0, 5).Draw(rt, "kind") {
					case 0:
						s.width, s.height = rapid.IntRange(1, 130).Draw(rt, "width"), rapid.IntRange(0, 40).Draw(rt, "height")
						s.handle(nil)
					case 1:
						s.handle(s.Wheel(rapid.SampledFrom([]int{-1, +1}).Draw(rt, "by")))
					case 2:
						s.handle(s.Click(rapid.IntRange(-1, 80).Draw(rt, "x"), rapid.IntRange(-1, 25).Draw(rt, "y")))
					default:
						s.press(rapid.SampledFrom(names).Draw(rt, "key"))
					}
				}
				s.check(rt)
			})
		})
	}
}

func (s *stage) check(rt *rapid.T) {
	seen := func() string {
		x, y, typing := s.Cursor()
		above, below := s.More()
		return fmt.Sprint(s.Paint(), x, y, typing, above, below)
	}
	before := seen()
	if again := seen(); again != before {
		rt.Fatalf("painted once it is\n%s\nand painted again\n%s", before, again)
	}
	s.handle(nil)
	if again := seen(); again != before {
		rt.Fatalf("laid out again it is\n%s\nbefore it was\n%s", again, before)
	}
	if rows := s.Paint(); len(rows) > s.height {
		rt.Fatalf("%d rows on a screen of %d", len(rows), s.height)
	}
}
