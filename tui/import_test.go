package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"previously/data"
	"previously/tui/overlay"
	"previously/tui/work"
)

// A fakeWeb is an encyclopedia with a series of four films, and another with a similar
// title.
type fakeWeb struct {
	tb       testing.TB
	report   func(overlay.ImportProgress)
	fault    error
	written  []int // for each file, what its viewer is about to watch
	contexts []context.Context
}

// aheadTitles are the titles of the films. None may be on screen before the cursor has
// reached it.
var aheadTitles = []string{"Lamp One", "Lamp Two ANNCANARY", "Lamp Three BOCANARY", "Lamp Four CYCANARY"}

func (w *fakeWeb) maker() overlay.NewImporter {
	return func(report func(overlay.ImportProgress)) (overlay.Importer, error) {
		w.report = report
		return w, nil
	}
}

func (w *fakeWeb) Search(ctx context.Context, title string) (overlay.ImportStep, error) {
	w.contexts = append(w.contexts, ctx)
	if w.fault != nil {
		return overlay.ImportStep{}, w.fault
	}
	return overlay.ImportStep{Choices: []string{title + " (2012), film series", title + " (1974), film"}}, nil
}

func (w *fakeWeb) Choose(ctx context.Context, choice int) (overlay.ImportStep, error) {
	w.contexts = append(w.contexts, ctx)
	if choice == 1 {
		return overlay.ImportStep{Choices: []string{"Lamp, film series", "Lights, film series", "More lights, film series"}}, nil
	}
	src := "title = \"Lamp\"\n"
	for i, title := range aheadTitles {
		src += fmt.Sprintf("[[installment]]\ntitle = %q\nreleased = %d\n", title, 2012+2*i)
	}
	plan, err := data.Parse("Lamp", []byte(src))
	return overlay.ImportStep{Plan: plan}, err
}

func (w *fakeWeb) Write(ctx context.Context, next int) (overlay.OpenImported, error) {
	w.contexts = append(w.contexts, ctx)
	if ctx.Err() != nil {
		return overlay.OpenImported{}, ctx.Err()
	}
	w.written = append(w.written, next)
	src := "title = \"Lamp\"\n"
	for i, title := range aheadTitles[:min(next, len(aheadTitles))] {
		src += fmt.Sprintf("[[installment]]\ntitle = %q\nreleased = %d\n", title, 2012+2*i)
		if i+1 < next {
			src += fmt.Sprintf("line = \"It is told of film %d.\"\n", i+1)
		}
	}
	return overlay.OpenImported{Book: decodeBook(w.tb, "lamp.toml", src), Next: next, Notice: "Wikipedia tells no plot of one of them."}, nil
}

// openImport returns an app that can import, with its library on screen.
func openImport(t *testing.T, width, height int) (*driver, *fakeWeb) {
	t.Helper()
	web := &fakeWeb{tb: t}
	_, locations := shelf(t)
	return start(t, Options{Library: shelfOf(locations), Import: web.maker()}, width, height), web
}

func TestImportFromTheTitleToTheStory(t *testing.T) {
	d, web := openImport(t, 80, 24)
	d.keys("i L a m p enter")
	for _, want := range []string{"Which one do you mean?", "Lamp (2012), film series"} {
		d.shows(want)
	}
	d.keys("enter").shows("Which film are you about to watch?")
	d.keys("down down enter")
	if len(web.written) != 1 || web.written[0] != 3 {
		t.Fatalf("files were written before films %v", web.written)
	}
	d.shows("before Lamp Three")
	d.shows("It is told of film 2.")
	d.shows("Wikipedia tells no plot")
	if d.keys("L"); !strings.Contains(d.text(), "Lamp ") {
		t.Errorf("the library does not list it:\n%s", d.screenshot())
	}
}

// TestImportHelpOutsideTheTitle checks that ? is a letter in the title, where the footer
// names all keys, and opens the help on the other screens, where the footer says so.
func TestImportHelpOutsideTheTitle(t *testing.T) {
	d, _ := openImport(t, 80, 24)
	d.keys("i L a m p").lacks("? help")
	d.keys("?").shows("> Lamp?")
	d.keys("enter").shows("? help")
	d.keys("down ?").shows("stop, or go back a step")
	d.keys("esc").shows("▸ Lamp? (1974), film") // the cursor stays on its choice
	d.keys("enter").shows("More lights")
}

func TestImportIsOfferedIfNothingIsFound(t *testing.T) {
	d, _ := openImport(t, 80, 24)
	d.keys("/ z z z").shows("enter imports it from Wikipedia")
	d.keys("enter").shows("> zzz")
	d.keys("enter").shows("zzz (2012), film series")
}

