package tui

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"previously/data"
	"previously/recap/drawn"
	"previously/tui/page"
)

// warning is what the question before the editor says about the file.
const warning = "The file holds the whole story, including what you haven't seen."

// openForEdit opens a file with that text before an installment.
func openForEdit(t *testing.T, src string, before, width, height int) *driver {
	t.Helper()
	t.Setenv("VISUAL", "vi")
	t.Setenv("TMPDIR", t.TempDir())
	d := openFile(t, put(t, t.TempDir(), "heist.toml", src), Options{Before: before}, width, height)
	t.Cleanup(d.m.removeCopies)
	return d
}

// bodyText returns the body of the screen on one line.
func (d *driver) bodyText() string {
	return strings.Join(strings.Fields(strings.Join(d.body(), " ")), " ")
}

// TestEditorAsksFirst checks that every key except the two that open something leaves the
// file closed and the screen as it was.
func TestEditorAsksFirst(t *testing.T) {
	for _, size := range goldenSizes {
		d := openForEdit(t, readFile(t, "testdata/heist.toml"), 3, size[0], size[1]).keys("3 down")
		before := d.text()
		for _, no := range []string{"enter", "esc", "n", "backspace", "q", "x", "e", "space", "down", "right"} {
			if flat := d.keys("e").bodyText(); !strings.Contains(flat, warning) || !strings.Contains(flat, "y open it anyway c open a copy up to where you are esc don't open it") {
				t.Fatalf("%v: the question is\n%s", size, d.screenshot())
			}
			if d.keys(no); d.text() != before {
				t.Errorf("after %s:\n%s\nwant\n%s", no, d.screenshot(), before)
			}
		}
		d.keys("e").click(3, 5)
		d.keys("esc")
		if ran := d.editorRuns(); len(ran) > 0 {
			t.Errorf("%v: an editor was run: %q", size, ran)
		}
		if ran := d.keys("e y").editorRuns(); len(ran) != 1 || !strings.HasSuffix(ran[0][5], "heist.toml") {
			t.Errorf("%v: y runs %q, want an editor on heist.toml", size, ran)
		}
	}
}

// TestEditorOfAllSeen checks that, once all is seen, the user's own file opens at once,
// and a bundled series asks only about the copy.
func TestEditorOfAllSeen(t *testing.T) {
	const one = "title = \"Alpha\"\n[[installment]]\ntitle = \"One\"\nline = \"Done.\"\n"
	if ran := openForEdit(t, one, 2, 80, 24).keys("e").editorRuns(); len(ran) != 1 {
		t.Errorf("the app runs %q, want one editor", ran)
	}
	tempHome(t)
	d := openBundled(t).keys("w end enter y e")
	d.shows("Copy Lost Bullet into your own folder", "y    copy it and open the copy")
	d.lacks(warning, "a copy up to", "up to here")
	if d.keys("c"); len(d.editorRuns()) > 0 {
		t.Errorf("c runs %q, want nothing", d.editorRuns())
	}
}

// TestFramesOfTheEditor compares the question about the user's own file, and the one
// about a file that comes with the program.
func TestFramesOfTheEditor(t *testing.T) {
	tempHome(t)
	t.Setenv("VISUAL", "vi")
	var frames strings.Builder
	for _, size := range goldenSizes {
		d := openForEdit(t, readFile(t, "testdata/heist.toml"), 3, size[0], size[1]).keys("e")
		fmt.Fprintf(&frames, "own %d×%d\n%s\n", size[0], size[1], d.text())
		d = openBundled(t)
		d.resize(size[0], size[1])
		fmt.Fprintf(&frames, "bundled %d×%d\n%s\n", size[0], size[1], d.keys("e").text())
	}
	golden.RequireEqual(t, frames.String())
}

// TestEditorFitsEverySize checks the frames of the longer of the two questions.
func TestEditorFitsEverySize(t *testing.T) {
	tempHome(t)
	t.Setenv("VISUAL", "vi")
	openBundled(t).keys("e").sweep(3, (*driver).checkFrame)
}

