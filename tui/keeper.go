package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/tui/work"
)

// keeper saves what the viewer has said. It writes from commands, because a disk may be
// slow.
type keeper struct {
	memory      Memory // nil remembers nothing
	progressErr error  // why earlier progress could not be read; nil once reported

	unsaved  []note // not written yet, one for each series
	saving   bool   // a write is under way
	quitting bool   // the program quits once everything is written
}

// note is what to remember about a series.
type note struct {
	key string // of its book
	data.Bookmark
}

// savedMsg says that a write has ended, and how.
type savedMsg struct{ err error }

// recall returns what is remembered about a series, or the zero Bookmark.
func (k *keeper) recall(book *data.Book) (mark data.Bookmark) {
	if k.memory != nil {
		mark, _ = k.memory.Get(book.Key())
	}
	return mark
}

// queue adds a note to be written, in place of an earlier one for the same series.
func (k *keeper) queue(n note) {
	if k.memory != nil {
		k.unsaved = append(slices.DeleteFunc(k.unsaved, func(old note) bool { return old.key == n.key }), n)
	}
}

// save writes the next note. There is only one write at a time, so that an older note
// never overwrites a newer one.
func (k *keeper) save(w work.World) tea.Cmd {
	if len(k.unsaved) == 0 || k.saving {
		return nil
	}
	k.saving = true
	memory, n := k.memory, k.unsaved[0]
	k.unsaved = k.unsaved[1:]
	return w.Start(work.Memory, func() tea.Msg { return savedMsg{memory.Set(n.key, n.Bookmark)} })
}

// finishSave ends a write, and returns the error to report, if any.
func (k *keeper) finishSave(msg savedMsg) error {
	err := cmp.Or(msg.err, k.progressErr)
	k.saving, k.progressErr = false, nil
	return err
}

// allSaved reports whether everything is written.
func (k *keeper) allSaved() bool { return !k.saving && len(k.unsaved) == 0 }
