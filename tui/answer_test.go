package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"previously/data"
	"previously/recap"
	"previously/recap/canary"
	"previously/tui/overlay"
)

// The contract of the answer: however the file changes, nothing is shown of an
// installment that the viewer had not seen when they answered, until they have
// answered again.

// A rewrite is one run of the app while the author changes the file.
type rewrite struct {
	*driver
	t     *testing.T
	r     *rand.Rand
	parts []canary.Part
	seen  map[string]bool // by the parts' secrets
	did   []string
}

// sagaBook returns the book of a made-up series.
func sagaBook(t *testing.T, parts []canary.Part) *data.Book {
	t.Helper()
	return decodeBook(t, "saga.toml", canary.Saga(parts))
}

func newRewrite(t *testing.T, seed uint64, memory Memory) *rewrite {
	t.Helper()
	w := &rewrite{t: t, r: rand.New(rand.NewPCG(seed, 3))}
	w.parts = canary.NewSaga(w.r, 1+w.r.IntN(6))
	w.seen = map[string]bool{}
	next := 1 + w.r.IntN(len(w.parts)+1)
	size := [][2]int{{120, 36}, {80, 24}, {40, 12}}[w.r.IntN(3)]
	o := Options{Book: sagaBook(t, w.parts), Before: next, All: w.r.IntN(4) == 0, Memory: memory}
	if o.All {
		o.Before = o.Book.End()
	}
	w.driver = start(t, o, size[0], size[1]).onlyVisible()
	w.recordSeen()
	return w
}

// recordSeen records which parts the viewer has now seen, by their own answer.
func (w *rewrite) recordSeen() {
	for _, p := range w.parts[:w.m.story.Seen()] {
		w.seen[p.Secret] = true
	}
}

// check fails the test if the screen, the window title or the clipboard holds anything of
// an unseen part.
func (w *rewrite) check(step string) {
	w.t.Helper()
	w.did = append(w.did, step)
	all := w.text() + w.m.View().WindowTitle + strings.Join(clipboard(w.driver), "\n")
	for _, secret := range canary.Secrets.FindAllString(all, -1) {
		if !w.seen[secret] {
			w.t.Fatalf("after %v: %s is shown, but it has not been seen:\n%s", w.did, secret, w.screenshot())
		}
	}
}

// press presses keys one by one, leaving out those that would answer a question.
func (w *rewrite) press(names string) {
	w.t.Helper()
	for name := range strings.FieldsSeq(names) {
		answers := false
		switch w.m.overlay.(type) {
		case *overlay.FilmChooser:
			answers = name == "enter" || name == "space"
		case *overlay.Question:
			answers = name == "enter" || name == "y"
		}
		if !answers {
			w.keys(name)
			w.check(name)
		}
	}
}

// save changes the file, as its author would.
func (w *rewrite) save() {
	w.t.Helper()
	var how string
	w.parts, how = canary.ChangeSaga(w.r, w.parts)
	w.send(reloadMsg{ticket: w.m.bookTicket, book: sagaBook(w.t, w.parts)})
	w.check("saved: " + how)
}

// onTop lists keys that lead to everything that can be on top of the story when the file
// is saved.
var onTop = []string{
	"", "1 +", "2 left", "3", "3 down enter", "4", "4 down enter", "4 v", "4 c", "4 a", "w", "w down", "w up", "w end", "w end enter",
	"m", "m n", "p", "p right", "/ q", "/ q z enter", "?", "1 y", "3 enter backspace",
}

func TestNothingUnseenIsShownWhenTheFileChanges(t *testing.T) {
	t.Parallel()
	asked, went := 0, 0
	for seed := range uint64(runs(t, 20, 700)) {
		w := newRewrite(t, seed, nil)
		if w.r.IntN(3) == 0 && w.m.story.Next != nil && w.m.story.Seen() < len(w.parts) {
			w.keys("m y")
			w.recordSeen()
			w.check("m y")
		}
		for range 1 + w.r.IntN(3) {
			w.press(onTop[w.r.IntN(len(onTop))])
			w.save()
			w.press("left right 2 1 u [ ] n esc esc 3 down enter esc 4 y / q esc w esc p esc tab end")
		}
		if w.m.story == nil {
			asked++
		} else {
			went++
		}
	}
	if want := runs(t, 2, 20); asked < want || went < want {
		t.Errorf("asked again %d times and went on %d times, want at least %d of each", asked, went, want)
	}
}

func TestNothingUnseenIsShownInTheNextRun(t *testing.T) {
	t.Parallel()
	asked, went := 0, 0
	for seed := range uint64(runs(t, 50, 700)) {
		memory := &testMemory{kept: data.Bookmark{}}
		w := newRewrite(t, seed, memory)
		var how string
		for range 1 + w.r.IntN(2) {
			w.parts, how = canary.ChangeSaga(w.r, w.parts)
			w.did = append(w.did, how)
		}
		w.driver = start(t, Options{Book: sagaBook(t, w.parts), Memory: memory}, 90, 30).onlyVisible()
		w.check("started again")
		if w.m.story == nil {
			asked++
		} else {
			went++
		}
		w.press("1 2 3 enter esc 4 v left left 1 + + u")
	}
	if want := runs(t, 5, 20); asked < want || went < want {
		t.Errorf("asked again %d times and went on %d times, want at least %d of each", asked, went, want)
	}
}

// runs returns how many times to try a law: less often in a short run.
func runs(t *testing.T, short, long int) int {
	t.Helper()
	if testing.Short() {
		return short
	}
	return long
}

