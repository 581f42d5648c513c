package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"previously/tui/look"
	"previously/tui/overlay"
	"previously/tui/page"
	"previously/tui/tty"
	"previously/tui/work"
)

// pageMsg carries a page that was requested.
type pageMsg struct {
	request page.Request
	page    *page.Page
}

// Update dispatches the message. Then, whatever it was, it requests the page that is now
// on screen and those one key away, if they are missing.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.layOut(msg.Width, msg.Height)
	case tea.BackgroundColorMsg, tea.ColorProfileMsg, tea.KeyboardEnhancementsMsg, tea.ModeReportMsg:
		m.learn(msg)
	case tea.KeyPressMsg:
		cmd = m.typed(msg)
	case tea.MouseWheelMsg:
		cmd = m.wheel(tea.Mouse(msg))
	case tea.MouseClickMsg:
		cmd = m.click(tea.Mouse(msg))
	case tea.PasteMsg:
		if m.overlay != nil {
			cmd = m.act(m.overlay.Paste(msg.Content))
		}
	case aheadMsg:
		cmd = m.fetchAhead(msg)
	case toldMsg:
		cmd = m.told(msg)
	case workedMsg:
		cmd = m.worked(msg)
	case overlay.Indexed:
		cmd = m.takeIndex(msg)
	case watchingMsg:
		cmd = m.watching(msg)
	case reloadMsg:
		cmd = m.reloaded(msg)
	case adoptedMsg:
		cmd = m.adopted(msg)
	case cutMsg:
		cmd = m.editCopy(msg)
	case copiedMsg:
		cmd = m.sayCopied(msg)
	case editedMsg:
		m.edited(msg)
	case savedMsg:
		cmd = m.saved(msg)
	case tty.NoShell:
		m.message = "There is no shell to go back to; " + m.keyOf(quit) + " quits."
	case pageMsg:
		m.pages.Put(msg.request, msg.page)
	default:
		cmd = m.take(msg)
	}
	cmd = tea.Batch(cmd, m.fetch(), m.keeper.save(m.World), m.follow())
	m.lay() // last, as everything above may change the overlay
	return m, cmd
}

// learn takes what the terminal says about itself, which is more reliable than what the
// environment says about it.
func (m *Model) learn(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		if m.terminal.Ground = look.LightGround; msg.IsDark() {
			m.terminal.Ground = look.DarkGround
		}
	case tea.ColorProfileMsg:
		m.terminal.Few = msg.Profile < colorprofile.ANSI256
	case tea.KeyboardEnhancementsMsg:
		m.tellsEsc = msg.SupportsKeyDisambiguation()
	case tea.ModeReportMsg: // understood as the renderer does
		if msg.Mode == ansi.ModeUnicodeCore && (msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet) {
			m.terminal.Joins = true
		}
	}
	m.look = look.New(m.theme, m.terminal, m.look.Signs)
}

// fetch requests the page on screen if it is missing, and has those one key away built a
// moment after it.
func (m *Model) fetch() tea.Cmd {
	if m.story == nil || m.frame.width == 0 {
		return nil
	}
	m.layOut(m.frame.width, m.frame.height)
	r := m.request(m.here)
	if r.Quick() && m.book.Small() && m.pages.Get(r) == nil {
		m.pages.Put(r, page.Build(r))
	}
	built := m.pages.Get(r)
	if built != nil {
		m.pages.Use(r)
		m.shown = built
	}
	m.highlight.find(m.shown)
	if built == nil {
		return m.ask(r)
	}
	m.settle()
	if m.ahead == r {
		return nil
	}
	m.ahead = r
	return m.After(aheadDelay, aheadMsg{r})
}

// aheadMsg says that a page has been on screen for aheadDelay.
type aheadMsg struct{ request page.Request }

// aheadDelay gives the requested page time to be painted before the pages one key away
// take up the processor.
const aheadDelay = 30 * time.Millisecond

// fetchAhead builds the pages one key away, so that they are there when it is pressed.
func (m *Model) fetchAhead(msg aheadMsg) tea.Cmd {
	if m.story == nil || msg.request != m.request(m.here) {
		return nil
	}
	var cmds []tea.Cmd
	for _, p := range m.neighbours() {
		cmds = append(cmds, m.ask(m.request(p)))
	}
	return tea.Batch(cmds...)
}

func (m *Model) ask(r page.Request) tea.Cmd {
	if !m.pages.Want(r) {
		return nil
	}
	return m.Start(work.Page, func() tea.Msg { return pageMsg{r, page.Build(r)} })
}

// neighbours returns the places one key away.
func (m *Model) neighbours() []place {
	var near []place
	for _, film := range []int{m.here.film - 1, m.here.film + 1} {
		if film >= 1 && film <= m.story.Seen() {
			p := m.here
			p.film = film
			near = append(near, p)
		}
	}
	for _, s := range page.Sections() {
		near = append(near, place{section: s, film: m.here.film})
	}
	if v, ok := m.view(); ok && v.Selected >= 0 {
		near = append(near, place{section: m.here.section, person: v.Items[v.Selected].Person, film: m.here.film})
	}
	return near
}

// press passes a key to the screen on top. The keys in always work everywhere.
func (m *Model) press(key tea.KeyPressMsg) tea.Cmd {
	m.message = ""
	if m.overlay == nil {
		return m.keys.table.Press(m, key)
	}
	if a, ok := always[key.String()]; ok {
		e, _ := m.keys.table.Of(a)
		return e.Do(m)
	}
	return m.act(m.overlay.Press(key))
}

// layOut recomputes the geometry.
func (m *Model) layOut(width, height int) {
	m.frame = layout(width, height, m.options.Measure, m.panelFor(m.here))
	if rows := len(m.faultRows()); rows > 1 {
		m.frame = m.frame.shorter(rows - 1)
	}
}

// lay gives the overlay its look and its size.
func (m *Model) lay() {
	if m.overlay != nil {
		m.overlay.Lay(m.look, m.frame.content-m.frame.gutter(), m.stage().height)
	}
}
