package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/text"
	"previously/tui/look"
)

// textOf returns a page and its side panel as one line of text.
func textOf(p *Page) string {
	var all strings.Builder
	for _, l := range p.Lines {
		all.WriteString(ansi.Strip(l.Text) + " ")
	}
	for _, l := range p.Panel {
		all.WriteString(ansi.Strip(l) + " ")
	}
	return strings.Join(strings.Fields(all.String()), " ")
}

// TestNoInstallmentIsLeftOutSilently checks every page of the story so far of the bundled
// series, however little time there is: each installment is told, at least in a clause, or
// the page says how many are left out and which key shows them.
func TestNoInstallmentIsLeftOutSilently(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("lays out too many pages for a short run")
	}
	lk := look.New("", look.Terminal{}, look.Unicode)
	for name, story := range bundled(t) {
		for k := 1; k <= story.Seen(); k++ {
			for _, minutes := range recap.Budgets() {
				moment := story.AsOf(k)
				d := moment.Digest(minutes, text.WordsPerMinute)
				page := textOf(Build(Request{Moment: moment, Section: recap.SectionSoFar, Width: 76, Minutes: minutes, Speed: text.WordsPerMinute, MoreKey: "+", Look: lk, PanelWidth: 34, PanelRows: 24}))
				told := map[int]bool{}
				for _, telling := range d.Story {
					first := strings.Fields(telling.Text)[0]
					if !strings.Contains(page, strings.Trim(first, "*-")) {
						t.Errorf("%s, film %d, %d minutes: the text of film %d is missing", name, k, minutes, telling.Film)
					}
					for film := telling.From; film <= telling.Film; film++ {
						told[film] = true
					}
				}
				counted := fmt.Sprintf("%d earlier", d.Untold)
				if len(told)+d.Untold != k || d.Untold > 0 && (!strings.Contains(page, counted) || !strings.Contains(page, "+ for more time.")) {
					t.Errorf("%s, film %d, %d minutes: %d films are told and %d left out, but the page says:\n%s", name, k, minutes, len(told), d.Untold, page)
				}
			}
		}
	}
}

// TestTheWordsCountedAreThoseShown checks that the digest counts the words that the page
// shows, except headings of lists and parts, what is said about what is left out, and
// sources.
func TestTheWordsCountedAreThoseShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		series := drawn.Series(t)
		checkWordsCounted(t, series.Before(series.End()))
	})
}

// TestTheWordsCountedOfBundledSeriesAreThoseShown checks bundled series, both with their fates
// and with sentences quoted in their place.
func TestTheWordsCountedOfBundledSeriesAreThoseShown(t *testing.T) {
	if testing.Short() {
		t.Skip("lays out too many pages for a short run")
	}
	for name, series := range bundledSeries(t) {
		t.Run(name, func(t *testing.T) { checkWordsCounted(t, series.Before(series.End())) })
		t.Run(name+" quoted", func(t *testing.T) {
			dropFates(series)
			checkWordsCounted(t, series.Before(series.End()))
		})
	}
}

func checkWordsCounted(t rapid.TB, story *recap.Story) {
	t.Helper()
	lk := look.New("", look.Terminal{}, look.Unicode)
	for k := 1; k <= story.Seen(); k++ {
		for _, minutes := range recap.Budgets() {
			moment := story.AsOf(k)
			d := moment.Digest(minutes, text.WordsPerMinute)
			page := textOf(Build(Request{Moment: moment, Section: recap.SectionSoFar, Width: 1 << 16, // no word is cut
				Minutes: minutes, Speed: text.WordsPerMinute, Look: lk}))
			if shown := text.CountWords(page) - uncountedWords(d, story.Kind); shown != d.Words {
				t.Errorf("film %d, %d minutes: it counts %d words but shows %d:\n%s", k, minutes, d.Words, shown, page)
			}
		}
	}
}

func dropFates(s recap.Series) {
	for _, in := range s.Installments {
		for i := range in.Cast {
			in.Cast[i].Fate = ""
		}
	}
}

// uncountedWords returns how many words on the page the digest does not count.
func uncountedWords(d recap.Digest, kind string) int {
	n := text.CountWords(recap.StoryHeading(d.Part), d.FilmsLeftOut(kind), d.ItemsLeftOut())
	for heading, there := range map[string]bool{d.PeopleTitle(): len(d.People) > 0, "Still open": len(d.Open) > 0, "Worth remembering": len(d.Things) > 0} {
		if there {
			n += text.CountWords(heading)
		}
	}
	for _, told := range d.Story {
		n += text.CountWords(told.Part)
		for _, source := range told.Sources {
			n += text.CountWords(source.Attribution())
		}
	}
	return n
}
