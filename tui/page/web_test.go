package page

import (
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// TestWebHasNoClassWhereSeveralMeet looks at how cells of lines are painted.
func TestWebHasNoClassWhereSeveralMeet(t *testing.T) {
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
		wire(true, recap.Bond),
		wire(true, recap.Conflict),
		wire(false, recap.Conflict),
		wire(true, recap.Bond, recap.Conflict),
		wire(true, recap.Bond),
	}}
	b := &builder{Look: look.New("dark", look.Terminal{}, look.Unicode)}
	painter := cellPainter{b, p, "me", nil}
	for name, c := range map[string]struct {
		across, along int
		wire          int
		mixed         bool
	}{
		"one line across":                       {0, -1, 0, false},
		"one line along":                        {-1, 1, 1, false},
		"bright lines of different classes":     {0, 1, 0, true},
		"bright lines of one class":             {0, 4, 0, false},
		"a bright line along crosses a dim one": {2, 0, 0, false},
		"a bright line across":                  {0, 2, 0, false},
		"one line for several classes":          {3, -1, 3, true},
	} {
		t.Run(name, func(t *testing.T) {
			wire, mixed := painter.wireOf(chart.Cell{Part: chart.Stroke, Across: c.across, Along: c.along})
			if wire != c.wire || mixed != c.mixed {
				t.Errorf("painted like %d, mixed %v; want %d, %v", wire, mixed, c.wire, c.mixed)
			}
		})
	}
	for _, class := range recap.Classes() {
		if got, want := painter.style(cellKind{part: chart.Stroke, bright: true, mixed: true, class: class}).Render("x"), b.Strong.Render("x"); got != want {
			t.Errorf("a line of several classes, one of them %s, is %q, want %q", class, got, want)
		}
	}
}

// TestOneTableOfSignsAndColours: a state has the same sign, and a class of ties the same
// colour and line, on every page, with the signs of any terminal.
func TestOneTableOfSignsAndColours(t *testing.T) {
	moment := feud(t)
	for name, signs := range map[string]*look.Signs{"unicode": look.Unicode, "ascii": look.ASCII} {
		l := look.New("dark", look.Terminal{}, signs)
		page := func(r Request) string {
			r.Moment, r.Width, r.Look = moment, 200, l
			p := Build(r)
			text := strings.Join(p.Still, "\n") + "\n"
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
					t.Errorf("%s, %s: %s has no %q", name, on, p.Name, sign)
				}
			}
			seen[p.Status] = true
			for _, tie := range moment.TiesOf(p.ID) {
				said := moment.Sentence(tie)
				for _, on := range []string{"one person", "words", "picture"} {
					if !tie.Mark.Over() && !strings.Contains(pages[on], l.Class(tie.Class).Render(said.Predicate)) {
						t.Errorf("%s, %s: %q has another colour:\n%s", name, on, said, pages[on])
					}
				}
				for _, on := range []string{"one person", "words"} {
					line := l.Across[chart.LineOf(tie.Class)]
					if !tie.Mark.Over() && !strings.Contains(pages[on], l.Class(tie.Class).Render(line+line)) {
						t.Errorf("%s, %s: %q has another line", name, on, said)
					}
				}
				if key := l.ClassLine(tie.Class); !strings.Contains(pages["picture"], key) {
					t.Errorf("%s: the picture does not explain %q", name, key)
				}
				seen[tie.Class] = true
			}
		}
		if len(seen) < len(recap.Classes())+3 {
			t.Errorf("too little is looked at: %v", seen)
		}
	}
}
