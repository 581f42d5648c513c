package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/keys"
	"previously/tui/look"
)

// TestHelpNamesEveryKey checks that the help names every key that is bound, and that each
// of them does something. It names the keys for parts only if the series has parts.
func TestHelpNamesEveryKey(t *testing.T) {
	openHeist(t, 120, 90).keys("?").lacks("{", "season")
	d := start(t, Options{Book: town(t, 2), Before: 12}, 120, 90).keys("?")
	d.shows("end of previous or next season", "show only this season, or all", "previous or next episode")
	for _, g := range storyTable.Map() {
		d.shows(g.Title)
		for _, b := range g.Bindings {
			if e, ok := storyTable.Entry(b.Action); !ok || e.Do == nil {
				t.Errorf("nothing handles %s", b.Action)
			}
			for _, key := range b.Keys {
				d.shows(keys.Label(key, look.Unicode))
			}
		}
	}
}

// TestHelpIsWhole checks that at every width with room for words the help cuts nothing
// off: it shows each key, and every word of what the key does.
func TestHelpIsWhole(t *testing.T) {
	for _, width := range []int{28, 30, 40, 60, 80, 107, 108, 116, 120, 160} {
		d := openHeist(t, width, 200).keys("?")
		if strings.Contains(d.text(), "…") {
			t.Errorf("%d columns: something is cut off:\n%s", width, d.screenshot())
		}
		words := strings.Fields(strings.Join(d.body(), " "))
		for _, g := range storyTable.Map().WordedFor("film", "part").Without(partBack, partForward, thisPart) {
			for _, b := range g.Bindings {
				for _, word := range append(strings.Fields(b.Help), keys.Label(b.Keys[len(b.Keys)-1], look.Unicode)) {
					if !slices.ContainsFunc(words, func(shown string) bool { return strings.Trim(shown, ",") == strings.Trim(word, ",") }) {
						t.Errorf("%d columns: %s lacks %q:\n%s", width, b.Action, word, d.screenshot())
					}
				}
			}
		}
	}
}

// TestHelpFitsOnePage checks that the help and its legend fit 100 columns and 30 rows,
// whichever section it was opened from.
func TestHelpFitsOnePage(t *testing.T) {
	for _, ascii := range []bool{false, true} { // with the keys for seasons
		d := start(t, Options{Book: town(t, 2), Before: 12, ASCII: ascii}, 100, 30).keys("?")
		d.helpFits()
	}
	for _, kind := range []string{"film", "episode", "installment"} {
		t.Run(kind, func(t *testing.T) {
			book := decodeBook(t, "heist.toml", fmt.Sprintf("kind = %q\n", kind)+readFile(t, "testdata/heist.toml"))
			for _, ascii := range []bool{false, true} {
				for _, section := range append(sectionScreens(), "3 enter") {
					d := start(t, Options{Book: book, Before: 3, ASCII: ascii}, 100, 30).keys(section + " ?")
					d.shows("Reading", "Go to", "Move", "Find", "Relationships", "Program", "quit", "Symbols ", "now dead: ")
					d.helpFits()
				}
			}
		})
	}
}

// helpFits fails the test if some of the help is off the screen.
func (d *driver) helpFits() {
	d.tb.Helper()
	if above, below := d.m.overlay.More(); above || below {
		d.tb.Errorf("the keys and the legend need more than these %d rows; let keys share a row (keys.SameRow) or shorten the legend:\n%s", len(d.body()), d.screenshot())
	}
}

// TestHelpHasNarrowKeysInNarrowTerminals checks that the column of keys gets narrower
// with the terminal, to leave room for the words.
func TestHelpHasNarrowKeysInNarrowTerminals(t *testing.T) {
	for width, most := range map[int]int{80: 20, 40: 13, 30: 12, 20: 9} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			d := openHeist(t, width, 40).keys("?")
			if x, _ := d.find("play the"); x > most {
				t.Errorf("%d columns: the words begin in column %d, want at most %d:\n%s", width, x, most, d.screenshot())
			}
		})
	}
}

// TestHelpBeginsWithTheSection checks that the help begins with the keys of the current
// section, followed by all others.
func TestHelpBeginsWithTheSection(t *testing.T) {
	for keys, first := range map[string]string{"1": "Reading", "2": "Reading", "3": "Relationships", "4": "Relationships", "3 enter": "Relationships"} {
		t.Run(keys, func(t *testing.T) {
			for _, width := range []int{80, 120} {
				d := openHeist(t, width, 90).keys(keys + " ?")
				if got := d.body()[0]; !strings.HasPrefix(strings.TrimSpace(got), first) {
					t.Errorf("%s, %d columns: the help begins with %q, want %q", keys, width, got, first)
				}
				for _, g := range storyTable.Map() {
					d.shows(g.Title)
				}
			}
		})
	}
	d := openHeist(t, 80, 90).keys("3 ? esc 1 ?")
	d.inOrder("Reading", "Go to", "Move", "Find", "Program")
}

