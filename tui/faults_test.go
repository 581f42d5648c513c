package tui

import (
	"fmt"
	"path/filepath"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
)

func TestLibraryShowsAllErrors(t *testing.T) {
	folder, locations := shelf(t)
	d := start(t, Options{Shelf: shelfOf(locations)}, 100, 24).keys("end enter")
	d.shows("This file has errors", filepath.Base(folder), "broken.toml:3:1: ", "broken.toml:7:1: ", "Any other key goes back.")
	d.keys("x").shows("Which series?", "▸ broken")
	d.keys("enter")
	d.click(5, 5)
	d.shows("Which series?")
	put(t, folder, "broken.toml", titled("Mended", "Now it is."))
	d.keys("enter").shows("PREVIOUSLY ON  Mended", "are you about to watch?")
	put(t, folder, "heist.toml", broken) // broken since it was listed
	d = start(t, Options{Shelf: shelfOf(locations[2:4])}, 100, 24)
	put(t, folder, "feud.toml", broken)
	d.keys("g enter").shows("This file has errors", "feud.toml:3:1: ")
}

// A file can have more errors than the screen has rows: all of them can be read.
func TestLibraryScrollsThroughErrors(t *testing.T) {
	folder := t.TempDir()
	src := "title = \"Broken\"\n[[installment]]\ntitle = \"One\"\n"
	for i := range 20 {
		src += fmt.Sprintf("bogus%d = 1\n", i)
	}
	put(t, folder, "broken.toml", src)
	put(t, folder, "sound.toml", titled("Sound", "It is."))
	locations, err := data.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	d := start(t, Options{Shelf: shelfOf(locations)}, 80, 24).keys("end enter")
	d.shows("This file has errors", "broken.toml:4:1: ", "scroll", "↓ more")
	d.lacks("broken.toml:23:1: ")
	for range 20 { // no further than to the end
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

// TestErrorsTellNothingOfTheStory, neither in the list nor all of them.
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
	d := start(t, Options{Shelf: shelfOf(locations)}, 100, 24)
	d.shows("broken.toml:6:1: nobody with the id", "Sound")
	d.lacks("darth", "luke")
	d.keys("end enter").shows(`broken.toml:6:1: nobody with the id "…"`, `broken.toml:7:1: nobody`)
	d.lacks("darth", "luke")
}
