package tui

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
	"github.com/adrg/xdg"

	"previously/data"
	"previously/tui/overlay"
)

// A shelfMemory remembers series by their keys.
type shelfMemory map[string]data.Bookmark

func (m shelfMemory) Get(key string) (data.Bookmark, bool) {
	mark, ok := m[key]
	return mark, ok
}

func (m shelfMemory) Set(key string, mark data.Bookmark) error {
	m[key] = mark
	return nil
}

// put writes a file into a folder and returns its path.
func put(tb testing.TB, folder, name, content string) string {
	tb.Helper()
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		tb.Fatal(err)
	}
	return file
}

// seriesFile returns a small series file with a title and a summary.
func seriesFile(title, summary string) string {
	return fmt.Sprintf("title = %q\nsummary = %q\n[[installment]]\ntitle = \"One\"\nreleased = 1990\nline = \"It happens.\"\n", title, summary)
}

// broken is a series file with two errors.
const broken = "title = \"Broken\"\n[[installment]]\ntitel = \"One\"\n\n[[installment.cast]]\nid = \"ann\"\nstatus = \"asleep\"\n"

// shelf returns a folder with four series, one of which has errors, and their locations.
func shelf(tb testing.TB) (folder string, locations []data.Location) {
	tb.Helper()
	folder = tb.TempDir()
	put(tb, folder, "heist.toml", readFile(tb, "testdata/heist.toml"))
	put(tb, folder, "feud.toml", readFile(tb, "testdata/feud.toml"))
	put(tb, folder, "alpha.toml", seriesFile("Älpha", "The first by title."))
	put(tb, folder, "broken.toml", broken)
	locations, err := data.Find(folder)
	if err != nil {
		tb.Fatal(err)
	}
	return folder, locations
}

// shelfOf returns a function that lists the locations.
func shelfOf(locations []data.Location) func() ([]data.Location, error) {
	return func() ([]data.Location, error) { return locations, nil }
}

// listedSeries returns the rows of the library, without the sign of the selection.
func (d *driver) listedSeries() []string {
	var rows []string
	for _, row := range d.body()[2:] {
		if row = strings.TrimLeft(row, " ▸"); row == "" { // what follows is about the selected one
			break
		}
		rows = append(rows, row)
	}
	return rows
}

// shelvedTitles returns the titles in the library, in their order.
func (d *driver) shelvedTitles() string {
	var titles []string
	for _, row := range d.listedSeries() {
		title, _, _ := strings.Cut(row, "  ")
		titles = append(titles, title)
	}
	return strings.Join(titles, ", ")
}

func TestLibraryLists(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations)}, 110, 24)
	d.shows("Which series?", "recent first")
	if got := d.shelvedTitles(); got != "Älpha, The Feud, The Heist, broken" {
		t.Errorf("the library lists %s", got)
	}
	for title, about := range map[string]string{"The Feud": "season", "Älpha": "film", "broken": "error: "} {
		if row := d.row(title); !strings.Contains(row, about) {
			t.Errorf("%q does not say %q", row, about)
		}
	}
	if row := d.row("error:"); !strings.HasSuffix(row, "error: broken.toml:2:1: title is missing; add title = \"…\"") {
		t.Errorf("the first error of the file is not shown: %q", row)
	}
}

// TestLibraryDescribesTheSelected checks that the summary of the selected series is shown
// exactly once, and that whatever its row has no room for is shown below if the list
// leaves room.
func TestLibraryDescribesTheSelected(t *testing.T) {
	folder, locations := shelf(t)
	put(t, folder, "alpha.toml", seriesFile("Älpha", "The first by title, "+strings.Repeat("and it goes on ", 5)+"to its end."))
	d := start(t, Options{Library: shelfOf(locations)}, 80, 24)
	d.shows("to its end.")
	d.keys("down").lacks("to its end.")
	d.shows("Two houses and a well.")
	for _, width := range []int{40, 80, 120, 200} {
		if d.resize(width, 24); strings.Count(d.text(), "Two houses") != 1 {
			t.Errorf("%d columns: the summary is not shown exactly once:\n%s", width, d.screenshot())
		}
	}
	d.resize(80, 24)
	d.keys("down down").shows("title is missing; add title = \"…\"")
	d.keys("g").resize(80, 9)
	d.lacks("to its end.")
	d.checkFrame(80, 9)
	memory := shelfMemory{locations[3].Key(): bookmarkAt(t, locations[3], 2)}
	d = start(t, Options{Library: shelfOf(locations), Memory: memory}, 80, 24).keys("down down")
	d.shows("seen 2001, before Heist Two (2003)", "\n  Two crews, one vault.")
}

