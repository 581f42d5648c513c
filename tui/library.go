package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// library lists all series found. They are listed and read behind the first
// frame; of each only what a row shows is kept.
type library struct {
	shelf   Shelf
	began   bool        // it has been seen, so that one can go back to it
	listed  bool        // rows and fault tell what the shelf holds
	fault   error       // why it holds nothing
	rows    []*shelfRow // by location
	loaded  int
	since   time.Time
	feed    <-chan data.Loaded // belongs to more, of which one runs at a time
	order   []*shelfRow        // as shown
	byTitle bool
	input   prompt
	typing  bool // letters go to the filter
	at      int
	top     int       // first row on screen
	end     int       // behind the last row on screen
	opening *shelfRow // the series that was chosen last, or nil
	faults  *faults   // of the file that was opened with errors, or nil
}

// shelfRow is a series in the library.
type shelfRow struct {
	data.Location
	title, kind string
	stands      string // where the viewer stands, "" where that was never said
	summary     string // what the series is about
	order       string // the title as it is ordered
	recent      time.Time
	fault       error
	read        bool
}

// listedMsg brings where the series are.
type listedMsg struct {
	locations []data.Location
	err       error
}

// waitedMsg has the frame drawn anew, where listing takes longer than a blink.
type waitedMsg struct{}

// shelfMsg brings series that have been read.
type shelfMsg struct {
	loaded []data.Loaded
	done   bool
}

// openedMsg brings the series that was chosen.
type openedMsg struct {
	row  *shelfRow
	book *data.Book
	err  error
}

func newLibrary(shelf Shelf) *library { return &library{shelf: shelf, input: newPrompt()} }

// blink is how long nothing has to be said of what is under way.
const blink = 150 * time.Millisecond

// begin lists the series when the library is seen for the first time.
func (l *library) begin(m *Model) tea.Cmd {
	if l.began {
		return nil
	}
	l.began, l.since = true, m.now()
	return tea.Batch(l.list, m.after(blink, waitedMsg{}))
}

func (l *library) list() tea.Msg {
	locations, err := l.shelf()
	return listedMsg{locations, err}
}

// listed makes a row of each location, and has them read. The only series there
// is opens at once.
func (m *Model) listed(msg listedMsg) tea.Cmd {
	l := m.library
	l.listed, l.fault = true, msg.err
	for _, location := range msg.locations {
		l.rows = append(l.rows, &shelfRow{Location: location, title: location.ID})
	}
	if len(l.rows) == 1 && m.book == nil {
		l.opening = l.rows[0]
		return tea.Batch(l.opening.open, l.more)
	}
	return l.more
}

// batchTime is how long series are gathered before the list is drawn anew.
const batchTime = 50 * time.Millisecond

// more waits for series that have been read, and takes what comes within
// batchTime.
func (l *library) more() tea.Msg {
	if l.feed == nil {
		l.start()
	}
	var msg shelfMsg
	until := time.After(batchTime)
	for {
		select {
		case loaded, ok := <-l.feed:
			if !ok {
				return shelfMsg{msg.loaded, true}
			}
			msg.loaded = append(msg.loaded, loaded)
		case <-until:
			return msg
		}
	}
}

// manySeries is from how many on reading them would take the processor from the
// first frame.
const manySeries = 500

// start begins to read the series; many of them not before the first frame has
// been painted.
func (l *library) start() {
	locations := make([]data.Location, len(l.rows))
	for i, row := range l.rows {
		locations[i] = row.Location
	}
	if len(locations) >= manySeries {
		<-time.After(aheadDelay)
	}
	l.feed = data.Stream(context.Background(), locations)
}

// take puts what has been read into its rows and asks for more.
func (l *library) take(m *Model, msg shelfMsg) tea.Cmd {
	for _, loaded := range msg.loaded {
		row := l.rows[loaded.Index]
		row.read, row.fault = true, loaded.Err
		if loaded.Book != nil {
			row.describe(m, loaded.Book)
		}
		row.order = text.Fold(row.title)
	}
	if len(msg.loaded) > 0 || msg.done {
		l.sort()
	}
	l.loaded += len(msg.loaded) // what was first before the last of them came, nobody has chosen
	if msg.done {
		return nil
	}
	return l.more
}

