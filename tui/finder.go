package tui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"previously/recap"
	"previously/recap/search"
	"previously/recap/text"
	"previously/tui/look"
	"previously/tui/page"
)

// finder finds characters, actors, films and passages while one types. The
// index is built and asked off the update loop; an answer that is not to the
// latest query is dropped.
type finder struct {
	input    prompt
	asked    int                // number of the latest question
	cancel   context.CancelFunc // of the question that runs
	query    string             // to which the results are the answer
	results  search.Results
	rows     []finderRow
	at       int // among the results
	top, end int // first row in the window, and the one behind it
	recalled int // how far back in the history one is; 0 is the line itself
}

// finderRow is a heading, or the result with the number n.
type finderRow struct {
	heading string
	n       int
	result  search.Result
}

// indexMsg brings the index of a story.
type indexMsg struct {
	story *recap.Story
	index *search.Index
}

// foundMsg brings the answer to a question.
type foundMsg struct {
	finder  *finder
	asked   int
	query   string
	results search.Results
}

// perKind is how many results of one kind are shown.
const perKind = 8

func (m *Model) openFinder() tea.Cmd {
	m.overlay = &finder{input: newPrompt()}
	if m.index != nil {
		return nil
	}
	return m.makeIndex()
}

func (m *Model) makeIndex() tea.Cmd {
	story := m.story
	return func() tea.Msg { return indexMsg{story, search.New(story)} }
}

// takeIndex keeps the index, if it is still of this story, and asks what has
// been typed meanwhile.
func (m *Model) takeIndex(msg indexMsg) tea.Cmd {
	if msg.story != m.story {
		return nil
	}
	m.index = msg.index
	if f, ok := m.overlay.(*finder); ok {
		return f.ask(m)
	}
	return nil
}

// The actions of the finder; all letters go to the prompt.
const (
	findDown     action = "find-down"
	findUp       action = "find-up"
	findPageDown action = "find-page-down"
	findPageUp   action = "find-page-up"
	findGo       action = "find-go"
	findLeave    action = "find-leave"
)

func finderKeys() []group {
	return []group{{"Finder", []binding{
		{findGo, []string{"enter"}, "go there", "go there"},
		{findLeave, []string{"esc"}, "back to where you were", "back"},
		{findDown, []string{"down", "tab", "ctrl+n"}, "the next result", "move"},
		{findUp, []string{"up", "shift+tab", "ctrl+p"}, "the result before; in an empty prompt the last queries", ""},
		{findPageDown, []string{"pgdown"}, "down a page", ""},
		{findPageUp, []string{"pgup"}, "up a page", ""},
	}}}
}

func (f *finder) keys() []group { return finderKeys() }

func (f *finder) word(_ *Model, b binding) string {
	if n := f.results.Len(); n == 0 && b.action == findGo || n <= 1 && b.action == findDown {
		return ""
	}
	return b.footer
}

// beyond reports whether there are results above and below those on screen.
func (f *finder) beyond() (above, below bool) { return f.top > 0, f.end < len(f.rows) }

func (f *finder) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	a, _ := actionOf(f.keys(), key)
	page := max(m.stage().height-finderHead-1, 1)
	switch a {
	case findDown:
		f.move(+1)
	case findUp:
		if f.input.Value() == "" || f.recalled > 0 {
			return f.recall(m)
		}
		f.move(-1)
	case findPageDown:
		f.move(+page)
	case findPageUp:
		f.move(-page)
	case findGo:
		return f.take(m)
	case findLeave:
		m.overlay = nil
	default:
		if key.String() == "backspace" && f.input.Value() == "" {
			m.overlay = nil
			return nil
		}
		if f.input.edit(key) {
			f.recalled = 0
			return f.ask(m)
		}
	}
	return nil
}

func (f *finder) paste(m *Model, text string) tea.Cmd {
	f.input.edit(tea.PasteMsg{Content: text})
	return f.ask(m)
}

func (f *finder) cursor() (x, y int) { return f.input.column(), 0 }

// recall puts an earlier query of this run into the prompt.
func (f *finder) recall(m *Model) tea.Cmd {
	if f.recalled >= len(m.queries) {
		return nil
	}
	f.recalled++
	f.input.set(m.queries[len(m.queries)-f.recalled])
	return f.ask(m)
}

func (f *finder) move(by int) { f.at = min(max(f.at+by, 0), max(f.results.Len()-1, 0)) }

// ask puts the question to the index; the one before is called off.
func (f *finder) ask(m *Model) tea.Cmd {
	if f.cancel != nil {
		f.cancel()
	}
	f.asked++
	index, query, asked := m.index, f.input.Value(), f.asked
	if index == nil {
		return nil
	}
	var ctx context.Context
	ctx, f.cancel = context.WithCancel(context.Background())
	return func() tea.Msg {
		results, err := index.Find(ctx, query, perKind)
		if err != nil {
			return nil // called off: a later question is on its way
		}
		return foundMsg{f, asked, query, results}
	}
}

