package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/canary"
)

func TestLibraryShowsAllErrors(t *testing.T) {
	folder, locations := shelf(t)
	d := start(t, Options{Library: shelfOf(locations)}, 100, 24).keys("end enter")
	d.shows("This file has errors", filepath.Base(folder), "broken.toml:3:1: ", "broken.toml:7:1: ", "Any other key goes back.")
	d.keys("x").shows("Which series?", "▸ broken")
	d.keys("enter")
	d.click(5, 5)
	d.shows("Which series?")
	put(t, folder, "broken.toml", seriesFile("Mended", "Now it is."))
	d.keys("enter").shows("PREVIOUSLY ON  Mended", "are you about to watch?")
	put(t, folder, "heist.toml", broken) // broken since it was listed
	d = start(t, Options{Library: shelfOf(locations[2:4])}, 100, 24)
	put(t, folder, "feud.toml", broken)
	d.keys("g enter").shows("This file has errors", "feud.toml:3:1: ")
}

// TestLibraryScrollsThroughErrors checks that all errors of a file can be read, even if
// there are more than the screen has rows.
func TestLibraryScrollsThroughErrors(t *testing.T) {
	folder := t.TempDir()
	src := "title = \"Broken\"\n[[installment]]\ntitle = \"One\"\n"
	for i := range 20 {
		src += fmt.Sprintf("bogus%d = 1\n", i)
	}
	put(t, folder, "broken.toml", src)
	put(t, folder, "sound.toml", seriesFile("Sound", "It is."))
	locations, err := data.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, Options{Library: shelfOf(locations)}, 80, 24).keys("end enter")
	d.shows("This file has errors", "broken.toml:4:1: ", "scroll", "↓ more")
	d.lacks("broken.toml:23:1: ")
	for range 20 { // no further than the end
		d.keys("pgdown")
	}
	d.shows("broken.toml:23:1: ", "Any other key goes back.", "↑ more")
	d.lacks("This file has errors")
	d.keys("k k j").shows("broken.toml:23:1: ", "↑↓ more")
	for range 100 {
		d.wheel(tea.MouseWheelUp)
	}
	d.shows("This file has errors", "↓ more")
	d.keys("esc").shows("Which series?")
}

// TestErrorsTellNothingOfTheStory checks that errors give nothing of the story away,
// neither in the list nor on the page that shows all of them.
func TestErrorsTellNothingOfTheStory(t *testing.T) {
	folder := t.TempDir()
	sound := "title = \"Sound\"\n[[installment]]\ntitle = \"One\"\nline = \"It is.\"\n"
	tie := "[[installment.relationship]]\nfrom = \"darth\"\nto = \"luke\"\nkind = \"family\"\n"
	put(t, folder, "broken.toml", sound+tie)
	put(t, folder, "sound.toml", sound)
	locations, err := data.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, Options{Library: shelfOf(locations)}, 100, 24)
	d.shows("broken.toml:6:1: nobody with the id", "Sound")
	d.lacks("darth", "luke")
	d.keys("end enter").shows(`broken.toml:6:1: nobody with the id "…"`, `broken.toml:7:1: nobody`)
	d.lacks("darth", "luke")
}

// TestBrokenFilesTellNothing checks that no word or number of a file that is broken in
// any way gets on the screen: in the list, on the page of its errors, or in the footer
// when the open file is saved like that.
func TestBrokenFilesTellNothing(t *testing.T) {
	folder := t.TempDir()
	d := openFile(t, put(t, folder, "open.toml", readFile(t, "testdata/heist.toml")), Options{Before: 2}, 100, 30)
	step, n := 37, 0
	if testing.Short() {
		step = 211
	}
	for how, src := range canary.Broken(canary.First) {
		if n++; n%step != 0 {
			continue
		}
		name := fmt.Sprintf("broken%d.toml", n)
		_, err := data.Open(put(t, folder, name, src))
		if err == nil {
			must(t, os.Remove(filepath.Join(folder, name)))
			continue
		}
		d.send(reloadMsg{ticket: d.m.bookTicket, err: err})
		d.shows(name + ":")
		noCanaries(t, d, how)
	}
	locations, err := data.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	l := start(t, Options{Library: shelfOf(locations)}, 120, 40)
	for range len(locations) - 1 {
		noCanaries(t, l.keys("down"), "the list")
		l.keys("enter").shows("This file has errors")
		noCanaries(t, l, "the errors")
		l.keys("esc")
	}
}

func noCanaries(t *testing.T, d *driver, where string) {
	t.Helper()
	if found := canary.Find(d.text()); found != "" {
		t.Errorf("%s: %s is on the screen:\n%s", where, found, d.screenshot())
	}
}
