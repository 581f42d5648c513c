package tui

import (
	"slices"
	"sort"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/look"
)

// chooser asks which installment the viewer is about to watch. It shows the
// titles up to the cursor and no further, because even titles spoil: at first
// that of the first one only. Whether there is a later one it says once the
// cursor has come to the end.
type chooser struct {
	book   *data.Book
	at     int // the installment under the cursor, from 1; all for the last row
	all    bool
	ended  int // the last installment, once the cursor was to go beyond it; 0 before
	before int // what was chosen before, 0 at the start
	line   int // on which the cursor was painted
}

func newChooser(book *data.Book, before int) *chooser {
	c := &chooser{book: book, at: max(before, 1), before: before}
	if _, ok := book.Installment(c.at); !ok {
		c.at, c.all = max(c.at-1, 1), true
		c.ended = c.at
	}
	return c
}

// The actions of the chooser.
const (
	chooserDown  action = "chooser-down"
	chooserUp    action = "chooser-up"
	chooserAll   action = "chooser-all"
	chooserFirst action = "chooser-first"
	chooserTake  action = "chooser-take"
	chooserLeave action = "chooser-leave"
	chooserQuit  action = "chooser-quit"
)

func (c *chooser) keys() []group {
	return []group{{"Which one", []binding{
		{chooserTake, []string{"enter", "space"}, "choose", "choose"},
		{chooserLeave, []string{"esc", "backspace"}, "leave it as it was", "back"},
		{chooserDown, []string{"down", "j", "tab"}, "the one after", "move"},
		{chooserUp, []string{"up", "k", "shift+tab"}, "the one before", ""},
		{chooserFirst, []string{"home", "g"}, "the first", ""},
		{chooserAll, []string{"end", "G"}, "seen them all", ""},
		{chooserQuit, []string{"q"}, "quit", "quit"},
	}}}
}

func (c *chooser) word(m *Model, b binding) string {
	if b.action == chooserLeave && c.before == 0 && m.library == nil {
		return "" // there is nothing to go back to
	}
	return b.footer
}

func (c *chooser) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	a, _ := actionOf(c.keys(), key)
	switch a {
	case chooserDown:
		c.down()
	case chooserUp:
		c.up()
	case chooserAll:
		c.all = true
	case chooserFirst:
		c.at, c.all = 1, false
	case chooserTake:
		return c.take(m)
	case chooserLeave:
		if c.before > 0 {
			m.overlay = nil
		} else {
			return m.toLibrary()
		}
	case chooserQuit:
		return m.leave()
	}
	return nil
}

func (c *chooser) down() {
	if _, ok := c.book.Installment(c.at + 1); ok && !c.all {
		c.at++
		return
	}
	if !c.all {
		c.ended = c.at
	}
	c.all = true
}

func (c *chooser) up() {
	if c.all {
		c.all = false
	} else if c.at > 1 {
		c.at--
	}
}

// take makes the choice. That one has seen them all is asked once more: it is a
// key away from the last title, and shows every ending. It is asked whatever the
// file holds, so that the question does not tell how many there are.
func (c *chooser) take(m *Model) tea.Cmd {
	if !c.all {
		return c.choose(m, m.book.Answer(c.at))
	}
	all := m.book.AllSeen()
	if m.story != nil && m.story.Next == nil {
		return c.choose(m, all)
	}
	m.overlay = &confirm{
		question: "Have you seen them all?",
		detail:   "Then everything is shown, every ending too.",
		back:     c,
		yes:      func(m *Model) tea.Cmd { return c.choose(m, all) },
	}
	return nil
}

// choose takes the answer. Who chooses what was chosen before keeps the place.
// The file may have been saved since the question: then "all" is what it held
// at that time, or asked again where that is not certain.
func (c *chooser) choose(m *Model, a recap.Answer) tea.Cmd {
	if _, ok := m.book.Horizon(a); !ok {
		m.overlay, m.message = c, unfitting
		return nil
	}
	m.overlay = nil
	if m.story == nil || m.story.Seen()+1 != a.Next {
		return m.setHorizon(a, (*Model).remember)
	}
	m.answer = a
	m.remember()
	return nil
}

// renew goes on with the series as its file is now: on the same row, or on the
// last one above it up to which the titles are still the same, because the
// cursor shows all of them.
func (c *chooser) renew(book *data.Book) {
	same := sort.Search(c.at, func(i int) bool {
		_, ok := book.Horizon(c.book.Answer(i + 1))
		return !ok
	})
	c.at = max(same, 1)
	c.book, c.ended = book, 0
}

// chooserSigns are the cells before a title: the cursor, and the number.
const chooserSigns = 6

func (c *chooser) lines(m *Model, width, height int) []string {
	rows := make([]string, 0, c.at+2) // with the hint and the last row
	for n := 1; n <= c.at; n++ {
		in, _ := c.book.Installment(n)
		title := recap.TitleYear(in.Title, in.Year)
		if look.Width(title) > width-chooserSigns {
			title = recap.TitleYear(recap.BareTitle(in.Title, c.book.Title()), in.Year)
		}
		rows = append(rows, c.row(m, !c.all && n == c.at, strconv.Itoa(n), title))
	}
	if c.hints() {
		rows = append(rows, "  "+m.look.Dim.Render(m.look.Pad(m.look.Down, chooserSigns-2)+"the next title, if there is one"))
	}
	rows = append(rows, c.row(m, c.all, m.look.Check, "I have seen them all"))
	head, first := c.layout(m, width, height)
	c.line = len(head) + c.cursorRow() - first
	return append(head, rows[first:min(first+height-len(head), len(rows))]...)
}

// layout is what stands above the rows, as much of it as has room, and the first
// row that is shown.
func (c *chooser) layout(m *Model, width, height int) (head []string, first int) {
	rows := c.at + btoi(c.hints()) + 1
	question := look.Wrap(m.look.Heading.Render("Which "+c.book.Kind()+" are you about to watch?"), width)
	promise := look.Wrap(m.look.Dim.Render("You see everything before it, and nothing of it or after it."), width)
	why := look.Wrap(m.look.Dim.Render("Titles spoil too: each one is named when the cursor reaches it."), width)
	blank := []string{""}
	for _, head := range [][]string{
		slices.Concat(question, promise, why, blank), slices.Concat(question, promise, blank), slices.Concat(question, blank),
	} {
		if len(head)+rows <= height {
			return head, 0
		}
	}
	return nil, max(min(c.cursorRow()-height/2, rows-height), 0)
}

// hints reports whether there is a row for what may come after the cursor.
func (c *chooser) hints() bool { return c.at != c.ended }

// cursorRow is the row of the cursor among all rows.
func (c *chooser) cursorRow() int {
	if c.all {
		return c.at + btoi(c.hints())
	}
	return c.at - 1
}

func (c *chooser) row(m *Model, selected bool, sign, title string) string {
	text := m.look.Pad(sign, chooserSigns-2) + title
	if selected {
		return m.look.Accent.Render(m.look.Marker + " " + text)
	}
	return "  " + text
}

func (c *chooser) click(m *Model, _, y int) tea.Cmd {
	head, first := c.layout(m, m.frame.content-m.frame.gutter(), m.stage().height)
	row := y - len(head) + first
	switch {
	case row >= 0 && row < c.at:
		if !c.all && row == c.at-1 {
			return c.take(m)
		}
		c.at, c.all = row+1, false
	case row == c.at && c.hints():
		c.all = false
		c.down()
	case row == c.at+btoi(c.hints()) && c.all:
		return c.take(m)
	case row == c.at+btoi(c.hints()):
		c.all = true
	}
	return nil
}
