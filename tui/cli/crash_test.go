package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"previously/tui/tty"
)

// TestCrashIsReported checks that a crash is reported in one line that names a report, and
// that the report describes the program but nothing of the series.
func TestCrashIsReported(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp)
	var films []string
	for name, c := range map[string]struct {
		do   func() error
		want string
	}{
		"in the app":   {func() error { return &tty.Crash{Cause: "Ann did it", Stack: []byte("goroutine 7")} }, "crashed: string"},
		"outside it":   {func() error { panic("Ann did it") }, "crashed: string"},
		"of Go itself": {func() error { _ = films[len(temp)]; return nil }, "index out of range"},
	} {
		t.Run(name, func(t *testing.T) {
			var problems strings.Builder
			s := session{stderr: &problems}
			status := s.report(catchPanic(c.do))
			message := problems.String()
			if status != 70 || strings.Count(message, "\n") != 1 || !strings.Contains(message, c.want) || !strings.Contains(message, "report") {
				t.Errorf("got status %d and %q, want 70 and %q", status, message, c.want)
			}
			reports, _ := filepath.Glob(filepath.Join(temp, "previously-crash-*"))
			if len(reports) != 1 || !strings.Contains(message, reports[0]) {
				t.Fatalf("the reports are %q, but the message is %q", reports, message)
			}
			report, err := os.ReadFile(reports[0])
			if err != nil || !strings.Contains(string(report), "goroutine") || strings.Contains(string(report)+message, "did it") {
				t.Errorf("got report %q, %v", report, err)
			}
			_ = os.Remove(reports[0])
		})
	}
}

// TestASignalGivesItsStatus checks that a signal gives the exit status that a shell reports
// for it, and no message.
func TestASignalGivesItsStatus(t *testing.T) {
	var problems strings.Builder
	s := session{stderr: &problems}
	if status := s.report(tty.Signalled(syscall.SIGTERM)); status != 143 || problems.Len() > 0 {
		t.Errorf("got status %d and message %q, want 143 and none", status, problems.String())
	}
}
