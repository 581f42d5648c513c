package overlay

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/work"
)

// Library lists all series found. They are listed and read after the first frame. Of each
// series it keeps only what a row shows.
type Library struct {
	base
	world   work.World
	source  Source
	measure int // the longest line of reading text, in cells

	wasShown bool         // it has been on screen
	since    time.Time    // when it first was
	listed   bool         // the source has been listed into rows and fault
	fault    error        // why listing failed
	rows     []*seriesRow // in the order they were listed
	loaded   int
	slow     bool // reading takes longer than a blink

	visible     []*seriesRow // as shown
	titles      int          // width of the widest title, in cells; 0 until laid out
	byTitle     bool
	input       prompt
	typing      bool // letters go to the filter
	at          int
	window      window
	detailLines []string    // what the selected series is about, as much as fits
	opening     work.Ticket // ticket of the series chosen last
}

// NewLibrary returns a library that has not been on screen yet. Lines of reading text are
// at most measure cells wide.
func NewLibrary(w work.World, source Source, measure int) *Library {
	return &Library{world: w, source: source, measure: measure, input: newPrompt()}
}

// Keys of the library that other code refers to.
const (
	libraryOpen   keys.Action = "library-open"
	libraryLeave  keys.Action = "library-leave"
	libraryImport keys.Action = "library-import"
)

var libraryTable = keyMap("Library",
	keys.Key("library-down", []string{"down", "j"}, "select the next series", "", func(l *Library) Intent { return l.Wheel(+1) }),
	keys.Key("library-up", []string{"up", "k"}, "select the previous series", "", func(l *Library) Intent { return l.Wheel(-1) }),
	keys.Key("library-page-down", []string{"pgdown", "space"}, "scroll down a page", "", func(l *Library) Intent { return l.Wheel(+l.page()) }),
	keys.Key("library-page-up", []string{"pgup"}, "scroll up a page", "", func(l *Library) Intent { return l.Wheel(-l.page()) }),
	keys.Key("library-top", []string{"home", "g"}, "go to the first series", "", func(l *Library) Intent { return l.Wheel(-len(l.visible)) }),
	keys.Key("library-bottom", []string{"end", "G"}, "go to the last series", "", func(l *Library) Intent { return l.Wheel(+len(l.visible)) }),
	keys.Key(libraryOpen, []string{"enter"}, "open the series, or show its errors", "open", (*Library).choose),
	keys.Key("library-filter", []string{"/"}, "filter by title", "filter", func(l *Library) Intent { l.typing = true; return nil }),
	keys.Key(libraryImport, []string{"i"}, "import a series from Wikipedia", "import", func(*Library) Intent { return Import{} }),
	keys.Key("library-sort", []string{"s"}, "sort by last opened or by title", "sort", (*Library).toggleSort),
	keys.Key(libraryLeave, []string{"esc", "backspace"}, "clear the filter, or go back", "back", (*Library).leave),
	keys.Key("library-help", []string{"?"}, "show all keys", "help", func(l *Library) Intent { return helpOn(l, recap.DefaultKind, recap.DefaultPart) }),
	keys.Key("library-quit", []string{"q"}, "quit", "quit", func(*Library) Intent { return Quit{} }),
)

var libraryKeys = libraryTable.Map()

// Keys returns the key map.
func (l *Library) Keys() keys.Map { return libraryKeys }

// Chrome returns Bare: the library is about more than the series behind it.
func (l *Library) Chrome() Chrome { return Bare }

// filtering reports whether there is a filter or one is being typed.
func (l *Library) filtering() bool { return l.typing || l.input.value() != "" }

// FooterWord returns "" for keys that do nothing right now or type into the filter.
func (l *Library) FooterWord(b keys.Binding) string {
	switch {
	case b.Action == libraryImport && !l.source.Imports:
		return ""
	case len(l.visible) == 0 && b.Action == libraryOpen:
		if l.offersImport() {
			return "import it"
		}
		return ""
	case b.Action != libraryLeave:
		if l.typing && b.Action != libraryOpen {
			return ""
		}
	case l.filtering():
		return "clear"
	case !l.hasStory():
		return "" // there is nothing to go back to
	}
	return b.Footer
}