func TestLibrarySorts(t *testing.T) {
	_, locations := shelf(t)
	memory := shelfMemory{}
	for i, l := range locations {
		if l.ID != "feud" { // by id: alpha, broken, feud, heist
			memory[l.Key()] = data.Bookmark{Opened: time.Date(2020+i, 1, 1, 0, 0, 0, 0, time.UTC)}
		}
	}
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 110, 24)
	if got := d.shelvedTitles(); got != "The Heist, Älpha, The Feud, broken" {
		t.Errorf("with the series opened last first, the order is %s", got)
	}
	d.keys("down s").shows("by title")
	if got := d.shelvedTitles(); got != "Älpha, The Feud, The Heist, broken" {
		t.Errorf("by title, the order is %s", got)
	}
	d.shows("▸ Älpha") // the cursor stays on its series
	d.keys("s").shows("▸ Älpha")
}

// TestLibraryStreams checks that each series is shown as soon as it has been read.
func TestLibraryStreams(t *testing.T) {
	_, locations := shelf(t)
	loaded := data.LoadAll(locations)
	slices.SortFunc(loaded, func(a, b data.Loaded) int { return strings.Compare(b.ID, a.ID) })
	d := newDriver(t, Options{Library: shelfOf(locations)})
	d.hold()
	d.run(d.m.Init())
	d.resize(110, 24)
	more := make(chan data.Loaded)
	for _, msg := range []tea.Msg{nil, overlay.Listed{Locations: locations}} {
		if d.send(msg); len(d.listedSeries()) > 0 {
			t.Errorf("after %T rows are listed before any file has been read: %q", msg, d.listedSeries())
		}
		d.lacks("No series")
	}
	for i, want := range []string{"The Heist", "The Feud, The Heist", "The Feud, The Heist, broken", "Älpha, The Feud, The Heist, broken"} {
		d.held = nil
		if d.send(overlay.Loaded{Series: loaded[i : i+1], Feed: more}); d.shelvedTitles() != want {
			t.Errorf("after %d files the library lists %s, want %s", i+1, d.shelvedTitles(), want)
		}
		if len(d.held) != 1 {
			t.Errorf("after %d files %d commands wait for more, want one", i+1, len(d.held))
		}
		if i == 1 {
			d.keys("down")
		}
		d.shows("▸ The Heist") // once moved, the cursor stays on its series
	}
	d.held = nil
	if d.send(overlay.Loaded{}); len(d.held) > 0 {
		t.Error("after the last file it waits for more")
	}
}

// TestLibraryShowsItsProgress checks that the library says that it is reading once that
// takes longer than a blink.
func TestLibraryShowsItsProgress(t *testing.T) {
	_, locations := shelf(t)
	loaded := data.LoadAll(locations)
	d := newDriver(t, Options{Library: shelfOf(locations)})
	d.hold()
	d.run(d.m.Init())
	d.resize(60, 24)
	d.advanceClock(100 * time.Millisecond)
	d.lacks("looking", "reading")
	d.advanceClock(100 * time.Millisecond)
	d.shows("looking for series")
	d.send(overlay.Listed{Locations: locations})
	d.lacks("looking")
	d.shows("reading 0 of 4", "────────")
	d.send(overlay.Loaded{Series: loaded[:3], Feed: make(chan data.Loaded)})
	d.shows("reading 3 of 4", "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────")
	d.send(overlay.Loaded{Series: loaded[3:]})
	d.lacks("reading")
	d.checkFrame(60, 24)
}

