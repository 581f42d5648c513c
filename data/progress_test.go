package data

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"previously/recap"
	"previously/recap/drawn"
)

func open(t *testing.T) *Progress {
	t.Helper()
	p, err := OpenProgress()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func stateFile(t *testing.T) string {
	t.Helper()
	folder, err := stateFolder()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, "progress.toml")
}

func TestProgressRemembers(t *testing.T) {
	home(t)
	five, all := 5, 0
	marks := map[string]Bookmark{
		"lost-bullet":       {Answer: recap.Answer{Next: 3}, Minutes: &five, Section: "cast", Film: 2},
		"/home/a b/x.y/\"é": {Answer: recap.Answer{Next: 1}, Minutes: &all},
		"never-said":        {Section: "plot"},
	}
	first := open(t)
	for key, mark := range marks {
		if err := first.Set(key, mark); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
	}
	for who, p := range map[string]*Progress{"the one that set them": first, "another": open(t)} {
		for key, want := range marks {
			if got, ok := p.Get(key); !ok || !cmp.Equal(got, want) {
				t.Errorf("%s: Get(%q) = %+v, %v; want %+v", who, key, got, ok, want)
			}
		}
		if got, ok := p.Get("unknown"); ok {
			t.Errorf("%s: got a bookmark for an unknown series: %+v", who, got)
		}
	}
	if err := first.Set("lost-bullet", Bookmark{Answer: recap.Answer{Next: 2}}); err != nil {
		t.Fatal(err)
	}
	if got, _ := open(t).Get("lost-bullet"); !cmp.Equal(got, Bookmark{Answer: recap.Answer{Next: 2}}) {
		t.Errorf("the old bookmark is still in effect: %+v", got)
	}
}

// TestReadingDoesNotWaitForAWrite holds the lock, as another copy of the program would,
// until Get returns the bookmark that is being written.
func TestReadingDoesNotWaitForAWrite(t *testing.T) {
	home(t)
	p := open(t)
	if err := p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}); err != nil {
		t.Fatal(err)
	}
	unlock, err := lock(stateFile(t) + ".lock")
	if err != nil {
		t.Fatal(err)
	}
	written := make(chan error)
	go func() { written <- p.Set("a", Bookmark{Answer: recap.Answer{Next: 2}}) }()
	for mark, _ := p.Get("a"); mark.Next != 2; mark, _ = p.Get("a") {
		runtime.Gosched()
	}
	unlock()
	if err := <-written; err != nil {
		t.Errorf("the bookmark could only be read after writing had failed: %v", err)
	}
	if mark, _ := open(t).Get("a"); mark.Next != 2 {
		t.Errorf("the file holds %+v, want the new bookmark, 2", mark)
	}
}

// TestTheFileHoldsTheLastBookmark changes a bookmark while an earlier one is still waiting
// to be written.
func TestTheFileHoldsTheLastBookmark(t *testing.T) {
	home(t)
	p := open(t)
	p.writing.Lock()
	written := make(chan error)
	go func() { written <- p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}) }()
	for mark, _ := p.Get("a"); mark.Next != 1; mark, _ = p.Get("a") {
		runtime.Gosched()
	}
	p.mu.Lock()
	p.marks["a"] = Bookmark{Answer: recap.Answer{Next: 2}} // as Set does before it writes
	p.mu.Unlock()
	p.writing.Unlock()
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	if mark, _ := open(t).Get("a"); mark.Next != 2 {
		t.Errorf("the file holds %+v, want the last bookmark, 2", mark)
	}
}

func TestTwoCopiesKeepEachOthersBookmarks(t *testing.T) {
	home(t)
	a, b := open(t), open(t)
	for i := range 5 {
		if err := a.Set(fmt.Sprint("a", i), Bookmark{Answer: recap.Answer{Next: i + 1}}); err != nil {
			t.Fatalf("a%d: %v", i, err)
		}
		if err := b.Set(fmt.Sprint("b", i), Bookmark{Answer: recap.Answer{Next: i + 1}}); err != nil {
			t.Fatalf("b%d: %v", i, err)
		}
	}
	for i := range 5 {
		for _, key := range []string{fmt.Sprint("a", i), fmt.Sprint("b", i)} {
			if got, ok := open(t).Get(key); !ok || got.Next != i+1 {
				t.Errorf("Get(%q) = %+v, %v; want %d", key, got, ok, i+1)
			}
		}
	}
}

// writer is the environment variable that makes the test binary a second copy of the
// program: it writes bookmarks and prints a line after each. The value names the copy.
const writer = "PREVIOUSLY_TEST_WRITER"

