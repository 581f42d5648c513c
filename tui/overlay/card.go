package overlay

import (
	"fmt"
	"strings"

	"previously/recap"
)

// cardWidth is the width of a card's text in cells. Short lines can be read from a sofa.
const cardWidth = 52

// pausedWord follows the progress dots, which do not move to make room for it.
const pausedWord = "  paused"

// Paint returns the card in the middle of the screen, with the progress below it.
func (p *Player) Paint() []string {
	text, top := p.card()
	rows := make([]string, max(p.height, 1))
	for i, l := range text {
		rows[top+i] = p.centre(l, p.width)
	}
	if len(rows) > len(text)+1 { // the card's words matter more than the progress
		rows[len(rows)-1] = p.progressRow()
	}
	return p.fitRows(rows)
}

// Cursor returns the start of the card.
func (p *Player) Cursor() (x, y int, typing bool) {
	_, top := p.card()
	return 0, top, false
}

// card returns the lines of the card that fit, and the row of the first one.
func (p *Player) card() (text []string, top int) {
	room, height := min(cardWidth, p.width), max(p.height, 1)
	text = p.cardLines(room, true)
	if len(text) > height {
		text = p.cardLines(room, false)
	}
	if len(text) > height { // show that it is cut
		text = append(text[:height-1:height-1], p.look.Fit(text[height-1]+" "+p.look.Ellipsis, room))
	}
	return text, max((height-2-len(text))/2, 0)
}

// cardLines returns the lines of the card, with blank lines between its paragraphs if
// air is set.
func (p *Player) cardLines(width int, air bool) []string {
	card := p.Cards[p.At]
	var text []string
	if card.Title != "" {
		for _, l := range p.wrapEvenly(card.Title, width) {
			text = append(text, p.look.Heading.Render(l))
		}
	}
	for _, paragraph := range card.Lines {
		if len(text) > 0 && air {
			text = append(text, "")
		}
		for _, l := range p.wrapEvenly(p.look.Spell(paragraph), width) {
			text = append(text, p.look.Strong.Render(l))
		}
	}
	text = append(text, p.actorRows(card.People, width, air)...)
	if card.Source != "" {
		if air {
			text = append(text, "")
		}
		text = append(text, p.look.DimLines(p.look.Wrap(card.Source, width))...)
	}
	return text
}

// maxActorRows is the most people listed below a card.
const maxActorRows = 4

// actorRows returns the people whom a card names with their actors, the way a friend
// points at the screen. Each person stays on one line.
func (p *Player) actorRows(people []recap.Person, width int, air bool) []string {
	const together = "\u00a0"
	var names []string
	for _, person := range people[:min(len(people), maxActorRows)] {
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

// progressRow returns the progress, centred, and a word after it if the player is paused.
func (p *Player) progressRow() string {
	progress, paused := p.progress(), ""
	switch {
	case !p.paused || p.isLast():
	case p.look.Linear:
		paused = ", paused"
	default:
		paused = p.look.Dim.Render(pausedWord)
	}
	left := min((p.width-p.look.Width(progress))/2, p.width-p.look.Width(progress+paused))
	return strings.Repeat(" ", max(left, 0)) + progress + paused
}

// progress returns a dot for each card, or a bar if there are too many for the width. It
// leaves room for pausedWord on both sides.
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

// wrapEvenly breaks text into as few lines as the width allows, and makes them as even as
// possible: it takes the narrowest column that needs no more lines and breaks no word.
func (p *Player) wrapEvenly(text string, width int) []string {
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

func (p *Player) centre(styled string, width int) string {
	return strings.Repeat(" ", max((width-p.look.Width(styled))/2, 0)) + styled
}
