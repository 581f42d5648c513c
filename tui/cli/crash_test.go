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
		said string
	}{
		"in the app":   {func() error { return &tty.Crash{Cause: "Ann did it", Stack: []byte("goroutine 7")} }, "crashed: string"},
		"beside it":    {func() error { panic("Ann did it") }, "crashed: string"},
		"of Go itself": {func() error { _ = films[len(temp)]; return nil }, "index out of range"},
	} {
		t.Run(name, func(t *testing.T) {
			var problems strings.Builder
			s := session{stderr: &problems}
			status := s.fail(attempt(c.do))
			said := problems.String()
			if status != 70 || strings.Count(said, "\n") != 1 || !strings.Contains(said, c.said) || !strings.Contains(said, "report") {
				t.Errorf("%s: status %d, says %q", name, status, said)
			}
			reports, _ := filepath.Glob(filepath.Join(temp, "previously-crash-*"))
			if len(reports) != 1 || !strings.Contains(said, reports[0]) {
				t.Fatalf("%s: the reports are %q, it says %q", name, reports, said)
			}
			report, err := os.ReadFile(reports[0])
			if err != nil || !strings.Contains(string(report), "goroutine") || strings.Contains(string(report)+said, "did it") {
				t.Errorf("%s: the report is %q: %v", name, report, err)
			}
			_ = os.Remove(reports[0])
		})
	}
}

// TestSignalIsTheStatus checks that a signal gives the exit status that a shell reports
// for it, and no message.
func TestSignalIsTheStatus(t *testing.T) {
	var problems strings.Builder
	s := session{stderr: &problems}
	if status := s.fail(tty.Signalled(syscall.SIGTERM)); status != 143 || problems.Len() > 0 {
		t.Errorf("status %d, says %q", status, problems.String())
	}
}
