package cli

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"previously/data"
	"previously/recap/planted"
)

// TestNoByteOfAFileIsACommand checks that whatever is planted in the texts of a file, a
// command sends nothing to a terminal but text, colours and links to the web.
func TestNoByteOfAFileIsACommand(t *testing.T) {
	ownHome(t)
	file := filepath.Join(t.TempDir(), "planted.toml")
	lines := [][]string{
		{"show", file, "--before", "end", "--section", everySection()},
		{"show", file, "--before", "end", "--section", "plot", "--length", "line"},
		{"show", file, "--before", "1"}, {"find", file, "--before", "end", "text"}, {"list", file}, {"check", file}, {"cut", file, "--before", "end"},
	}
	runEveryReader(t, lines)
	for i, payload := range planted.Entities {
		if testing.Short() && i%10 != 0 {
			continue
		}
		src, _ := planted.File(func(string) string { return "Text " + payload + " end" })
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := data.Open(file); err != nil {
			t.Fatalf("%q: %v", payload, err)
		}
		for _, args := range lines {
			written := onTTY(t, args...)
			if found := planted.FindCommand(written); found != "" {
				t.Errorf("%q in each text, %v: the terminal is sent %q", payload, args, found)
			}
			if args[0] == "show" && !strings.Contains(written, "Text") {
				t.Errorf("%q in each text, %v: no text in %q", payload, args, written)
			}
		}
	}
}

// onTTY returns what a command line writes to a terminal.
func onTTY(t *testing.T, args ...string) string {
	t.Helper()
	ctl, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	defer ctl.Close()
	written := make(chan string)
	go func() {
		out, _ := io.ReadAll(ctl) // the error only means that the other end was closed
		written <- string(out)
	}()
	environ := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8"}
	s := session{stdin: strings.NewReader(""), stdout: tty, stderr: tty, environ: environ, openBook: data.Location.Open, runApp: tellApp}
	s.run(t.Context(), args)
	_ = tty.Close()
	return <-written
}
