package tui

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/page"
	"previously/tui/work"
)

// longest is how long a test waits for something that is certain to happen.
const longest = 30 * time.Second

// openFile opens a series file as the program does.
func openFile(tb testing.TB, file string, o Options, width, height int) *driver {
	tb.Helper()
	locations, err := data.Find(file)
	if err != nil {
		tb.Fatal(err)
	}
	book, err := locations[0].Open()
	if err != nil {
		tb.Fatal(err)
	}
	o.Book = book
	return start(tb, o, width, height)
}

// reload hands the app what results from saving the file, which may come in several
// steps, until done reports that the app has it.
func (d *driver) reload(done func() bool) {
	d.tb.Helper()
	for !done() {
		d.deliver(d.awaitSave())
	}
}

// awaitSave waits until the file that the app watches has been saved, and returns the
// message about it.
func (d *driver) awaitSave() tea.Msg {
	d.tb.Helper()
	i := slices.IndexFunc(d.waiting, func(j job) bool { return j.work == work.File })
	if i < 0 {
		d.tb.Fatal("the app does not wait for the file to be saved")
	}
	await := d.waiting[i].do
	d.waiting = slices.Delete(d.waiting, i, i+1)
	came := make(chan tea.Msg, 1)
	go func() { came <- await() }()
	select {
	case msg := <-came:
		return msg
	case <-time.After(longest):
		d.tb.Fatalf("the saved file is not read:\n%s", d.screenshot())
		return nil
	}
}

// reloadUntil waits until a text is on the screen.
func (d *driver) reloadUntil(text string) {
	d.tb.Helper()
	d.reload(func() bool { return strings.Contains(d.text(), text) })
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// saves are the ways in which editors save a file.
var saves = map[string]func(tb testing.TB, folder, name, content string){
	"written into": func(tb testing.TB, folder, name, content string) { put(tb, folder, name, content) },
	"replaced": func(tb testing.TB, folder, name, content string) {
		must(tb, os.Rename(put(tb, folder, ".saving", content), filepath.Join(folder, name)))
	},
	"backup by renaming": func(tb testing.TB, folder, name, content string) {
		must(tb, os.Rename(filepath.Join(folder, name), filepath.Join(folder, name+"~")))
		put(tb, folder, name, content)
		must(tb, os.Remove(filepath.Join(folder, name+"~")))
	},
	"truncated first": func(tb testing.TB, folder, name, content string) {
		must(tb, os.Truncate(filepath.Join(folder, name), 0))
		put(tb, folder, name, content)
	},
	"deleted first": func(tb testing.TB, folder, name, content string) {
		must(tb, os.Remove(filepath.Join(folder, name)))
		put(tb, folder, name, content)
	},
}

// recastFile returns the source of the heist with another actor and another sentence.
func recastFile(tb testing.TB) string {
	return strings.NewReplacer(`"A. Actor"`, `"N. Actor"`, "who ruined her father", "who ruined her mother").Replace(readFile(tb, "testdata/heist.toml"))
}

func TestReloadAfterEachWayToSave(t *testing.T) {
	for name, save := range saves {
		for _, way := range []string{"file", "link"} {
			t.Run(name+" "+way, func(t *testing.T) {
				t.Parallel()
				folder := t.TempDir()
				file := put(t, folder, "real.toml", readFile(t, "testdata/heist.toml"))
				if way == "link" {
					file = filepath.Join(t.TempDir(), "heist.toml")
					must(t, os.Symlink(filepath.Join(folder, "real.toml"), file))
				}
				d := openFile(t, file, Options{Before: 3}, 90, 24).keys("3")
				d.shows("A. Actor")
				save(t, folder, "real.toml", recastFile(t))
				d.reloadUntil("N. Actor")
				d.shows("Reloaded.")
				save(t, folder, "real.toml", readFile(t, "testdata/heist.toml"))
				d.reloadUntil("A. Actor")
			})
		}
	}
}

// TestReloadKeepsThePlace checks that the place stays the same in a file whose texts have
// changed.
func TestReloadKeepsThePlace(t *testing.T) {
	for _, keys := range []string{
		"1 down down", "1 + + + space", "2 left down", "2 z z left", "3 down down", "3 G", "3 down enter down down", "4 down", "4 enter down", "4 a down",
		"4 v down", "4 c enter", "w", "m", "?", "/ a n n down", "4 c a", "/ a n n space h o l d s enter", "/ a n n enter",
	} {
		t.Run(keys, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			file := put(t, folder, "heist.toml", readFile(t, "testdata/heist.toml"))
			d := openFile(t, file, Options{Before: 3}, 70, 14).keys(keys)
			replace := strings.NewReplacer("A. Actor", "N. Actor", "ruined her father", "ruined her mother")
			want := replace.Replace(strings.Join(d.screen()[:13], "\n"))
			story := d.m.story
			put(t, folder, "heist.toml", recastFile(t))
			d.reload(func() bool { return d.m.story != story })
			if got := strings.Join(d.screen()[:13], "\n"); got != want {
				t.Errorf("after the save\n%s\nwant\n%s", got, want)
			}
			if d.keys("esc esc esc esc 3 g"); d.m.story.Seen() != 2 {
				t.Errorf("%d films are seen, want 2", d.m.story.Seen())
			}
		})
	}
}

