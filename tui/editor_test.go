package tui

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"previously/data"
	"previously/tui/look"
	"previously/tui/tty"
)

func TestEditorArgs(t *testing.T) {
	for command, want := range map[string][]string{
		"vi":                     {"+7", "a b.toml"},
		"/usr/bin/nvim -f":       {"+7", "a b.toml"},
		"emacsclient -nw":        {"+7", "a b.toml"},
		"nano":                   {"+7", "a b.toml"},
		"code --wait":            {"--goto", "a b.toml:7"},
		"hx":                     {"a b.toml:7"},
		"subl -w":                {"a b.toml:7"},
		"kate -b":                {"--line", "7", "a b.toml"},
		"my-own-editor --flag x": {"a b.toml"},

		`"/opt/my editors/vim" -f`: {"+7", "a b.toml"},
		`'/opt/my editors/code'`:   {"--goto", "a b.toml:7"},
		`"`:                        {"a b.toml"},
	} {
		t.Run(command, func(t *testing.T) {
			if got := editorArgs(command, "a b.toml", 7); !slices.Equal(got, want) {
				t.Errorf("%s gets the arguments %q, want %q", command, got, want)
			}
		})
	}
}

// fakeEditor returns an editor with a space in its path, and the file to which it writes
// its arguments, one per line.
func fakeEditor(t *testing.T) (editor, said string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no sh")
	}
	folder := filepath.Join(t.TempDir(), "with a space")
	must(t, os.MkdirAll(folder, 0o700))
	editor, said = filepath.Join(folder, "vi"), filepath.Join(folder, "said")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + said + "'\n"
	must(t, os.WriteFile(editor, []byte(script), 0o700))
	return editor, said
}

// TestEditorRuns checks that the editor runs with the arguments and quotes of its
// command.
func TestEditorRuns(t *testing.T) {
	editor, said := fakeEditor(t)
	file := filepath.Join(t.TempDir(), `it's "the" $HOME; file.toml`)
	t.Setenv("OPTION", "from the environment")
	for command, want := range map[string][]string{
		"'" + editor + "'": nil,
		`"` + editor + `" -f 'two words' "$OPTION" --x=\"q\"`: {"-f", "two words", "from the environment", `--x="q"`},
		"env OTHER=1 '" + editor + "' -a":                     {"-a"},
	} {
		t.Run(command, func(t *testing.T) {
			if err := editorProcess(command, file, 7).Run(); err != nil {
				t.Errorf("%s: %v", command, err)
				return
			}
			got := strings.Split(strings.TrimSuffix(readFile(t, said), "\n"), "\n")
			if last := got[len(got)-1]; last != file {
				t.Errorf("%s edits %q, want %q", command, last, file)
			}
			if !slices.Equal(got[:len(want)], want) {
				t.Errorf("%s is run with %q, want %q first", command, got, want)
			}
		})
	}
	if err := editorProcess("exit 3;", file, 7).Run(); err == nil {
		t.Error("an editor that fails returns no error")
	}
}

// editorRuns returns the command line of each program to which the app lent the terminal.
func (d *driver) editorRuns() [][]string {
	var all [][]string
	for _, msg := range d.did {
		if lent, ok := msg.(tty.LendMsg); ok {
			all = append(all, lent.Cmd.Args)
		}
	}
	return all
}

// TestEditsAtThePlace checks that the file opens at the line of what is on screen.
func TestEditsAtThePlace(t *testing.T) {
	t.Setenv("VISUAL", "vi -f")
	t.Setenv("EDITOR", "ed")
	source := readFile(t, "testdata/heist.toml")
	lineOf := func(text string, nth int) string {
		at := -1
		for range nth {
			at += 1 + strings.Index(source[at+1:], text)
		}
		return "+" + strconv.Itoa(strings.Count(source[:at], "\n")+2)
	}
	file := put(t, t.TempDir(), "heist.toml", source)
	for keys, want := range map[string]string{
		"2":           lineOf("\n[[installment]]", 2),
		"2 left":      lineOf("\n[[installment]]", 1),
		"3 down":      lineOf("\n[[installment.cast]]\nid = \"crane\"", 2),
		"3 down left": lineOf("\n[[installment.cast]]\nid = \"crane\"", 1),
		"3 enter":     lineOf("\n[[installment.cast]]\nid = \"ann\"", 2),
		"1":           lineOf("\n[[installment]]", 2),
		"3 G":         lineOf("\n[[installment]]", 2), // the Ghost has no entry in the second
		"4 left o":    lineOf("\n[[installment.cast]]\nid = \"bo\"", 1),
	} {
		t.Run(keys, func(t *testing.T) {
			d := openFile(t, file, Options{Before: 3}, 100, 30).keys(keys + " e y")
			ran := d.editorRuns()
			if len(ran) != 1 || !slices.Equal(ran[0][1:3], []string{"-c", `vi -f "$@"`}) || ran[0][5] != file {
				t.Fatalf("%s runs %q", keys, ran)
			}
			if ran[0][4] != want {
				t.Errorf("%s edits line %s, want %s", keys, ran[0][4], want)
			}
		})
	}
}

