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

// TestReadDoesNotWaitForAPipe opens a pipe that nobody writes to: reading it would never
// end.
func TestReadDoesNotWaitForAPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.toml")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here:", err)
	}
	if _, err := Open(pipe); err == nil || !strings.Contains(err.Error(), "this is a pipe") {
		t.Errorf("got %v, want the error for a pipe", err)
	}
}

// TestALockThatIsAPipe checks that a lock file that is a pipe is an error, not a wait.
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
	failed := make(chan error, 1)
	go func() { failed <- p.Set("a", Bookmark{Answer: recap.Answer{Next: 1}}) }()
	select {
	case err := <-failed:
		if err == nil || err.Error() != pipe+": this is a pipe; remove it" {
			t.Errorf("got %v, want the error for a pipe", err)
		}
	case <-time.After(patience):
		t.Fatal("Set waits for the pipe")
	}
}

// TestReadGivesUp checks that reading stops after a time limit, with an error that says
// so.
func TestReadGivesUp(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	defer func(usual time.Duration) { readPatience = usual }(readPatience)
	readPatience = time.Millisecond
	src, err := readInTime("endless.toml", func() ([]byte, error) { return ReadLimited("endless.toml", r, 10) })
	if src != nil || err == nil || err.Error() != "endless.toml: reading it took longer than 1ms; name a regular file, on a disk that responds" {
		t.Errorf("got %q, %v; want the error for a time limit", src, err)
	}
}

// TestAFileThatNeverEnds checks that an endless file that looks like a regular one is
// refused, and that the file beside it is still read.
func TestAFileThatNeverEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("waits until reading is given up")
	}
	defer func(usual time.Duration) { readPatience = usual }(readPatience)
	readPatience = time.Second
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
			t.Errorf("%s: got error %v", l.ID, l.Err)
		}
	}
}
