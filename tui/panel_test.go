package tui

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// callNames are the words by which the texts of a series name its people, and
// the name under which the panel lists each.
var callNames = map[string]map[string]string{
	"heist": {"Ann": "Ann Archer", "Bo": "Bo Banks", "Crane": "Crane", "Ghost": "The Ghost", "Dee": "Dee"},
	"lost-bullet": {
		"Lino": "Lino", "Julia": "Julia", "Areski": "Areski", "Marco": "Marco", "Moss": "Moss", "Charas": "Charas",
		"Stella": "Stella", "Quentin": "Quentin", "Yuri": "Yuri", "Resz": "Resz", "Alvaro": "Alvaro",
	},
}

var word = regexp.MustCompile(`\pL+`)

// named returns the people whom the visible text names, sorted.
func (d *driver) named(names map[string]string) []string {
	found := map[string]bool{}
	for _, w := range word.FindAllString(strings.Join(d.body(), "\n"), -1) {
		if name := names[w]; name != "" {
			found[name] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// signBefore is the sign of somebody's state before their name.
var signBefore = regexp.MustCompile(`^[●†▣↯?] `)

// listed returns the people in the panel, sorted: a few rows for each, or one, or
// all in one text, as there is room.
func (d *driver) listed() []string {
	rows := d.beside()
	if text := strings.Join(rows[min(1, len(rows)):], " "); strings.Contains(text, ", ● ") {
		rows = strings.Split(text, ", ")
	}
	found := map[string]bool{}
	for _, row := range rows {
		if signBefore.MatchString(row) {
			name, _, _ := strings.Cut(signBefore.ReplaceAllString(row, ""), "  ")
			found[strings.TrimSpace(name)] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// TestPanelNamesThePassage scrolls through each text line by line: beside it are
// exactly the people whom the lines on screen name.
func TestPanelNamesThePassage(t *testing.T) {
	thorough(t)
	for series, names := range callNames {
		book := heist(t)
		if series == "lost-bullet" {
			book = trilogy(t)
		}
		for _, keys := range []string{"2", "2 left", "2 z z", "2 z z z left"} {
			for _, height := range []int{9, 12, 24, 40} {
				d := start(t, Options{Book: book, Before: 3}, 120, height).keys(keys)
				for range 60 {
					if got, want := d.listed(), d.named(names); !slices.Equal(got, want) {
						t.Fatalf("%s, %s: the panel lists %q, the text names %q:\n%s", series, keys, got, want, d.text())
					}
					before := d.text()
					if d.keys("down"); d.text() == before {
						break
					}
				}
			}
		}
	}
}

// TestPanelTellsWhoTheyAre as of the film under the cursor.
func TestPanelTellsWhoTheyAre(t *testing.T) {
	d := openHeist(t, 120, 40).keys("2")
	for _, row := range []string{"† Bo Banks", "B. Actor", "inside man · dead", "● Crane", "Another C. Actor", "banker"} {
		if !slices.Contains(d.beside(), row) {
			t.Errorf("no %q beside the text:\n%s", row, d.text())
		}
	}
	d.keys("left")
	for _, row := range []string{"● Bo Banks", "inside man", "C. Actor", "planner · captive"} {
		if !slices.Contains(d.beside(), row) {
			t.Errorf("in the first film no %q beside the text:\n%s", row, d.text())
		}
	}
}

// TestPanelIsHiddenAndShown by x, wherever there is one; a narrow terminal has
// none, and shows what it held in the text.
func TestPanelIsHiddenAndShown(t *testing.T) {
	for keys, title := range map[string]string{"1": "Still open", "2": "In this passage", "3": "Where we left them"} {
		t.Run(keys, func(t *testing.T) {
			d := openHeist(t, 120, 40).keys(keys)
			before := d.text()
			if got := d.beside(); len(got) == 0 || got[0] != title {
				t.Errorf("section %s: beside the text is %q, want %q", keys, got, title)
			}
			if d.keys("x"); d.beside() != nil {
				t.Errorf("section %s: x leaves %q", keys, d.beside())
			}
			if d.keys("x f1"); d.text() != before {
				t.Errorf("section %s: x twice shows\n%s", keys, d.text())
			}
			if d.resize(100, 40); d.beside() != nil {
				t.Errorf("section %s: 100 columns have %q", keys, d.beside())
			}
		})
	}
}

// signs returns a text without its blanks: what a line break may not change.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

// TestEveryQuestionIsShown in the panel, in the text, or part here and part
// there, whatever has room.
func TestEveryQuestionIsShown(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 10}, {120, 14}, {120, 18}, {120, 24}, {120, 40}} {
		d := openTrilogy(t, size[0], size[1]).keys("1 + + +")
		shown := signs(d.beside())
		for range 60 {
			shown += signs(d.body())
			d.keys("ctrl+d")
		}
		for _, q := range d.m.story.AsOf(2).OpenThreads() {
			if !strings.Contains(shown, signs([]string{q.Text})) {
				t.Errorf("%d×%d: %q is nowhere", size[0], size[1], q.Text)
			}
		}
	}
}

// TestPanelTellsMoreOfTheSelected in the cast.
func TestPanelTellsMoreOfTheSelected(t *testing.T) {
	d := openHeist(t, 120, 40).keys("3")
	for _, want := range []string{"Ann Archer", "Crane", "Bo Banks", "Dee", "The Ghost"} {
		if !slices.Contains(d.beside(), want) {
			t.Errorf("beside %q is %q", d.chosen(), d.beside())
		}
		d.keys("down")
	}
}
