package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/search"
	"previously/tui/work"
)

// searchFor opens the finder and types a query.
func (d *driver) searchFor(query string) *driver { return d.keys("/").typeText(query) }

// highlights reports whether a text is on the screen, highlighted as a match in the
// finder.
func (d *driver) highlights(text string) bool {
	return strings.Contains(d.styled(), d.m.look.Underlined.Lipgloss().Render(text))
}

// atMatch reports whether a text is on the screen, highlighted as the current match.
func (d *driver) atMatch(text string) bool {
	return strings.Contains(d.styled(), d.m.look.CurrentMatch.Render(text))
}

// longBook returns a series of two films. The second has a recap of 60 paragraphs, with a
// needle in every tenth.
func longBook(tb testing.TB) *data.Book {
	tb.Helper()
	var text strings.Builder
	for i := 1; i <= 60; i++ {
		if i%10 == 0 {
			fmt.Fprintf(&text, "In paragraph %d there is a needle.\n\n", i)
		} else {
			fmt.Fprintf(&text, "Paragraph %d is hay and nothing else.\n\n", i)
		}
	}
	return bookOf(tb, recap.Series{ID: "long", Title: "Long", Kind: "film", Installments: []recap.Installment{
		{Title: "Short One", Line: "Hay comes in.", Recap: "Hay comes in, and more hay."},
		{Title: "Long Two", Line: "Much hay.", Recap: text.String()},
	}})
}

// TestFinderFromEverywhere checks that the finder opens on every screen, and leaves it as
// it was.
func TestFinderFromEverywhere(t *testing.T) {
	for _, keys := range []string{"1", "1 down down", "2", "2 space", "3 down", "3 enter", "4", "4 v right", "4 a f1", "4 c enter"} {
		d := start(t, Options{Book: heist(t), Before: 4}, 90, 20).keys(keys)
		before := d.text()
		d.keys("/").shows(">", "Type a character, an actor, a title, or words from the story.")
		d.typeText("bo").shows("Characters", "Bo Banks")
		if d.keys("esc"); d.text() != before {
			t.Errorf("%s: esc does not restore the screen:\n%s", keys, d.screenshot())
		}
		d.searchFor("x").keys("backspace").shows("words from the story")
		if d.keys("backspace").text() != before {
			t.Errorf("%s: backspace does not restore the screen:\n%s", keys, d.screenshot())
		}
	}
}

func TestFinderShowsGroupsWhileTyping(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 26).searchFor("gh")
	d.inOrder("Characters", "▸ The Ghost  another name for Dee; driver; played by G. Actor", "Passages", "whom all call the Ghost.")
	if !d.highlights("Gh") {
		t.Errorf("what was typed is not highlighted: %q", d.row("The Ghost"))
	}
	if d.typeText("ost"); !d.highlights("Ghost") {
		t.Errorf("what was typed is not highlighted: %q", d.row("The Ghost"))
	}
	d.keys("esc").searchFor("bakns").inOrder("Characters, similar names", "▸ Bo Banks")
	d.keys("esc").searchFor("guards knows").inOrder("Passages", "The Heist, full", "he knows the guards,")
	if !d.highlights("knows") || !d.highlights("guards") {
		t.Errorf("the words are not highlighted:\n%q", d.styled())
	}
}