func TestMain(m *testing.M) {
	name := os.Getenv(writer)
	if name == "" {
		// the parallel tests mostly wait for a file change to be noticed
		if err := flag.Set("test.parallel", "16"); err != nil {
			panic(err)
		}
		drawn.CollectLess()
		os.Exit(m.Run())
	}
	p, err := OpenProgress()
	for i := 0; i < 200 && err == nil; i++ {
		err = p.Set(fmt.Sprintf("%s-%d", name, i%10), Bookmark{Answer: recap.Answer{Next: i + 1}, Section: recap.Section(strings.Repeat("x", i%50))})
		fmt.Println(i)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func startWriter(t *testing.T, name string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writer+"="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

func TestProcessesSideBySideLoseNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("starts copies of the program")
	}
	home(t)
	var commands []*exec.Cmd
	var outputs []*bufio.Scanner
	for i := range 3 {
		cmd, out := startWriter(t, fmt.Sprint("copy", i))
		commands, outputs = append(commands, cmd), append(outputs, out)
	}
	for i, out := range outputs {
		var last string
		for out.Scan() {
			last = out.Text()
		}
		if err := commands[i].Wait(); err != nil {
			t.Fatalf("copy %d failed: %v: %s", i, err, last)
		}
	}
	p := open(t)
	for i := range 3 {
		for j := range 10 {
			if got, _ := p.Get(fmt.Sprintf("copy%d-%d", i, j)); got.Next != 191+j {
				t.Errorf("copy %d, series %d: got %d, want %d", i, j, got.Next, 191+j)
			}
		}
	}
}

func TestAKilledCopyLosesNoFinishedWrite(t *testing.T) {
	if testing.Short() {
		t.Skip("starts copies of the program")
	}
	home(t)
	for kill := range 20 {
		cmd, out := startWriter(t, "killed")
		for range kill + 1 {
			out.Scan()
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatalf("killing after write %d: %v", kill, err)
		}
		_ = cmd.Wait()
		got, ok := open(t).Get(fmt.Sprintf("killed-%d", kill%10))
		if !ok || got.Next < kill+1 {
			t.Errorf("killed after write %d: got %+v, %v", kill, got, ok)
		}
	}
	if err := open(t).Set("after", Bookmark{Answer: recap.Answer{Next: 1}}); err != nil {
		t.Errorf("a killed copy still holds the lock: %v", err)
	}
}

func TestADamagedFileIsSetAside(t *testing.T) {
	for name, garbage := range map[string]string{
		"no TOML":  "[lost-bullet\nnext = 3\n",
		"no UTF-8": "a = \"\xff\"",
		"brackets": "a = " + strings.Repeat("[", 1<<20),
		"too long": strings.Repeat("#\n", maxProgressBytes/2+1),
	} {
		t.Run(name, func(t *testing.T) {
			home(t)
			file := stateFile(t)
			write(t, file, garbage)
			write(t, file+".damaged", "an earlier one")
			p, err := OpenProgress()
			if err == nil || !strings.HasPrefix(err.Error(), file+":") || !strings.Contains(err.Error(), "the file is damaged; ") || strings.Contains(err.Error(), "\n") {
				t.Errorf("got error %v", err)
			}
			if err := p.Set("x", Bookmark{Answer: recap.Answer{Next: 2}}); err != nil {
				t.Errorf("Set: %v", err)
			}
			if got, _ := open(t).Get("x"); got.Next != 2 {
				t.Errorf("got %+v, want the new bookmark, 2", got)
			}
			if kept, _ := os.ReadFile(file + ".damaged-2"); string(kept) != garbage {
				t.Error("the damaged file is lost")
			}
			if kept, _ := os.ReadFile(file + ".damaged"); string(kept) != "an earlier one" {
				t.Error("the file that was set aside before is lost")
			}
		})
	}
}

func TestWhatMakesNoSenseIsNotRemembered(t *testing.T) {
	home(t)
	write(t, stateFile(t), `
version = 7
[good]
next = 2
colour = "blue"
[bad]
next = -3
minutes = "many"
film = 99999999999
section = "a\u001b[31mb"
`)
	p := open(t)
	if got, ok := p.Get("version"); ok {
		t.Errorf("the key version gives a bookmark: %+v", got)
	}
	if got, _ := p.Get("bad"); !cmp.Equal(got, Bookmark{}) {
		t.Errorf("got %+v for bad, want no bookmark", got)
	}
	if err := p.Set("good", Bookmark{Answer: recap.Answer{Next: 3}}); err != nil {
		t.Fatal(err)
	}
	src, _ := os.ReadFile(stateFile(t))
	for _, kept := range []string{"version = 7", `colour = "blue"`, "next = 3", "next = -3"} {
		if !strings.Contains(string(src), kept) {
			t.Errorf("the file has lost %s:\n%s", kept, src)
		}
	}
}

func TestWithoutAStateFolderItGoesOnAndSaysSoOnce(t *testing.T) {
	for name, spoil := range map[string]func(){
		"no home": func() { t.Setenv("HOME", ""); t.Setenv("XDG_STATE_HOME", "") },
		"a file where the folder should be": func() {
			folder, _ := stateFolder()
			write(t, folder, "")
		},
		"a folder where the file should be": func() {
			if err := os.MkdirAll(stateFile(t), 0o700); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			home(t)
			spoil()
			p, err := OpenProgress()
			reports := 0
			for range 3 {
				if err == nil {
					err = p.Set("x", Bookmark{Answer: recap.Answer{Next: 2}})
				}
				if err != nil {
					reports++
					if strings.Contains(err.Error(), "\n") {
						t.Errorf("the error has several lines: %v", err)
					}
				}
				err = nil
			}
			if got, _ := p.Get("x"); got.Next != 2 {
				t.Errorf("got %+v, want the bookmark to last while the program runs", got)
			}
			if reports != 1 {
				t.Errorf("reported %d times, want 1", reports)
			}
		})
	}
}