// TestManySeriesDoNotDelayTheFirstFrame checks by the allocations of a frame that the
// first one reads no file, and that none paints rows that are not on screen.
func TestManySeriesDoNotDelayTheFirstFrame(t *testing.T) {
	work := func(count int) (first, full float64) {
		locations := make([]data.Location, count)
		var all overlay.Loaded
		for i := range locations {
			locations[i] = data.Location{ID: fmt.Sprintf("series-%d", i), Path: filepath.Join("testdata", "none", fmt.Sprint(i))}
			all.Series = append(all.Series, data.Loaded{Index: i, Location: locations[i], Err: errors.New("not read")})
		}
		d := newDriver(t, Options{Library: shelfOf(locations)})
		d.hold()
		d.run(d.m.Init())
		d.resize(80, 24)
		d.shows("Which series?")
		d.send(overlay.Listed{Locations: locations})
		first = testing.AllocsPerRun(5, func() { d.m.View() })
		d.send(all)
		d.shows("series-0", "series-1")
		return first, testing.AllocsPerRun(5, func() { d.m.View() })
	}
	few, fewRows := work(100)
	many, manyRows := work(10_000)
	if many > few+5 || manyRows > fewRows+50 {
		t.Errorf("with 100 series a frame takes %v and %v allocations, with 10,000 %v and %v", few, fewRows, many, manyRows)
	}
}

func TestLibraryFilters(t *testing.T) {
	_, locations := shelf(t)
	for keys, want := range map[string]string{
		"/ h e i": "The Heist", "/ a l p h a": "Älpha", "/ Ä": "Älpha", "/ b r o": "broken",
		"/ t h e": "The Feud, The Heist", "/ e i space t h e": "The Heist", "/ q": "No series by that name; esc clears the filter.",
		"/ h esc": "Älpha, The Feud, The Heist, broken", "/ h backspace backspace": "Älpha, The Feud, The Heist, broken",
		"/ s": "The Heist", "/ j": "No series by that name; esc clears the filter.",
	} {
		t.Run(keys, func(t *testing.T) {
			d := start(t, Options{Library: shelfOf(locations)}, 80, 24).keys(keys)
			if got := d.shelvedTitles(); got != want {
				t.Errorf("%s lists %s, want %s", keys, got, want)
			}
		})
	}
	d := start(t, Options{Library: shelfOf(locations)}, 80, 24)
	d.send(tea.PasteMsg{Content: "heist"})
	if got := d.shelvedTitles(); got != "The Heist" {
		t.Errorf("a pasted name lists %s, want The Heist", got)
	}
	if c := d.m.View().Cursor; c == nil || c.X != 2+len("> heist") {
		t.Errorf("the cursor is at %v, want it after the pasted text", c)
	}
	d.keys("enter").shows("Which film are you about to watch?")
}

// TestLibraryIsListedAfterTheFirstFrame checks that a folder that hangs or has thousands
// of files does not keep the app from starting.
func TestLibraryIsListedAfterTheFirstFrame(t *testing.T) {
	calls := 0
	_, locations := shelf(t)
	d := newDriver(t, Options{Library: func() ([]data.Location, error) { calls++; return locations, nil }})
	d.hold()
	d.run(d.m.Init())
	d.resize(80, 24)
	if d.shows("Which series?"); calls != 0 {
		t.Error("the series were listed before the first frame")
	}
	d.release()
	if d.shows("The Heist"); calls != 1 {
		t.Errorf("the series were listed %d times, want once", calls)
	}
}

// TestLibraryOfOneIsSkipped checks that a library with one series opens it at once, or
// its errors.
func TestLibraryOfOneIsSkipped(t *testing.T) {
	folder, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations[2:3])}, 100, 24)
	d.shows("PREVIOUSLY ON  The Feud", "Which season are you about to watch?")
	d.keys("esc").shows("Which series?", "▸ The Feud")
	put(t, folder, "feud.toml", broken)
	d = start(t, Options{Library: shelfOf(locations[2:3])}, 100, 24)
	d.shows("This file has errors", "feud.toml:3:1: ")
	d.keys("x").shows("▸ feud", "error: feud.toml:2:1")
}

