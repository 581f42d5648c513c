package data

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settleTime is how long a file must stay unchanged before it counts as saved: editors
// write in several steps, and some write another file first.
const settleTime = 60 * time.Millisecond

// pollInterval is how often the file is polled in any case: a folder that is deleted and
// created again, or a file on another machine, sends no events, and the system may refuse
// to watch one more folder.
const pollInterval = 2 * time.Second

// Watch sends on the channel each time a series file has been saved: written to, replaced,
// or its folder replaced. It follows links. It closes the channel when the context is
// cancelled. For a bundled series, which never changes, the channel is nil.
func Watch(ctx context.Context, l Location) <-chan struct{} {
	return watch(ctx, l, pollInterval)
}

func watch(ctx context.Context, l Location, every time.Duration) <-chan struct{} {
	if l.Bundled {
		return nil
	}
	path, err := filepath.Abs(l.Path) // now: the program may go to another folder
	if err != nil {
		path = l.Path
	}
	w := &fileWatch{path: path, lastState: stateOf(path)}
	w.watchFolders()
	saved := make(chan struct{}, 1)
	go w.report(ctx, saved, every)
	return saved
}

// fileWatch is a file that is being watched.
type fileWatch struct {
	path      string
	files     []string          // the paths whose events mean a change of the file
	lastState fileState         // as of the last look
	folders   *fsnotify.Watcher // nil if they can't be watched
}

// watchFolders watches the folders of the file, not the file itself, because a watch is
// lost when its file is replaced. It makes a new watcher each time, since a folder may
// have been replaced too. If it fails, the old watcher goes on; polling notices changes
// in any case.
func (w *fileWatch) watchFolders() {
	files, ok := watchedPaths(w.path)
	if !ok && w.files != nil {
		files = w.files // the link leads nowhere at the moment
	}
	folders, err := fsnotify.NewWatcher()
	if err != nil {
		return
	}
	for _, file := range files {
		if folders.Add(filepath.Dir(file)) != nil {
			folders.Close()
			return
		}
	}
	w.close()
	w.folders, w.files = folders, files
}

// close closes the watcher. It does not wait, because the watcher may itself wait until
// somebody reads its last events.
func (w *fileWatch) close() {
	if w.folders != nil {
		go w.folders.Close()
	}
}

// events returns the watcher's channels, or nil without one.
func (w *fileWatch) events() (<-chan fsnotify.Event, <-chan error) {
	if w.folders == nil {
		return nil, nil
	}
	return w.folders.Events, w.folders.Errors
}

// watchedPaths returns the paths whose events mean a change of the file: its own and,
// if it is a link, its target. ok is false if the link leads nowhere at the moment.
func watchedPaths(path string) (files []string, ok bool) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil || target == path {
		return []string{path}, err == nil
	}
	return []string{path, target}, true
}

// report sends on saved when the file has changed and then settled, until the context is
// cancelled.
func (w *fileWatch) report(ctx context.Context, saved chan<- struct{}, every time.Duration) {
	defer close(saved)
	defer w.close()
	settled := time.NewTimer(time.Hour)
	settled.Stop()
	look := time.NewTicker(every)
	defer look.Stop()
	for {
		events, lost := w.events()
		select {
		case <-ctx.Done():
			return
		case event, ok := <-events:
			if !ok { // polling goes on
				w.folders = nil
				continue
			}
			if event.Op != fsnotify.Chmod && slices.Contains(w.files, filepath.Clean(event.Name)) {
				settled.Reset(settleTime)
			}
		case _, ok := <-lost: // events were lost: look, to be sure
			if !ok { // polling goes on
				w.folders = nil
				continue
			}
			settled.Reset(settleTime)
		case <-look.C:
			if now := stateOf(w.path); !now.same(w.lastState) {
				w.lastState = now
				settled.Reset(settleTime)
			}
		case <-settled.C:
			w.lastState = stateOf(w.path)
			w.watchFolders()
			select {
			case saved <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}

// fileState describes a file and its folder; each is nil if it does not exist.
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

// same reports whether both are the same file in the same folder, unchanged since old.
func (s fileState) same(old fileState) bool {
	if s.file == nil || old.file == nil {
		return s.file == nil && old.file == nil
	}
	return os.SameFile(s.file, old.file) && os.SameFile(s.folder, old.folder) &&
		s.file.ModTime().Equal(old.file.ModTime()) && s.file.Size() == old.file.Size()
}