func TestFinderGoesThere(t *testing.T) {
	for _, c := range []struct {
		typed, keys string
		section     recap.Section
		film        int
		shows       []string
	}{
		{"crane", "", recap.SectionCast, 2, []string{"Crane", "played by Another C. Actor"}},
		{"ghost", "", recap.SectionCast, 2, []string{"The Ghost", "played by G. Actor"}},
		{"d actress", "", recap.SectionCast, 2, []string{"Dee", "played by D. Actress"}},
		{"heist two", "", recap.SectionPlot, 2, []string{"2003 · 110 min", "looks for Bo"}},
		{"the heist", "", recap.SectionPlot, 1, []string{"4 May 2001 · 100 min", "Ann plans"}},
		{"vault", "", recap.SectionSoFar, 2, []string{"The vault. Crane's, and said to be safe. Empty now."}},
		{"the bank", "", recap.SectionCast, 2, []string{"The bank", "Ann Archer"}},
		{"who is", "", recap.SectionSoFar, 2, []string{"Who is the Ghost?"}},
		{"shot by the men", "", recap.SectionCast, 2, []string{"Heist Two", "Shot by the men of Crane."}},
		{"she wants", "", recap.SectionRelationships, 2, []string{"Crane employs Ann Archer", "She wants Dee, and so does he."}},
		{"ann holds", "", recap.SectionPlot, 1, []string{"But while Ann holds the door", "match 2 of 4"}},
		{"knows the guards", "down", recap.SectionPlot, 1, []string{"because he knows the guards, and a driver"}},
		{"bobo", "", recap.SectionCast, 2, []string{"Bo Banks", "also known as Bobo"}},
	} {
		t.Run(c.typed, func(t *testing.T) {
			for _, height := range []int{11, 24} {
				d := start(t, Options{Book: heist(t), Before: 3}, 90, height).keys("3 down")
				before := d.text()
				d.searchFor(c.typed).keys(c.keys + " enter").shows(c.shows...)
				if d.m.overlay != nil || d.m.here.film != c.film || d.m.here.person == "" && d.m.here.section != c.section {
					t.Errorf("%q leads to section %s, film %d, want section %s, film %d:\n%s", c.typed, d.m.here.section, d.m.here.film, c.section, c.film, d.screenshot())
				}
				if d.keys("backspace"); d.text() != before {
					t.Errorf("%q: backspace does not go back to the same place:\n%s", c.typed, d.screenshot())
				}
			}
		})
	}
}

func TestFinderByMouse(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).searchFor("crane")
	d.click(d.find("Characters")) // a heading is not a result
	d.shows("> crane")
	d.click(d.find("The vault"))
	d.shows("Worth remembering", "The vault. Crane's")
	d.keys("backspace").searchFor("crane")
	d.wheel(tea.MouseWheelDown)
	d.shows("▸ Anna Archer  works for Crane")
	d.wheel(tea.MouseWheelUp)
	d.shows("▸ Crane")
}

func TestFinderMovesThroughResults(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 60, 9).searchFor("a")
	found, err := search.New(d.m.story).Find(t.Context(), "a", 8)
	must(t, err)
	titles := slices.Collect(func(yield func(string) bool) {
		for _, g := range found.Groups {
			for _, r := range g.Results {
				if !yield(r.Title.Text) {
					return
				}
			}
		}
	})
	last := len(titles) - 1
	if last < 15 {
		t.Fatalf("got %d results, want at least 16", last+1)
	}
	for i := range last + 3 {
		if row := d.row("▸"); !strings.Contains(row, titles[min(i, last)]) {
			t.Fatalf("after %d steps the cursor is on %q:\n%s", i, row, d.screenshot())
		}
		d.keys("down")
	}
	d.keys("pgup pgup pgup pgup pgup pgup").inOrder("Actors", "▸ A. Actor")
	d.keys("pgdown")
	page := titles[d.m.bodyArea().height-3] // one row is the prompt, one is empty, and one stays
	if row := d.row("▸"); !strings.Contains(row, page) {
		t.Errorf("a page down leads to %q, want %q", row, page)
	}
	d.keys("up tab shift+tab ctrl+n ctrl+p down")
	if row := d.row("▸"); !strings.Contains(row, page) {
		t.Errorf("up, down and keys that do the same lead to %q", row)
	}
}

// TestPassageIsOnScreen checks that a passage in the middle of a long text is on screen
// and highlighted when the finder leads to it, and that esc clears the highlight and then
// goes back.
func TestPassageIsOnScreen(t *testing.T) {
	d := start(t, Options{Book: longBook(t), Before: 3}, 70, 12).keys("3 1 left")
	before := d.text()
	d.searchFor("30 needle").keys("enter").shows("In paragraph 30 there is a needle.", "match ")
	if !d.atMatch("30") {
		t.Errorf("the match is not highlighted: %q", d.styled())
	}
	d.keys("esc").lacks("match ")
	if d.atMatch("30") {
		t.Error("esc leaves the match highlighted")
	}
	d.shows("In paragraph 30 there is a needle.")
	if d.keys("backspace"); d.text() != before {
		t.Errorf("backspace does not go back to the same place:\n%s", d.screenshot())
	}
}

