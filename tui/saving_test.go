package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/work"
)

// A writtenMemory records the bookmarks in the order in which they were written.
type writtenMemory struct {
	shelfMemory
	written []data.Bookmark
}

func (m *writtenMemory) Set(key string, mark data.Bookmark) error {
	m.written = append(m.written, mark)
	return m.shelfMemory.Set(key, mark)
}

// TestOneWriteAtATime checks that the latest change waits until the one before it has
// been written.
func TestOneWriteAtATime(t *testing.T) {
	memory := &writtenMemory{shelfMemory: shelfMemory{}}
	d := start(t, Options{Book: heist(t), Before: 2, Memory: memory}, 80, 24)
	memory.written = nil
	d.slow = busy(work.Memory)
	if d.keys("+ + - + +"); len(d.held) != 1 {
		t.Errorf("%d writes are under way, want 1", len(d.held))
	}
	d.release()
	var minutes []int
	for _, r := range memory.written {
		minutes = append(minutes, minutesOf(r))
	}
	if !slices.Equal(minutes, []int{5, 0}) {
		t.Errorf("the minutes written are %d, want the first change and the last", minutes)
	}
}

// TestQuitsAfterTheLastChange checks that the app quits only after the write under way
// and the changes made since.
func TestQuitsAfterTheLastChange(t *testing.T) {
	memory := &writtenMemory{shelfMemory: shelfMemory{}}
	d := start(t, Options{Book: heist(t), Before: 2, Memory: memory}, 80, 24)
	d.slow = busy(work.Memory)
	d.keys("+ 3 left q")
	if d.hasRequested(tea.Quit) {
		t.Error("the app quits before the last change is written")
	}
	d.shows("Saving your place; q quits at once.")
	d.release()
	if last := memory.shelfMemory["heist"]; minutesOf(last) != 5 || last.Section != recap.SectionCast || !d.hasRequested(tea.Quit) {
		t.Errorf("the last bookmark written is %+v; the app quits: %v", last, d.hasRequested(tea.Quit))
	}
}

// TestQuitsIfTheDiskHangs checks that a second q quits at once if the disk hangs.
func TestQuitsIfTheDiskHangs(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 2, Memory: shelfMemory{}}, 80, 24)
	d.slow = busy(work.Memory)
	if d.keys("+ q"); d.hasRequested(tea.Quit) {
		t.Error("the app does not wait for the disk")
	}
	if d.keys("q"); !d.hasRequested(tea.Quit) {
		t.Error("q twice does not quit")
	}
}

// TestQuitsIfNothingCanBeWritten checks that the app quits even if nothing can be
// written.
func TestQuitsIfNothingCanBeWritten(t *testing.T) {
	memory := &testMemory{fails: errDiskFull}
	d := newDriver(t, Options{Book: heist(t), Before: 2, Memory: memory})
	d.slow = busy(work.Memory)
	d.begin(80, 24)
	d.keys("q")
	d.release()
	if !d.hasRequested(tea.Quit) {
		t.Error("the app does not quit")
	}
	if memory.calls != 2 {
		t.Errorf("tried to write %d times, want once for each change", memory.calls)
	}
}

// TestSeriesLeftWhileItIsSaved checks that the last change to a series is written too,
// even if another series has been opened meanwhile, or its first question.
func TestSeriesLeftWhileItIsSaved(t *testing.T) {
	_, locations := shelf(t)
	feud, heist := locations[2].Key(), locations[3].Key()
	for _, keys := range []string{"L G up up enter", "L G up up enter enter", "L G up up enter q"} {
		memory := shelfMemory{heist: bookmarkAt(t, locations[3], 3)}
		d := start(t, Options{Library: shelfOf(locations), Memory: memory}, 100, 24).keys("G up enter")
		d.shows("PREVIOUSLY ON  The Heist")
		d.slow = busy(work.Memory)
		d.keys("+ + " + keys)
		d.release()
		if got := memory[heist]; minutesOf(got) != 10 || got.Next != 3 {
			t.Errorf("%s: %+v is remembered for the heist, want 10 minutes and film 3", keys, got)
		}
		if got := memory[feud]; got.Next > 0 && minutesOf(got) != 2 {
			t.Errorf("%s: %+v is remembered for the feud, want 2 minutes", keys, got)
		}
	}
}