// cutCopy returns the text of the copy that was opened last, and the arguments before its
// name.
func (d *driver) cutCopy() (args []string, text string) {
	d.tb.Helper()
	ran := d.editorRuns()
	if len(ran) == 0 {
		d.tb.Fatalf("no editor was run:\n%s", d.screenshot())
	}
	last := ran[len(ran)-1]
	return last[:5], readFile(d.tb, last[5])
}

// TestCutCopyIsOnlyForReading checks that the copy is not where series are kept, that
// nobody else may read it, and that it is removed at the end unless the user has written
// into it.
func TestCutCopyIsOnlyForReading(t *testing.T) {
	source := readFile(t, "testdata/heist.toml")
	d := openForEdit(t, source, 3, 100, 30).keys("3 down e c")
	file := d.editorRuns()[0][5]
	if got := filepath.Base(file); got != "heist-before-3.toml" {
		t.Errorf("the copy is called %s, want heist-before-3.toml", got)
	}
	for path, want := range map[string]os.FileMode{file: 0o400, filepath.Dir(file): 0o700 | os.ModeDir} {
		t.Run(path, func(t *testing.T) {
			if info, err := os.Stat(path); err != nil || info.Mode() != want {
				t.Errorf("%s has mode %v (error: %v), want %v", path, info.Mode(), err, want)
			}
		})
	}
	book, err := data.Open(file)
	if err != nil || book.End() != 3 {
		t.Errorf("the copy cannot be opened as a series of two films: %v", err)
	}
	args, text := d.cutCopy()
	n, err := strconv.Atoi(args[4][1:])
	must(t, err)
	line := strings.Split(text, "\n")[n-1:]
	if want := "[[installment.cast]]"; line[0] != want || line[1] != `id = "crane"` {
		t.Errorf("the copy is opened at\n%s\n%s", line[0], line[1])
	}
	if !strings.Contains(text, "A copy to read") {
		t.Errorf("the copy does not say what it is:\n%.300s", text)
	}
	d.send(editorExitMsg{copy: d.m.cutCopies[0]})
	d.lacks("copy")
	d.keys("e c")
	changed := d.editorRuns()[1][5]
	must(t, os.Chmod(changed, 0o600))
	must(t, os.WriteFile(changed, []byte("mine"), 0o600))
	d.send(editorExitMsg{copy: d.m.cutCopies[1]})
	d.shows("The series is unchanged; your edited copy is kept at")
	d.m.removeCopies()
	if _, err := os.Stat(filepath.Dir(file)); !os.IsNotExist(err) {
		t.Errorf("the copy is still there: %v", err)
	}
	if readFile(t, changed) != "mine" {
		t.Error("what the user has written is gone")
	}
	if readFile(t, d.m.book.Path()) != source {
		t.Error("the series has changed")
	}
}

// TestEditorOpensAtTheTie checks that the file opens at the block that states the
// selected tie, in whichever film that is, and only after the question.
func TestEditorOpensAtTheTie(t *testing.T) {
	for keys, want := range map[string][]string{
		"4":                  {`from = "crane"`, `why = "She wants Dee, and so does he."`},
		"4 down":             {`from = "ann"`, `why = "Bo is dead."`},
		"4 down down":        {`from = "bo"`, `why = "He kept the loot."`},
		"4 c b o enter":      {`from = "ann"`, `why = "Bo is dead."`},
		"4 c b o enter down": {`from = "bo"`, `why = "He kept the loot."`},
	} {
		t.Run(keys, func(t *testing.T) {
			d := openForEdit(t, readFile(t, "testdata/heist.toml"), 3, 100, 30).keys(keys + " e")
			if len(d.editorRuns()) > 0 {
				t.Fatal("the editor was run before the question was answered")
			}
			for _, answer := range []string{"c", "y"} {
				d.keys(answer)
				args, text := d.cutCopy()
				n, err := strconv.Atoi(args[4][1:])
				must(t, err)
				block, _, _ := strings.Cut(strings.Join(strings.Split(text, "\n")[n-1:], "\n"), "\n\n")
				if !strings.HasPrefix(block, "[[installment.relationship]]\n"+want[0]) || !strings.Contains(block, want[1]) {
					t.Errorf("%s: the file is opened at\n%s", answer, block)
				}
				d.keys("e")
			}
		})
	}
}

