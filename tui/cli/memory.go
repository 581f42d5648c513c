package cli

import (
	"slices"

	"previously/data"
	"previously/recap"
	"previously/tui"
)

// memory is what the app remembers of each series, by the key of its book.
type memory struct {
	progress *data.Progress
	unsaid   error // why nothing was remembered from before, until it is said
}

// Recall is what was remembered of the series.
func (m *memory) Recall(key string) tui.Remembered {
	mark, _ := m.progress.Get(key)
	r := tui.Remembered{Answer: mark.Answer, Opened: mark.Opened, Minutes: -1, Film: mark.Film, Block: mark.Block, Sign: mark.Sign}
	if mark.Minutes != nil {
		r.Minutes = *mark.Minutes
	}
	if i := slices.Index(recap.Sections(), recap.Section(mark.Section)); i >= 0 {
		r.Section = i
	}
	return r
}

// Remember writes it down; the error says once why it could not.
func (m *memory) Remember(key string, r tui.Remembered) error {
	mark, _ := m.progress.Get(key)
	mark.Answer, mark.Opened = r.Answer, r.Opened
	mark.Film, mark.Block, mark.Sign = r.Film, r.Block, r.Sign
	if r.Minutes >= 0 {
		mark.Minutes = &r.Minutes
	}
	if sections := recap.Sections(); r.Section >= 0 && r.Section < len(sections) {
		mark.Section = string(sections[r.Section])
	}
	err := m.progress.Set(key, mark)
	if err == nil {
		err = m.unsaid
	}
	m.unsaid = nil
	return err
}
