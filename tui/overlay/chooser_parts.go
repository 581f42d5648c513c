package overlay

import (
	"slices"
	"strconv"

	"previously/recap"
)

// hasParts reports whether the chooser asks for a part first: it does if the first part has
// a name. It looks at no other part, so the question reveals nothing of what comes.
func (c *FilmChooser) hasParts() bool { return c.parts[0].Name != "" }

// question returns the question that the chooser asks.
func (c *FilmChooser) question() string {
	switch {
	case c.askingPart:
		return "Which " + c.book.PartWord() + " are you about to watch?"
	case c.hasParts():
		return "Which " + c.book.Kind() + " of " + c.parts[c.part].Name + " are you about to watch?"
	}
	return "Which " + c.book.Kind() + " are you about to watch?"
}

// rowWord returns the word for what one row lists.
func (c *FilmChooser) rowWord() string {
	if c.askingPart {
		return c.book.PartWord()
	}
	return "title"
}

// titleRow returns the row of the part or title under the cursor, counted from 1. It
// keeps its value while the cursor is on the last row.
func (c *FilmChooser) titleRow() int {
	if c.askingPart {
		return c.part + 1
	}
	return c.At - c.parts[c.part].First + 1
}

// goTo moves the cursor to an installment, or in the list of parts to its part.
func (c *FilmChooser) goTo(n int) {
	part := slices.IndexFunc(c.parts, func(p recap.Part) bool { return p.Last >= n })
	if !c.askingPart && part != c.part {
		c.furthestRow, c.knownLast = 0, 0
	}
	c.part, c.At, c.onSeenAll = part, n, false
	if c.askingPart {
		c.At = c.parts[part].First
	}
}

// goToRow moves the cursor to a row, counted from 1.
func (c *FilmChooser) goToRow(row int) {
	if c.askingPart {
		c.goTo(c.parts[row-1].First)
	} else {
		c.goTo(c.parts[c.part].First + row - 1)
	}
}

// Below returns the installment that the cursor would go down to, or 0 if there is none.
func (c *FilmChooser) Below() int {
	below := c.At + 1
	if c.askingPart {
		below = c.parts[c.part].Last + 1
	}
	if _, ok := c.book.Installment(below); !ok {
		return 0
	}
	return below
}

// askPart goes back to the question for the part.
func (c *FilmChooser) askPart() {
	if !c.hasParts() || c.askingPart {
		return
	}
	c.closePrompt()
	c.askingPart, c.askedPart, c.knownLast, c.onSeenAll = true, true, 0, false
	c.furthestRow = c.part + 1
	c.goTo(c.At)
}

// openPart lists the installments of the part under the cursor.
func (c *FilmChooser) openPart() Intent {
	if c.askingPart && !c.onSeenAll {
		c.closePrompt()
		c.listInstallments()
	}
	return nil
}

func (c *FilmChooser) listInstallments() { c.askingPart, c.furthestRow, c.knownLast = false, 0, 0 }

// help explains the keys, including those for parts if there are parts. In the list of
// parts it talks about parts.
func (c *FilmChooser) help() Intent {
	if c.askingPart {
		return helpOn(c, c.book.PartWord(), c.book.PartWord(), chooserParts)
	}
	if c.hasParts() {
		return helpOn(c, c.book.Kind(), c.book.PartWord())
	}
	return helpOn(c, c.book.Kind(), c.book.PartWord(), chooserParts, chooserOpenPart)
}

// numberText returns the number shown before a row: the one in its name or label, or
// else the row's own.
func (c *FilmChooser) numberText(row int) string { return strconv.Itoa(c.numberOf(row)) }

func (c *FilmChooser) numberOf(row int) int {
	if c.askingPart {
		if n, ok := recap.NumberingOf(c.parts[row-1].Name); ok {
			return n.Part
		}
		return row
	}
	if !c.hasParts() {
		return row
	}
	in, _ := c.book.Installment(c.parts[c.part].First + row - 1)
	if n, ok := recap.NumberingOf(in.Label); ok && n.Installment > 0 {
		return n.Installment
	}
	return row
}

// rowID identifies a row by its installment, or a part by minus its first installment.
func (c *FilmChooser) rowID(row int) int {
	if c.askingPart {
		return -c.parts[row-1].First
	}
	return c.parts[c.part].First + row - 1
}

// rowTitle returns the title of a row, shortened if it does not fit.
func (c *FilmChooser) rowTitle(row int) string {
	if c.askingPart && c.parts[row-1].Name != "" {
		return c.parts[row-1].Name
	}
	n := c.parts[c.part].First + row - 1
	if c.askingPart {
		n = c.parts[row-1].First
	}
	in, _ := c.book.Installment(n)
	title := recap.TitleYear(in.Title, in.Year)
	if c.look.Width(title) > c.width-chooserSigns {
		title = recap.TitleYear(recap.BareTitle(in.Title, c.book.Title()), in.Year)
	}
	return title
}

// rowOf returns the row with a number, or 0 if there is none.
func (c *FilmChooser) rowOf(number int) int {
	rows := len(c.parts)
	if !c.askingPart {
		rows = c.parts[c.part].Last - c.parts[c.part].First + 1
	}
	for row := 1; row <= rows; row++ {
		if c.numberOf(row) == number {
			return row
		}
	}
	return 0
}