func TestALinkToTheStateFileStaysALink(t *testing.T) {
	home(t)
	kept := write(t, filepath.Join(t.TempDir(), "kept.toml"), "")
	file := stateFile(t)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(kept, file); err != nil {
		t.Skip("no links here:", err)
	}
	if err := open(t).Set("x", Bookmark{Answer: recap.Answer{Next: 2}}); err != nil {
		t.Fatal(err)
	}
	if src, _ := os.ReadFile(kept); !strings.Contains(string(src), "next = 2") {
		t.Errorf("the file behind the link holds %q", src)
	}
}

// TestBookmarksHoldNoText checks that no field of a bookmark can hold a text from a file.
func TestBookmarksHoldNoText(t *testing.T) {
	for _, field := range reflect.VisibleFields(reflect.TypeFor[Bookmark]()) {
		switch field.Type {
		case reflect.TypeFor[string]():
			if field.Name != "Mark" { // a fingerprint
				t.Errorf("the field %s is a text", field.Name)
			}
		case reflect.TypeFor[recap.Answer](), reflect.TypeFor[int](), reflect.TypeFor[*int](), reflect.TypeFor[bool](), reflect.TypeFor[time.Time]():
		case reflect.TypeFor[recap.Section](): // one of those that the app has
		default:
			t.Errorf("the field %s is a %s, which may hold a text", field.Name, field.Type)
		}
	}
}

// TestTheStateHoldsNoTextOfASeries checks that no title gets into the state file.
func TestTheStateHoldsNoTextOfASeries(t *testing.T) {
	home(t)
	book := masks(t)
	if err := open(t).Set(book.Key(), Bookmark{Answer: recap.Answer{Next: 3}, Section: "cast"}); err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(stateFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= book.End(); n++ {
		if in, _ := book.Installment(n); strings.Contains(string(src), in.Title) {
			t.Errorf("the state file holds the title %q", in.Title)
		}
	}
	if strings.Contains(string(src), book.Title()) {
		t.Error("the state file holds the title of the series")
	}
}

// TestUnfinishedWritesAreRemoved checks that a write removes what unfinished writes left
// in the folder, and nothing else.
func TestUnfinishedWritesAreRemoved(t *testing.T) {
	home(t)
	p := open(t)
	if err := p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}); err != nil {
		t.Fatal(err)
	}
	file := stateFile(t)
	folder := filepath.Dir(file)
	kept := []string{".progress.toml", ".progress.toml.swp", ".progress.toml12~", "progress.toml.damaged", "progress.toml1", ".other.toml1234"}
	for _, name := range append([]string{".progress.toml1", ".progress.toml8674665223082153551"}, kept...) {
		write(t, filepath.Join(folder, name), "half")
	}
	if err := os.Mkdir(filepath.Join(folder, ".progress.toml99"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := p.Set("a", Bookmark{Answer: recap.Answer{Next: 2}}); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	want := append(kept, ".progress.toml99", "progress.toml", "progress.toml.lock")
	slices.Sort(want)
	if !slices.Equal(left, want) {
		t.Errorf("the folder holds %q, want %q", left, want)
	}
	if mark, _ := open(t).Get("a"); mark.Next != 2 {
		t.Errorf("got %+v, want the new bookmark, 2", mark)
	}
}

// TestUnfinishedWritesBehindALink checks that unfinished writes are also removed beside
// the target if the state file is a link.
func TestUnfinishedWritesBehindALink(t *testing.T) {
	home(t)
	file := stateFile(t)
	kept := write(t, filepath.Join(t.TempDir(), "kept.toml"), "")
	half := write(t, filepath.Join(filepath.Dir(kept), ".kept.toml77"), "half")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(kept, file); err != nil {
		t.Skip("no links here:", err)
	}
	if err := open(t).Set("a", Bookmark{Answer: recap.Answer{Next: 2}}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(half); err == nil {
		t.Error("the unfinished write is still there")
	}
}