// TestLibraryIsThereForOneSeries checks that a viewer who named one series on the command
// line gets the others by key. They are not listed before that, and the open series comes
// first.
func TestLibraryIsThereForOneSeries(t *testing.T) {
	_, locations := shelf(t)
	book, err := locations[3].Open()
	must(t, err)
	listed := 0
	list := func() ([]data.Location, error) {
		listed++
		return locations, nil
	}
	o := Options{Library: list, Book: book, Before: 2, Memory: shelfMemory{}}
	d := start(t, o, 110, 24)
	d.keys("2 3 4 1 esc").shows("You're at the start")
	if listed > 0 {
		t.Error("the other series were listed before the key was pressed")
	}
	d.keys("L").shows("Which series?", "▸ The Heist")
	if row := d.row("The Heist"); !strings.Contains(row, "seen 2001, before Heist Two (2003)") {
		t.Errorf("the row of the open series says %q", row)
	}
	d.keys("esc").shows("before Heist Two (2003)")
	d.keys("L down enter").shows("PREVIOUSLY ON  Älpha")
	o.Before, o.Memory = 0, shelfMemory{}
	start(t, o, 110, 24).keys("esc").shows("Which series?")
	o.Library = nil
	start(t, o, 110, 24).keys("esc").shows("This is the only series")
}

// TestLibraryOfAFolderThatCannotBeListed checks that the library says why it is empty,
// and what to do.
func TestLibraryOfAFolderThatCannotBeListed(t *testing.T) {
	folder := t.TempDir()
	selection, err := data.Select(folder)
	must(t, err)
	d := start(t, Options{Library: selection.Library}, 200, 24)
	d.shows("Which series?", "no series file in this folder; their names end in .toml")
}

func TestLibraryOfNothing(t *testing.T) {
	d := start(t, Options{Library: shelfOf(nil)}, 80, 24)
	d.shows("No series here.", "`previously new TITLE` creates one")
	d.keys("enter down s / x enter").shows("No series by that name; esc clears the filter.")
	d.keys("esc").shows("No series here.")
	if d.keys("q"); !d.hasRequested(tea.Quit) {
		t.Error("q does not quit")
	}
}

// TestLibraryOpensAndComesBack checks every way from a series back to the library.
func TestLibraryOpensAndComesBack(t *testing.T) {
	_, locations := shelf(t)
	memory := shelfMemory{}
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 110, 24).keys("down down enter")
	d.shows("PREVIOUSLY ON  The Heist", "Which film are you about to watch?")
	d.keys("esc").shows("Which series?", "▸ The Heist")
	if len(memory) > 0 {
		t.Errorf("without an answer %v is remembered", memory)
	}
	d.keys("enter down enter").shows("The story so far", "before Heist Two (2003)")
	for _, back := range []string{"L", "esc", "backspace", "2 3 L", "2 esc"} {
		if d.keys(back); !strings.Contains(d.row("The Heist"), "seen 2001, before Heist Two (2003)") {
			t.Errorf("%s: the row says %q", back, d.row("The Heist"))
		}
		d.shows("Which series?", "▸ The Heist")
		d.keys("esc").shows("before Heist Two (2003)") // back to the open series
	}
	d.keys("L G up")
	if row := d.keys("enter").row("PREVIOUSLY ON"); !strings.Contains(row, "The Feud") {
		t.Errorf("enter opens %q, want The Feud", row)
	}
	d.keys("down down enter").shows("before The Water (2014)")
	d.keys("L")
	if got := d.shelvedTitles(); !strings.HasPrefix(got, "The Feud, The Heist") {
		t.Errorf("the series opened last is not first: %s", got)
	}
	d.keys("down enter").shows("before Heist Two (2003)") // the answer is remembered
}

// TestLibraryComesBackWhole checks that the filter by which a series was found is cleared
// when the library comes back.
func TestLibraryComesBackWhole(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{}}, 80, 24).keys("/ h e i s t enter esc")
	d.shows("▸ The Heist", "The Feud", "/ filter")
	d.keys("enter down enter L").shows("▸ The Heist", "The Feud", "/ filter")
	d.keys("esc").shows("before Heist Two (2003)")
}

