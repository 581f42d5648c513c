package tui

import (
	"errors"
	"image/color"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"previously/data"
	"previously/recap"
	"previously/tui/overlay"
	"previously/tui/page"
	"previously/tui/work"
)

// keyNames are the keys that the random viewer presses: all that are bound anywhere, and
// some that are not.
var keyNames = append(scriptKeys(), "f1", "delete", "insert", "ctrl+a", "alt+x", "é", "漢", "👍", "ctrl+w", "shift+tab", "L", "'")

// anyMessage returns a generator of what a terminal may send to the app at any time.
func anyMessage() *rapid.Generator[tea.Msg] {
	number := rapid.IntRange(-3, 140)
	button := rapid.SampledFrom([]tea.MouseButton{tea.MouseLeft, tea.MouseRight, tea.MouseMiddle, tea.MouseNone, tea.MouseWheelDown, tea.MouseWheelUp, tea.MouseWheelLeft})
	return rapid.OneOf(
		rapid.Map(rapid.SampledFrom(keyNames), func(name string) tea.Msg { return keyPress(name) }),
		rapid.Map(rapid.SampledFrom(keyNames), func(name string) tea.Msg { return keyPress(name) }),
		rapid.Map(rapid.SampledFrom(keyNames), func(name string) tea.Msg { return keyPress(name) }),
		rapid.Custom(func(t *rapid.T) tea.Msg {
			return tea.WindowSizeMsg{Width: rapid.IntRange(0, 200).Draw(t, "width"), Height: rapid.IntRange(0, 60).Draw(t, "height")}
		}),
		rapid.Custom(func(t *rapid.T) tea.Msg {
			return tea.MouseClickMsg{X: number.Draw(t, "x"), Y: number.Draw(t, "y"), Button: button.Draw(t, "button")}
		}),
		rapid.Custom(func(t *rapid.T) tea.Msg {
			return tea.MouseWheelMsg{X: number.Draw(t, "x"), Y: number.Draw(t, "y"), Button: button.Draw(t, "button")}
		}),
		rapid.Map(rapid.String(), func(text string) tea.Msg { return tea.PasteMsg{Content: text} }),
		rapid.SampledFrom([]tea.Msg{
			tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black},
			tea.FocusMsg{}, tea.BlurMsg{}, tea.MouseMotionMsg{X: 3, Y: 3}, tea.KeyReleaseMsg{Code: 'q'},
			overlay.Indexed{Ticket: work.NewTicket()}, pageMsg{page: &page.Page{}}, savedMsg{errors.New("of a\nstranger\x1b[2J")}, nil,
		}),
	)
}

// TestAnyKeysMouseAndSizes checks that whatever a random viewer does, nothing panics,
// each frame fits, and painting it again gives the same frame, even if pages come late or
// never.
func TestAnyKeysMouseAndSizes(t *testing.T) {
	books := []*data.Book{trilogy(t), heist(t), plantedBook(t)}
	rapid.Check(t, func(rt *rapid.T) {
		o := Options{
			Book:       rapid.SampledFrom(books).Draw(rt, "book"),
			Before:     rapid.IntRange(0, 5).Draw(rt, "before"),
			ASCII:      rapid.Bool().Draw(rt, "ascii"),
			Accessible: rapid.IntRange(0, 4).Draw(rt, "accessible") == 0,
			Memory:     &testMemory{kept: data.Bookmark{Minutes: new(rapid.IntRange(-2, 20).Draw(rt, "minutes")), Section: rapid.SampledFrom(append(recap.Sections(), "", "nonsense")).Draw(rt, "section")}},
		}
		d := start(t, o, rapid.IntRange(1, 150).Draw(rt, "width"), rapid.IntRange(1, 50).Draw(rt, "height")).onlyVisible()
		d.holding = rapid.IntRange(0, 3).Draw(rt, "late") == 0
		rests := rapid.IntRange(0, 4).Draw(rt, "rests") == 0
		for _, msg := range rapid.SliceOfN(anyMessage(), 1, 40).Draw(rt, "events") {
			d.send(msg)
			if rests {
				d.prefetch()
			}
			if v := d.m.View(); !reflect.DeepEqual(v, d.m.View()) {
				rt.Fatalf("after %T%+v painting it again gives another frame:\n%s", msg, msg, d.screenshot())
			}
			if fault := frameFault(d.styled(), d.m.frame.width, d.m.frame.height); fault != "" {
				rt.Fatalf("after %T%+v: %s:\n%s", msg, msg, fault, d.screenshot())
			}
		}
		d.release()
		d.styled()
	})
}

