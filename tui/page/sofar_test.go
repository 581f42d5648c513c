package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/recap/text"
	"previously/tui/look"
)

// textOf returns a page, and what stands beside it, as one line of text.
func textOf(p *Page) string {
	var all strings.Builder
	for _, l := range p.Lines {
		all.WriteString(ansi.Strip(l.Text) + " ")
	}
	for _, l := range p.Aside {
		all.WriteString(ansi.Strip(l) + " ")
	}
	return strings.Join(strings.Fields(all.String()), " ")
}

// TestNoInstallmentIsLeftOutSilently on any page of the story so far of a bundled
// series, however little time there is: each is told, at least by a clause, or the page
// says how many are not, and which key shows them.
func TestNoInstallmentIsLeftOutSilently(t *testing.T) {
	lk := look.New("", look.Terminal{}, look.Unicode)
	for name, story := range bundled(t) {
		for k := 1; k <= story.Seen(); k++ {
			for _, minutes := range recap.Budgets() {
				moment := story.AsOf(k)
				d := moment.Digest(minutes, text.WordsPerMinute)
				page := textOf(Build(Request{Moment: moment, Section: recap.SectionSoFar, Width: 76, Minutes: minutes, Speed: text.WordsPerMinute, More: "+", Look: lk, PanelWidth: 34, PanelRows: 24}))
				told := map[int]bool{}
				for _, telling := range d.Story {
					first := strings.Fields(telling.Text)[0]
					if !strings.Contains(page, strings.Trim(first, "*-")) {
						t.Errorf("%s, film %d, %d minutes: the text of film %d is not there", name, k, minutes, telling.Film)
					}
					for film := telling.From; film <= telling.Film; film++ {
						told[film] = true
					}
				}
				counted := fmt.Sprintf("%d earlier", d.Untold)
				if len(told)+d.Untold != k || d.Untold > 0 && (!strings.Contains(page, counted) || !strings.Contains(page, "+ for more time.")) {
					t.Errorf("%s, film %d, %d minutes: %d are told, %d left out, and the page says:\n%s", name, k, minutes, len(told), d.Untold, page)
				}
			}
		}
	}
}
