package tui

import (
	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/work"
)

// New returns the app as it starts.
func New(o Options) *Model {
	if o.Measure <= 0 {
		o.Measure = DefaultMeasure
	}
	m := &Model{
		World: work.Real(), appearance: appearance{theme: o.Theme, terminal: o.Terminal}, keys: newKeyTable(o.Keys),
		settings: settings{measure: o.Measure, speed: o.Speed, ascii: o.ASCII, clipboard: o.Clipboard, importer: o.Import},
		display:  display{minutes: recap.DefaultMinutes, length: recap.Full, panel: true, mouse: !o.NoMouse},
		keeper:   keeper{memory: o.Memory, progressErr: o.ProgressErr},
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
	m.setLook(signs)
	if o.Library != nil {
		m.library = overlay.NewLibrary(m.World, overlay.Source{List: o.Library, Spell: m.spellBook, Imports: o.Import != nil, Recall: m.keeper.recall, Current: m.currentSeries}, o.Measure)
	}
	switch {
	case o.Book != nil:
		m.openFirst = m.openBook(o.Book, o.startAnswer())
	case m.library != nil:
		m.overlay = m.library
	}
	return m
}

// startAnswer returns the answer that the app is started with, or the zero one.
func (o *Options) startAnswer() recap.Answer {
	switch {
	case o.Before == 0:
		return recap.Answer{}
	case o.All:
		return o.Book.AllSeen()
	}
	return o.Book.Answer(o.Before)
}

// Init asks the terminal for its background, but doesn't wait for the answer. Until it
// comes, the colours are readable on both dark and light.
func (m *Model) Init() tea.Cmd {
	if m.book == nil && m.library != nil {
		return tea.Batch(tea.RequestBackgroundColor, m.library.Show())
	}
	return tea.Batch(tea.RequestBackgroundColor, m.openFirst)
}
