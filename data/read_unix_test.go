//go:build unix

package data

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"previously/recap"
)

// Nobody ever writes to this pipe: who opens it to read waits for ever.
func TestReadDoesNotWaitForAPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.toml")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	if _, err := Open(pipe); err == nil || !strings.Contains(err.Error(), "this is a pipe") {
		t.Errorf("got %v", err)
	}
}

// TestALockThatIsAPipe is said, and not waited for.
func TestALockThatIsAPipe(t *testing.T) {
	home(t)
	p := open(t)
	pipe := stateFile(t) + ".lock"
	if err := os.MkdirAll(filepath.Dir(pipe), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	said := make(chan error, 1)
	go func() { said <- p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}) }()
	select {
	case err := <-said:
		if err == nil || err.Error() != pipe+": this is a pipe; remove it" {
			t.Errorf("got %v", err)
		}
	case <-time.After(patience):
		t.Fatal("it waits for the pipe")
	}
}

// TestReadGivesUp on what never ends, and says so.
func TestReadGivesUp(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	src, err := within(time.Millisecond, "endless.toml", func() ([]byte, error) { return ReadLimited("endless.toml", r, 10) })
	if src != nil || err == nil || err.Error() != "endless.toml: reading it took longer than 1ms; name a regular file, on a disk that responds" {
		t.Errorf("%q, %v", src, err)
	}
}

// TestAFileThatNeverEnds is refused, though it calls itself a regular one; what
// lies beside it is read.
func TestAFileThatNeverEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("waits until reading is given up")
	}
	const endless = "/proc/kmsg"
	if f, err := os.Open(endless); err != nil {
		t.Skip("no such file may be read here:", err)
	} else {
		f.Close()
	}
	folder := t.TempDir()
	write(t, filepath.Join(folder, "small.toml"), small)
	if err := os.Symlink(endless, filepath.Join(folder, "endless.toml")); err != nil {
		t.Fatal(err)
	}
	found, err := Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range LoadAll(found) {
		if l.ID == "small" != (l.Err == nil) {
			t.Errorf("%s: %v", l.ID, l.Err)
		}
	}
}
