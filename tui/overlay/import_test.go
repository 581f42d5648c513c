package overlay

import (
	"strings"
	"testing"
	"time"

	"previously/tui/look"
	"previously/tui/work"
)

// TestImportPaintsWhatWasLaid checks that Paint keeps to what Lay laid out even if the
// progress has become shorter since, and that choices are shown only while one can be made.
func TestImportPaintsWhatWasLaid(t *testing.T) {
	now := time.Unix(0, 0)
	w := work.Real()
	w.Now = func() time.Time { return now }
	s := NewImportScreen(w, nil, "Lamp", 60)
	s.choices, s.ticket = []string{"Alpha", "Beta"}, work.NewTicket()
	s.report = &progressReport{}
	s.report.set(ImportProgress{What: "asking", Done: 1, Total: 3, Wait: time.Minute, Why: "busy"}, now)
	s.Lay(look.New("", look.Terminal{}, look.Unicode), 60, 20)
	now = now.Add(time.Hour)
	lines := strings.Join(s.Paint(), "\n")
	if !strings.Contains(lines, "busy") || strings.Contains(lines, "Alpha") {
		t.Errorf("while it waits: got\n%s\nwant the reason and no choices", lines)
	}
	if s.Wheel(1); s.at != 0 {
		t.Error("the cursor moves among choices that are not shown")
	}
	s.ticket = work.Ticket{}
	s.Lay(s.look, 60, 20)
	if lines := strings.Join(s.Paint(), "\n"); !strings.Contains(lines, "Alpha") {
		t.Errorf("once there is a choice to make: got\n%s\nwant the choices", lines)
	}
}
