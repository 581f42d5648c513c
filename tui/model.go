package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/overlay"
	"previously/tui/page"
	"previously/tui/work"
)

// Model is the app's state: orthogonal facts that determine every frame.
type Model struct {
	work.World
	settings

	source           // the series that is open
	reading          // its story, and everything that depends on it
	display          // what the viewer wants to see of any story
	storyWait        // the story that is being told, if any
	keeper    keeper // saves what the viewer has said

	library   *overlay.Library // nil if no series are listed
	overlay   overlay.Overlay  // on top of the story, or nil
	message   string           // for the footer, until the next key
	openFirst tea.Cmd          // opens the book that the app starts with

	frame frame
	appearance
	disambiguatesEsc bool // the terminal sends esc followed by a key differently from alt with that key
	keys             keyTable
}

// settings are the options that stay as they were at the start.
type settings struct {
	measure   int                 // the longest line of reading text, in cells
	speed     int                 // words a minute; 0 is [text.WordsPerMinute]
	ascii     bool                // draw and spell with ASCII signs only
	clipboard Clipboard           // or nil
	importer  overlay.NewImporter // or nil
}

// source is the open series and its file.
type source struct {
	book       *data.Book // nil until one is opened
	bookTicket work.Ticket
	watch      watch        // on the file
	fault      string       // what is wrong with the file as it was last saved, or ""
	cutCopies  []*data.Copy // cut off where the viewer is, for the editor
}

// watch is a watch for changes to a book's file.
type watch struct {
	ticket work.Ticket // source.bookTicket of that book
	saves  <-chan struct{}
	cancel context.CancelFunc
}

// storyWait is the wait for a story that is being told.
type storyWait struct {
	requestTicket work.Ticket                        // of the latest request
	onStory       func(*Model, *recap.Story) tea.Cmd // takes the story; nil unless a screen waits for it
}

// dropStoryRequest drops the request for a story.
func (w *storyWait) dropStoryRequest() { *w = storyWait{} }

// display is what the viewer wants to see, whatever the story.
type display struct {
	minutes    int
	length     recap.Length
	panel      bool // show the side panel
	secondRing bool // show the ties among the neighbours too
	mouse      bool
	scope
}

// scope is how much the viewer wants to see. A jump may change it, so going back restores
// it.
type scope struct {
	web      bool // show relationships as one picture of the whole cast
	onlyPart bool // show only the part that the viewer is in
}

// keyTable is the key map with the keys that the viewer chose.
type keyTable struct {
	table keys.Table[*Model, tea.Cmd]
	keys.Map
}

// moment returns the moment that the viewer is at.
func (m *Model) moment() recap.Moment { return m.story.AsOf(m.here.film) }

// requestFor returns the request for the page at a place.
func (m *Model) requestFor(p place) page.Request {
	r := page.Request{
		Moment: m.story.AsOf(p.film), Section: p.section, Person: p.person, Width: m.frame.text, Measure: m.measure,
		Speed: m.speed, Look: m.look,
	}
	if m.story.Seen() == 0 {
		r.WatchedKey, r.ChooseKey = keys.Label(m.keys.FirstKey(markWatched), m.look.Signs), keys.Label(m.keys.FirstKey(chooseFilm), m.look.Signs)
	}
	r.Moment = limitToPart(m.onlyPart && p.canLimitToPart(), r.Moment)
	if p.person != "" {
		r.Section = ""
		return r
	}
	switch p.section { // what only one section depends on
	case recap.SectionSoFar:
		m.fillSoFar(&r, p)
	case recap.SectionPlot:
		r.Length = m.lengthAt(p)
	case recap.SectionCast:
		m.fillCast(&r, p)
	case recap.SectionRelationships:
		m.fillTies(&r, p)
	case recap.SectionBeats: // has no page
	}
	return r
}

func (m *Model) fillSoFar(r *page.Request, p place) {
	r.Minutes, r.MoreKey = m.minutesAt(p), keys.Label(m.keys.FirstKey(moreTime), m.look.Signs)
	if m.wantsPanel(p) && m.frame.panelRoom {
		r.PanelWidth, r.PanelRows = panelWidth, m.frame.body.height
	}
}

