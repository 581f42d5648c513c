package data

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"previously/recap/file"
	"previously/recap/strict"
	"previously/recap/text"
)

const (
	appName   = "previously"
	extension = ".toml"
)

// Location is where a series is. It is known before the file is read.
type Location struct {
	ID      string // the file's name without ".toml"
	Path    string // "" for one that comes with the program, or stands in no file
	Bundled bool
	fault   error // why the place itself cannot be read
}

// Name returns what messages call the file.
func (l Location) Name() string {
	if l.Bundled {
		return path.Join("bundled", l.ID+extension)
	}
	return text.Printable(l.Path)
}

// Key returns the name under which [Progress] keeps the viewer's place: the id for
// series of the program and of the user's folder, and otherwise the full path,
// because what somebody has seen of one file says nothing about another that
// happens to have the same name.
func (l Location) Key() string {
	if l.Bundled || l.Path == "" {
		return l.ID
	}
	full, err := filepath.Abs(l.Path)
	if err != nil {
		full = l.Path
	}
	if folder, err := UserFolder(); err == nil && filepath.Dir(full) == folder {
		return l.ID
	}
	return text.Printable(full)
}

// Read returns the text of the file, at most [file.MaxBytes] of it.
func (l Location) Read() ([]byte, error) {
	if l.fault != nil {
		return nil, l.fault
	}
	if l.Bundled {
		return bundledFiles.ReadFile(path.Join(bundledFolder, l.ID+extension))
	}
	return readFile(l.Path, file.MaxBytes)
}

// Open loads the series. The error is [strict.Problems] where the file could be
// read but holds no sound series.
func (l Location) Open() (*Book, error) {
	src, err := l.Read()
	if err != nil {
		return nil, err
	}
	return l.parse(l.Name(), src)
}

// Parse returns the book of a text that stands in no file, by the name that a file of
// it would have. It can be read, but neither edited nor watched.
func Parse(name string, src []byte) (*Book, error) {
	return Location{ID: strings.TrimSuffix(filepath.Base(name), extension)}.parse(name, src)
}

func (l Location) parse(name string, src []byte) (*Book, error) {
	series, problems := file.Decode(name, src)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	series.ID = l.ID
	return &Book{series: series, location: l, bytes: len(src)}, nil
}

// Check returns every problem of the file, warnings included; the error is for a
// file that cannot be read.
func (l Location) Check() (strict.Problems, error) {
	src, err := l.Read()
	if err != nil {
		return nil, err
	}
	return file.Check(l.Name(), src), nil
}

// UserFolder returns where the user's own series lie: $XDG_DATA_HOME/previously. It
// need not exist.
func UserFolder() (string, error) { return homeFolder("XDG_DATA_HOME", &xdg.DataHome) }

// homeFolder returns the program's folder in one of the base directories. Without a
// home there is none: the library would take the root of the file system, or the
// current folder where the home is not a full path.
func homeFolder(variable string, base *string) (string, error) {
	home, err := os.UserHomeDir()
	known := err == nil && filepath.IsAbs(home)
	if !known && !filepath.IsAbs(os.Getenv(variable)) {
		return "", fmt.Errorf("no home folder found; set HOME or %s to a full path", variable)
	}
	return filepath.Join(*base, appName), nil
}

// Locate finds a series by its id, in the user's folder first, by the path of
// its file, by its title, or by the beginning of its id or title where no other
// begins like that.
func Locate(arg string) (Location, error) {
	if isID(arg) {
		if l, ok := withID(arg); ok {
			return l, nil
		}
	}
	_, missing := os.Lstat(arg)
	if missing == nil {
		return pathLocation(arg), nil
	}
	if l, ok, err := named(arg); ok || err != nil {
		return l, err
	}
	if isID(arg) || arg == "" {
		return Location{}, unknown(arg)
	}
	return Location{}, pathError(arg, missing)
}

// isID reports whether an argument may be an id: a path says that it is one by
// a separator or its ending.
func isID(arg string) bool {
	return arg != "" && !strings.ContainsAny(arg, `/\`) && !isSeriesFile(arg)
}

// isSeriesFile reports whether a name ends as those of series files do; some
// file systems know capitals only.
func isSeriesFile(name string) bool { return strings.EqualFold(filepath.Ext(name), extension) }

// ID returns the id of the series in a file: its name without ".toml".
func ID(file string) string {
	name := filepath.Base(file)
	if isSeriesFile(name) {
		name = name[:len(name)-len(extension)]
	}
	return text.Printable(name)
}

func withID(id string) (Location, bool) {
	if folder, err := UserFolder(); err == nil {
		file := filepath.Join(folder, id+extension)
		if _, err := os.Lstat(file); err == nil {
			return pathLocation(file), true
		}
	}
	return bundledWithID(id)
}

func bundledWithID(id string) (Location, bool) {
	files := bundled()
	i := slices.IndexFunc(files, func(l Location) bool { return l.ID == id })
	if i < 0 {
		return Location{}, false
	}
	return files[i], true
}

// IsBundled reports whether a series of that id comes with the program.
func IsBundled(id string) bool {
	_, ok := bundledWithID(id)
	return ok
}

func pathLocation(file string) Location {
	return Location{ID: ID(file), Path: file}
}

// ErrUnknown is for a name that is neither an id nor a path, nor of a title.
var ErrUnknown = errors.New("no series or file is called")

// unknown says that no series has the id, and which one may have been meant.
// Ids are names of files, so they tell nothing of what is inside.
func unknown(id string) error {
	var ids []string
	for _, l := range all() {
		ids = append(ids, l.ID)
	}
	hint := ""
	if near, ok := text.Nearest(id, ids); ok {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("%w %q; %s`previously list` shows what there is", ErrUnknown, shortened(text.Printable(id)), hint)
}

// shortened returns a name that a line of a message can bear.
func shortened(name string) string { return text.Shortened(name, 60) }

// CacheFolder returns where what can be had again is kept: $XDG_CACHE_HOME/previously.
func CacheFolder() (string, error) { return homeFolder("XDG_CACHE_HOME", &xdg.CacheHome) }
