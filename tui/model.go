package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/page"
	"previously/tui/work"
)

// Memory keeps what the viewer said of a series, by the key of its book.
type Memory interface {
	Get(key string) (mark data.Bookmark, ok bool)
	// Set gives an error where what was said will be forgotten when the program
	// ends, or what was said before is. It comes once, and again only after a
	// success; until the end Get gives all that was said.
	Set(key string, mark data.Bookmark) error
}

// Options are what the app is started with.
type Options struct {
	Book *data.Book // the series to open; nil opens the library
	// Library lists all series found, for the library; nil has none. It is called off
	// the update loop: a folder may hold many thousand files.
	Library   func() ([]data.Location, error)
	Before    int           // the installment about to be watched; 0 asks, unless it is remembered
	All       bool          // with Before: all have been seen
	Memory    Memory        // nil remembers nothing
	Unread    error         // why nothing was remembered from before, to be said once
	Clipboard Clipboard     // nil leaves copying to the terminal
	Speed     int           // words a minute; 0 is text.WordsPerMinute
	Theme     string        // one of [look.Themes]; "" is the first
	ASCII     bool          // draw with ASCII signs only
	Terminal  look.Terminal // what is known of it before it has said anything

	Accessible bool // linear text without drawings; the cursor stands on the selection
	NoMouse    bool // leave the mouse to the terminal

	Measure int                 // the longest line of reading text, in cells; 0 is 76
	Keys    map[string][]string // keys of actions in place of their own; see [Actions] and [CheckKeys]

	world *work.World // nil is the real one
}

// Model is the app's state: orthogonal facts, of which every frame is a
// function.
type Model struct {
	work.World
	options Options

	source         // the series that is open
	reading        // what hangs on its story
	display        // what the viewer wants to see of any
	waiting        // for a story that is being told
	keeper  keeper // of what the viewer said

	library *overlay.Library // nil where no series are listed
	overlay overlay.Overlay  // on top of the story, or nil
	message string           // for the footer, until the next key
	first   tea.Cmd          // of the book with which the app starts

	frame    frame
	look     look.Look
	theme    string        // one of [look.Themes]
	terminal look.Terminal // what is known of it
	tellsEsc bool          // the terminal tells esc and a key after it from that key with alt
	keys     keyTable
}

// source is the series that is open, and its file.
type source struct {
	book   *data.Book // nil until one is opened
	opened work.Ticket
	watch  watch        // the file, looked at for changes
	fault  string       // what is wrong with the file since it was last saved, or ""
	copies []*data.Copy // cut off where the viewer is, for the editor
}

// display is what the viewer wants to see, whatever the story.
type display struct {
	minutes int
	length  recap.Length
	panel   bool // what stands beside the text
	web     bool // relationships as one picture of the whole cast
	second  bool // relationships among the neighbours, too
	mouse   bool
}

// New is the app at its start.
func New(o Options) *Model {
	if o.Speed <= 0 {
		o.Speed = text.WordsPerMinute
	}
	if o.Measure <= 0 {
		o.Measure = measure
	}
	m := &Model{
		World: work.Real(), options: o, theme: o.Theme, terminal: o.Terminal, keys: keysAs(o.Keys),
		display: display{minutes: defaultMinutes, length: recap.Full, panel: true, mouse: !o.NoMouse},
		keeper:  keeper{memory: o.Memory, unread: o.Unread},
	}
	if o.world != nil {
		m.World = *o.world
	}
	signs := look.Unicode
	switch {
	case o.Accessible:
		signs = look.Linear
	case o.ASCII:
		signs = look.ASCII
	}
	m.look = look.New(o.Theme, o.Terminal, signs)
	if o.Library != nil {
		m.library = overlay.NewLibrary(m.World, overlay.Source{List: o.Library, Spelled: m.spelled, Recall: m.keeper.recall, Open: m.open}, o.Measure)
	}
	switch {
	case o.Book != nil:
		m.first = m.openBook(o.Book, o.said())
	case m.library != nil:
		m.overlay = m.library
	}
	return m
}

// said is the answer that the app is started with, the zero one for none.
func (o *Options) said() recap.Answer {
	switch {
	case o.Before == 0:
		return recap.Answer{}
	case o.All:
		return o.Book.AllSeen()
	}
	return o.Book.Answer(o.Before)
}

// defaultMinutes is the time budget of who has not chosen one.
const defaultMinutes = 2

// openBook shows a series as the answer has it; the zero answer stands for the
// one that is remembered. It asks where there is none, or one that does not fit.
func (m *Model) openBook(book *data.Book, said recap.Answer) tea.Cmd {
	book = m.spelled(book)
	m.book, m.reading = book, newReading(recap.Answer{}, nil)
	m.opened = work.NewTicket()
	m.stopWaiting()
	m.minutes = defaultMinutes
	mark := m.keeper.recall(book)
	if mark.Minutes != nil && *mark.Minutes >= 0 {
		m.minutes = *mark.Minutes
	}
	recalled, fits := book.Horizon(mark.Answer)
	if said.Next == 0 && !fits {
		m.chooseAgain()
		if mark.Mark != "" {
			m.message = unfitting
		}
		return nil
	}
	if said.Next == 0 {
		said = mark.Answer
	}
	return m.setHorizon(said, func(m *Model) {
		if fits && said.Next == recalled {
			m.resume(mark)
		}
		m.remember()
	})
}

// spelled is the book in the letters that the terminal has.
func (m *Model) spelled(book *data.Book) *data.Book {
	if m.options.ASCII {
		return book.Spelled(text.ASCII)
	}
	return book
}

