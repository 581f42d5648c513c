package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
)

// Question is a yes-or-no question. Enter and y answer yes; any other key leaves
// everything as it was.
type Question struct {
	base
	Text, Detail string
	Yes          Intent
	Back         Overlay // what no goes back to; nil for the story
}

var questionTable = keyMap("A question",
	keys.Key("yes", []string{"y", "enter"}, "answer yes", "yes", func(q *Question) Intent { return q.Yes }),
	keys.Key("no", []string{"n", "esc", "backspace", "q"}, "answer no", "no", (*Question).no),
)

var questionKeys = questionTable.Map()

// Keys returns the key map.
func (q *Question) Keys() keys.Map { return questionKeys }

// Press answers the question.
func (q *Question) Press(key tea.KeyPressMsg) Intent {
	if e, ok := questionTable.Find(key); ok {
		return e.Do(q)
	}
	return q.no()
}

func (q *Question) no() Intent {
	if q.Back == nil {
		return Close{}
	}
	return Show{q.Back}
}

// BookChanged passes the book to the overlay that no goes back to.
func (q *Question) BookChanged(book *data.Book) {
	if q.Back != nil {
		q.Back.BookChanged(book)
	}
}

// StoryChanged passes the story to the overlay that no goes back to.
func (q *Question) StoryChanged(story *recap.Story) Intent {
	if q.Back != nil {
		return q.Back.StoryChanged(story)
	}
	return nil
}

// Paint returns the question and the detail that helps to answer it.
func (q *Question) Paint() []string {
	lines := q.look.Wrap(q.look.Heading.Render(q.Text), q.width)
	if q.Detail != "" {
		lines = append(append(lines, ""), q.look.Wrap(q.Detail, q.width)...)
	}
	return q.fitRows(lines)
}
