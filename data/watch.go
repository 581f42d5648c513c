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
	path, err := filepath.Abs(l.Path) // now: the program may go to another folder
	if err != nil {
		path = l.Path
	}
	files, _ := watched(path)
	if err := watchFolders(watcher, files); err != nil {
		watcher.Close()
		return nil, err
	}
	saved := make(chan struct{}, 1)
	go report(ctx, watcher, path, files, saved)
	return saved, nil
}

// watchFolders watches the folders of files, because a file that is replaced is no
// longer the one that was watched, and no other folders any more.
func watchFolders(watcher *fsnotify.Watcher, files []string) error {
	var folders []string
	for _, file := range files {
		folder := filepath.Dir(file)
		if err := watcher.Add(folder); err != nil {
			return pathError(folder, err)
		}
		folders = append(folders, folder)
	}
	for _, old := range watcher.WatchList() {
		if !slices.Contains(folders, old) {
			_ = watcher.Remove(old) // one that is gone is not watched either
		}
	}
	return nil
}

// watched are the paths under which a change of the file shows; ok is false
// where links lead to no file at the moment.
func watched(path string) (files []string, ok bool) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil || target == path {
		return []string{path}, err == nil
	}
	return []string{path, target}, true
}

func report(ctx context.Context, watcher *fsnotify.Watcher, path string, files []string, saved chan<- struct{}) {
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
			if now, ok := watched(path); ok { // a link may lead elsewhere by now
				files = now
				_ = watchFolders(watcher, files) // what cannot be watched is read all the same
			}
			select {
			case saved <- struct{}{}:
			default: // one is waiting already
			}
		}
	}
}