// answer shows the answer to the latest question, and no other.
func (f *finder) answer(msg foundMsg) {
	if msg.finder != f || msg.asked != f.asked {
		return
	}
	if msg.query != f.query {
		f.at, f.top = 0, 0
	}
	f.query, f.results = msg.query, msg.results
	f.move(0) // the same question to a file that has changed may have fewer answers
	f.rows = f.rows[:0]
	n := 0
	for _, g := range msg.results.Groups {
		heading := text.Capital(g.Kind.Plural())
		if g.Typo {
			heading += ", spelt nearly so"
		}
		f.rows = append(f.rows, finderRow{heading: heading, n: -1})
		for _, r := range g.Results {
			f.rows = append(f.rows, finderRow{n: n, result: r})
			n++
		}
	}
}

// take goes to the result under the cursor.
func (f *finder) take(m *Model) tea.Cmd {
	i := slices.IndexFunc(f.rows, func(r finderRow) bool { return r.n == f.at })
	if i < 0 || f.query != f.input.Value() {
		return nil
	}
	m.overlay = nil
	m.queried(f.query)
	m.goResult(f.rows[i].result, f.query)
	return nil
}

// goResult goes to what was found; back brings the place from before.
func (m *Model) goResult(r search.Result, query string) {
	to := place{film: m.story.Seen()}
	if r.Film > 0 {
		to.film = r.Film
	}
	switch r.Kind {
	case search.Character, search.Actor:
		to.section, to.person, to.film = recap.SectionCast, r.Person, m.story.Seen()
	case search.Film:
		to.section = recap.SectionPlot
	case search.Side:
		to.section, to.seek, to.film = recap.SectionCast, page.Mark{Kind: page.MarkSide, Of: r.Title.Text}, m.story.Seen()
	case search.Thing:
		to.section, to.seek, to.film = recap.SectionSoFar, page.Mark{Kind: page.MarkThing, Of: r.Title.Text}, m.story.Seen()
		to.found = true
	case search.Question:
		to.section, to.seek, to.film = recap.SectionSoFar, page.Mark{Kind: page.MarkQuestion, Of: r.Title.Text}, m.story.Seen()
		to.found = true
	default:
		m.goPassage(&to, r, query)
	}
	m.visit(to)
}

func (m *Model) goPassage(to *place, r search.Result, query string) {
	switch r.Source {
	case search.Telling:
		to.section, to.seek = recap.SectionPlot, page.Mark{Kind: page.MarkMatch}
		to.found, to.length = true, r.Length
		m.lit = lit{query: query, nth: r.Nth}
	case search.Fate:
		to.section, to.person, to.seek = recap.SectionCast, r.Person, page.FilmMark(r.Film)
	case search.Tie:
		to.section, to.person, to.seek = recap.SectionRelationships, r.Person, page.Mark{Kind: page.MarkTies}
	}
}

// finderHead is the number of lines above the results.
const finderHead = 2

func (f *finder) lines(m *Model, width, height int) []string {
	lines := []string{f.input.paint(m.look, width), ""}
	room := max(height-finderHead, 0)
	switch {
	case strings.TrimSpace(f.input.Value()) == "":
		lines = append(lines, m.look.Dim.Render(m.look.Fit("A character, an actor, a film, or words of the story.", width)))
	case len(f.rows) == 0 && f.query == f.input.Value():
		lines = append(lines, m.look.Dim.Render("Nothing found."))
	}
	cursor := slices.IndexFunc(f.rows, func(r finderRow) bool { return r.n == f.at })
	f.top = min(max(f.top, cursor-room+1), max(cursor-1, 0), max(len(f.rows)-room, 0)) // the heading of the first stays
	f.end = min(f.top+room, len(f.rows))
	for _, row := range f.rows[min(f.top, len(f.rows)):f.end] {
		lines = append(lines, f.row(m, row, width))
	}
	return lines[:min(len(lines), max(height, 0))]
}

func (f *finder) row(m *Model, row finderRow, width int) string {
	if row.n < 0 {
		return m.look.Heading.Render(m.look.Fit(row.heading, width))
	}
	mark := "  "
	if row.n == f.at {
		mark = m.look.Accent.Render(m.look.Marker + " ")
	}
	r := row.result
	text := paintLit(r.Title, m.look) + m.look.Dim.Render("  "+r.Detail)
	switch {
	case r.Kind == search.Passage:
		film := recap.BareTitle(r.Title.Text, m.book.Title()) // more room for the passage
		text = m.look.Dim.Render(film+", "+r.Detail+"  ") + m.look.Words(paintLit(r.Snippet, m.look))
	case r.Snippet.Text != "":
		text = m.look.Strong.Render(r.Title.Text) + "  " + m.look.Words(paintLit(r.Snippet, m.look))
	}
	return m.look.Fit(mark+text, width)
}

// paintLit is a text with its matched parts lit.
func paintLit(found search.Lit, l look.Look) string {
	ranges := make([]lipgloss.Range, 0, len(found.Ranges))
	for _, r := range found.Ranges {
		ranges = append(ranges, l.Open.Range(look.Width(found.Text[:r[0]]), look.Width(found.Text[:r[1]])))
	}
	return lipgloss.StyleRanges(found.Text, ranges...)
}

func (f *finder) click(m *Model, _, y int) tea.Cmd {
	i := f.top + y - finderHead
	if y < finderHead || i >= len(f.rows) || f.rows[i].n < 0 {
		return nil
	}
	f.at = f.rows[i].n
	return f.take(m)
}