// TestHelpScrolls checks that the help scrolls by lines, by pages and to its ends, as a
// text does.
func TestHelpScrolls(t *testing.T) {
	d := openHeist(t, 80, 16).keys("?")
	all := openHeist(t, 80, 200).keys("?").body()
	top := func() int {
		body := d.body()
		for i := range all {
			if i+len(body) <= len(all) && slices.Equal(all[i:i+len(body)], body) {
				return i
			}
		}
		return -1
	}
	page := len(d.body()) - 1
	d.keys("G")
	last := top()
	for _, c := range []struct {
		keys string
		want int
	}{
		{"g", 0}, {"j", 1}, {"down", 2}, {"k up up", 0}, {"space", page}, {"pgdown", 2 * page}, {"b", page}, {"pgup pgup", 0},
		{"end", last}, {"space", last}, {"b", last - page}, {"home", 0},
	} {
		if d.keys(c.keys); top() != c.want {
			t.Errorf("after %s the first line is %d, want %d", c.keys, top(), c.want)
		}
	}
	if last < 2*page {
		t.Errorf("the help scrolls by %d lines, want at least two pages", last)
	}
}

// TestHelpOfOverlays checks that the help explains the keys of the overlay on top and
// goes back to it as it was. In Play the card pauses meanwhile.
func TestHelpOfOverlays(t *testing.T) {
	_, locations := shelf(t)
	for keys, open := range map[string]func() *driver{
		"p right": func() *driver { return openHeist(t, 80, 24) },
		"down":    func() *driver { return start(t, Options{Library: shelfOf(locations)}, 80, 24) },
	} {
		d := open().keys(keys)
		before := d.body()
		own := d.m.overlay.Keys()
		d.keys("?")
		for _, b := range own.Bindings() {
			d.shows(b.Help)
		}
		for _, leave := range []string{"esc", "? ?", "? q", "? enter"} {
			if d.keys(leave); d.m.overlay == nil || d.m.overlay.Keys()[0].Title != own[0].Title {
				t.Errorf("%s: %s does not go back from the help:\n%s", keys, leave, d.screenshot())
			}
		}
		if keys == "down" && !slices.Equal(d.body(), before) {
			t.Errorf("%s: the help does not go back to the same screen:\n%s", keys, d.screenshot())
		}
		if keys != "down" {
			d.shows("paused", "space resume")
		}
	}
}

// TestHelpExplainsTheSigns checks that the help explains the signs on the pages (states,
// kinds of lines, marks) as the terminal shows them. Other screens' help leaves them out.
func TestHelpExplainsTheSigns(t *testing.T) {
	for _, signs := range []*look.Signs{look.Unicode, look.ASCII} {
		d := start(t, Options{Book: heist(t), Before: 3, ASCII: signs.ASCII}, 100, 90).keys("?")
		_, legend, _ := strings.Cut(strings.Join(d.body(), " "), "Symbols ")
		for _, status := range recap.Statuses() {
			if at := strings.Index(legend, status.Words()); at < 0 || status != recap.Untold && !strings.Contains(legend[:at], signs.Status[status]+" ") {
				t.Errorf("%q does not say that %s is %s", legend, signs.Status[status], status)
			}
		}
		if strings.Contains(legend, string(recap.Untold)) {
			t.Errorf("%q explains a state that has no sign", legend)
		}
		for _, class := range recap.Classes() {
			d.shows(strings.Repeat(signs.Across[chart.LineOf(class)], 3) + " " + string(class))
		}
		d.shows(string(recap.Began)+": ", string(recap.Changed)+": ", string(recap.Ended)+": ", string(recap.NowKnown)+": ", "now dead: ")
		d.keys("esc p ?").lacks("Symbols ")
	}
	openHeist(t, 30, 12).keys("? G").shows("now dead: ")
}

// TestWordsFollowTheKind checks that no screen, hint or message of a series of episodes
// speaks of films.
func TestWordsFollowTheKind(t *testing.T) {
	longTest(t)
	src := strings.NewReplacer("Film", "Part", "film", "part").Replace(readFile(t, "testdata/heist.toml"))
	src = "kind = \"episode\"\n" + src
	for _, size := range [][2]int{{160, 90}, {80, 24}, {40, 12}} {
		for _, script := range []string{
			"", "left left left", "right", "2", "2 z", "3", "3 enter", "4", "4 v", "4 v a", "4 a", "4 c", "4 c enter", "?", "2 ? G", "p", "p right right",
			"w", "w ?", "w enter", "m", "m enter", "m enter u", "n", "N", "/", "/ h e i s t", "+ + + +", "- - - -", "x", "M", "u", "esc", "[", "]", "enter", "y", "L", "e", "c", "g enter",
		} {
			for _, before := range []int{1, 2, 3} {
				d := start(t, Options{Book: decodeBook(t, "heist.toml", src), Before: before}, size[0], size[1])
				if d.keys(script); strings.Contains(strings.ToLower(d.text()), "film") {
					t.Errorf("%dx%d, before %d, %s: a series of episodes speaks of films:\n%s", size[0], size[1], before, script, d.screenshot())
				}
			}
		}
	}
	d := start(t, Options{Book: decodeBook(t, "heist.toml", src), Before: 3}, 160, 90)
	d.shows("← → episode", "w change episode")
	d.keys("?").shows("previous or next episode", "mark your next episode watched")
}