// TestCutCopyFails checks that, if there is no room for the copy, nothing is opened and
// nothing is left behind.
func TestCutCopyFails(t *testing.T) {
	d := openForEdit(t, readFile(t, "testdata/heist.toml"), 3, 100, 30)
	t.Setenv("TMPDIR", put(t, t.TempDir(), "file", ""))
	d.keys("e c").shows("Not copied: no temporary folder")
	if len(d.editorRuns()) > 0 || len(d.m.cutCopies) > 0 {
		t.Errorf("the app runs %q, want nothing", d.editorRuns())
	}
}

// TestHorizonOfTheEditor checks that the question, the place at which the file is opened,
// and the copy are the same for a whole file and for one that ends where the viewer is.
func TestHorizonOfTheEditor(t *testing.T) {
	sources := map[string]string{"heist.toml": readFile(t, "testdata/heist.toml")}
	if !testing.Short() {
		maps.Copy(sources, bundled(t))
		sources["feud.toml"] = readFile(t, "testdata/feud.toml")
	}
	ways := []string{"cast down down", "cast open", "relationships down down"}
	for _, s := range page.Sections() {
		ways = append(ways, string(s), string(s)+" down", string(s)+" film-back down")
	}
	for name, src := range sources {
		whole := decodeBook(t, name, src)
		for _, n := range drawn.Horizons(whole.End()) {
			size := compared[(len(name)+n)%len(compared)]
			p := &pair{full: openForEdit(t, src, n, size[0], size[1]).onlyVisible(), short: openForEdit(t, cutFile(src, n), n, size[0], size[1]).onlyVisible()}
			for i, way := range ways {
				made := name == "heist.toml" || name == "feud.toml"
				if (!made || testing.Short()) && i%3 != n%3 { // a third of them for each horizon of a bundled one, or in a short run
					continue
				}
				p.acts(t, way+" edit edit-no edit edit-cut edit edit-whole")
				full, short := p.full.editorRuns(), p.short.editorRuns()
				if len(full) != len(short) {
					t.Fatalf("%s before %d, %s: %d runs for the whole file, %d for the cut one", name, n, way, len(full), len(short))
				}
				for i := range full {
					if !slices.Equal(full[i][:5], short[i][:5]) {
						t.Errorf("%s before %d, %s: the whole file runs %q, the cut one %q", name, n, way, full[i], short[i])
					}
					if c := strings.Contains(full[i][5], "-before-"); c && readFile(t, full[i][5]) != readFile(t, short[i][5]) {
						t.Errorf("%s before %d, %s: the copies differ", name, n, way)
					}
				}
			}
		}
	}
}

// TestCutCopyOfASavedFile checks that, if the file is saved while the question is open,
// the copy is of the new file. If the answer no longer fits, the viewer is asked again
// before anything is opened.
func TestCutCopyOfASavedFile(t *testing.T) {
	written := func(told string, titles ...string) string {
		src := "title = \"Numbers\"\n"
		for _, title := range titles {
			src += fmt.Sprintf("\n[[installment]]\ntitle = %q\nline = \"It is %s of %s.\"\n", title, told, title)
		}
		return src
	}
	for _, c := range []struct {
		saved string
		ends  int
		fits  bool
	}{{written("said", "One", "Two", "Three", "Four", "Five"), 6, true}, {written("said", "Two", "Three", "Four"), 4, false}} {
		t.Run(c.saved, func(t *testing.T) {
			d := openForEdit(t, written("told", "One", "Two", "Three", "Four"), 3, 80, 24).keys("e")
			file := d.m.book.Path()
			put(t, filepath.Dir(file), filepath.Base(file), c.saved)
			d.reload(func() bool { return d.m.book.End() == c.ends })
			if d.keys("c"); !c.fits {
				if d.shows("Which film are you about to watch?"); len(d.editorRuns()) > 0 {
					t.Errorf("the app runs %q, want nothing", d.editorRuns())
				}
				return
			}
			if _, text := d.cutCopy(); strings.Contains(text, "of Three") || strings.Contains(text, "Four") || !strings.Contains(text, "said of Two") {
				t.Errorf("the copy is\n%s", text)
			}
		})
	}
}