func TestEditorFails(t *testing.T) {
	d := openHeist(t, 80, 24)
	d.send(editorExitMsg{err: errors.New("exit status 3")})
	d.shows("The editor failed: exit status 3")
	d.send(editorExitMsg{})
	d.keys("e").shows("This series has no file to edit.")
	t.Run("missing", func(t *testing.T) {
		if runtime.GOOS == "windows" {
			t.Skip("Windows has no sh")
		}
		t.Setenv("VISUAL", "no-such-editor --wait")
		d.send(editorExitMsg{err: editorProcess(configuredEditor(), "heist.toml", 1).Run()})
		d.shows(`Editor "no-such-editor" not found: set VISUAL or EDITOR.`)
	})
	t.Setenv("VISUAL", " ")
	t.Setenv("EDITOR", "")
	openFile(t, "testdata/heist.toml", Options{Before: 3}, 80, 24).keys("e").shows("No editor is set: set VISUAL or EDITOR.")
}

// openBundled opens a series that comes with the program.
func openBundled(t *testing.T) *driver {
	t.Helper()
	book, err := data.Open("lost-bullet")
	must(t, err)
	return start(t, Options{Book: book, Before: 3}, 100, 30)
}

// TestBundledSeriesIsCopiedFirst checks that a bundled series is edited only as a copy,
// only after a yes, and that the same place stays on screen.
func TestBundledSeriesIsCopiedFirst(t *testing.T) {
	folder := tempHome(t)
	t.Setenv("EDITOR", "ed")
	t.Setenv("VISUAL", "")
	d := openBundled(t).keys("3 down")
	before := strings.Join(d.screen()[:29], "\n")
	for _, no := range []string{"n", "esc", "enter", "x"} {
		d.keys("e").shows("Copy Lost Bullet into your own folder to edit it?")
		if d.keys(no); len(d.editorRuns()) > 0 {
			t.Errorf("%s: the editor runs all the same", no)
		}
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("the series was copied without a yes")
	}
	d.keys("e y")
	own := filepath.Join(folder, "lost-bullet.toml")
	if readFile(t, own) != bundled(t)["lost-bullet.toml"] {
		t.Error("the copy is not the bundled series")
	}
	if ran := d.editorRuns(); len(ran) != 1 || !slices.Contains(ran[0], own) {
		t.Errorf("the app runs %q, want ed with %s", ran, own)
	}
	if got := strings.Join(d.screen()[:29], "\n"); got != before {
		t.Errorf("the copy shows\n%s\nwant\n%s", got, before)
	}
	put(t, folder, "lost-bullet.toml", strings.Replace(readFile(t, own), `actor = "Alban Lenoir"`, `actor = "Somebody Else"`, 1))
	d.keys("3 g").reloadUntil("Somebody Else")
	if d.keys("e").lacks("Copy Lost Bullet"); len(d.keys("y").editorRuns()) != 2 {
		t.Errorf("the editor does not open the copy:\n%s", d.screenshot())
	}
}

// TestCopyIsEditedAtThePlace checks that the copy opens at the place of the bundled
// series that was on screen.
func TestCopyIsEditedAtThePlace(t *testing.T) {
	tempHome(t)
	t.Setenv("VISUAL", "vi")
	source := bundled(t)["lost-bullet.toml"]
	second := strings.LastIndex(source[:strings.LastIndex(source, "\n[[installment]]")], "\n[[installment]]")
	entry := second + strings.Index(source[second:], "\n[[installment.cast]]\nid = \"julia\"")
	want := "+" + strconv.Itoa(strings.Count(source[:entry], "\n")+2)
	for _, keys := range []string{"3 down", "3 down enter"} {
		d := openBundled(t).keys(keys + " e y")
		if ran := d.editorRuns(); len(ran) != 1 || ran[0][4] != want {
			t.Errorf("%s: the app runs %q, want line %s", keys, ran, want)
		}
		if file, err := data.Locate("lost-bullet"); err == nil {
			must(t, os.Remove(file.Path))
		}
	}
}

