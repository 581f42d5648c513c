package overlay

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
	"previously/tui/work"
)

// Source is where the library gets its series from, and what is known about them.
type Source struct {
	// List lists all series found. It runs off the update loop, because a folder may hold
	// many thousand files.
	List func() ([]data.Location, error)
	// Spell returns a series in letters that the terminal has.
	Spell func(*data.Book) *data.Book
	// Imports says whether series can be imported.
	Imports bool
	// Recall returns what is remembered of a series.
	Recall func(*data.Book) data.Bookmark
	// Current returns the series that is open behind the library: the key of its book,
	// or "" if there is none, and its story, or nil if that has not been told.
	Current func() (key string, story *recap.Story)
}

// Listed brings the locations of the series.
type Listed struct {
	Locations []data.Location
	Err       error
}

// Loaded brings series that have been read, and a feed of those to come.
type Loaded struct {
	Series []data.Loaded
	Feed   <-chan data.Loaded // nil if there are no more
}

// opened brings the series that was chosen.
type opened struct {
	ticket work.Ticket
	book   *data.Book
	err    error
}

// batchTime is how long series are gathered before the list is redrawn.
const batchTime = 50 * time.Millisecond

// Reading this many series would take the processor away from the first frame, so it
// starts only after the time it takes to paint one.
const (
	manySeries = 500
	frameTime  = 30 * time.Millisecond
)

// Show prepares the library to be seen again: nothing is being opened any more, and the
// row of the series behind it is updated. The first time, it lists the series.
func (l *Library) Show() tea.Cmd {
	l.opening = work.Ticket{}
	for _, row := range l.rows {
		l.updateIfOpen(row)
	}
	l.sortRows()
	if l.wasShown {
		return nil
	}
	l.wasShown, l.since = true, l.world.Now()
	list := l.source.List
	return tea.Batch(func() tea.Msg {
		locations, err := list()
		return Listed{locations, err}
	}, l.world.After(work.Blink, work.BlinkPassed{}))
}

// WasShown reports whether the library has been on screen, so that the viewer can go
// back to it.
func (l *Library) WasShown() bool { return l.wasShown }

// Receive takes what has been listed, read or opened.
func (l *Library) Receive(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case Listed:
		return l.takeListed(msg)
	case Loaded:
		return l.takeLoaded(msg)
	case opened:
		return l.takeOpened(msg)
	}
	return nil
}

// takeListed makes a row for each location and starts reading them. If there is only
// one series and none is open, it opens at once.
func (l *Library) takeListed(msg Listed) Intent {
	l.listed, l.fault = true, msg.Err
	for _, location := range msg.Locations {
		l.rows = append(l.rows, &seriesRow{Location: location, title: location.ID})
	}
	if key, _ := l.source.Current(); len(l.rows) == 1 && key == "" {
		return Run{tea.Batch(l.open(l.rows[0]), startReading(msg.Locations))}
	}
	return Run{startReading(msg.Locations)}
}

// startReading starts reading the series.
func startReading(locations []data.Location) tea.Cmd {
	return func() tea.Msg {
		if len(locations) >= manySeries {
			<-time.After(frameTime)
		}
		return gather(data.Stream(context.Background(), locations))
	}
}

// gather collects the series that are read within batchTime.
func gather(feed <-chan data.Loaded) Loaded {
	msg := Loaded{Feed: feed}
	until := time.After(batchTime)
	for {
		select {
		case series, ok := <-feed:
			if !ok {
				msg.Feed = nil
				return msg
			}
			msg.Series = append(msg.Series, series)
		case <-until:
			return msg
		}
	}
}

// takeLoaded puts what has been read into its rows, and asks for more.
func (l *Library) takeLoaded(msg Loaded) Intent {
	for _, series := range msg.Series {
		row := l.rows[series.Index]
		row.read, row.fault = true, series.Err
		if series.Book != nil {
			l.describe(row, series.Book)
		} else {
			row.sortKey = text.Fold(row.title)
		}
	}
	if len(msg.Series) > 0 || msg.Feed == nil {
		l.sortRows()
	}
	l.loaded += len(msg.Series) // counted after sorting: nobody chose the row that was first until now
	if msg.Feed == nil {
		return nil
	}
	return Run{func() tea.Msg { return gather(msg.Feed) }}
}

// open loads a series, off the update loop.
func (l *Library) open(row *seriesRow) tea.Cmd {
	l.opening = work.NewTicket()
	ticket, location := l.opening, row.Location
	return func() tea.Msg {
		book, err := location.Open()
		return opened{ticket, book, err}
	}
}

// takeOpened shows the series, or everything that is wrong with its file, if it was
// chosen last and the viewer is still waiting for it.
func (l *Library) takeOpened(msg opened) Intent {
	if msg.ticket != l.opening {
		return nil
	}
	l.opening = work.Ticket{}
	if msg.err != nil {
		return Show{&Faults{texts: faultsOf(msg.err), back: l}}
	}
	l.clearFilter()
	return Open{msg.book}
}

// AddImported adds or updates the row of a series that has been imported.
func (l *Library) AddImported(book *data.Book) {
	i := slices.IndexFunc(l.rows, func(r *seriesRow) bool { return r.Key() == book.Key() })
	if i < 0 {
		i = len(l.rows)
		l.rows, l.loaded = append(l.rows, &seriesRow{}), l.loaded+1
	}
	row := l.rows[i]
	row.Location, row.read, row.fault = book.Location(), true, nil
	l.describe(row, book)
	l.clearFilter()
}

// ReplaceBundled makes the row of a bundled series open the user's own copy from now on.
func (l *Library) ReplaceBundled(own *data.Book) {
	for _, row := range l.rows {
		if row.Bundled && row.ID == own.Location().ID {
			row.Location = own.Location()
			l.describe(row, own)
		}
	}
}
