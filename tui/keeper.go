package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/work"
)

// keeper writes down what the viewer said, by a command: a disk may be slow.
type keeper struct {
	memory Memory // nil remembers nothing
	unread error  // why nothing was remembered from before, until it is said

	unsaved  []note // not written down yet, one for each series
	saving   bool   // a write is on its way
	quitting bool   // once all is written down
}

// note is what is to be remembered of a series.
type note struct {
	key string // of its book
	data.Bookmark
}

// savedMsg says how remembering went.
type savedMsg struct{ err error }

// recall returns what is remembered of a series.
func (k *keeper) recall(book *data.Book) (mark data.Bookmark) {
	if k.memory != nil {
		mark, _ = k.memory.Get(book.Key())
	}
	return mark
}

// note keeps a note in place of what was noted of the series before.
func (k *keeper) note(n note) {
	if k.memory != nil {
		k.unsaved = append(slices.DeleteFunc(k.unsaved, func(old note) bool { return old.key == n.key }), n)
	}
}

// save writes down what was noted, one write at a time, so that an older one
// cannot come after a newer one.
func (k *keeper) save(w work.World) tea.Cmd {
	if len(k.unsaved) == 0 || k.saving {
		return nil
	}
	k.saving = true
	memory, n := k.memory, k.unsaved[0]
	k.unsaved = k.unsaved[1:]
	return w.Start(work.Memory, func() tea.Msg { return savedMsg{memory.Set(n.key, n.Bookmark)} })
}

// saved takes the end of a write, and gives the error that is to be said.
func (k *keeper) saved(msg savedMsg) error {
	err := cmp.Or(msg.err, k.unread)
	k.saving, k.unread = false, nil
	return err
}

// done reports whether all is written down.
func (k *keeper) done() bool { return !k.saving && len(k.unsaved) == 0 }
