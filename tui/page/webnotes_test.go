package page

import (
	"fmt"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// TestWebNotesSayAsMuchAsHasRoom compares what is said below the web with what
// would be said of one tie more.
func TestWebNotesSayAsMuchAsHasRoom(t *testing.T) {
	p := &chart.Picture{Selected: "p0"}
	in := recap.Installment{Title: "One", Line: "x"}
	var words []string
	for i := range 30 {
		id, name := fmt.Sprintf("p%d", i), fmt.Sprintf("N%d", i)
		p.Boxes = append(p.Boxes, chart.Box{Person: recap.Person{ID: id, Name: name}, Name: name})
		p.Undrawn = append(p.Undrawn, recap.Tie{From: "p0", To: id, Label: "knows"})
		words = append(words, "N0 knows "+name)
		in.Cast = append(in.Cast, recap.CastEntry{ID: id, Name: name})
	}
	r := Request{Moment: recap.Series{Installments: []recap.Installment{in}}.Before(2).Now()}
	for width := 30; width < 90; width++ {
		b := newBuilder(width, look.New("mono", look.Terminal{}, look.Unicode))
		for rows := 1; rows <= 5; rows++ {
			said := strings.Count(strings.Join(b.webNotes(r, p, rows), " "), "knows")
			if said == len(words) {
				continue
			}
			more := append(words[:said+1:said+1], "… (v lists them all)")
			if notes := b.wrapped("Also: " + strings.Join(more, "; ")); len(notes) <= rows {
				t.Errorf("%d cells, %d rows: %d ties are told, and one more has room", width, rows, said)
			}
		}
	}
}

// TestWebHasNoClassWhereSeveralMeet looks at how cells of lines are painted.
func TestWebHasNoClassWhereSeveralMeet(t *testing.T) {
	p := &chart.Picture{Wires: []chart.Wire{
		{Class: recap.Bond, Selected: true},
		{Class: recap.Conflict, Selected: true},
		{Class: recap.Conflict},
		{Class: recap.Bond, Mixed: true, Selected: true},
		{Class: recap.Bond, Selected: true},
	}}
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
		"no line":                               {-1, -1, -1, false},
	} {
		t.Run(name, func(t *testing.T) {
			wire, mixed := wireOf(p, chart.Cell{Part: chart.Stroke, Across: c.across, Along: c.along})
			if wire != c.wire || mixed != c.mixed {
				t.Errorf("painted like %d, mixed %v; want %d, %v", wire, mixed, c.wire, c.mixed)
			}
		})
	}
	b := &builder{Look: look.New("dark", look.Terminal{}, look.Unicode)}
	for _, class := range recap.Classes() {
		if got, want := b.cellStyle(cellStyle{part: chart.Stroke, bright: true, mixed: true, class: class}).Render("x"), b.Strong.Render("x"); got != want {
			t.Errorf("a line of several classes, one of them %s, is %q, want %q", class, got, want)
		}
	}
}