// TestCopyIsInTheLibrary checks that the copy takes the place of the bundled series in
// the library, whether or not the library has been listed before.
func TestCopyIsInTheLibrary(t *testing.T) {
	for _, keys := range []string{"e y L", "L enter e y L"} {
		tempHome(t)
		t.Setenv("VISUAL", "vi")
		selection, err := data.Select("lost-bullet")
		must(t, err)
		only, _ := selection.Only()
		book, err := only.Open()
		must(t, err)
		memory := shelfMemory{"lost-bullet": bookmarkBefore(t, book, 3)}
		d := start(t, Options{Library: selection.Library, Book: book, Before: 3, Memory: memory}, 100, 30).keys(keys)
		if got := strings.Count(d.shelvedTitles(), "Lost Bullet"); got != 1 {
			t.Errorf("%s: the library lists the series %d times, want once:\n%s", keys, got, d.screenshot())
		}
		d.keys("enter e").lacks("Copy Lost Bullet")
		if len(d.keys("y").editorRuns()) != 2 {
			t.Errorf("%s: the library does not open the copy:\n%s", keys, d.screenshot())
		}
	}
}

// TestOwnCopyIsNeverOverwritten checks that the user's own file is kept even if the app
// was started with the bundled one.
func TestOwnCopyIsNeverOverwritten(t *testing.T) {
	folder := tempHome(t)
	t.Setenv("EDITOR", "ed")
	d := openBundled(t)
	must(t, os.MkdirAll(folder, 0o700))
	mine := strings.Replace(bundled(t)["lost-bullet.toml"], `actor = "Alban Lenoir"`, `actor = "My Actor"`, 1)
	own := put(t, folder, "lost-bullet.toml", mine)
	d.keys("3 e y").shows("My Actor")
	if readFile(t, own) != mine {
		t.Error("the user's own file has changed")
	}
}

func TestCopyingFails(t *testing.T) {
	folder := tempHome(t)
	t.Setenv("EDITOR", "ed")
	must(t, os.MkdirAll(filepath.Dir(folder), 0o700))
	d := openBundled(t)
	put(t, filepath.Dir(folder), filepath.Base(folder), "a file where the folder should be")
	d.keys("e y").shows("Not copied: ")
	if len(d.editorRuns()) > 0 {
		t.Error("the editor runs all the same")
	}
	d.shows("The story so far")
}

// TestCopyOfAnotherSeries checks that nothing is edited if the copy is ready only after
// the viewer has opened another series.
func TestCopyOfAnotherSeries(t *testing.T) {
	tempHome(t)
	t.Setenv("EDITOR", "ed")
	_, locations := shelf(t)
	bundled, err := data.Find("lost-bullet")
	must(t, err)
	memory := shelfMemory{"lost-bullet": bookmarkAt(t, bundled[0], 3), locations[2].Key(): bookmarkAt(t, locations[2], 2)}
	d := start(t, Options{Library: shelfOf(append(locations, bundled...)), Memory: memory}, 100, 30).keys("/ b u l l e t enter e")
	d.hold()
	d.keys("y")
	late := d.results()
	d.release()
	d.keys("L / f e u d enter").shows("PREVIOUSLY ON  The Feud")
	for _, msg := range late {
		d.send(msg)
	}
	if d.shows("PREVIOUSLY ON  The Feud"); len(d.editorRuns()) > 0 {
		t.Errorf("the app runs %q, want nothing", d.editorRuns())
	}
}

// TestThemeKey checks that t goes through all themes and back to the first, and leaves
// the text as it is.
func TestThemeKey(t *testing.T) {
	d := openHeist(t, 100, 30).keys("3")
	text, looks := strings.Join(d.screen()[:29], "\n"), map[string]bool{d.styled(): true}
	for _, name := range append(look.Themes()[1:], look.Themes()[0]) {
		d.keys("t").shows("Theme: " + name)
		if got := strings.Join(d.screen()[:29], "\n"); got != text {
			t.Errorf("%s changes the text to\n%s", name, got)
		}
		looks[strings.Join(strings.Split(d.styled(), "\n")[:29], "\n")] = true
	}
	if len(looks) != 1+len(look.Themes()) { // plus the first, taken with its footer
		t.Errorf("got %d looks, want %d", len(looks)-1, len(look.Themes()))
	}
}
