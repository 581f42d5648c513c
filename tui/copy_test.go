package tui

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/text"
)

// hasCopied reports whether the app sent the text to the terminal's clipboard.
func (d *driver) hasCopied(text string) bool { return d.hasRequested(tea.SetClipboard(text)) }

func TestCopy(t *testing.T) {
	story := heist(t).Story(3)
	film, _ := story.AsOf(1).Film()
	options := recap.MarkdownOptions{Minutes: 2, Speed: text.WordsPerMinute, Length: recap.Full}
	soFarText, tiesText := options, options
	soFarText.Sections = []recap.Section{recap.SectionSoFar}
	tiesText.Sections = []recap.Section{recap.SectionRelationships}
	for _, c := range []struct{ keys, want, says string }{
		{"1", story.AsOf(2).Markdown(soFarText), "Sent the story so far, "},
		{"1 space down", story.AsOf(2).CastLine("ann"), "Sent Ann Archer, "},
		{"2 left", film.Recap, "Sent The Heist (full), "},
		{"2 left z z", film.Short, "Sent The Heist (short), "},
		{"3 down", story.AsOf(2).CastLine("crane"), "Sent Crane, "},
		{"3 down enter left", story.AsOf(1).PersonPage("crane"), "Sent the page of Crane, "},
		{"4 left down", story.AsOf(1).Markdown(tiesText), "Sent all relationships, "},
		{"/ w e l l space a n d space k e e p s enter", strings.Join([]string{"- Ann plans to rob the vault of Crane.", "- She takes Bo on, because he knows the guards.", "- The job goes well, and Bo keeps the loot."}, "\n"), "Sent The Heist (beats), "},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := openHeist(t, 100, 30).keys(c.keys + " y")
			if !d.hasCopied(c.want) {
				t.Errorf("%s: the app sent %q, want %q on the clipboard", c.keys, d.did, c.want)
			}
			if !strings.Contains(d.footer(), c.says) {
				t.Errorf("%s: the footer says %q, want %q", c.keys, d.footer(), c.says)
			}
		})
	}
}

// TestCopyCountsItsWords checks that the message gives the number of words copied.
func TestCopyCountsItsWords(t *testing.T) {
	d := openHeist(t, 100, 30).keys("2 left y")
	film, _ := d.m.story.AsOf(1).Film()
	if n := text.CountWords(film.Recap); !strings.Contains(d.footer(), strconv.Itoa(n)+" words") {
		t.Errorf("the footer says %q, want %d words", d.footer(), n)
	}
}

// TestCopyOfTooMuch checks that a text too long for the terminal's clipboard is refused,
// because terminals drop it silently.
func TestCopyOfTooMuch(t *testing.T) {
	for size, fits := range map[int]bool{maxCopy: true, maxCopy + 1: false} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			const paragraph = "hay hay hay hay hay.\n\n"
			text := strings.Repeat(paragraph, size/len(paragraph)) + strings.Repeat("x", size%len(paragraph))
			book := bookOf(t, recap.Series{ID: "long", Title: "Long", Kind: "film", Installments: []recap.Installment{{Title: "Much", Line: "Hay.", Recap: text}}})
			d := start(t, Options{Book: book, Before: 2}, 160, 24).keys("2 y")
			if d.hasCopied(text) != fits {
				t.Errorf("%d bytes are copied: %v, want %v", size, !fits, fits)
			}
			want := "Not copied: Much (full) is too long for the terminal's clipboard (50 KB). Use previously show."
			if fits {
				want = "Sent Much (full), "
			}
			if !strings.Contains(d.footer(), want) {
				t.Errorf("%d bytes: the footer says %q, want %q", size, d.footer(), want)
			}
		})
	}
}

func TestCopyOfNothing(t *testing.T) {
	d := start(t, Options{Book: heist(t), Before: 1}, 100, 24)
	d.keys("2 y").shows("Nothing to copy here.")
	d.keys("3 y 4 y 1 y")
	if all := fmt.Sprint(d.did); strings.Contains(all, "Ann") {
		t.Errorf("before the first film the app copied %s", all)
	}
}

// TestCopySaysWhereTheTextWent checks that a text that the system's clipboard took goes
// nowhere else, however long it is, and that the message says where it went. A text that
// it refused is sent to the terminal.
func TestCopySaysWhereTheTextWent(t *testing.T) {
	for _, c := range []struct{ name, place, says string }{
		{"taken", "to the clipboard", "Copied the story so far, "},
		{"refused", "", "Sent the story so far, "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got string
			clipboard := func(text string) string { got = text; return c.place }
			d := start(t, Options{Book: heist(t), Before: 3, Clipboard: clipboard}, 120, 30).keys("y")
			if got == "" || !strings.HasPrefix(got, "#") && !strings.Contains(got, "Ann") {
				t.Errorf("the clipboard was given %q, want the story so far", got)
			}
			if d.hasCopied(got) != (c.place == "") {
				t.Errorf("sent to the terminal: %v, want %v", d.hasCopied(got), c.place == "")
			}
			if !strings.Contains(d.footer(), c.says) || !strings.Contains(d.footer(), c.place) {
				t.Errorf("the footer says %q, want %q and %q", d.footer(), c.says, c.place)
			}
		})
	}
}
