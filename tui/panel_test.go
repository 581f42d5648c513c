package tui

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// callNames maps the words by which the texts of a series name its people to the names
// under which the panel lists them.
var callNames = map[string]map[string]string{
	"heist": {"Ann": "Ann Archer", "Bo": "Bo Banks", "Crane": "Crane", "Ghost": "The Ghost", "Dee": "Dee"},
	"lost-bullet": {
		"Lino": "Lino", "Julia": "Julia", "Areski": "Areski", "Marco": "Marco", "Moss": "Moss", "Charas": "Charas",
		"Stella": "Stella", "Quentin": "Quentin", "Yuri": "Yuri", "Resz": "Resz", "Alvaro": "Alvaro",
	},
}

var word = regexp.MustCompile(`\pL+`)

// namedPeople returns the people whom the text on screen names, sorted.
func (d *driver) namedPeople(names map[string]string) []string {
	found := map[string]bool{}
	for _, w := range word.FindAllString(strings.Join(d.body(), "\n"), -1) {
		if name := names[w]; name != "" {
			found[name] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// signBefore matches the sign of a person's state before their name.
var signBefore = regexp.MustCompile(`^[●†▣↯?] `)

// listedPeople returns the people in the panel, sorted. Depending on the room, each has
// several rows or one, or all are in one text.
func (d *driver) listedPeople() []string {
	rows := d.panelRows()
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

// TestPanelNamesThePassage scrolls through each text line by line and checks that the
// panel lists exactly the people whom the lines on screen name.
func TestPanelNamesThePassage(t *testing.T) {
	longTest(t)
	for series, names := range callNames {
		book := heist(t)
		if series == "lost-bullet" {
			book = trilogy(t)
		}
		for _, keys := range []string{"2", "2 left", "2 z z", "2 z z z left"} {
			for _, height := range []int{9, 12, 24, 40} {
				d := start(t, Options{Book: book, Before: 3}, 120, height).keys(keys)
				for range 60 {
					if got, want := d.listedPeople(), d.namedPeople(names); !slices.Equal(got, want) {
						t.Fatalf("%s, %s: the panel lists %q, the text names %q:\n%s", series, keys, got, want, d.screenshot())
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

// TestPanelTellsWhoTheyAre checks that the panel describes people as of the film under
// the cursor.
func TestPanelTellsWhoTheyAre(t *testing.T) {
	d := openHeist(t, 120, 40).keys("2")
	for _, row := range []string{"† Bo Banks", "B. Actor", "inside man · dead", "● Crane", "Another C. Actor", "banker"} {
		if !slices.Contains(d.panelRows(), row) {
			t.Errorf("%q is not beside the text:\n%s", row, d.screenshot())
		}
	}
	d.keys("left")
	for _, row := range []string{"● Bo Banks", "inside man", "C. Actor", "planner · captive"} {
		if !slices.Contains(d.panelRows(), row) {
			t.Errorf("in the first film %q is not beside the text:\n%s", row, d.screenshot())
		}
	}
}

// TestPanelIsHiddenAndShown checks that x hides and shows the panel wherever there is
// one, and that a narrow terminal has none.
func TestPanelIsHiddenAndShown(t *testing.T) {
	for keys, title := range map[string]string{"1": "Still open", "2": "In this passage", "3": "Where we left them"} {
		t.Run(keys, func(t *testing.T) {
			d := openHeist(t, 120, 40).keys(keys)
			before := d.text()
			if got := d.panelRows(); len(got) == 0 || got[0] != title {
				t.Errorf("section %s: beside the text is %q, want %q", keys, got, title)
			}
			if d.keys("x"); d.panelRows() != nil {
				t.Errorf("section %s: x leaves %q", keys, d.panelRows())
			}
			if d.keys("x f1"); d.text() != before {
				t.Errorf("section %s: x twice shows\n%s", keys, d.screenshot())
			}
			if d.resize(100, 40); d.panelRows() != nil {
				t.Errorf("section %s: at 100 columns the panel has %q, want no panel", keys, d.panelRows())
			}
		})
	}
}

// signs returns the lines as one text without spaces, so that line breaks make no
// difference.
func signs(lines []string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), "")
}

// TestEveryQuestionIsShown checks that each open question is shown in the panel or in the
// text, wherever there is room.
func TestEveryQuestionIsShown(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 10}, {120, 14}, {120, 18}, {120, 24}, {120, 40}} {
		d := openTrilogy(t, size[0], size[1]).keys("1 + + +")
		shown := signs(d.panelRows())
		for range 60 {
			shown += signs(d.body())
			d.keys("ctrl+d")
		}
		for _, q := range d.m.story.AsOf(2).OpenThreads() {
			if !strings.Contains(shown, signs([]string{q.Text})) {
				t.Errorf("%d×%d: %q is not shown", size[0], size[1], q.Text)
			}
		}
	}
}

// TestPanelIsAboutTheSelected checks that in the cast the panel is about the selected
// person.
func TestPanelIsAboutTheSelected(t *testing.T) {
	d := openHeist(t, 120, 40).keys("3")
	for _, want := range []string{"Ann Archer", "Crane", "Bo Banks", "Dee", "The Ghost"} {
		if !slices.Contains(d.panelRows(), want) {
			t.Errorf("with %q selected the panel has %q, want %q in it", d.chosen(), d.panelRows(), want)
		}
		d.keys("down")
	}
}
