package data

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settleTime is how long a file must lie still before it counts as saved:
// editors write in several steps, some by way of another file.
const settleTime = 60 * time.Millisecond

// Watch tells when a series file has been saved: by writing into it, by
// putting another file in its place, and also where a link leads to it. The
// channel is closed when the context is cancelled, or when watching ends by
// itself. Series that come with the program never change.
func Watch(ctx context.Context, l Location) (<-chan struct{}, error) {
	if l.Bundled {
		return nil, nil
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("can't watch files: %w", err)
	}
	files := watched(l.Path)
	for _, file := range files { // the folder, because a file that is replaced is no longer the one watched
		if err := watcher.Add(filepath.Dir(file)); err != nil {
			watcher.Close()
			return nil, pathError(filepath.Dir(file), err)
		}
	}
	saved := make(chan struct{}, 1)
	go report(ctx, watcher, files, saved)
	return saved, nil
}

// watched are the paths under which a change of the file shows.
func watched(path string) []string {
	files := []string{path}
	if full, err := filepath.Abs(path); err == nil {
		files[0] = full
	}
	if target, err := filepath.EvalSymlinks(files[0]); err == nil && target != files[0] {
		files = append(files, target)
	}
	return files
}

func report(ctx context.Context, watcher *fsnotify.Watcher, files []string, saved chan<- struct{}) {
	defer close(saved)
	defer watcher.Close()
	settled := time.NewTimer(time.Hour)
	settled.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event, ok := <-watcher.Events:
			if !ok {
				return
			}
			if event.Op != fsnotify.Chmod && slices.Contains(files, filepath.Clean(event.Name)) {
				settled.Reset(settleTime)
			}
		case _, ok := <-watcher.Errors: // events were lost: look, to be sure
			if !ok {
				return
			}
			settled.Reset(settleTime)
		case <-settled.C:
			select {
			case saved <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}
