package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/recap/search"
)

// TestTheMatchIsInSight checks that each row of the finder shows the match, however
// narrow the terminal is and wherever the words are in the text.
func TestTheMatchIsInSight(t *testing.T) {
	longTest(t)
	for name, src := range bundled(t) {
		book := decodeBook(t, name, src)
		index := search.New(book.Story(book.End()))
		for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}, {24, 12}} {
			d := start(t, Options{Book: book, Before: book.End()}, size[0], size[1])
			for _, query := range []string{"kill", "dies", "the end", "who", "takes", "against", "home", "son"} {
				d.searchFor(query)
				found, err := index.Find(t.Context(), query, 8)
				must(t, err)
				for _, g := range found.Groups {
					for _, r := range g.Results {
						found := r.Title
						if r.Snippet.Text != "" {
							found = r.Snippet
						}
						match := found.Text[found.Ranges[0][0]:found.Ranges[0][1]]
						if row := d.row("▸"); !strings.Contains(row, match) {
							t.Fatalf("%s, %v, %q: the match %q is not in the row %q", name, size, query, match, row)
						}
						d.keys("down")
					}
				}
				d.keys("esc")
			}
		}
	}
}

// TestMatchesOnEveryPage checks that, wherever a result leads, the words found are
// highlighted, and that n goes to the next match and N back, until esc.
func TestMatchesOnEveryPage(t *testing.T) {
	for _, c := range []struct{ name, typed, section, next string }{
		{"person", "bo banks", "played by", "match 2 of "},
		{"role", "inside man", "inside man", "match 2 of "},
		{"side", "the bank", "The bank", "match 2 of "},
		{"thing", "vault", "Worth remembering", "match 1 of "},
		{"question", "who is", "Still open", "match "},
		{"fate", "shot by the men", "Shot by the men of Crane.", "match "},
		{"tie", "she wants", "She wants Dee, and so does he.", "match "},
		{"film", "the heist", "4 May 2001", "match "},
		{"initials", "bb", "Bo Banks", "match 2 of "},
		{"misspelt", "bakns", "Bo Banks", "match 2 of "},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, size := range [][2]int{{130, 36}, {80, 24}, {40, 12}} {
				d := start(t, Options{Book: heist(t), Before: 3}, size[0], size[1]).searchFor(c.typed).keys("enter")
				seen := map[int]bool{}
				v, _ := d.m.window()
				hits := len(d.m.highlight.hitsOn(v.Page))
				if hits == 0 {
					t.Fatalf("nothing is highlighted:\n%s", d.screenshot())
				}
				for range hits {
					seen[d.m.highlight.nth] = true
					if !strings.Contains(d.styled(), d.m.look.CurrentMatch.Render(d.hereMatched())) {
						t.Fatalf("%v: match %d of %d is out of sight:\n%s", size, d.m.highlight.nth+1, hits, d.screenshot())
					}
					d.keys("n")
				}
				if len(seen) != hits {
					t.Errorf("%v: n reaches %d of %d matches", size, len(seen), hits)
				}
				at := d.m.highlight.nth
				if d.keys("n N"); d.m.highlight.nth != at {
					t.Errorf("%v: N does not go back to match %d, but to %d", size, at+1, d.m.highlight.nth+1)
				}
				if d.keys("esc"); strings.Contains(d.styled(), d.m.look.CurrentMatch.Render(c.typed)) {
					t.Errorf("%v: esc leaves the match highlighted", size)
				}
			}
		})
	}
}

// hereMatched returns the words of the current match, as they are in its line.
func (d *driver) hereMatched() string {
	v, _ := d.m.window()
	s := d.m.highlight.hitsOn(v.Page)[d.m.highlight.nth][0]
	return ansi.Cut(ansi.Strip(v.Line(s.line)), s.start, s.end)
}