// FuzzKeys reads each byte as a key, and the highest ones as a new size or a click, with
// numbers from the bytes that follow.
func FuzzKeys(f *testing.F) {
	f.Add(uint8(3), []byte("2\x20\xff\x14\x05\xfe\x0a\x03"))
	f.Add(uint8(0), []byte{250, 1, 1, 0, 1, 2, 3, 40, 50, 60, 251, 200, 3})
	for _, keys := range []string{"4 v c enter [ ]", "w up up enter m y u", "/ m a r enter n N esc", "p right space ?", "3 down enter r o"} {
		var events []byte
		for name := range strings.FieldsSeq(keys) {
			for i, known := range keyNames {
				if known == name {
					events = append(events, byte(i))
					break
				}
			}
		}
		f.Add(uint8(3), events)
	}
	book := trilogy(f)
	f.Fuzz(func(t *testing.T, before uint8, events []byte) {
		d := start(t, Options{Book: book, Before: int(before % 6)}, 80, 24).onlyVisible()
		for events = events[:min(len(events), 200)]; len(events) > 0; {
			d.send(eventOf(&events))
			d.checkFrame(d.m.frame.width, d.m.frame.height)
		}
	})
}

// eventOf takes the next event from the bytes.
func eventOf(events *[]byte) tea.Msg {
	next := func() int {
		if len(*events) == 0 {
			return 0
		}
		b := (*events)[0]
		*events = (*events)[1:]
		return int(b)
	}
	switch b := next(); {
	case b >= 253:
		return tea.WindowSizeMsg{Width: next(), Height: next() % 70}
	case b >= 250:
		return tea.MouseClickMsg{X: next(), Y: next(), Button: tea.MouseLeft}
	default:
		return keyPress(keyNames[b%len(keyNames)])
	}
}

// TestHostileLibrary checks that no file whose name or errors contain control characters
// draws over the screen.
func TestHostileLibrary(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"a\x1b[2Jb.toml", "line\nbreak.toml", "bell\a.toml", strings.Repeat("long", 60) + ".toml", "漢字.toml", "rtl\u202e.toml"} {
		for _, content := range []string{"title = \"\x1b\"", "", "[[installment]]\ntitle = \"Fine\"\nline = \"Told.\"\n", "title = \"Fine\"\n[[installment]]\ntitle = \"Fine\"\nline = \"Told.\"\n"} {
			file := filepath.Join(folder, string(rune('a'+len(content)%26))+name)
			if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
				t.Logf("this system has no such file names: %v", err)
			}
		}
	}
	locations, err := data.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, Options{Library: shelfOf(locations)}, 80, 30)
	for range locations {
		d.keys("enter")
		d.checkFrame(80, 30)
		d.resize(40, 10)
		d.checkFrame(40, 10)
		d.keys("down")
		d.checkFrame(40, 10)
		if d.m.story != nil || d.m.book != nil {
			d.keys("esc")
		}
		d.resize(80, 30)
	}
}

// TestHostileErrors checks that errors of the system, which may hold anything, cannot
// break a frame.
func TestHostileErrors(t *testing.T) {
	memory := &testMemory{fails: errors.New("disk\nfull\x1b[31m\u202e and \a more")}
	d := start(t, Options{Book: heist(t), Before: 2, Memory: memory}, 80, 24)
	d.checkFrame(80, 24)
	d.shows("disk")
	d.keys("2")
	d.m.fault = "file\x1b]0;title\a:1:1: bad\n"
	d.checkFrame(80, 24)
}
