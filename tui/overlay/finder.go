package overlay

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/search"
	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/work"
)

// Finder finds characters, actors, films and passages as the viewer types. It searches
// off the update loop and drops all answers but the one to the latest query.
type Finder struct {
	base
	title   string        // of the series
	index   *search.Index // nil until it is made
	queries []string      // searched for in this run, the latest last

	input       prompt
	ticket      work.Ticket        // ticket of the latest search
	cancel      context.CancelFunc // cancels the running search
	query       string             // what results answers
	results     search.Results
	rows        []finderRow
	at          int // index of the selected result
	window      window
	historyBack int // how far back in the history; 0 is the line being typed
}

// found brings the answer to a search.
type found struct {
	ticket  work.Ticket
	query   string
	results search.Results
}

// Indexed brings the index of a story, with the ticket under which it was built.
type Indexed struct {
	Ticket work.Ticket
	Index  *search.Index
}

// maxPerKind is how many results of one kind are shown.
const maxPerKind = 8

// NewFinder returns a finder for the story of a series with this title. Without an index
// it waits for one. queries are the earlier searches, the latest last.
func NewFinder(title string, index *search.Index, queries []string) *Finder {
	return &Finder{title: title, index: index, queries: queries, input: newPrompt()}
}

// Keys of the finder that other code refers to. All letters go to the prompt.
const (
	findGo   keys.Action = "find-go"
	findDown keys.Action = "find-down"
)

var finderTable = keyMap("Finder",
	keys.Key(findGo, []string{"enter"}, "go to the result", "go there", (*Finder).choose),
	keys.Key("find-leave", []string{"esc"}, "go back to where you were", "back", func(*Finder) Intent { return Close{} }),
	keys.Key(findDown, []string{"down", "tab", "ctrl+n"}, "select the next result", "move", func(f *Finder) Intent { return f.move(+1) }),
	keys.Key("find-up", []string{"up", "shift+tab", "ctrl+p"}, "select the previous result; in an empty prompt, recall a search", "", (*Finder).up),
	keys.Key("find-page-down", []string{"pgdown"}, "scroll down a page", "", func(f *Finder) Intent { return f.move(+f.page()) }),
	keys.Key("find-page-up", []string{"pgup"}, "scroll up a page", "", func(f *Finder) Intent { return f.move(-f.page()) }),
)

var finderKeys = finderTable.Map()

// Keys returns the key map.
func (f *Finder) Keys() keys.Map { return finderKeys }

// FooterWord returns "" for keys that do nothing with so few results.
func (f *Finder) FooterWord(b keys.Binding) string {
	if n := f.results.Len(); n == 0 && b.Action == findGo || n <= 1 && b.Action == findDown {
		return ""
	}
	return b.Footer
}

// More reports whether there are results above and below those on screen.
func (f *Finder) More() (above, below bool) { return f.window.more() }

// Cursor returns the position in the prompt.
func (f *Finder) Cursor() (x, y int, typing bool) { return f.input.cursorColumn(), 0, true }

// Press types, moves among the results, or goes to one.
func (f *Finder) Press(key tea.KeyPressMsg) Intent {
	switch {
	case f.input.isLeaveKey(key):
		return Close{}
	case !f.input.edits(key):
		return finderTable.Press(f, key)
	case f.input.press(key):
		f.historyBack = 0
		return f.search()
	}
	return nil
}

// Paste adds to the query.
func (f *Finder) Paste(text string) Intent {
	f.input.paste(text)
	return f.search()
}

// Wheel moves among the results.
func (f *Finder) Wheel(by int) Intent { return f.move(by) }

func (f *Finder) move(by int) Intent {
	f.at = moveCursor(f.at, by, f.results.Len())
	return nil
}

func (f *Finder) page() int { return max(f.height-finderHead-1, 1) }

// up selects the result above. If nothing has been typed, it puts an earlier query into
// the prompt.
func (f *Finder) up() Intent {
	if f.input.value() != "" && f.historyBack == 0 {
		return f.move(-1)
	}
	if f.historyBack >= len(f.queries) {
		return nil
	}
	f.historyBack++
	f.input.set(f.queries[len(f.queries)-f.historyBack])
	return f.search()
}

// search starts a search and cancels the one before.
func (f *Finder) search() Intent {
	if f.cancel != nil {
		f.cancel()
	}
	f.ticket = work.NewTicket()
	index, query, ticket := f.index, f.input.value(), f.ticket
	if index == nil {
		return nil
	}
	var ctx context.Context
	ctx, f.cancel = context.WithCancel(context.Background())
	return Run{func() tea.Msg {
		results, err := index.Find(ctx, query, maxPerKind)
		if err != nil {
			return nil // cancelled: a later search is under way
		}
		return found{ticket, query, results}
	}}
}

// Receive takes the index, and searches it for what has been typed meanwhile, or the
// answer to the latest search. It drops any other answer.
func (f *Finder) Receive(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case Indexed:
		f.index = msg.Index
		return f.search()
	case found:
		if msg.ticket == f.ticket {
			f.showResults(msg.query, msg.results)
		}
	}
	return nil
}

func (f *Finder) showResults(query string, results search.Results) {
	if query != f.query {
		f.at, f.window = 0, window{}
	}
	f.query, f.results, f.rows = query, results, finderRows(results)
	f.move(0) // a changed file may have fewer results for the same query
}

// StoryChanged asks for an index of the changed story.
func (f *Finder) StoryChanged(*recap.Story) Intent {
	f.index = nil
	return NeedIndex{}
}

// choose goes to the result under the cursor.
func (f *Finder) choose() Intent {
	i := f.cursorRow()
	if i < 0 || f.query != f.input.value() {
		return nil
	}
	return GoTo{f.rows[i].result, f.query, f.results.Query}
}

// cursorRow returns the row under the cursor, or -1.
func (f *Finder) cursorRow() int {
	return slices.IndexFunc(f.rows, func(r finderRow) bool { return r.n == f.at })
}

// Click goes to a result.
func (f *Finder) Click(_, y int) Intent {
	i, ok := f.window.rowAt(y, finderHead)
	if !ok || f.rows[i].n < 0 {
		return nil
	}
	f.at = f.rows[i].n
	return f.choose()
}

// finderHead is the number of lines above the results.
const finderHead = 2

// Lay scrolls to the selected result. The first one is shown with the heading above it.
func (f *Finder) Lay(l look.Look, width, height int) {
	f.base.Lay(l, width, height)
	f.input.lay(l, width)
	f.window.follow(f.cursorRow(), 1, max(height-finderHead, 0), len(f.rows))
}

// Paint returns the prompt and the results.
func (f *Finder) Paint() []string {
	lines := []string{f.input.paint(), ""}
	switch {
	case strings.TrimSpace(f.input.value()) == "":
		lines = append(lines, f.look.Dim.Render(f.look.Fit("Type a character, an actor, a title, or words from the story.", f.width)))
	case len(f.rows) == 0 && f.query == f.input.value():
		lines = append(lines, f.look.Dim.Render("Nothing found."))
	}
	for _, row := range f.rows[f.window.top:f.window.end()] {
		lines = append(lines, f.paintRow(row))
	}
	return f.fitRows(lines)
}