func TestMatchesInTurn(t *testing.T) {
	d := start(t, Options{Book: longBook(t), Before: 3}, 70, 12).searchFor("needle").keys("enter")
	at := func(i int) {
		t.Helper()
		d.shows(fmt.Sprintf("match %d of 6", i), fmt.Sprintf("In paragraph %d0 there is a needle.", i))
		if !d.atMatch("needle") {
			t.Errorf("match %d is not highlighted:\n%q", i, d.styled())
		}
	}
	at(1)
	for i := 2; i <= 6; i++ {
		d.keys("n")
		at(i)
	}
	d.keys("n")
	at(1)
	d.keys("N")
	at(6)
	d.keys("N")
	at(5)
	d.resize(40, 9)
	d.resize(70, 12)
	at(5)
	if !strings.Contains(d.footer(), "n next match  esc clear") {
		t.Errorf("the footer says %q", d.footer())
	}
	d.keys("left").shows("Short One")
	d.keys("n").shows("No match on this page.")
	d.keys("right esc n").shows("Search for something first (/).")
}

// TestBackGoesToThePlaceBefore checks that backspace goes back to the place before the
// search, even while matches are highlighted.
func TestBackGoesToThePlaceBefore(t *testing.T) {
	d := start(t, Options{Book: longBook(t), Before: 3}, 70, 12).keys("2 space space")
	before := d.text()
	d.searchFor("needle").keys("enter n n n")
	if d.keys("backspace"); d.text() != before || d.atMatch("needle") {
		t.Errorf("backspace goes back to\n%s\nwant\n%s", d.screenshot(), before)
	}
	d.keys("]").shows("In paragraph 40 there is a needle.")
}

func TestRecallsTheLastQueries(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24)
	d.keys("/ up").shows("words from the story")
	for _, query := range []string{"crane", "vault", "crane", "nobody at all"} { // a query that led nowhere is not kept
		d.keys("esc").searchFor(query).keys("enter")
	}
	d.keys("esc /")
	for _, want := range []string{"> crane", "> vault", "> vault"} {
		d.keys("up").shows(want)
	}
	d.shows("▸ The vault")
	d.keys("enter").shows("Worth remembering")
	d.keys("/ up").shows("> vault")
	d.keys("s backspace up").shows("> vault") // after typing, up moves among the results again
	if got := d.m.queries; !slices.Equal(got, []string{"crane", "vault"}) {
		t.Errorf("the kept queries are %q, want crane and vault", got)
	}
}

func TestFinderPaste(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).keys("/")
	d.send(tea.PasteMsg{Content: "the\nvault"})
	d.shows("▸ The vault")
	d.send(tea.PasteMsg{Content: strings.Repeat("a", 10_000)})
	d.checkFrame(90, 24)
	d.keys("esc")
	before := d.text()
	if d.send(tea.PasteMsg{Content: "q"}); d.text() != before {
		t.Errorf("a paste without a prompt changes the screen:\n%s", d.screenshot())
	}
}

// results runs the searches that are under way and returns their results, in the order of
// the queries.
func (d *driver) results() []tea.Msg {
	held := d.held
	d.held = nil
	var msgs []tea.Msg
	for _, cmd := range held {
		msgs = append(msgs, unbatch(cmd)...)
	}
	return msgs
}

// unbatch runs a command and those that result from it, except for those that wait or
// lay out a page, and returns the messages.
func unbatch(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case job:
		if msg.waits() || msg.work == work.Page {
			return nil
		}
		return unbatch(msg.do)
	case tea.BatchMsg:
		var msgs []tea.Msg
		for _, c := range msg {
			msgs = append(msgs, unbatch(c)...)
		}
		return msgs
	default:
		return []tea.Msg{msg}
	}
}

// TestLateAnswers checks that results of an older query that arrive after those of a
// newer one are dropped, even by a finder that was opened later.
func TestLateAnswers(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).keys("/")
	d.hold()
	older := d.typeText("v").results()
	newer := d.typeText("a").results()
	if len(older) != 1 || len(newer) != 1 {
		t.Fatalf("%d and %d results are under way, want one each", len(older), len(newer))
	}
	d.send(newer[0])
	want := d.text()
	if d.send(older[0]); d.text() != want {
		t.Errorf("the results of the older query, which came last, are shown:\n%s", d.screenshot())
	}
	d.shows("▸ The vault")
	d.lacks("Nothing found")
	d.keys("esc /").typeText("b")
	d.results()
	d.typeText("o") // the second query, like the older one in its finder
	first := d.results()
	d.send(older[0])
	d.lacks("vault")
	d.send(first[0])
	d.shows("Bo Banks")
	d.lacks("> va")
}

