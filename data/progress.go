package data

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// Bookmark is the viewer's place in one series. No field may hold a text from the file,
// because bookmarks stay on the disk when the file has changed or is gone.
// TestBookmarksHoldNoText lists what a field may hold.
type Bookmark struct {
	recap.Answer // what the viewer is about to watch

	Minutes *int          // the time budget in minutes, 0 for everything; nil if never chosen
	Section recap.Section // the section last open
	Film    int           // the film under the cursor, 0 for the last one seen
	Block   int           // the paragraph at the top of the screen
	Offset  int           // how many characters into that paragraph, spaces not counted
	Opened  time.Time     // when the series was last open; zero if never
}

// Progress keeps a bookmark for each series, in a file in the user's state folder.
// Nothing that goes wrong with the file is fatal: bookmarks last at least as long as the
// program runs. Copies of the program running at the same time keep each other's
// bookmarks.
//
// Its methods are safe for concurrent use. Get never waits for the disk or for another
// copy of the program.
type Progress struct {
	file string // "" if there is no home folder

	mu    sync.Mutex          // guards marks; never held while the file is written
	marks map[string]Bookmark // by [Book.Key]

	writing  sync.Mutex // held during a write; taken before mu if both are needed
	reported bool       // the user has been told that nothing is remembered
}

// maxProgressBytes is far more than 10,000 series need.
const maxProgressBytes = 4 << 20

// OpenProgress reads the bookmarks. The Progress can be used whatever the error, which
// says in one line why nothing is remembered and what to do.
func OpenProgress() (*Progress, error) {
	p := &Progress{marks: map[string]Bookmark{}}
	folder, err := stateFolder()
	if err != nil {
		p.reported = true
		return p, err
	}
	p.file = filepath.Join(folder, "progress.toml")
	tables, err := p.read()
	if err != nil {
		p.reported = true
		return p, err
	}
	for key, table := range tables {
		if mark, ok := bookmarkOf(table); ok {
			p.marks[key] = mark
		}
	}
	return p, nil
}

// stateFolder returns the folder of the bookmarks, $XDG_STATE_HOME/previously. It need
// not exist.
func stateFolder() (string, error) { return homeFolder("XDG_STATE_HOME", &xdg.StateHome) }

// Get returns the bookmark of a series; ok is false if there is none.
func (p *Progress) Get(key string) (mark Bookmark, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	mark, ok = p.marks[key]
	return mark, ok
}

// Set changes the bookmark of a series and saves it. The error says why it could not be
// saved; after a first error, Set returns nil until a write has succeeded again.
func (p *Progress) Set(key string, mark Bookmark) error {
	p.mu.Lock()
	p.marks[key] = mark
	p.mu.Unlock()
	if p.file == "" {
		return nil // OpenProgress has said so
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	mark, _ = p.Get(key) // another call may have changed it since
	err := p.write(key, mark)
	alreadyReported := p.reported
	p.reported = err != nil
	if err == nil || alreadyReported {
		return nil
	}
	return err
}

// errDamaged means that the file exists but cannot be parsed.
var errDamaged = errors.New("damaged")

// read returns the file's tables as they are, including keys from later versions of the
// program.
func (p *Progress) read() (map[string]any, error) {
	src, err := readFile(p.file, maxProgressBytes)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]any{}, nil
	}
	if err != nil && !errors.Is(err, errTooLarge) {
		return nil, err
	}
	tables := map[string]any{}
	line := 1
	if err == nil && !strict.TooDeep(src) {
		if err = toml.Unmarshal(src, &tables); err == nil {
			return tables, nil
		}
		if parse, ok := errors.AsType[toml.ParseError](err); ok {
			line = parse.Position.Line
		}
	}
	return nil, fmt.Errorf("%s:%d: the file is %w; fix it, or it will be renamed and replaced", text.Sanitize(p.file), line, errDamaged)
}

