package overlay

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/recap/text"
)

// maxTyped is the width of the prompts of the chooser and the import, in cells.
const maxTyped = 24

// Press types, moves the cursor, or makes the choice. A key that moves clears what was
// typed.
func (c *FilmChooser) Press(key tea.KeyPressMsg) Intent {
	switch {
	case c.typing && c.input.isLeaveKey(key):
		c.closePrompt()
		return nil
	case c.isTyped(key):
		c.typing = true
		c.seekTyped(c.input.press(key))
		return nil
	}
	e, ok := chooserTable.Find(key)
	if !ok {
		return nil
	}
	if e.Action != chooserChoose && e.Action != chooserLeave {
		c.closePrompt()
	}
	return e.Do(c)
}

// isTyped reports whether a key goes to the prompt. A letter that is bound to an action
// types only if typing has begun, and not after a number, where it still moves the cursor.
func (c *FilmChooser) isTyped(key tea.KeyPressMsg) bool {
	if !c.input.edits(key) || key.Text == "" && !c.typing {
		return false
	}
	_, bound := chooserTable.Find(key)
	return key.Text == "" || !bound || c.typing && !isNumber(c.input.value())
}

func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// Paste adds to what is typed.
func (c *FilmChooser) Paste(text string) Intent {
	c.typing = true
	c.seekTyped(c.input.paste(text))
	return nil
}

// closePrompt ends typing and empties the prompt.
func (c *FilmChooser) closePrompt() {
	c.typing, c.matched, c.refused = false, false, false
	c.input.set("")
}

// seekTyped goes to the row that is typed, if there is one; otherwise the cursor stays.
//
// What is typed must reveal nothing about titles that have not been on screen. It is
// compared with the titles and labels up to the furthest row that the cursor has reached.
// Beyond that, only a number or a complete label counts. Whoever types one knows it
// already, and part of one gets no answer, so there is nothing to complete or to guess
// letter by letter.
func (c *FilmChooser) seekTyped(changed bool) {
	if !changed {
		return
	}
	c.refused = false
	typed := c.input.value()
	row := c.findShownRow(typed)
	if row > 0 {
		c.goToRow(row)
	}
	c.matched = row > 0 || c.goToLabel(typed)
}

// goToLabel goes to the installment or part that a typed label names, and reports whether
// there is one.
func (c *FilmChooser) goToLabel(typed string) (ok bool) {
	n := c.book.NumberOf(typed)
	if n == 0 || isNumber(typed) && c.hasParts() {
		return false
	}
	if c.askingPart && !c.namesPart(typed, n) {
		c.listInstallments()
	}
	c.goTo(n)
	return true
}

// namesPart reports whether what is typed names the part that begins with installment n,
// and not the installment itself.
func (c *FilmChooser) namesPart(typed string, n int) bool {
	in, _ := c.book.Installment(n)
	return text.FoldName(in.Label) != text.FoldName(typed) && slices.ContainsFunc(c.parts, func(p recap.Part) bool {
		named, ok := recap.NumberingOf(typed)
		part, _ := recap.NumberingOf(p.Name)
		return p.First == n && (text.FoldName(p.Name) == text.FoldName(typed) || ok && named == part)
	})
}

// findShownRow returns the row with a typed number, or the first row whose title has
// been on screen and begins with what is typed. It returns 0 if there is none, or if
// what is typed is a complete label.
func (c *FilmChooser) findShownRow(typed string) int {
	begin := text.FoldName(typed)
	if number, err := strconv.Atoi(typed); err == nil {
		if row := c.rowOf(number); row > 0 {
			return row
		}
	}
	if begin == "" || !isNumber(typed) && c.book.NumberOf(typed) > 0 {
		return 0
	}
	for row := 1; row <= c.furthestRow; row++ {
		if !c.skipped[c.rowID(row)] && slices.ContainsFunc(c.titlesOf(row), func(title string) bool { return strings.HasPrefix(text.FoldName(title), begin) }) {
			return row
		}
	}
	return 0
}

// titlesOf returns the titles that a row can be found by.
func (c *FilmChooser) titlesOf(row int) []string {
	if c.askingPart {
		return []string{c.parts[row-1].Name}
	}
	in, _ := c.book.Installment(c.parts[c.part].First + row - 1)
	return []string{in.Title, recap.BareTitle(in.Title, c.book.Title())}
}

// paintPrompt returns the line being typed, and says if it matches nothing.
func (c *FilmChooser) paintPrompt() string {
	line := c.look.Pad(c.input.paint(), min(maxTyped, c.width)+1)
	switch {
	case c.refused:
		line += c.look.Message.Render("no match, so nothing was chosen")
	case !c.matched && c.input.value() != "":
		line += c.look.Dim.Render("no match")
	case c.input.value() == "":
		line += c.look.Dim.Render("a number, label or title")
	}
	return c.look.Fit(line, c.width)
}
