package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"

	"previously/data"
	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
	"previously/tui"
)

func TestMain(m *testing.M) {
	drawn.CollectLess()
	testscript.Main(m, map[string]func(){"previously": func() {
		s := session{stdin: os.Stdin, stdout: chooseOutput(os.Stdout, os.Stderr), stderr: os.Stderr, environ: adaptEnvironment(), openBook: data.Location.Open, runApp: playApp}
		os.Exit(s.run(context.Background(), os.Args[1:]))
	}})
}

// playApp is the terminal app if APP is set, and otherwise tellApp.
func playApp(ctx context.Context, o tui.Options) error {
	if os.Getenv("APP") != "" {
		return tui.Run(ctx, o)
	}
	return tellApp(ctx, o)
}

// tellApp stands in for the terminal app: it prints the options it was started with and,
// if REMEMBER=N is set, remembers N as if the viewer had chosen it.
func tellApp(_ context.Context, o tui.Options) error {
	if o.Book == nil {
		locations, err := o.Library()
		fmt.Printf("app: library of %d\n", len(locations))
		return err
	}
	mark, _ := o.Memory.Get(o.Book.Key())
	minutes := -1
	if mark.Minutes != nil {
		minutes = *mark.Minutes
	}
	fmt.Printf("app: %s before=%d ascii=%v remembered=%d minutes=%d section=%d\n",
		filepath.Base(o.Book.Key()), o.Before, o.ASCII, mark.Next, minutes, max(slices.Index(recap.Sections(), mark.Section), 0))
	fmt.Printf("app: theme=%s speed=%d measure=%d nomouse=%v accessible=%v keys=%v\n",
		o.Theme, o.Speed, o.Measure, o.NoMouse, o.Accessible, o.Keys)
	if n, err := strconv.Atoi(os.Getenv("REMEMBER")); err == nil {
		if err := cmp.Or(o.Memory.Set(o.Book.Key(), data.Bookmark{Answer: o.Book.Answer(n), Minutes: new(5), Section: recap.SectionCast}), o.ProgressErr); err != nil {
			fmt.Println("not remembered:", err)
		}
	}
	return nil
}

func TestScripts(t *testing.T) {
	runScripts(t, "testdata/script")
}

// runScripts runs the scripts of a folder, except in a short run: they start the program
// several hundred times.
func runScripts(t *testing.T, folder string) {
	t.Helper()
	if testing.Short() && !drawn.Race() {
		t.Skip("starts the program again and again")
	}
	testscript.Run(t, params(testscript.Params{Dir: folder}))
}

// params adds a home and our own commands to the parameters of scripts.
func params(p testscript.Params) testscript.Params {
	p.Setup = func(env *testscript.Env) error {
		home := filepath.Join(env.WorkDir, "home")
		env.Setenv("HOME", home)
		env.Setenv("USERPROFILE", home)
		env.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
		env.Setenv("XDG_STATE_HOME", filepath.Join(home, "state"))
		env.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
		env.Setenv("TERM", "xterm-256color")
		env.Setenv("LANG", "C.UTF-8")
		env.Setenv("GORACE", "atexit_sleep_ms=10") // otherwise each exit takes a second
		return os.MkdirAll(home, 0o755)
	}
	p.Cmds = map[string]func(*testscript.TestScript, bool, []string){
		"terminal": onTerminal,
		"large":    largeFile,
		"bytes":    writeBytes,
	}
	return p
}

// onTerminal is "terminal COLUMNS ARGS...": it runs previously with all streams on a
// terminal that answers no query, and types KEYS. What previously writes becomes standard
// output.
func onTerminal(ts *testscript.TestScript, neg bool, args []string) {
	columns, err := strconv.Atoi(args[0])
	ts.Check(err)
	file, err := exec.LookPath("previously")
	if err != nil { // look in the script's PATH: the lookup used the test's
		for _, dir := range filepath.SplitList(ts.Getenv("PATH")) {
			if file = filepath.Join(dir, "previously"); exists(file) {
				break
			}
		}
	}
	cmd := exec.Command(file, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	for _, name := range []string{"HOME", "PATH", "TERM", "LANG", "LC_ALL", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORFGBG", "STY", "APP", "REMEMBER", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "COLORTERM"} {
		if value := ts.Getenv(name); value != "" {
			cmd.Env = append(cmd.Env, name+"="+value)
		}
	}
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(columns), Rows: 24})
	if errors.Is(err, pty.ErrUnsupported) {
		ts.Logf("no pseudo-terminal here")
		return
	}
	ts.Check(err)
	defer terminal.Close()
	var out bytes.Buffer
	if keys := ts.Getenv("KEYS"); keys != "" {
		_, _ = io.CopyN(&out, terminal, 1) // by now the app reads single keys
		_, err = terminal.WriteString(keys)
		ts.Check(err)
	}
	_, _ = io.Copy(&out, terminal) // fails when the program ends, which is no problem
	err = cmd.Wait()
	_, _ = ts.Stdout().Write(bytes.ReplaceAll(out.Bytes(), []byte("\r\n"), []byte("\n")))
	if (err != nil) != neg {
		ts.Fatalf("got exit %v and output %s", err, out.String())
	}
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// largeFile is "large FILE": it makes a file one byte larger than a series file may be.
func largeFile(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(path, nil, 0o644))
	ts.Check(os.Truncate(path, file.MaxBytes+1))
}

// writeBytes is "bytes FILE TEXT": it writes TEXT, which can have the escapes of a Go
// string.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// result is what running a command line gives.
type result struct {
	status         int
	stdout, stderr string
}

// try runs a command line in this process, without a terminal.
func try(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	return tryOn(t, data.Location.Open, stdin, args...)
}

// tryOn is like try, but opens books with open.
func tryOn(t *testing.T, open func(data.Location) (*data.Book, error), stdin string, args ...string) result {
	t.Helper()
	var out, problems strings.Builder
	s := session{stdin: strings.NewReader(stdin), stdout: &out, stderr: &problems, openBook: open, runApp: tellApp}
	status := s.run(t.Context(), args)
	return result{status, out.String(), problems.String()}
}
