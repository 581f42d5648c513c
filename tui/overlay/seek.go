package overlay

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/text"
)

// maxTyped is the width of the chooser's prompt, in cells.
const maxTyped = 24

// Press types, moves the cursor, or makes the choice. A key that moves ends what
// was typed.
func (c *FilmChooser) Press(key tea.KeyPressMsg) Intent {
	switch {
	case c.typing && c.input.leaves(key):
		c.close()
		return nil
	case c.types(key):
		c.typing = true
		c.seek(c.input.press(key))
		return nil
	}
	e, ok := chooserTable.Find(key)
	if !ok {
		return nil
	}
	if e.Action != chooserTake && e.Action != chooserLeave {
		c.close()
	}
	return e.Do(c)
}

// types reports whether a key goes to the prompt. Letters that are keys are so until
// a letter has been typed; behind a number they still move.
func (c *FilmChooser) types(key tea.KeyPressMsg) bool {
	if !c.input.takes(key) || key.Text == "" && !c.typing {
		return false
	}
	_, bound := chooserTable.Find(key)
	return key.Text == "" || !bound || c.typing && !isNumber(c.input.value())
}

func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// Paste adds to what is typed.
func (c *FilmChooser) Paste(text string) Intent {
	c.typing = true
	c.seek(c.input.paste(text))
	return nil
}

// close ends typing.
func (c *FilmChooser) close() {
	c.typing, c.found, c.refused = false, false, false
	c.input.set("")
}

// seek goes to the row that is typed, if there is one; otherwise the cursor stays.
//
// What is typed tells nothing of the titles that have not been on screen: it is
// compared with the titles and labels up to the furthest one that the cursor has
// reached. Of those beyond it only a number and a whole label count. Who types these
// knows them, and no part of them is answered: there is nothing to complete or to
// guess letter by letter.
func (c *FilmChooser) seek(changed bool) {
	if !changed {
		return
	}
	c.refused = false
	typed := c.input.value()
	row := c.shownRow(typed)
	if row > 0 {
		c.goRow(row)
	}
	c.found = row > 0 || c.goNamed(typed)
}

// goNamed goes to the installment that is typed by its label, or to the part.
func (c *FilmChooser) goNamed(typed string) (ok bool) {
	n := c.book.Row(typed)
	if n == 0 || isNumber(typed) && c.parted() {
		return false
	}
	if c.parting && !c.namesPart(typed, n) {
		c.list()
	}
	c.goTo(n)
	return true
}

// namesPart reports whether what is typed names the part that begins with an
// installment, and not that installment itself.
func (c *FilmChooser) namesPart(typed string, n int) bool {
	in, _ := c.book.Installment(n)
	return text.Name(in.Label) != text.Name(typed) && slices.ContainsFunc(c.parts, func(p recap.Part) bool {
		named, ok := recap.NumberingOf(typed)
		part, _ := recap.NumberingOf(p.Name)
		return p.First == n && (text.Name(p.Name) == text.Name(typed) || ok && named == part)
	})
}

// shownRow returns the row of a number, or the first one whose title has been on screen and
// begins as what is typed; 0 where there is none, or where that is a whole label.
func (c *FilmChooser) shownRow(typed string) int {
	begin := text.Name(typed)
	if number, err := strconv.Atoi(typed); err == nil {
		if row := c.rowOf(number); row > 0 {
			return row
		}
	}
	if begin == "" || !isNumber(typed) && c.book.Row(typed) > 0 {
		return 0
	}
	for row := 1; row <= c.reached; row++ {
		if !c.passed[c.name(row)] && slices.ContainsFunc(c.titlesOf(row), func(title string) bool { return strings.HasPrefix(text.Name(title), begin) }) {
			return row
		}
	}
	return 0
}

// titlesOf returns the titles by which a row can be named.
func (c *FilmChooser) titlesOf(row int) []string {
	if c.parting {
		return []string{c.parts[row-1].Name}
	}
	in, _ := c.book.Installment(c.parts[c.part].First + row - 1)
	return []string{in.Title, recap.BareTitle(in.Title, c.book.Title())}
}

// paintPrompt returns the line in which one types, and whether that has a row.
func (c *FilmChooser) paintPrompt() string {
	line := c.look.Pad(c.input.paint(), min(maxTyped, c.width)+1)
	switch {
	case c.refused:
		line += c.look.Message.Render("no match, so nothing is chosen")
	case !c.found && c.input.value() != "":
		line += c.look.Dim.Render("no match")
	case c.input.value() == "":
		line += c.look.Dim.Render("a number, label or title")
	}
	return c.look.Fit(line, c.width)
}