// describe says what a row shows of its series: of the installments only those
// that the viewer has said to have seen, and the next one.
func (r *shelfRow) describe(m *Model, book *data.Book) {
	book = m.spelled(book)
	r.title, r.kind, r.summary = book.Title(), book.Kind(), book.Summary()
	mark := m.recall(book)
	r.recent = mark.Opened
	if next, ok := book.Horizon(mark.Answer); ok {
		r.stands = standing(book.Standing(next))
	}
	r.renew(m)
}

// renew says where the viewer stands in the series that is open.
func (r *shelfRow) renew(m *Model) {
	if m.book == nil || r.Key() != m.book.Key() {
		return
	}
	if r.stands = ""; m.story != nil {
		r.stands, r.recent = standing(m.story.Standing()), m.now()
	}
}

// adopted has the row of a bundled series open the user's own copy from now on.
func (l *library) adopted(m *Model, own *data.Book) {
	for _, row := range l.rows {
		if row.Bundled && row.ID == own.Location().ID {
			row.Location = own.Location()
			row.describe(m, own)
		}
	}
}

// standing is the years of what the viewer has seen, and what comes next.
func standing(at recap.Standing) string {
	var parts []string
	switch first, last := at.First, at.Last; {
	case first == nil || first.Year == 0 || last.Year == 0:
	case first.Year == last.Year:
		parts = append(parts, fmt.Sprintf("seen %d", first.Year))
	default:
		parts = append(parts, fmt.Sprintf("seen %d to %d", first.Year, last.Year))
	}
	if at.Next != nil {
		parts = append(parts, "before "+recap.TitleYear(at.Next.Title, at.Next.Year))
	} else {
		parts = append(parts, "all seen")
	}
	return strings.Join(parts, ", ")
}

// read reports whether all there is has been read.
func (l *library) read() bool { return l.listed && l.loaded == len(l.rows) }

// sort orders the rows: the ones opened most recently first, or by title; files with
// errors at the end. The cursor stays on its series; at the top it stays at the
// top while files are being read, because nobody has chosen what was first.
func (l *library) sort() {
	var selected *shelfRow
	if l.at < len(l.order) && (l.at > 0 || l.read()) {
		selected = l.order[l.at]
	}
	l.order = l.order[:0]
	query := l.input.Value()
	for _, row := range l.rows {
		if row.read && (query == "" || text.Holds(row.title+" "+row.ID, query)) {
			l.order = append(l.order, row)
		}
	}
	slices.SortStableFunc(l.order, func(a, b *shelfRow) int {
		recent := 0
		if !l.byTitle {
			recent = b.recent.Compare(a.recent)
		}
		return cmp.Or(btoi(a.fault != nil)-btoi(b.fault != nil), recent,
			cmp.Compare(a.order, b.order))
	})
	l.at = max(slices.Index(l.order, selected), 0)
}

// open loads the chosen series, off the update loop.
func (l *library) open() tea.Cmd {
	if l.at >= len(l.order) {
		return nil
	}
	l.opening = l.order[l.at]
	return l.opening.open
}

func (r *shelfRow) open() tea.Msg {
	book, err := r.Open()
	if err != nil {
		return openedMsg{row: r, err: err}
	}
	return openedMsg{row: r, book: book}
}

// clear takes the filter away; the cursor stays on its series.
func (l *library) clear() {
	l.typing = false
	l.input.set("")
	l.sort()
}

// opened shows the series, or all that is wrong with its file, if it is the one
// chosen last and somebody still waits for it.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	l, ok := m.overlay.(*library)
	if !ok || msg.row != l.opening {
		return nil
	}
	l.opening = nil
	if msg.err != nil {
		l.faults = &faults{texts: faultsOf(msg.err)}
		return nil
	}
	l.clear()
	m.overlay = nil
	return m.openBook(msg.book, recap.Answer{})
}

// faultsOf lists what is wrong with a file.
func faultsOf(err error) []string {
	if problems, ok := errors.AsType[strict.Problems](err); ok {
		lines := make([]string, len(problems))
		for i, p := range problems {
			lines[i] = p.Error()
		}
		return lines
	}
	return []string{data.Brief(err)}
}

// toLibrary goes back to the list of series.
func (m *Model) toLibrary() tea.Cmd {
	if m.library == nil {
		m.message = "This is the only series that was opened."
		return nil
	}
	m.remember()
	for _, row := range m.library.rows {
		row.renew(m)
	}
	m.library.sort()
	m.library.opening = nil
	m.overlay = m.library
	return m.library.begin(m)
}
