package overlay

import (
	"fmt"
	"strings"

	"previously/recap"
)

// cardWidth is how wide the text of a card is: short lines can be read from a
// sofa.
const cardWidth = 52

// pausedWord stands behind the dots, which do not move for it.
const pausedWord = "  paused"

// Paint returns the card in the middle, and below it how many there are.
func (p *Player) Paint() []string {
	text, top := p.card()
	rows := make([]string, max(p.height, 1))
	for i, l := range text {
		rows[top+i] = p.centred(l, p.width)
	}
	if len(rows) > len(text)+1 { // the words come before how many cards are left
		rows[len(rows)-1] = p.lastRow()
	}
	return p.shown(rows)
}

// Cursor returns where the card begins.
func (p *Player) Cursor() (x, y int, typing bool) {
	_, top := p.card()
	return 0, top, false
}

// card returns the text of the card as it fits, and its first row.
func (p *Player) card() (text []string, top int) {
	room, height := min(cardWidth, p.width), max(p.height, 1)
	text = p.text(room, true)
	if len(text) > height {
		text = p.text(room, false)
	}
	if len(text) > height { // said to be cut
		text = append(text[:height-1:height-1], p.look.Fit(text[height-1]+" "+p.look.Ellipsis, room))
	}
	return text, max((height-2-len(text))/2, 0)
}

// text returns the card in lines, with air between its paragraphs or without.
func (p *Player) text(width int, air bool) []string {
	card := p.Cards[p.At]
	var text []string
	if card.Title != "" {
		for _, l := range p.balanced(card.Title, width) {
			text = append(text, p.look.Heading.Render(l))
		}
	}
	for _, paragraph := range card.Lines {
		if len(text) > 0 && air {
			text = append(text, "")
		}
		for _, l := range p.balanced(p.look.Words(paragraph), width) {
			text = append(text, p.look.Strong.Render(l))
		}
	}
	text = append(text, p.pointedAt(card.People, width, air)...)
	if card.Source != "" {
		if air {
			text = append(text, "")
		}
		text = append(text, p.look.Dimmed(p.look.Wrap(card.Source, width))...)
	}
	return text
}

// mostPointedAt is how many people stand below the text of a card.
const mostPointedAt = 4

// pointedAt returns the people whom a card names, with their actors, as one would point
// at the screen. The name of an actor stays in one line.
func (p *Player) pointedAt(people []recap.Person, width int, air bool) []string {
	const together = "\u00a0"
	var names []string
	for _, person := range people[:min(len(people), mostPointedAt)] {
		if len(person.Actors) > 0 {
			names = append(names, strings.ReplaceAll(person.Name+" "+p.look.Dot+" "+person.Actors.String(), " ", together))
		}
	}
	if len(names) == 0 {
		return nil
	}
	var rows []string
	if air {
		rows = append(rows, "")
	}
	for _, l := range p.look.Wrap(strings.Join(names, "    "), width) {
		rows = append(rows, p.look.Dim.Render(strings.TrimSpace(strings.ReplaceAll(l, together, " "))))
	}
	return rows
}

// lastRow returns the progress in the middle, and whether it stands still.
func (p *Player) lastRow() string {
	progress, paused := p.progress(), ""
	switch {
	case !p.paused || p.last():
	case p.look.Linear:
		paused = ", paused"
	default:
		paused = p.look.Dim.Render(pausedWord)
	}
	left := min((p.width-p.look.Width(progress))/2, p.width-p.look.Width(progress+paused))
	return strings.Repeat(" ", max(left, 0)) + progress + paused
}

// progress returns a dot for each card, or a bar where there are too many for the
// width; on both sides of it is room for the word of a pause.
func (p *Player) progress() string {
	if p.look.Linear {
		return fmt.Sprintf("card %d of %d", p.At+1, len(p.Cards))
	}
	done, rest := p.At+1, len(p.Cards)-p.At-1
	if room := max(min(p.width-2*len(pausedWord), cardWidth), 1); done+rest > room {
		done = max(done*room/len(p.Cards), 1)
		rest = room - done
	}
	return p.look.Key.Render(strings.Repeat(p.look.Seen, done)) + p.look.Dim.Render(strings.Repeat(p.look.Dot, rest))
}

// balanced breaks text into as few lines as the width allows, and those as even
// as can be: in the narrowest column that needs no more of them. No word is
// broken for it.
func (p *Player) balanced(text string, width int) []string {
	longest := 1
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, p.look.Width(word))
	}
	lines := p.look.Wrap(text, width)
	for width > longest {
		width--
		narrower := p.look.Wrap(text, width)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

func (p *Player) centred(styled string, width int) string {
	return strings.Repeat(" ", max((width-p.look.Width(styled))/2, 0)) + styled
}
