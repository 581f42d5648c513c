package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/tui/look"
)

// TestEveryTieHasARow checks that a person's page and relationships, at several widths,
// have each of their ties as one item. It opens the other person and, if it shares a row,
// has the columns of that person's name.
func TestEveryTieHasARow(t *testing.T) {
	widths := []int{120, 80, 40}
	for name, story := range bundled(t) {
		m := story.Now()
		for i, p := range m.Cast() {
			for _, r := range []Request{{Section: recap.SectionRelationships, Center: p.ID}, {Section: recap.SectionCast, Person: p.ID}} {
				r.Moment, r.Width, r.Measure, r.Look = m, widths[i%len(widths)], 76, look.New("", look.Terminal{}, look.Unicode)
				rows := Build(r)
				opens := map[string]int{}
				for _, it := range rows.Items {
					if it.Tie.Film == 0 {
						continue
					}
					opens[it.Key]++
					if it.Person != it.Tie.Other(p.ID) {
						t.Errorf("%s, %s: a row of %s opens %s", name, r.Section, p.Name, it.Person)
					}
					checkColumns(t, m, rows, it)
				}
				for _, tie := range m.TiesOf(p.ID) {
					if opens[tieKey(tie)] != 1 {
						t.Errorf("%s, %s: %q is %d times on the page of %s, want once", name, r.Section, m.Sentence(tie), opens[tieKey(tie)], p.Name)
					}
				}
			}
		}
	}
}

// checkColumns checks that the columns of an item have the other person's name.
func checkColumns(t *testing.T, m recap.Moment, rows *Page, it Item) {
	t.Helper()
	if it.To == 0 {
		return
	}
	other, _ := m.Person(it.Person)
	row := ansi.Strip(rows.Lines[it.First].Text)
	if got := ansi.Cut(row, it.From, it.To); !strings.Contains(got, strings.TrimPrefix(other.Name, "The ")) {
		t.Errorf("%q, the columns %d to %d of %q, is not the name of %s", got, it.From, it.To, row, other.Name)
	}
}

// TestTheQuestionAboutTwoPeople checks the question about two people: how they know
// each other if any film has had a tie between them, and otherwise what links them.
func TestTheQuestionAboutTwoPeople(t *testing.T) {
	for name, story := range bundled(t) {
		m := story.Now()
		cast := m.Cast()
		for i, p := range cast {
			q := cast[(i*7+3)%len(cast)]
			if p.ID == q.ID {
				continue
			}
			r := Request{Moment: m, Section: recap.SectionRelationships, Center: p.ID, ChainTo: q.ID, Width: 80, Measure: 80, Look: look.New("", look.Terminal{}, look.Unicode)}
			page := Build(r)
			text := ""
			for _, l := range page.Lines {
				text += ansi.Strip(l.Text) + "\n"
			}
			if met := len(m.History(p.ID, q.ID)) > 0; met != strings.HasPrefix(text, "How do ") || met == strings.HasPrefix(text, "What links ") {
				t.Errorf("%s: the wrong question about %s and %s:\n%s", name, p.Name, q.Name, text)
			}
			if strings.Contains(text, " The Elder") || strings.Contains(text, "the The") {
				t.Errorf("%s: two articles, or a capital The, in\n%s", name, text)
			}
		}
	}
}
