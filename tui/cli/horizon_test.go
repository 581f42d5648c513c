package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"previously/data"
	"previously/recap"
	"previously/recap/drawn"
)

// ownHome gives the test an empty home.
func ownHome(t *testing.T) {
	t.Helper()
	root := t.TempDir()
	t.Cleanup(xdg.Reload) // runs after the environment has been restored
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"} {
		t.Setenv(name, filepath.Join(root, name))
	}
	xdg.Reload()
}

// copies writes series into a folder and returns their files: the bundled ones, one that
// uses most of what a series can hold, and one whose texts are mostly quoted. A short run
// gets only the second.
func copies(t *testing.T) (files []string) {
	t.Helper()
	found, err := data.Find()
	if err != nil {
		t.Fatal(err)
	}
	made := []string{"../../data/testdata/masks.toml", "../../recap/derive/testdata/lamp-office.toml"}
	if testing.Short() {
		found, made = nil, made[:1]
	}
	for _, file := range made {
		l, err := data.Locate(file)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, l)
	}
	folder := t.TempDir()
	for _, l := range found {
		src, err := l.Read()
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, l.ID+".toml")
		if err := os.WriteFile(file, src, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// untold writes a series whose second installment has no recap. Cut before the third, it
// ends in two installments without one.
func untold(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "untold.toml")
	src := "title = \"Untold\"\n"
	for _, body := range []string{"title = \"One\"\nline = \"It begins.\"", "title = \"Two\"", "title = \"Three\"\nline = \"It ends.\""} {
		src += "\n[[installment]]\n" + body + "\n"
	}
	if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestEveryCommandAtEachHorizon checks that at each horizon every command prints, byte for
// byte, what it prints for the file cut there.
func TestEveryCommandAtEachHorizon(t *testing.T) {
	for _, file := range append(copies(t), untold(t)) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			ownHome(t)
			book, err := data.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, next := range drawn.Horizons(book.End()) {
				compareCommands(t, file, next)
			}
		})
	}
}

// compareCommands runs all questions before an installment, both on the file and on the file cut
// there.
func compareCommands(t *testing.T, file string, next int) {
	t.Helper()
	before := strconv.Itoa(next)
	cut := filepath.Join(t.TempDir(), filepath.Base(file))
	if r := try(t, "", "cut", file, "--before", before, "-o", cut); r.status != 0 {
		t.Fatal(r.stderr)
	}
	whole, ends := answers(t, file, before), answers(t, cut, before)
	for _, args := range questions(next) {
		a, b := whole(args), ends(args)
		if a != b {
			t.Errorf("before %d, %q gives\n%+v\nand for the cut file\n%+v", next, args, a, b)
		}
		if a.status == 0 && a.stdout == "" {
			t.Errorf("before %d, %q prints nothing", next, args)
		}
	}
}

// questions returns the command lines to run, with FILE for the file and N for the horizon.
func questions(next int) [][]string {
	all := "--section=" + everySection()
	lines := [][]string{
		{"FILE", "--before", "N"},
		{"FILE"}, {"show", "FILE"}, // as remembered
		{"list", "FILE"}, {"list", "--json", "FILE"},
		{"cut", "FILE", "--before", "N"},
		{"show", "FILE", "--before", "N", "--film", "99"},
		{"show", "FILE", "--before", "nobody knows this"},
	}
	for _, flag := range []string{"before", "minutes", "film", "length", "section"} {
		lines = append(lines, []string{"__complete", "show", "FILE", "--" + flag, ""})
	}
	lines = append(lines, []string{"__complete", "find", "FILE", ""}, []string{"__complete", "FILE", "--before", "T"})
	for _, query := range []string{"a", "the", "qqqq"} {
		lines = append(lines, []string{"find", "FILE", "--before", "N", query}, []string{"find", "FILE", query, "--json"}, []string{"find", "FILE", query, "--limit", "1"})
	}
	for _, film := range drawn.Horizons(next) {
		for _, length := range lengthNames() {
			line := []string{"show", "FILE", "--before", "N", "--film", strconv.Itoa(film - 1), "--length", length, all}
			lines = append(lines, line, append(slices.Clone(line), "--json"))
		}
	}
	for _, minutes := range budgetNames() {
		lines = append(lines, []string{"show", "FILE", "--before", "N", "--minutes", minutes})
	}
	return lines
}

// everySection returns all sections in the form that --section takes.
func everySection() string { return strings.ReplaceAll(commaList(recap.Sections()), " ", "") }

