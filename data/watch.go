package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settleTime is how long a file must lie still before it counts as saved:
// editors write in several steps, some by way of another file.
const settleTime = 60 * time.Millisecond

// lookTime is how often the file is looked at, whatever was noticed: a folder
// that is made anew, or a file on another machine, says nothing by itself.
const lookTime = 2 * time.Second

// Watch tells when a series file has been saved: by writing into it, by
// putting another file in its place or another folder around it, and also where
// a link leads to it. The channel is closed when the context is cancelled, or
// when watching ends by itself. Series that come with the program never change.
func Watch(ctx context.Context, l Location) (<-chan struct{}, error) {
	return watch(ctx, l, lookTime)
}

func watch(ctx context.Context, l Location, every time.Duration) (<-chan struct{}, error) {
	if l.Bundled {
		return nil, nil
	}
	path, err := filepath.Abs(l.Path) // now: the program may go to another folder
	if err != nil {
		path = l.Path
	}
	w := &fileWatch{path: path, last: stateOf(path)}
	if err := w.begin(); err != nil {
		return nil, err
	}
	saved := make(chan struct{}, 1)
	go w.report(ctx, saved, every)
	return saved, nil
}

// fileWatch is a file that is being looked at.
type fileWatch struct {
	path    string
	files   []string  // the paths under which a change of it shows
	last    fileState // when it was looked at last
	folders *fsnotify.Watcher
}

// begin watches the folders of the file, because a file that is replaced is no
// longer the one that was watched. It begins anew each time, since behind the name
// of a folder there may be another one by now; where it fails, what was watched
// goes on.
func (w *fileWatch) begin() error {
	folders, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("can't watch files: %w", err)
	}
	files, ok := watched(w.path)
	if !ok && w.files != nil {
		files = w.files // the link leads nowhere at the moment
	}
	for _, file := range files {
		folder := filepath.Dir(file)
		if err := folders.Add(folder); err != nil {
			folders.Close()
			return pathError(folder, err)
		}
	}
	if old := w.folders; old != nil {
		go old.Close() // it may wait for somebody to read what it has noticed
	}
	w.folders, w.files = folders, files
	return nil
}

// watched returns the paths under which a change of the file shows; ok is false
// where links lead to no file at the moment.
func watched(path string) (files []string, ok bool) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil || target == path {
		return []string{path}, err == nil
	}
	return []string{path, target}, true
}

// report says on saved when the file has changed and lies still, until the context
// is cancelled.
func (w *fileWatch) report(ctx context.Context, saved chan<- struct{}, every time.Duration) {
	defer close(saved)
	defer func() { w.folders.Close() }()
	settled := time.NewTimer(time.Hour)
	settled.Stop()
	look := time.NewTicker(every)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-w.folders.Events:
			if !ok {
				return
			}
			if event.Op != fsnotify.Chmod && slices.Contains(w.files, filepath.Clean(event.Name)) {
				settled.Reset(settleTime)
			}
		case _, ok := <-w.folders.Errors: // events were lost: look, to be sure
			if !ok {
				return
			}
			settled.Reset(settleTime)
		case <-look.C:
			if now := stateOf(w.path); !now.same(w.last) {
				w.last = now
				settled.Reset(settleTime)
			}
		case <-settled.C:
			w.last = stateOf(w.path)
			_ = w.begin() // what cannot be watched is read all the same
			select {
			case saved <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}

// fileState is a file as it was found, and its folder; nil for what is not there.
type fileState struct{ file, folder os.FileInfo }

func stateOf(path string) (s fileState) {
	if info, err := os.Stat(path); err == nil {
		s.file = info
	}
	if info, err := os.Stat(filepath.Dir(path)); err == nil {
		s.folder = info
	}
	return s
}

// same reports whether it is the same file in the same folder, not written to
// since.
func (s fileState) same(old fileState) bool {
	if s.file == nil || old.file == nil {
		return s.file == nil && old.file == nil
	}
	return os.SameFile(s.file, old.file) && os.SameFile(s.folder, old.folder) &&
		s.file.ModTime().Equal(old.file.ModTime()) && s.file.Size() == old.file.Size()
}