// TestReloadKeepsTheWayBack checks that the way back stays, and so do the places in the
// other sections.
func TestReloadKeepsTheWayBack(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := put(t, folder, "heist.toml", readFile(t, "testdata/heist.toml"))
	d := openFile(t, file, Options{Before: 3}, 90, 24).keys("3 down down enter r")
	put(t, folder, "heist.toml", recastFile(t))
	d.reloadUntil("Reloaded.")
	d.keys("backspace").shows("played by B. Actor")
	if d.keys("backspace"); d.selection() != page.PersonKey("bo") {
		t.Errorf("%s is selected, want Bo Banks:\n%s", d.selection(), d.screenshot())
	}
	d.shows("N. Actor")
}

// TestReloadFindsInTheNewText checks that the finder searches the new text, even if it
// was open while the file was saved.
func TestReloadFindsInTheNewText(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := put(t, folder, "heist.toml", readFile(t, "testdata/heist.toml"))
	d := openFile(t, file, Options{Before: 3}, 90, 24).searchFor("mother")
	d.shows("Nothing found.")
	put(t, folder, "heist.toml", recastFile(t))
	d.reloadUntil("who ruined her mother")
	d.keys("backspace").shows("> mothe", "who ruined her mother")
	d.keys("esc").searchFor("mother").shows("who ruined her mother")
}

// TestReloadKeepsNothingElseOfTheStory checks that only the fields named here outlive
// their story, so that nobody adds one that silently does.
func TestReloadKeepsNothingElseOfTheStory(t *testing.T) {
	t.Parallel()
	kept := []string{"answer", "undoAnswer", "here", "sectionPlaces", "trail", "highlight", "queries", "lastPage"}
	d := openFile(t, "testdata/heist.toml", Options{Before: 3}, 90, 24).keys("3 enter / a n n enter")
	for _, name := range kept {
		if _, ok := reflect.TypeFor[reading]().FieldByName(name); !ok {
			t.Errorf("there is no field %s", name)
		}
	}
	before := d.m.reading
	d.m.replaceStory(d.m.book.Story(3))
	after := reflect.ValueOf(d.m.reading)
	for field, old := range reflect.ValueOf(before).Fields() {
		now := after.FieldByIndex(field.Index)
		switch kind := field.Type.Kind(); {
		case slices.Contains(kept, field.Name):
		case old.IsZero():
			t.Errorf("%s has no value before the reload, so the test can't see whether it outlives it", field.Name)
		case field.Type.Comparable() && old.Equal(now), (kind == reflect.Slice || kind == reflect.Map) && old.Pointer() == now.Pointer():
			t.Errorf("%s outlives its story", field.Name)
		case !field.Type.Comparable() && kind != reflect.Slice && kind != reflect.Map:
			t.Errorf("the test can't compare %s", field.Name)
		}
	}
}