// open is the series on screen, for the library: the key of its book, and its story.
func (m *Model) open() (key string, story *recap.Story) {
	if m.book == nil {
		return "", nil
	}
	return m.book.Key(), m.story
}

// unfitting says why a question that was answered is asked again.
const unfitting = "Your last answer doesn't fit this file as it is now."

// resume goes to the place where the viewer left off. What is remembered comes
// from a file, so all of it is brought into what there is.
func (m *Model) resume(r data.Bookmark) {
	if slices.Contains(page.Sections(), r.Section) {
		m.here.section = r.Section
	}
	if r.Film >= 1 && r.Film <= m.story.Seen() {
		m.here.film = r.Film
	}
	m.here.at = page.Anchor{Block: max(r.Block, 0), Sign: max(r.Sign, 0)}
}

// Init asks the terminal for its background. One that does not answer costs nothing:
// until then the colours are such as can be read on dark and on light.
func (m *Model) Init() tea.Cmd {
	if m.book == nil && m.library != nil {
		return tea.Batch(tea.RequestBackgroundColor, m.library.Show())
	}
	return tea.Batch(tea.RequestBackgroundColor, m.first)
}

// request is what has to be built for a place.
func (m *Model) request(p place) page.Request {
	r := page.Request{
		Story: m.story, Section: p.section, Person: p.person, Film: p.film, Width: m.frame.text,
		Speed: m.options.Speed, Look: m.look,
	}
	if m.story.Seen() == 0 {
		r.Watched, r.Choose = keys.Name(m.keys.First(markWatched), m.look.Signs), keys.Name(m.keys.First(chooseFilm), m.look.Signs)
	}
	if p.person == "" && p.section == recap.SectionSoFar {
		r.Minutes, r.More = m.minutesAt(p), keys.Name(m.keys.First(moreTime), m.look.Signs)
		if m.panelFor(p) && m.frame.panelRoom {
			r.PanelWidth, r.PanelRows = panelWidth, m.frame.body.height
		}
	}
	if p.person == "" && p.section == recap.SectionPlot {
		r.Length = m.lengthAt(p)
	}
	if p.person == "" && p.section == recap.SectionRelationships {
		m.requestTies(&r, p)
	}
	if p.person != "" {
		r.Section = ""
	}
	return r
}

// requestTies adds to the request what only the relationships depend on. They
// take the whole width.
func (m *Model) requestTies(r *page.Request, p place) {
	r.Width = max(m.frame.content-2*m.frame.gutter(), 1)
	r.Center, r.ChainTo = p.center, p.chainTo
	if p.chainTo != "" {
		r.Width = min(r.Width, m.options.Measure)
		return
	}
	r.Web, r.Second, r.Chosen = m.webFits(), m.second, p.selected
	if r.Web {
		r.Height, r.Second = m.frame.body.height, false
	}
}

// webFits reports whether the picture of the whole cast is asked for and has
// room.
func (m *Model) webFits() bool { return m.web && m.webHasRoom() }

// webHasRoom reports whether the picture of the whole cast can be drawn.
func (m *Model) webHasRoom() bool {
	return !m.look.Linear && page.PictureFits(m.frame.content, m.frame.body.height)
}

// page is what is on screen, or nil while it is being built.
func (m *Model) page() *page.Page {
	if m.story == nil {
		return nil
	}
	return m.pages.Get(m.request(m.here))
}

// list reports whether the place is a list, in which something is always
// selected, rather than a text.
func (p place) list() bool {
	return p.person == "" && (p.section == recap.SectionCast || p.section == recap.SectionRelationships)
}

// leavesRoom reports whether the place has no use for the room beside the text.
func (p place) leavesRoom() bool { return p.person == "" && p.section != recap.SectionRelationships }

// view is the window on the page on screen; ok is false while it is being
// built.
func (m *Model) view() (v page.Window, ok bool) {
	return m.viewOf(m.page())
}

func (m *Model) viewOf(p *page.Page) (v page.Window, ok bool) {
	if p == nil {
		return page.Window{}, false
	}
	v = page.Window{Page: p, Height: m.frame.body.height, Selected: p.ItemIndex(m.here.selected)}
	at := m.here.at
	if mark, ok := p.Marks[m.here.seek]; ok {
		at = p.AnchorAt(mark)
	}
	v.Top = min(p.LineAt(at), p.LastTop(v.Height))
	if v.Selected < 0 && m.here.list() { // none where the text goes on below the list
		v.Selected = v.FirstShown(+1)
	}
	if v.Selected >= 0 && !v.Shows(v.Selected) { // after a resize, or in another film
		if m.here.list() {
			v.Reveal(v.Selected)
		} else {
			v.Selected = -1
		}
	}
	return v, true
}

// keep makes the window the place where the viewer is.
func (m *Model) keep(v page.Window) {
	m.here.at, m.here.seek = v.AnchorAt(v.Top), page.Mark{}
	m.here.selected = ""
	if v.Selected >= 0 {
		m.here.selected = v.Items[v.Selected].Key
	}
}

// panelFor reports whether a place has something to say beside the text: who is
// in the passage, what is still open, more of who is selected.
func (m *Model) panelFor(p place) bool {
	return m.panel && !m.look.Linear && m.story != nil && m.story.Seen() > 0 && p.leavesRoom()
}

// layOut computes the geometry anew.
func (m *Model) layOut(width, height int) {
	m.frame = layout(width, height, m.options.Measure, m.panelFor(m.here))
	if rows := len(m.faultRows()); rows > 1 {
		m.frame = m.frame.shorter(rows - 1)
	}
}