func (m *Model) fillCast(r *page.Request, p place) {
	if m.wantsPanel(p) && m.frame.panelRoom {
		r.PanelWidth = panelWidth
	}
}

// limitToPart returns the moment, limited to its part if only is set.
func limitToPart(only bool, moment recap.Moment) recap.Moment {
	if only {
		return moment.ThisPart()
	}
	return moment
}

func (m *Model) fillTies(r *page.Request, p place) {
	r.Width = m.frame.wide()
	r.Center, r.ChainTo = p.center, p.chainTo
	if p.chainTo != "" {
		r.Width = min(r.Width, m.measure)
		return
	}
	r.Web, r.SecondRing, r.Chosen = m.web, m.secondRing, p.selected
	if r.Web {
		r.Height, r.SecondRing = m.frame.body.height, false
	}
}

// webHasRoom reports whether the picture of the whole cast can be drawn.
func (m *Model) webHasRoom() bool {
	return !m.look.Linear && page.PictureFits(m.frame.wide(), m.frame.body.height)
}

// page returns the page on screen, or nil while it is being built.
func (m *Model) page() *page.Page {
	if m.story == nil {
		return nil
	}
	return m.pages.Get(m.requestFor(m.here))
}

// window returns the window on the page on screen; ok is false while it is being
// built.
func (m *Model) window() (v page.Window, ok bool) {
	return m.windowOn(m.page())
}

func (m *Model) windowOn(p *page.Page) (v page.Window, ok bool) {
	if p == nil {
		return page.Window{}, false
	}
	v = page.Window{Page: p, Height: p.LinesThatFit(m.frame.body.height), Selected: p.ItemIndex(m.here.selected)}
	at := m.here.anchor
	if line, ok := p.Targets[m.here.target]; ok && line >= 0 {
		at = p.AnchorAt(line)
	}
	v.Top = min(p.LineAt(at), p.LastTop(v.Height))
	if v.Selected < 0 {
		v.Selected = p.ItemIndex(p.Chosen)
	}
	if v.Selected < 0 && m.here.isList() { // none if the window is in the text below the list
		v.Selected = v.FirstShown(+1)
	}
	if v.Selected >= 0 && !v.Shows(v.Selected) { // after a resize, or in another film
		if m.here.isList() {
			v.Reveal(v.Selected)
		} else {
			v.Selected = -1
		}
	}
	return v, true
}

// storeWindow stores the window's scroll position and selection as the viewer's place.
func (m *Model) storeWindow(v page.Window) {
	before := m.here.selected
	m.here.anchor, m.here.target = v.AnchorAt(v.Top), page.Target{}
	m.here.selected = ""
	if v.Selected >= 0 {
		m.here.selected = v.Items[v.Selected].Key
	}
	if v.Fixed != nil && m.here.selected != before { // another person's sentences start at the top
		m.here.anchor = page.Anchor{}
	}
}

// wantsPanel reports whether a place should have a side panel: with the people in the
// passage, what is still open, or more about the selected person.
func (m *Model) wantsPanel(p place) bool {
	return m.panel && !m.look.Linear && m.story != nil && m.story.Seen() > 0 && p.leavesRoom()
}

// minutesAt returns the time budget at a place, in minutes; 0 means no limit.
func (m *Model) minutesAt(p place) int {
	if p.fromFinder && p.section == recap.SectionSoFar {
		return 0
	}
	return m.minutes
}

// lengthAt returns the length of the plot at a place.
func (m *Model) lengthAt(p place) recap.Length {
	if p.fromFinder && p.section == recap.SectionPlot {
		return p.length
	}
	return m.length
}

// keyOf returns the first key of an action of the story screen, for messages.
func (m *Model) keyOf(a keys.Action) string {
	if key := m.keys.FirstKey(a); key != "" {
		return keys.Label(key, m.look.Signs)
	}
	return "no key"
}

// partWord returns what the parts of the series on screen are called, such as "season".
func (m *Model) partWord() string {
	if m.book == nil {
		return recap.DefaultPart
	}
	return m.book.PartWord()
}

// kindWord returns what the series on screen is made of, such as "film" or "episode".
func (m *Model) kindWord() string {
	if m.book == nil {
		return recap.DefaultKind
	}
	return m.book.Kind()
}