// hasStory reports whether there is a story behind the library.
func (l *Library) hasStory() bool {
	_, story := l.source.Current()
	return story != nil
}

// More reports whether there are series above and below those on screen.
func (l *Library) More() (above, below bool) { return l.window.more() }

// Cursor returns the position in the filter, or the selected series.
func (l *Library) Cursor() (x, y int, typing bool) {
	if l.typing {
		return l.input.cursorColumn(), 0, true
	}
	return 0, libraryHead + l.at - l.window.top, false
}

// Press filters while the filter is open; otherwise letters are keys.
func (l *Library) Press(key tea.KeyPressMsg) Intent {
	switch {
	case l.typing && l.input.isLeaveKey(key):
		l.typing = false
	case l.typing && l.input.edits(key):
		l.applyFilter(l.input.press(key))
	default:
		return libraryTable.Press(l, key)
	}
	return nil
}

// Paste adds to the filter.
func (l *Library) Paste(text string) Intent {
	l.typing = true
	l.applyFilter(l.input.paste(text))
	return nil
}

func (l *Library) applyFilter(changed bool) {
	if changed {
		l.sortRows()
		l.at = 0
	}
}

// Wheel moves among the series.
func (l *Library) Wheel(by int) Intent {
	l.at = moveCursor(l.at, by, len(l.visible))
	return nil
}

func (l *Library) page() int { return max(l.height-libraryHead-1, 1) }

// offersImport reports whether no series has the typed name, so that enter imports it.
func (l *Library) offersImport() bool {
	return l.source.Imports && len(l.visible) == 0 && l.allRead() && strings.TrimSpace(l.input.value()) != ""
}

func (l *Library) choose() Intent {
	if l.offersImport() {
		return Import{strings.TrimSpace(l.input.value())}
	}
	if l.at >= len(l.visible) {
		return nil
	}
	return Run{l.open(l.visible[l.at])}
}

func (l *Library) toggleSort() Intent {
	l.byTitle = !l.byTitle
	l.sortRows()
	return nil
}

// leave clears the filter, or without one goes back to the series that was open.
func (l *Library) leave() Intent {
	switch {
	case l.filtering():
		l.clearFilter()
	case l.hasStory():
		l.opening = work.Ticket{}
		return Close{}
	}
	return nil
}

// clearFilter removes the filter. The cursor stays on its series.
func (l *Library) clearFilter() {
	l.typing = false
	l.input.set("")
	l.sortRows()
}

// Click selects a series, or opens it if it is already selected.
func (l *Library) Click(_, y int) Intent {
	switch i, ok := l.window.rowAt(y, libraryHead); {
	case !ok:
	case i == l.at:
		return l.choose()
	default:
		l.at = i
	}
	return nil
}

// libraryHead is the number of lines above the rows.
const libraryHead = 2

// Lay scrolls to the selected series, and checks how long reading has taken. If the list
// is longer than the screen, it leaves a third of the screen to the summary of the
// selected series.
func (l *Library) Lay(look look.Look, width, height int) {
	l.base.Lay(look, width, height)
	l.input.lay(look, width)
	if l.titles == 0 {
		for _, row := range l.visible {
			l.titles = max(l.titles, look.Width(row.title))
		}
	}
	l.slow = l.wasShown && l.world.Now().Sub(l.since) >= work.Blink
	room := max(height-libraryHead, 0)
	if l.progress() != "" {
		room--
	}
	l.detailLines = l.detail()
	if len(l.detailLines) > 0 && len(l.visible)+1+len(l.detailLines) > room {
		room -= l.shorten((room + 2) / 3)
	}
	l.window.follow(l.at, 0, room, len(l.visible))
}

// shorten cuts the lines below the list to this many rows, including an empty one, and
// returns how many rows they take. That is the same for each series, so that the list
// does not jump.
func (l *Library) shorten(rows int) int {
	most := rows - 1
	if most < 1 {
		l.detailLines = nil
		return 0
	}
	l.detailLines = l.summary()
	if len(l.detailLines) > most {
		l.detailLines = l.detailLines[:most]
		l.detailLines[most-1] = l.look.Fit(l.detailLines[most-1]+" "+l.look.Ellipsis, min(l.width, l.measure))
	}
	return rows
}
