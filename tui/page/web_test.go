package page

import (
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// TestLinesKeepTheirClass checks that cells of lines are painted in the colour of their
// strongest tie: bright for the selected person's lines, muted for the others.
func TestLinesKeepTheirClass(t *testing.T) {
	wire := func(mine bool, classes ...recap.Class) chart.Wire {
		w := chart.Wire{Entry: chart.Entry{A: "a", B: "b"}}
		if mine {
			w.A = "me"
		}
		for _, c := range classes {
			w.Ties = append(w.Ties, recap.Tie{Class: c})
		}
		return w
	}
	p := &chart.Picture{Wires: []chart.Wire{
		wire(true, recap.Conflict, recap.Bond),
		wire(false, recap.Conflict),
		wire(true, recap.Bond),
		wire(false, recap.Bargain),
	}}
	for _, theme := range look.Themes() {
		b := &builder{Look: look.New(theme, look.Terminal{}, look.Unicode)}
		painter := cellPainter{b, p, "me", nil}
		for name, c := range map[string]struct {
			across, along int
			like          look.Style
		}{
			"of the selected person":       {2, -1, b.Class(recap.Bond)},
			"of several classes":           {-1, 0, b.Class(recap.Conflict)},
			"of others":                    {-1, 3, b.MutedClass(recap.Bargain)},
			"two of others":                {3, 1, b.MutedClass(recap.Conflict)},
			"two of the selected person":   {2, 0, b.Class(recap.Conflict)},
			"another's under a bright one": {1, 2, b.Class(recap.Bond)},
			"another's over a bright one":  {2, 1, b.Class(recap.Bond)},
			"another's, strong, alone":     {1, -1, b.MutedClass(recap.Conflict)},
		} {
			kind := painter.kind(chart.Cell{Text: "x", Part: chart.Stroke, Box: -1, Across: c.across, Along: c.along})
			if got, want := painter.style(kind).Render("x"), c.like.Render("x"); got != want {
				t.Errorf("%s, a line %s: got %q, want %q", theme, name, got, want)
			}
		}
		for _, class := range append(recap.Classes(), recap.Unsaid) {
			if b.MutedClass(class).Render("x") == b.Class(class).Render("x") && class != recap.Unsaid {
				t.Errorf("%s: %s looks the same whether or not it is the selected person's", theme, class)
			}
		}
	}
}

// TestOneTableOfSignsAndColours checks that a state has the same sign on every page, and a
// class of ties the same colour and line, in Unicode as well as in ASCII.
func TestOneTableOfSignsAndColours(t *testing.T) {
	moment := feud(t)
	for name, signs := range map[string]*look.Signs{"unicode": look.Unicode, "ascii": look.ASCII} {
		l := look.New("dark", look.Terminal{}, signs)
		page := func(r Request) string {
			r.Moment, r.Width, r.Measure, r.Look = moment, 200, 76, l
			p := Build(r)
			text := strings.Join(append(p.Fixed, p.PictureKey...), "\n") + "\n"
			for _, line := range p.Lines {
				text += line.Text + "\n"
			}
			return text
		}
		ties := Request{Section: recap.SectionRelationships, Web: true}
		picture := ties
		picture.Height = 30
		pages := map[string]string{"cast": page(Request{Section: recap.SectionCast}), "picture": page(picture), "words": page(ties)}
		seen := map[any]bool{}
		for _, p := range moment.Cast() {
			pages["one person"] = page(Request{Section: recap.SectionRelationships, Center: p.ID})
			for on, text := range pages {
				if sign := l.Sign(p.Status); !p.Status.Unspoken() && !strings.Contains(text, sign) && len(moment.TiesOf(p.ID)) > 0 {
					t.Errorf("%s, %s: %s lacks the sign %q", name, on, p.Name, sign)
				}
			}
			seen[p.Status] = true
			for _, tie := range moment.TiesOf(p.ID) {
				said := moment.Sentence(tie)
				for _, on := range []string{"one person", "words", "picture"} {
					if !tie.Mark.Over() && !strings.Contains(pages[on], l.Class(tie.Class).Render(said.Predicate)) {
						t.Errorf("%s, %s: %q is not in the colour of its class:\n%s", name, on, said, pages[on])
					}
				}
				for _, on := range []string{"one person", "words"} {
					line := l.Across[chart.LineOf(tie.Class)]
					if !tie.Mark.Over() && !strings.Contains(pages[on], l.Class(tie.Class).Render(line+line)) {
						t.Errorf("%s, %s: %q does not have the line of its class", name, on, said)
					}
				}
				if key := l.ClassLine(tie.Class); !strings.Contains(pages["picture"], key) {
					t.Errorf("%s: the key of the picture lacks %q", name, key)
				}
				seen[tie.Class] = true
			}
		}
		if len(seen) < len(recap.Classes())+3 {
			t.Errorf("%s: the series has too few states and classes for this test: %v", name, seen)
		}
	}
}
