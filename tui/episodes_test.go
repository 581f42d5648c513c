package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// filmWord matches a word that a series of episodes must not use.
var filmWord = regexp.MustCompile(`(?i)\bfilms?\b`)

// saysNoFilm fails the test if a frame of a series of episodes calls one a film.
func (d *driver) saysNoFilm(after string) {
	d.tb.Helper()
	if word := filmWord.FindString(d.text() + d.m.View().WindowTitle); word != "" {
		d.tb.Fatalf("after %s the screen says %q:\n%s", after, word, d.screenshot())
	}
}

// everyPlace lists keys that lead to everything that can be on screen.
var everyPlace = []string{
	"1", "1 + + +", "1 -", "2", "2 z", "2 z z", "3", "3 enter", "3 enter s", "4", "4 enter", "4 v", "4 a", "4 c b o enter", "w", "w left", "w end enter",
	"m", "m y", "p", "p right right", "p ?", "/", "/ d a y", "/ d a y enter", "/ A n n enter", "?", "? ?", "e", "y", "u", "L", "{", "}", "s", "s ?", "left", "right", "left left",
}

// TestEpisodesAreNeverCalledFilms checks that no screen, key or message of a series of
// episodes speaks of films.
func TestEpisodesAreNeverCalledFilms(t *testing.T) {
	longTest(t)
	actions := storyTable.Map().Bindings()
	horizons := []int{0, 1, 2, 12, 17}
	for _, size := range [][2]int{{120, 36}, {60, 20}} {
		for i, before := range horizons {
			for j, place := range everyPlace {
				d := start(t, Options{Book: town(t, 2), Before: before}, size[0], size[1]).keys(place)
				d.saysNoFilm(fmt.Sprintf("%s before %d", place, before))
				for k, b := range actions {
					if b.Action == quit || b.Action == suspend || (i+j+k)%len(horizons) != 0 { // each action at one horizon in turn
						continue
					}
					at := start(t, Options{Book: town(t, 2), Before: before}, size[0], size[1]).keys(place)
					at.keys(b.Keys[0]).saysNoFilm(fmt.Sprintf("%s, %s before %d", place, b.Action, before))
				}
			}
		}
	}
	d := start(t, Options{Book: town(t, 2), Before: 12}, 100, 30)
	for _, s := range script(7, 400) {
		s.do(d)
		d.saysNoFilm(s.name)
	}
}

// TestEpisodesAreNamedInFooterAndHelp checks that the footer and the help use the series'
// own words.
func TestEpisodesAreNamedInFooterAndHelp(t *testing.T) {
	d := start(t, Options{Book: town(t, 2), Before: 12}, 160, 80)
	for _, words := range []string{"← → episode", "{ } season", "s only this season"} {
		d.shows(words)
	}
	d.keys("?").shows("previous or next episode", "mark your next episode watched")
	if !strings.Contains(d.text(), "show only this season, or all") {
		t.Errorf("the help lacks the key for one season:\n%s", d.screenshot())
	}
}
