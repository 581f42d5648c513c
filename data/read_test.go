package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/recap/file"

	"previously/recap/strict"
	"previously/recap/text"
)

func TestReadRefusesWhatIsNotASeriesFile(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "circle.toml")
	for _, pair := range [][2]string{{"circle.toml", "round.toml"}, {"round.toml", "circle.toml"}, {"nowhere", "dangling.toml"}} {
		if err := os.Symlink(filepath.Join(dir, pair[0]), filepath.Join(dir, pair[1])); err != nil {
			t.Skip("no links here:", err)
		}
	}
	huge := filepath.Join(dir, "huge.toml")
	write(t, huge, "")
	if err := os.Truncate(huge, file.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		dir:                                 "this is a folder",
		link:                                "form a loop",
		filepath.Join(dir, "dangling.toml"): "file does not exist",
		filepath.Join(dir, "missing.toml"):  "file does not exist",
		filepath.Join(dir, "a\x00b.toml"):   "invalid argument",
		huge:                                "larger than 16 MB",
		os.DevNull:                          "this is a device",
	} {
		t.Run(path, func(t *testing.T) {
			_, err := pathLocation(path).Open()
			if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), text.Sanitize(path)+": ") {
				t.Errorf("%q: got error %v, want %q", path, err, want)
			}
		})
	}
}

func TestReadTakesAFileAtTheLimit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.toml")
	write(t, file, small+strings.Repeat("#\n", (1<<20-len(small))/2))
	if got, err := readFile(file, 1<<20); err != nil || len(got) > 1<<20 {
		t.Errorf("got %d bytes, %v", len(got), err)
	}
}

func TestProblemsNameFileAndPlace(t *testing.T) {
	file := write(t, filepath.Join(t.TempDir(), "x.toml"), "title = \"X\"\nfoo = 1\n")
	_, err := Open(file)
	if _, ok := errors.AsType[strict.Problems](err); !ok || !strings.Contains(err.Error(), file+":2:") {
		t.Fatalf("got %v", err)
	}
	brief := BriefError(err)
	if strings.Contains(brief, "\n") || !strings.HasPrefix(brief, file+":1:1: ") || !strings.Contains(brief, "1 more") {
		t.Errorf("BriefError = %q", brief)
	}
}

func TestBriefError(t *testing.T) {
	if got := BriefError(errors.New("a\x1b]0;b\x07\nc")); got != "a\ufffd]0;b\ufffd\ufffdc" {
		t.Errorf("got %q", got)
	}
	one := strict.Problems{{File: "f", Pos: strict.Position{Line: 1, Col: 2}}}
	if got := BriefError(one); got != "f:1:2: " {
		t.Errorf("got %q", got)
	}
	if got := BriefError(append(one, one[0], one[0])); got != "f:1:2:  (and 2 more problems)" {
		t.Errorf("got %q", got)
	}
}

func TestReadLimitedSaysWhyItFailed(t *testing.T) {
	if _, err := ReadLimited("stdin", brokenReader{}, 10); !errors.Is(err, fs.ErrPermission) || !strings.HasPrefix(err.Error(), "stdin: ") {
		t.Errorf("got %v", err)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, fs.ErrPermission }