// bookmarkOf returns the bookmark in a table of the file. It ignores values that make no
// sense.
func bookmarkOf(table any) (mark Bookmark, ok bool) {
	t, ok := table.(map[string]any)
	if !ok {
		return mark, false
	}
	if n, ok := parseCount(t["minutes"]); ok {
		mark.Minutes = &n
	}
	for key, n := range mark.counts() {
		if value, ok := parseCount(t[key]); ok {
			*n = value
		}
	}
	mark.All, _ = t["all"].(bool)
	if at, ok := t["opened"].(time.Time); ok {
		mark.Opened = at
	}
	if s, ok := parseText(t["fingerprint"]); ok {
		mark.Mark = s
	}
	if s, ok := parseText(t["section"]); ok {
		mark.Section = recap.Section(s)
	}
	return mark, true
}

// counts returns the bookmark's numbers by key; the file leaves out those that are 0.
func (m *Bookmark) counts() map[string]*int {
	return map[string]*int{"next": &m.Next, "film": &m.Film, "block": &m.Block, "sign": &m.Offset}
}

// parseText returns a value from the file if it is a short, printable text.
func parseText(value any) (string, bool) {
	s, ok := value.(string)
	return s, ok && s == shortenName(text.Sanitize(s))
}

// parseCount returns a value from the file if it can be a number of installments,
// minutes or characters.
func parseCount(value any) (int, bool) {
	n, ok := value.(int64)
	return int(n), ok && n >= 0 && n <= 1_000_000
}

// write saves one bookmark. Under a lock, it reads the file again, changes that one
// table and replaces the whole file, so at any time the file is either all old or all
// new.
func (p *Progress) write(key string, mark Bookmark) error {
	if err := os.MkdirAll(filepath.Dir(p.file), 0o700); err != nil {
		return pathError(p.file, err)
	}
	unlock, err := lock(p.file + ".lock")
	if err != nil {
		return err
	}
	defer unlock()
	removeUnfinished(p.file)
	tables, err := p.read()
	if errors.Is(err, errDamaged) {
		tables, err = map[string]any{}, renameDamaged(p.file)
	}
	if err != nil {
		return err
	}
	table, _ := tables[key].(map[string]any)
	tables[key] = mark.mergeInto(table)
	src, err := toml.Marshal(tables)
	if err != nil {
		return fmt.Errorf("%s: %w", text.Sanitize(p.file), err)
	}
	if err := replaceFile(p.file, src); err != nil {
		return pathError(p.file, err)
	}
	return nil
}

// mergeInto returns a copy of the table with the bookmark in it. Keys that a later
// version of the program may have written are kept.
func (m Bookmark) mergeInto(table map[string]any) map[string]any {
	table = maps.Clone(table)
	if table == nil {
		table = map[string]any{}
	}
	for key, n := range m.counts() {
		delete(table, key)
		if *n > 0 {
			table[key] = *n
		}
	}
	delete(table, "all")
	if m.All {
		table["all"] = true
	}
	for key, text := range map[string]string{"fingerprint": m.Mark, "section": string(m.Section)} {
		delete(table, key)
		if text != "" {
			table[key] = text
		}
	}
	delete(table, "opened")
	if !m.Opened.IsZero() {
		table["opened"] = m.Opened.UTC().Truncate(time.Second)
	}
	delete(table, "minutes")
	if m.Minutes != nil {
		table["minutes"] = *m.Minutes
	}
	return table
}

// renameDamaged renames a damaged file, so that nothing its owner wrote is lost.
func renameDamaged(file string) error {
	renamed := file + ".damaged"
	for n := 2; ; n++ {
		if _, err := os.Lstat(renamed); err != nil {
			break
		}
		renamed = fmt.Sprintf("%s.damaged-%d", file, n)
	}
	if err := os.Rename(file, renamed); err != nil {
		return pathError(file, err)
	}
	return nil
}
