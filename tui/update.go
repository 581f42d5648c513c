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
		m.learnTerminal(msg)
	case tea.KeyPressMsg:
		cmd = m.takeKey(msg)
	case tea.MouseWheelMsg:
		cmd = m.wheel(tea.Mouse(msg))
	case tea.MouseClickMsg:
		cmd = m.click(tea.Mouse(msg))
	case tea.PasteMsg:
		if m.overlay != nil {
			cmd = m.carryOut(m.overlay.Paste(msg.Content))
		}
	case prefetchMsg:
		cmd = m.prefetch(msg)
	case storyMsg:
		cmd = m.takeStory(msg)
	case computedMsg:
		cmd = m.showComputed(msg)
	case overlay.Indexed:
		cmd = m.takeIndex(msg)
	case watchMsg:
		cmd = m.takeWatch(msg)
	case reloadMsg:
		cmd = m.takeReload(msg)
	case ownCopyMsg:
		cmd = m.takeOwnCopy(msg)
	case cutCopyMsg:
		cmd = m.editCutCopy(msg)
	case copiedMsg:
		cmd = m.sayCopied(msg)
	case editorExitMsg:
		m.reportEditorExit(msg)
	case savedMsg:
		cmd = m.takeSaved(msg)
	case tty.NoShell:
		m.message = "There is no shell to go back to; " + m.keyOf(quit) + " quits."
	case pageMsg:
		m.pages.Put(msg.request, msg.page)
	default:
		cmd = m.passToOverlays(msg)
	}
	cmd = tea.Batch(cmd, m.fetch(), m.keeper.save(m.World), m.watchFile())
	m.layOutOverlay() // last, as everything above may change the overlay
	return m, cmd
}

// learnTerminal takes what the terminal says about itself, which is more reliable than
// what the environment says about it.
func (m *Model) learnTerminal(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		if m.terminal.Background = look.LightBackground; msg.IsDark() {
			m.terminal.Background = look.DarkBackground
		}
	case tea.ColorProfileMsg:
		m.terminal.FewColours = msg.Profile < colorprofile.ANSI256
	case tea.KeyboardEnhancementsMsg:
		m.disambiguatesEsc = msg.SupportsKeyDisambiguation()
	case tea.ModeReportMsg: // understood as the renderer does
		if msg.Mode == ansi.ModeUnicodeCore && (msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet) {
			m.terminal.JoinsCharacters = true
		}
	}
	m.setLook(m.look.Signs)
}

// fetch requests the page on screen if it is missing, and has those one key away built a
// moment after it.
func (m *Model) fetch() tea.Cmd {
	if m.story == nil || m.frame.width == 0 {
		return nil
	}
	m.layOut(m.frame.width, m.frame.height)
	r := m.requestFor(m.here)
	if r.Quick() && m.book.IsSmall() && m.pages.Get(r) == nil {
		m.pages.Put(r, page.Build(r))
	}
	built := m.pages.Get(r)
	if built != nil {
		m.pages.MarkUsed(r)
		m.lastPage = built
	}
	m.highlight.find(m.lastPage)
	if built == nil {
		return m.requestPage(r)
	}
	m.seekMatch()
	if m.prefetched == r {
		return nil
	}
	m.prefetched = r
	return m.After(prefetchDelay, prefetchMsg{r})
}

// prefetchMsg says that a page has been on screen for prefetchDelay.
type prefetchMsg struct{ request page.Request }

// prefetchDelay gives the requested page time to be painted before the pages one key away
// take up the processor.
const prefetchDelay = 30 * time.Millisecond

// prefetch builds the pages one key away, so that they are there when it is pressed.
func (m *Model) prefetch(msg prefetchMsg) tea.Cmd {
	if m.story == nil || msg.request != m.requestFor(m.here) {
		return nil
	}
	var cmds []tea.Cmd
	for _, p := range m.neighbours() {
		cmds = append(cmds, m.requestPage(m.requestFor(p)))
	}
	return tea.Batch(cmds...)
}

func (m *Model) requestPage(r page.Request) tea.Cmd {
	if !m.pages.Claim(r) {
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
	if v, ok := m.window(); ok && v.Selected >= 0 {
		near = append(near, place{section: m.here.section, person: v.Items[v.Selected].Person, film: m.here.film})
	}
	return near
}

// press passes a key to the screen on top. The keys in fixedKeys work everywhere.
func (m *Model) press(key tea.KeyPressMsg) tea.Cmd {
	m.message = ""
	if m.overlay == nil {
		return m.keys.table.Press(m, key)
	}
	if a, ok := fixedKeys[key.String()]; ok {
		e, _ := m.keys.table.Entry(a)
		return e.Do(m)
	}
	return m.carryOut(m.overlay.Press(key))
}

// layOut recomputes the geometry.
func (m *Model) layOut(width, height int) {
	m.frame = layout(width, height, m.measure, m.wantsPanel(m.here))
	if rows := len(m.faultRows()); rows > 1 {
		m.frame = m.frame.growFooter(rows - 1)
	}
}

// layOutOverlay gives the overlay its look and its size.
func (m *Model) layOutOverlay() {
	if m.overlay != nil {
		m.overlay.Lay(m.look, m.frame.inner(), m.bodyArea().height)
	}
}