// TestSecondSeriesStartsAfresh checks that nothing of the first series is left in the
// second.
func TestSecondSeriesStartsAfresh(t *testing.T) {
	_, locations := shelf(t)
	memory := shelfMemory{locations[2].Key(): bookmarkAt(t, locations[2], 3), locations[3].Key(): bookmarkAt(t, locations[3], 4)}
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 110, 30).keys("/ h e i s t enter")
	d.searchFor("ghost").keys("enter 4 enter m y")
	d.keys("L / f e u d enter").shows("PREVIOUSLY ON  The Feud", "2 min")
	d.keys("u").shows("Nothing to undo.")
	d.keys("[").shows("Nothing to go back to.")
	d.keys("/ up").lacks("ghost")
	d.typeText("ghost").shows("Nothing found.")
	d.keys("esc 4").shows("is a friend of")
	d.lacks("Dee", "Crane")
}

// tempHome gives the test a home directory of its own, and returns the folder for the
// user's own series, which does not exist yet.
func tempHome(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	t.Cleanup(xdg.Reload) // after the environment has been restored
	t.Setenv("HOME", root)
	t.Setenv("XDG_DATA_HOME", filepath.Join(root, "data"))
	t.Setenv("XDG_STATE_HOME", filepath.Join(root, "state"))
	xdg.Reload()
	return filepath.Join(root, "data", "previously")
}

// TestLibraryIfTheFolderIsAFile checks that the bundled series are listed even if the
// user's folder is a file.
func TestLibraryIfTheFolderIsAFile(t *testing.T) {
	folder := tempHome(t)
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Dir(folder), filepath.Base(folder), "a file, where a folder should be")
	locations, err := data.Find()
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, Options{Library: shelfOf(locations)}, 110, 24)
	d.shows("Lost Bullet", "error: ")
	d.keys("end enter")
	if words := strings.Join(strings.Fields(strings.Join(d.body(), "")), " "); strings.Count(words, strings.ReplaceAll(folder, " ", "")) != 1 {
		t.Errorf("the folder is not named exactly once:\n%s", d.screenshot())
	}
}

func TestLibraryByMouse(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations)}, 110, 24)
	d.click(d.find("The Heist"))
	d.shows("▸ The Heist")
	d.click(d.find("The Heist"))
	d.shows("Which film are you about to watch?")
	d.keys("esc").click(2, 20)
	d.shows("▸ The Heist")
	d.wheel(tea.MouseWheelUp)
	d.shows("▸ The Feud")
}

// TestLibraryMoves checks the keys that move through more series than the screen has
// rows.
func TestLibraryMoves(t *testing.T) {
	folder := t.TempDir()
	for i := range 30 {
		put(t, folder, fmt.Sprintf("s%02d.toml", i), seriesFile(fmt.Sprintf("Series %02d", i), "One of many."))
	}
	locations, err := data.Find(folder)
	must(t, err)
	d := start(t, Options{Library: shelfOf(locations)}, 80, 12)
	page := d.m.bodyArea().height - 2 - 1
	for _, c := range []struct {
		keys string
		at   int
	}{
		{"up k", 0}, {"down j down", 3}, {"up", 2}, {"end", 29}, {"down", 29}, {"g", 0}, {"pgdown", page}, {"space", 2 * page},
		{"pgup", page}, {"pgup pgup", 0}, {"G", 29}, {"home", 0}, {"tab", 0},
	} {
		if d.keys(c.keys); !strings.Contains(d.row("▸"), fmt.Sprintf("Series %02d", c.at)) {
			t.Fatalf("after %s the cursor is on %q, want number %d", c.keys, d.row("▸"), c.at)
		}
		d.checkFrame(80, 12)
	}
}

// TestLibraryOpensWhatWasChosenLast checks that the series chosen last is opened,
// whichever is read first, and none that the viewer has left meanwhile.
func TestLibraryOpensWhatWasChosenLast(t *testing.T) {
	_, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations), Memory: shelfMemory{}}, 110, 24)
	d.hold()
	d.keys("g enter down down enter")
	d.release()
	d.shows("PREVIOUSLY ON  The Heist")
	d.keys("enter L g")
	d.hold()
	d.keys("enter esc L")
	d.release()
	d.shows("Which series?")
}