// TestNoAnswerToAnOlderQueryIsTaken checks that enter chooses nothing while only results
// of an older query are listed.
func TestNoAnswerToAnOlderQueryIsTaken(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).searchFor("va")
	d.shows("▸ The vault")
	d.hold()
	d.typeText("x").keys("enter").shows("> vax") // The vault is still listed, but is not a result for vax
	d.release()
	d.lacks("The vault")
}

// TestIndexOfAnotherStory checks that an index that is ready only after the viewer has
// gone back in the series is not searched.
func TestIndexOfAnotherStory(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24)
	d.hold()
	d.keys("/").typeText("d")
	index := d.results()
	d.typeText("ee")
	d.keys("esc w home enter")
	if len(index) != 1 || d.m.story.Seen() != 0 {
		t.Fatalf("%d indexes are under way and %d films seen, want 1 and 0", len(index), d.m.story.Seen())
	}
	d.keys("/").typeText("dee")
	d.send(index[0])
	for _, msg := range d.results() {
		if fmt.Sprintf("%T", msg) == "overlay.found" {
			t.Error("the index of the other story was searched")
		}
	}
	d.lacks("Dee", "Heist Two")
	d.release()
	d.keys("esc").searchFor("dee").shows("Nothing found.")
	d.lacks("Dee")
}

// TestLateAnswerOfAnotherStory checks that a finder opened after the horizon was lowered
// drops results from before.
func TestLateAnswerOfAnotherStory(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 4}, 90, 24).keys("/")
	d.hold()
	late := d.typeText("d").results()
	d.keys("esc w up up enter /")
	for _, msg := range d.results() { // the index of the story as it is now
		d.send(msg)
	}
	d.results()
	d.typeText("d").send(late[0])
	d.lacks("Dee", "Passages")
}

// TestNothingFound checks that a search for what has not been seen says the same as a
// search for nonsense.
func TestNothingFound(t *testing.T) {
	screen := func(query string) string {
		d := start(t, Options{Book: heist(t), Before: 2}, 90, 24).searchFor(query)
		d.shows("Nothing found.")
		return strings.ReplaceAll(d.text(), query, strings.Repeat("?", len(query)))
	}
	for unseen, nonsense := range map[string]string{
		"dee": "xqz", "heist two": "heist qqq", "another c": "qqqzzzz q", "deceived": "zzzzzzzz", "d. two": "q. qqq",
	} {
		t.Run(unseen, func(t *testing.T) {
			if got, want := screen(unseen), screen(nonsense); got != want {
				t.Errorf("the search for %q, which is unseen, shows\n%s\nthe one for %q shows\n%s", unseen, got, nonsense, want)
			}
		})
	}
}

// TestFinderBeforeTheFirst checks that a viewer who has seen nothing finds nothing.
func TestFinderBeforeTheFirst(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 1}, 90, 24).keys("/")
	d.shows("words from the story")
	d.typeText("ann").shows("Nothing found.")
}

// TestFinderKeepsLengthAndBudget checks that a result is shown in the text in which it
// was found, and that the length and the budget that the viewer chose stay.
func TestFinderKeepsLengthAndBudget(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 3}, 100, 24).keys("2")
	d.shows("full · ")
	d.searchFor("well and keeps").keys("enter esc").shows("beats · ", "• She takes Bo on")
	d.keys("1").shows("2 min · ")
	d.searchFor("vault").keys("enter esc").shows("all · ")
	d.keys("-").shows("10 min · ")
	d.keys("[ [").shows("full · ")
	d.searchFor("well and keeps").keys("enter esc z").shows("full · ") // the length after beats
	d.keys("3 2").shows("full · ")
}

// TestPassagesHaveTheRoom checks that results leave out the title of the series, which
// would take room from the passage in each row.
func TestPassagesHaveTheRoom(t *testing.T) {
	const name = "john-wick.toml"
	d := start(t, Options{Book: decodeBook(t, name, bundled(t)[name]), Before: 4}, 80, 24).keys("/ s a n t i n o")
	d.shows("  Chapter 2, ")
	d.lacks("John Wick: Chapter 2, ")
}
