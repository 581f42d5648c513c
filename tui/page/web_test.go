package page

import (
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