// TestReloadWithErrors checks that the last good story stays, and that the footer says
// what is wrong until it is fixed.
func TestReloadWithErrors(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	good := readFile(t, "testdata/heist.toml")
	file := put(t, folder, "heist.toml", good)
	d := openFile(t, file, Options{Before: 3}, 80, 24).keys("2 left")
	before := strings.Join(d.screen()[:21], "\n")
	line := strings.Count(good[:strings.Index(good, "\nrole = \"planner\"")], "\n") + 2
	for _, c := range []struct{ content, fault string }{
		{strings.Replace(good, "\nrole =", "\nrool =", 1), "heist.toml:" + strconv.Itoa(line) + ":1: unknown key \"…\""},
		{good + "\n[[installment", "heist.toml:" + strconv.Itoa(strings.Count(good, "\n")+2) + ":"},
		{good + "\n[[installment.thread]]\nid = \"who-dies\"\n", "thread \"…\" says nothing"}, // gives nothing away of what is still ahead
		{"", "heist.toml:1:1: "},
	} {
		put(t, folder, "heist.toml", c.content)
		d.reload(func() bool { return strings.Contains(d.footer(), c.fault) })
		for _, keys := range []string{"3 2", "down up", "/ esc", "? esc"} {
			if d.keys(keys); !strings.Contains(d.footer(), c.fault) {
				t.Errorf("after %s the footer says %q, want %q", keys, d.footer(), c.fault)
			}
		}
		if got := strings.Join(d.screen()[:21], "\n"); got != before {
			t.Errorf("%q changes the screen to\n%s", c.fault, got)
		}
		d.checkFrame(80, 24)
	}
	must(t, os.Remove(file))
	d.reload(func() bool { return strings.Contains(d.footer(), "heist.toml: the file is gone; ") })
	put(t, folder, "heist.toml", recastFile(t))
	d.reloadUntil("ruined her mother")
	if d.keys("down"); strings.Contains(d.footer(), "heist.toml") {
		t.Errorf("after the fix the footer still says %q", d.footer())
	}
}

// TestReloadOfFewerFilms checks that the app asks again if films are gone, because those
// that are left may be others.
func TestReloadOfFewerFilms(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	good := readFile(t, "testdata/heist.toml")
	file := put(t, folder, "heist.toml", good)
	d := openFile(t, file, Options{Before: 4}, 80, 24).keys("3 enter 2 / g h o s t enter")
	put(t, folder, "heist.toml", cutFile(good, 2))
	d.reloadUntil("Your last answer no longer fits this file.")
	d.shows("Which film are you about to watch?")
	d.lacks("Dee", "before Heist")
	d.keys("down enter").shows("before Heist Two (2003)")
	for _, keys := range []string{"[ [ [", "1", "2", "3", "4", "v", "w", "esc", "p", "esc", "right left"} {
		d.keys(keys).checkFrame(80, 24)
		d.lacks("Heist Three", "Dee")
	}
	put(t, folder, "heist.toml", good)
	d.reload(func() bool { return d.m.book.End() > 2 })
	d.shows("before Heist Two (2003)") // more films in the file do not mean that they have been seen
	d.lacks("Heist Three", "Dee")
}

// TestReloadBeforeTheFirstAnswer checks that the first question stays, with the titles of
// the new file.
func TestReloadBeforeTheFirstAnswer(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	good := readFile(t, "testdata/heist.toml")
	d := openFile(t, put(t, folder, "heist.toml", good), Options{}, 80, 24)
	raid := strings.ReplaceAll(good, "title = \"The Heist\"", "title = \"The Raid\"")
	put(t, folder, "heist.toml", raid)
	d.reloadUntil("The Raid")
	d.shows("Which film are you about to watch?", "1   The Raid (2001)")
	d.keys("down down")
	put(t, folder, "heist.toml", cutFile(raid, 2))
	d.reloadUntil("▸ 2   Heist Two (2003)")
	d.lacks("Three", "Four")
	d.keys("enter").shows("before Heist Two (2003)")
}

// TestReloadEndsPlay checks that a reload ends Play, which would otherwise tell one
// half from the old file and one from the new.
func TestReloadEndsPlay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	d := openFile(t, put(t, folder, "heist.toml", readFile(t, "testdata/heist.toml")), Options{Before: 3}, 80, 24).keys("3 p right")
	put(t, folder, "heist.toml", recastFile(t))
	d.reloadUntil("N. Actor")
}

// TestReloadOfAnotherSeries checks that a reload changes nothing if it arrives after
// another series has been opened.
func TestReloadOfAnotherSeries(t *testing.T) {
	t.Parallel()
	folder, locations := shelf(t)
	memory := shelfMemory{locations[2].Key(): bookmarkAt(t, locations[2], 2), locations[3].Key(): bookmarkAt(t, locations[3], 3)}
	d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 90, 24).keys("/ h e i s t enter 3")
	put(t, folder, "heist.toml", recastFile(t))
	late := d.awaitSave()
	d.keys("L / f e u d enter").shows("PREVIOUSLY ON  The Feud")
	before := d.text()
	if d.send(late); d.text() != before {
		t.Errorf("the reload of another series changes\n%s\nto\n%s", before, d.screenshot())
	}
	put(t, folder, "feud.toml", strings.ReplaceAll(readFile(t, "testdata/feud.toml"), "Åsa", "Åse"))
	d.keys("3").reloadUntil("Åse")
}