func TestImportOfAllAsksOnceMore(t *testing.T) {
	d, web := openImport(t, 80, 24)
	d.keys("i L a m p enter enter G enter").shows("Have you seen them all?")
	if d.keys("n").shows("Which film are you about to watch?"); len(web.written) > 0 {
		t.Fatal("no was taken for yes")
	}
	if d.keys("enter y"); len(web.written) != 1 || web.written[0] != len(aheadTitles)+1 {
		t.Fatalf("files were written before films %v", web.written)
	}
}

// TestImportNamesNothingAhead checks that, with the cursor on the second film at most, no
// screen shows a later title.
func TestImportNamesNothingAhead(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {20, 5}} {
		d, _ := openImport(t, size[0], size[1])
		for key := range strings.FieldsSeq("i L a m p enter enter G n up ? esc / 9 esc g down enter") {
			d.keys(key)
			for _, title := range aheadTitles[2:] {
				if canary := title[strings.LastIndex(title, " ")+1:]; strings.Contains(d.text(), canary) {
					t.Fatalf("%v: after %s the screen names %s:\n%s", size, key, canary, d.screenshot())
				}
			}
		}
	}
}

// TestImportCanBeLeftAtEachStep checks that leaving drops what is under way, and that
// nothing is written.
func TestImportCanBeLeftAtEachStep(t *testing.T) {
	for _, c := range []struct{ keys, left string }{
		{"i L a m p enter", "Import which series?"},
		{"i L a m p enter enter", "Which one do you mean?"},
		{"i L a m p enter enter down enter", "Which film are you about to watch?"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d, web := openImport(t, 80, 24)
			keys := strings.Fields(c.keys)
			d.keys(strings.Join(keys[:len(keys)-1], " "))
			d.slow = busy(work.Import)
			d.keys(keys[len(keys)-1])
			before := d.text()
			d.keys("esc").shows(c.left)
			after := d.text()
			if d.release(); d.text() != after || before == after || len(web.written) > 0 {
				t.Errorf("a dropped step still has an effect:\n%s", d.screenshot())
			}
			if last := web.contexts[len(web.contexts)-1]; last.Err() == nil {
				t.Error("the step was not cancelled")
			}
			for range 4 {
				d.keys("esc")
			}
			d.shows("Which series?")
		})
	}
}

func TestImportShowsItsProgress(t *testing.T) {
	d, web := openImport(t, 80, 24)
	d.keys("i L a m p enter enter down")
	d.slow = busy(work.Import)
	d.keys("enter")
	web.report(overlay.ImportProgress{What: "the text of Lamp One", Done: 1, Total: 3, Wait: 7 * time.Second, Why: "ten requests a minute"})
	for _, want := range []string{"Importing Lamp", "The text of Lamp One", "2 of 3", "Waiting 7 s: ten requests a minute"} {
		d.advanceClock(0)
		d.shows(want)
	}
	d.advanceClock(3 * time.Second)
	if d.shows("Waiting 4 s"); len(d.waiting) == 0 {
		t.Error("no timer looks at the progress again")
	}
	d.fireTimer()
	d.shows("Waiting 4 s")
	if d.release(); len(web.written) != 1 {
		t.Error("nothing was written")
	}
}

func TestImportSaysWhatIsWrong(t *testing.T) {
	d, web := openImport(t, 80, 24)
	web.fault = errors.New("en.wikipedia.org can't be reached: no such host; check the connection")
	d.keys("i L a m p enter").shows("can't be reached")
	d.shows("> Lamp")
	web.fault = nil
	d.keys("enter").shows("Which one do you mean?")
}

func TestNothingToImportWith(t *testing.T) {
	_, locations := shelf(t)
	start(t, Options{Library: shelfOf(locations)}, 80, 24).keys("i").shows("Nothing can be imported here.")
}

func TestFramesOfImport(t *testing.T) {
	var frames strings.Builder
	for _, keys := range []string{"i", "i L a m p enter", "i L a m p enter down enter", "i L a m p enter enter", "i L a m p enter enter down", "/ z z z"} {
		for _, size := range goldenSizes {
			d, web := openImport(t, size[0], size[1])
			d.keys(keys)
			if keys == "i L a m p enter enter down" {
				d.slow = busy(work.Import)
				d.keys("enter")
				web.report(overlay.ImportProgress{What: "the text of Lamp One", Done: 1, Total: 3, Wait: 7 * time.Second, Why: "ten requests a minute"})
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			}
			fmt.Fprintf(&frames, "%s %d×%d\n%s\n", keys, size[0], size[1], d.text())
		}
	}
	golden.RequireEqual(t, frames.String())
}
