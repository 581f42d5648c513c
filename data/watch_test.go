package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// patience is how long a test waits for an event before it fails.
const patience = 30 * time.Second

// saves are the ways in which editors save a file. Each replaces the file's content.
var saves = map[string]func(t *testing.T, file, content string){
	"written into": func(t *testing.T, file, content string) { write(t, file, content) },
	"replaced":     renameOver,
	"replaced by link": func(t *testing.T, file, content string) {
		must(t, os.Remove(file))
		must(t, os.Link(write(t, file+".new", content), file))
	},
	"backup by renaming": func(t *testing.T, file, content string) {
		must(t, os.Rename(file, file+"~"))
		write(t, file, content)
		must(t, os.Remove(file+"~"))
	},
	"backup by copying": func(t *testing.T, file, content string) {
		old, err := os.ReadFile(file)
		must(t, err)
		write(t, file+".bak", string(old))
		write(t, file, content)
	},
	"truncated first": func(t *testing.T, file, content string) {
		must(t, os.Truncate(file, 0))
		f, err := os.OpenFile(file, os.O_WRONLY, 0)
		must(t, err)
		for half := range 2 {
			_, err = f.WriteString(content[half*len(content)/2 : (half+1)*len(content)/2])
			must(t, err)
			must(t, f.Sync())
		}
		must(t, f.Close())
	},
	"deleted first": func(t *testing.T, file, content string) { must(t, os.Remove(file)); write(t, file, content) },
}

// renameOver writes the content to another file and renames that over this one.
func renameOver(t *testing.T, file, content string) {
	must(t, os.Rename(write(t, filepath.Join(filepath.Dir(file), ".saving"), content), file))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// watchFile watches a file until the test ends.
func watchFile(t *testing.T, file string) <-chan struct{} {
	t.Helper()
	return Watch(t.Context(), pathLocation(file))
}

// awaitContent waits until a save is reported and the file holds the content. One save
// may be reported several times.
func awaitContent(t *testing.T, saved <-chan struct{}, file, content string) {
	t.Helper()
	late := time.After(patience)
	for {
		select {
		case _, ok := <-saved:
			if !ok {
				t.Fatal("watching has ended")
			}
			if src, err := pathLocation(file).Read(); err == nil && string(src) == content {
				return
			}
		case <-late:
			t.Fatalf("no report that %s was saved", file)
		}
	}
}

func TestWatchSeesEverySave(t *testing.T) {
	t.Parallel()
	for name, save := range saves {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := write(t, filepath.Join(t.TempDir(), "small.toml"), small)
			saved := watchFile(t, file)
			for _, content := range []string{"once " + small, "twice " + small} { // after the first, the file may have a new inode
				save(t, file, content)
				awaitContent(t, saved, file, content)
			}
		})
	}
}

func TestWatchThroughALink(t *testing.T) {
	t.Parallel()
	for name, save := range saves {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			file := write(t, filepath.Join(root, "there", "real.toml"), small)
			link := filepath.Join(root, "small.toml")
			must(t, os.Symlink(filepath.Join("there", "real.toml"), link))
			saved := watchFile(t, link)
			for _, content := range []string{"once " + small, "twice " + small} {
				save(t, file, content)
				awaitContent(t, saved, link, content)
			}
		})
	}
}

// TestWatchALinkThatIsReplaced replaces a link by a link to another file, and that by a
// regular file, as some editors do.
func TestWatchALinkThatIsReplaced(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	link := filepath.Join(root, "small.toml")
	must(t, os.Symlink(write(t, filepath.Join(root, "a", "real.toml"), small), link))
	saved := watchFile(t, link)
	other := write(t, filepath.Join(root, "b", "other.toml"), "other "+small)
	must(t, os.Symlink(other, link+".new"))
	must(t, os.Rename(link+".new", link))
	awaitContent(t, saved, link, "other "+small)
	write(t, other, "another "+small)
	awaitContent(t, saved, link, "another "+small)
	renameOver(t, link, "a file "+small)
	awaitContent(t, saved, link, "a file "+small)
}