// abcd returns a book with one film for each title, whose story names the title.
func abcd(t *testing.T, titles ...string) *data.Book {
	t.Helper()
	src := "title = \"Letters\"\n"
	for _, title := range titles {
		src += fmt.Sprintf("\n[[installment]]\ntitle = %q\nline = \"Story of %s.\"\n", title, title)
	}
	return decodeBook(t, "letters.toml", src)
}

// TestReloadUnderAQuestion checks what an answer does if the file was saved while the
// question was open.
func TestReloadUnderAQuestion(t *testing.T) {
	for _, c := range []struct {
		name         string
		before       int
		keys         string
		saved        []string
		answer, want string
		lacks        []string
	}{
		{"watched, and one was inserted", 3, "m", []string{"A", "B", "New", "C", "D"}, "y", "Which film are you about to watch?", []string{"Story of"}},
		{"watched, and a later one was replaced", 3, "m", []string{"A", "B", "C", "New"}, "y", "before New", []string{"Story of New", "Story of D"}},
		{"all seen, and one was added", 3, "w end enter", []string{"A", "B", "C", "D", "New"}, "y", "before New", []string{"Story of New"}},
		{"all seen, and the last was replaced", 3, "w end enter", []string{"A", "B", "C", "New"}, "y", "Your last answer no longer fits this file.", []string{"Story of New"}},
		{"all seen, and the first is gone", 3, "w end enter", []string{"B", "C", "D"}, "y", "Which film are you about to watch?", []string{"Story of"}},
		{"all seen, answered with no", 3, "w end enter", []string{"A", "B", "C", "New"}, "n esc", "before C", []string{"Story of C", "Story of New"}},
		{"choosing, and the first is gone", 3, "w", []string{"B", "C", "D"}, "esc", "Which film are you about to watch?", []string{"Story of", "D"}},
		{"undone, and the first is gone", 2, "m y", []string{"B", "C", "D"}, "u", "Which film are you about to watch?", []string{"Story of"}},
		{"undone, and a later one was replaced", 2, "m y", []string{"A", "B", "C", "New"}, "u", "before B", []string{"Story of B"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := start(t, Options{Book: abcd(t, "A", "B", "C", "D"), Before: c.before}, 80, 24).keys(c.keys)
			d.send(reloadMsg{ticket: d.m.bookTicket, book: abcd(t, c.saved...)})
			if d.keys(c.answer); !strings.Contains(d.text(), c.want) {
				t.Errorf("%s: %q is not on the screen:\n%s", c.name, c.want, d.screenshot())
			}
			d.keys("1")
			d.lacks(c.lacks...)
			d.checkFrame(80, 24)
		})
	}
}

// TestWatchedMarksTheFilmAskedAbout checks that the film marked as watched is the one that
// the question was about, or none if the file has changed.
func TestWatchedMarksTheFilmAskedAbout(t *testing.T) {
	d := start(t, Options{Book: abcd(t, "A", "B"), Before: 2, All: false}, 80, 24).keys("m y")
	d.shows("all seen")
	d.send(reloadMsg{ticket: d.m.bookTicket, book: abcd(t, "A", "B", "C", "D")})
	d.shows("before C")
	d.lacks("Story of C")
	d.keys("m")
	d.send(reloadMsg{ticket: d.m.bookTicket, book: abcd(t, "A", "B", "X", "C", "D")})
	d.keys("y").shows("Not marked: the file has changed.", "before X")
	d.lacks("Story of X")
}

// TestTheAnswerIsKeptAsItWasGiven checks that a reload does not turn the remembered
// answer into one about the changed file.
func TestTheAnswerIsKeptAsItWasGiven(t *testing.T) {
	memory := &testMemory{kept: data.Bookmark{}}
	book := abcd(t, "A", "B")
	d := start(t, Options{Book: book, Before: 3, All: true, Memory: memory}, 80, 24)
	d.send(reloadMsg{ticket: d.m.bookTicket, book: abcd(t, "A", "B", "C")})
	d.keys("2 + 1 q")
	if want := book.AllSeen(); memory.kept.Answer != want {
		t.Errorf("the remembered answer is %+v, want %+v", memory.kept.Answer, want)
	}
	d = start(t, Options{Book: abcd(t, "A", "X"), Memory: memory}, 80, 24)
	d.shows("Your last answer no longer fits this file.", "Which film are you about to watch?")
	if d.keys("q"); memory.kept.Answer != book.AllSeen() {
		t.Errorf("without an answer the remembered one became %+v", memory.kept.Answer)
	}
	d = start(t, Options{Book: abcd(t, "A", "B"), Memory: &testMemory{kept: data.Bookmark{Answer: recap.Answer{Next: 3}, Minutes: new(10)}}}, 80, 24)
	d.shows("Which film are you about to watch?") // in the form of an earlier version
	if d.keys("enter"); d.m.minutes != 10 {
		t.Errorf("the budget is %d minutes, want 10", d.m.minutes)
	}
}

// TestTheLibraryStaysWhenTheFileChanges checks that the library stays on screen when the
// open file changes, and that nothing of the story is shown on the way back.
func TestTheLibraryStaysWhenTheFileChanges(t *testing.T) {
	d := start(t, Options{Book: abcd(t, "A", "B", "C"), Before: 3, Library: shelfOf(nil)}, 80, 24).keys("L")
	d.shows("Which series?")
	d.send(reloadMsg{ticket: d.m.bookTicket, book: abcd(t, "B", "C")})
	d.shows("Which series?")
	d.keys("esc").lacks("Story of")
}