// TestEveryCommandIsAsked checks that questions covers every command that reads a series,
// with each of its flags. A new one must be added there.
func TestEveryCommandIsAsked(t *testing.T) {
	var lines []string
	for _, line := range questions(2) {
		lines = append(lines, strings.Join(line, " "))
	}
	has := func(parts ...string) bool {
		return slices.ContainsFunc(lines, func(line string) bool {
			return !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(line, part) })
		})
	}
	for _, cmd := range readers(t) {
		if cmd.Name() == "check" { // it may quote anything
			continue
		}
		if !has(cmd.Name() + " ") {
			t.Errorf("questions does not run %s", cmd.Name())
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "output" && f.Name != "help" && !has(cmd.Name()+" ", "--"+f.Name) { // the file to write to changes nothing
				t.Errorf("questions does not run %s with --%s", cmd.Name(), f.Name)
			}
		})
	}
}

// readers returns the commands that read a series: all but those listed here.
func readers(t *testing.T) (list []*cobra.Command) {
	t.Helper()
	none := []string{"new", "import", "format", "schema", "config", "man"}
	for _, cmd := range new(session).root().Commands() {
		if !slices.Contains(none, cmd.Name()) {
			list = append(list, cmd)
		}
	}
	if len(list) < 5 {
		t.Fatalf("only %d commands read a series", len(list))
	}
	return list
}

// runEveryReader checks that the command lines of a test run every command that reads a
// series, except for some. A new one must be added to them.
func runEveryReader(t *testing.T, lines [][]string, except ...string) {
	t.Helper()
	for _, cmd := range readers(t) {
		run := slices.ContainsFunc(lines, func(line []string) bool { return line[0] == cmd.Name() })
		if !run && !slices.Contains(except, cmd.Name()) {
			t.Errorf("this test does not run %s", cmd.Name())
		}
	}
}

// TestEveryCommandHasAScript checks that a script runs each command.
func TestEveryCommandHasAScript(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, script := range scripts {
		src, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(src)
	}
	for _, cmd := range new(session).root().Commands() {
		if !strings.Contains(all.String(), "exec previously "+cmd.Name()) {
			t.Errorf("no script in testdata/script runs %s", cmd.Name())
		}
	}
}

// answers returns a function that runs a command line on a file whose horizon is
// remembered. It replaces the path in the output by FILE, so that results for different
// files can be compared.
func answers(t *testing.T, file, before string) func(args []string) result {
	t.Helper()
	book, err := data.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := book.ParseAnswer(before)
	if err != nil {
		t.Fatal(err)
	}
	opened := map[data.Location]*data.Book{} // read each file only once
	open := func(l data.Location) (*data.Book, error) {
		if book := opened[l]; book != nil {
			return book, nil
		}
		book, err := l.Open()
		opened[l] = book
		return book, err
	}
	return func(args []string) result {
		progress, err := data.OpenProgress()
		if err != nil {
			t.Fatal(err)
		}
		if mark, _ := progress.Get(book.Key()); mark.Answer != answer {
			if err := progress.Set(book.Key(), data.Bookmark{Answer: answer, Minutes: new(1)}); err != nil {
				t.Fatal(err)
			}
		}
		var line []string
		for _, arg := range args {
			line = append(line, strings.NewReplacer("FILE", file, "N", before).Replace(arg))
		}
		r := tryOn(t, open, "", line...)
		r.stdout, r.stderr = strings.ReplaceAll(r.stdout, file, "FILE"), strings.ReplaceAll(r.stderr, file, "FILE")
		return r
	}
}

// TestAFullDiskIsReported checks that output that cannot be written is an error.
func TestAFullDiskIsReported(t *testing.T) {
	ownHome(t)
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no full disk here:", err)
	}
	defer full.Close()
	for _, args := range [][]string{
		{"show", "lost-bullet", "--before", "2"}, {"show", "lost-bullet", "--before", "2", "--json"}, {"list"}, {"cut", "lost-bullet", "--before", "2"}, {}, {"completion", "fish"}, {"--version"},
	} {
		var problems strings.Builder
		s := session{stdin: strings.NewReader(""), stdout: full, stderr: &problems, openBook: data.Location.Open, runApp: tellApp}
		if status := s.run(t.Context(), args); status != 1 || !strings.HasPrefix(problems.String(), "previously: standard output: ") {
			t.Errorf("%q: got status %d and %q", args, status, problems.String())
		}
	}
}