// TestWatchARelativePath checks that a file named by a relative path is watched.
func TestWatchARelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "small.toml", small)
	saved := watchFile(t, "small.toml")
	renameOver(t, "small.toml", "again "+small)
	awaitContent(t, saved, "small.toml", "again "+small)
}

func TestWatchEnds(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	saved := Watch(ctx, pathLocation(write(t, filepath.Join(t.TempDir(), "small.toml"), small)))
	cancel()
	select {
	case _, ok := <-saved:
		if ok {
			t.Error("a save was reported that never happened")
		}
	case <-time.After(patience):
		t.Error("the channel stays open")
	}
}

func TestABundledSeriesIsNotWatched(t *testing.T) {
	home(t)
	bundled, err := Find("lost-bullet")
	must(t, err)
	if saved := Watch(t.Context(), bundled[0]); saved != nil {
		t.Error("a bundled series is watched")
	}
}

// TestWatchWithoutAFolder checks that polling notices a file in a folder that did not exist
// when watching began.
func TestWatchWithoutAFolder(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "later")
	file := filepath.Join(folder, "small.toml")
	saved := watch(t.Context(), pathLocation(file), 20*time.Millisecond)
	must(t, os.Mkdir(folder, 0o755))
	write(t, file, small)
	awaitContent(t, saved, file, small)
	write(t, file, "again "+small)
	awaitContent(t, saved, file, "again "+small)
}

// TestWatchForgetsWhereALinkLed checks that only two folders are watched, the link's and
// its target's, however often the link is changed.
func TestWatchForgetsWhereALinkLed(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	w := &fileWatch{path: filepath.Join(root, "small.toml")}
	for i := range 20 {
		_ = os.Remove(w.path)
		target := write(t, filepath.Join(root, fmt.Sprint(i), "real.toml"), small)
		must(t, os.Symlink(target, w.path))
		w.watchFolders()
		if w.folders == nil {
			t.Skip("the system allows no more watchers")
		}
		list := w.folders.WatchList()
		slices.Sort(list)
		if want := []string{root, filepath.Dir(target)}; !slices.Equal(list, want) {
			t.Fatalf("watching %q, want %q", list, want)
		}
		if i%2 == 0 {
			must(t, os.RemoveAll(filepath.Dir(target)))
		}
	}
	must(t, w.folders.Close())
}

// folders are the ways in which a file's folder, or one above it, can be replaced by
// another that holds a new version of the file.
var folders = map[string]func(t *testing.T, root, content string){
	"created again": func(t *testing.T, root, content string) {
		must(t, os.RemoveAll(filepath.Join(root, "a")))
		write(t, filepath.Join(root, "a", "b", "small.toml"), content)
	},
	"renamed away": func(t *testing.T, root, content string) {
		must(t, os.Rename(filepath.Join(root, "a", "b"), filepath.Join(root, "a", "old")))
		write(t, filepath.Join(root, "a", "b", "small.toml"), content)
	},
	"replaced": func(t *testing.T, root, content string) {
		write(t, filepath.Join(root, "new", "small.toml"), content)
		must(t, os.RemoveAll(filepath.Join(root, "a", "b")))
		must(t, os.Rename(filepath.Join(root, "new"), filepath.Join(root, "a", "b")))
	},
	"replaced by a link": func(t *testing.T, root, content string) {
		write(t, filepath.Join(root, "there", "b", "small.toml"), content)
		must(t, os.RemoveAll(filepath.Join(root, "a")))
		must(t, os.Symlink("there", filepath.Join(root, "a")))
	},
}

// TestWatchSeesAnotherFolder checks that a new folder in place of the file's own is
// noticed, and later saves in it too.
func TestWatchSeesAnotherFolder(t *testing.T) {
	t.Parallel()
	for name, change := range folders {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			file := write(t, filepath.Join(root, "a", "b", "small.toml"), small)
			saved := watch(t.Context(), pathLocation(file), 20*time.Millisecond)
			change(t, root, "once "+small)
			awaitContent(t, saved, file, "once "+small)
			renameOver(t, file, "twice "+small)
			awaitContent(t, saved, file, "twice "+small)
		})
	}
}
