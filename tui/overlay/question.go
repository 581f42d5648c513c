package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
)

// Question is answered with yes by enter or y; every other key leaves all as it
// was.
type Question struct {
	base
	Text, Detail string
	Yes          Intent
	Back         Overlay // to which no returns, or nil
}

var questionTable = keyMap("A question",
	keys.Key("yes", []string{"y", "enter"}, "answer yes", "yes", func(q *Question) Intent { return q.Yes }),
	keys.Key("no", []string{"n", "esc", "backspace", "q"}, "answer no", "no", (*Question).no),
)

var questionKeys = questionTable.Map()

// Keys returns the key map.
func (q *Question) Keys() keys.Map { return questionKeys }

// Press answers.
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

// BookChanged is for what comes after no.
func (q *Question) BookChanged(book *data.Book) {
	if q.Back != nil {
		q.Back.BookChanged(book)
	}
}

// StoryChanged is for what comes after no.
func (q *Question) StoryChanged(story *recap.Story) Intent {
	if q.Back != nil {
		return q.Back.StoryChanged(story)
	}
	return nil
}

// Paint returns the question, and what to know for the answer.
func (q *Question) Paint() []string {
	lines := q.look.Wrap(q.look.Heading.Render(q.Text), q.width)
	if q.Detail != "" {
		lines = append(append(lines, ""), q.look.Wrap(q.Detail, q.width)...)
	}
	return q.shown(lines)
}
