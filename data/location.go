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
	Path    string // "" if it is bundled or was parsed from text
	Bundled bool
	fault   error // why the user's folder cannot be read, if this stands for it
}

// Name returns the name of the file for messages.
func (l Location) Name() string {
	if l.Bundled {
		return path.Join("bundled", l.ID+extension)
	}
	return text.Sanitize(l.Path)
}

// Key returns the name under which [Progress] keeps the viewer's place: the ID for
// bundled series and those in the user's folder, and otherwise the full path, because
// how far a viewer is in one file says nothing about another with the same name.
func (l Location) Key() string {
	if l.Bundled || l.Path == "" {
		return l.ID
	}
	full, err := filepath.Abs(l.Path)
	if err != nil {
		full = l.Path
	}
	if folder, err := UserFolder(); err == nil && full == filepath.Join(folder, l.ID+extension) {
		return l.ID
	}
	return text.Sanitize(full)
}

// Read returns the text of the file. A file larger than [file.MaxBytes] is an error.
func (l Location) Read() ([]byte, error) {
	if l.fault != nil {
		return nil, l.fault
	}
	if l.Bundled {
		return bundledFiles.ReadFile(path.Join(bundledFolder, l.ID+extension))
	}
	return readFile(l.Path, file.MaxBytes)
}

// Open loads the series. The error is [strict.Problems] if the file can be read but is
// not a valid series.
func (l Location) Open() (*Book, error) {
	src, err := l.Read()
	if err != nil {
		return nil, err
	}
	return l.parse(l.Name(), src)
}

// Parse returns the book of a text that is not in a file; name is the file name it would
// have. Such a book can be read, but neither edited nor watched for changes.
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

// Check returns every problem of the file, warnings included. The error is about a file
// that cannot be read.
func (l Location) Check() (strict.Problems, error) {
	src, err := l.Read()
	if err != nil {
		return nil, err
	}
	return file.Check(l.Name(), src), nil
}

// UserFolder returns the folder of the user's own series, $XDG_DATA_HOME/previously. It
// need not exist.
func UserFolder() (string, error) { return homeFolder("XDG_DATA_HOME", &xdg.DataHome) }

// homeFolder returns the program's folder in one of the XDG base directories. It is an
// error if there is no home folder: the xdg library would then use the root of the file
// system, or the current folder if HOME is not a full path.
func homeFolder(variable string, base *string) (string, error) {
	home, err := os.UserHomeDir()
	hasHome := err == nil && filepath.IsAbs(home)
	if !hasHome && !filepath.IsAbs(os.Getenv(variable)) {
		return "", fmt.Errorf("no home folder found; set HOME or %s to a full path", variable)
	}
	return filepath.Join(*base, appName), nil
}

// Locate finds a series by its ID (in the user's folder first), the path of its file, its
// title, or an unambiguous beginning of its ID or title.
func Locate(arg string) (Location, error) {
	if isID(arg) {
		if l, ok := findByID(arg); ok {
			return l, nil
		}
	}
	_, missing := os.Lstat(arg)
	if missing == nil {
		return pathLocation(arg), nil
	}
	if l, ok, err := findByTitle(arg); ok || err != nil {
		return l, err
	}
	if isID(arg) || arg == "" {
		return Location{}, unknownError(arg)
	}
	return Location{}, pathError(arg, missing)
}

// isID reports whether an argument may be an ID. With a separator or the ending of a
// series file it is a path.
func isID(arg string) bool {
	return arg != "" && !strings.ContainsAny(arg, `/\`) && !isSeriesFile(arg)
}

// isSeriesFile reports whether a name has the ending of a series file. Case is ignored,
// since some file systems only have capitals.
func isSeriesFile(name string) bool { return strings.EqualFold(filepath.Ext(name), extension) }

// ID returns the ID of the series in a file: the file's name without ".toml".
func ID(file string) string {
	name := filepath.Base(file)
	if isSeriesFile(name) {
		name = name[:len(name)-len(extension)]
	}
	return text.Sanitize(name)
}

func findByID(id string) (Location, bool) {
	if folder, err := UserFolder(); err == nil {
		file := filepath.Join(folder, id+extension)
		if _, err := os.Lstat(file); err == nil {
			return pathLocation(file), true
		}
	}
	return findBundled(id)
}

func findBundled(id string) (Location, bool) {
	files := bundledSeries()
	i := slices.IndexFunc(files, func(l Location) bool { return l.ID == id })
	if i < 0 {
		return Location{}, false
	}
	return files[i], true
}

// IsBundled reports whether a bundled series has that ID.
func IsBundled(id string) bool {
	_, ok := findBundled(id)
	return ok
}

func pathLocation(file string) Location {
	return Location{ID: ID(file), Path: file}
}

// ErrUnknown means that a name is not an ID, a path or a title.
var ErrUnknown = errors.New("no series or file is called")

// unknownError returns the error for an ID that no series has, with the nearest one that
// exists. IDs are file names, so showing one gives nothing away.
func unknownError(id string) error {
	var ids []string
	for _, l := range allSeries() {
		ids = append(ids, l.ID)
	}
	hint := ""
	if near, ok := text.Nearest(id, ids); ok {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return fmt.Errorf("%w %q; %s`previously list` shows what there is", ErrUnknown, shortenName(text.Sanitize(id)), hint)
}

// shortenName cuts a name to fit into a message of one line.
func shortenName(name string) string { return text.Shorten(name, 60) }

// CacheFolder returns the folder for what can be fetched again,
// $XDG_CACHE_HOME/previously. It need not exist.
func CacheFolder() (string, error) { return homeFolder("XDG_CACHE_HOME", &xdg.CacheHome) }
