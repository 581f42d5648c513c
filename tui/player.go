package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/look"
)

// player is "Previously on …": one card at a time, each for as long as its
// words take to read.
type player struct {
	world
	cards  []recap.Card
	at     int
	line   int // of the card on the screen: where a screen reader begins
	paused bool
	turn   int // number of the running clock: an older one that goes off is a stranger's
	left   time.Duration
	since  time.Time
}

// turnMsg says that a card's time is over.
type turnMsg struct {
	player *player
	turn   int
}

func newPlayer(m *Model, cards []recap.Card) (*player, tea.Cmd) {
	p := &player{world: m.world, cards: cards}
	return p, p.show(0)
}

// The actions of the player.
const (
	playPause action = "play-pause"
	playBack  action = "play-back"
	playNext  action = "play-next"
	playLeave action = "play-leave"
)

func playerKeys() []group {
	return []group{{"Previously on …", []binding{
		{playPause, []string{"space"}, "pause, or go on", "pause"},
		{playLeave, []string{"esc", "backspace", "q", "p"}, "back to where you were", "back"},
		{playNext, []string{"right", "l", "enter"}, "the next card", "step"},
		{playBack, []string{"left", "h"}, "the card before", ""},
	}}}
}

func (p *player) keys() []group { return playerKeys() }

func (p *player) word(_ *Model, b binding) string {
	switch {
	case b.action == playPause && p.last():
		return ""
	case b.action == playPause && p.paused:
		return "go on"
	}
	return b.footer
}

func (p *player) press(m *Model, key tea.KeyPressMsg) tea.Cmd {
	a, _ := actionOf(p.keys(), key)
	switch a {
	case playPause:
		return p.pause()
	case playBack:
		return p.show(p.at - 1)
	case playNext:
		return p.show(p.at + 1)
	case playLeave:
		m.overlay = nil
	}
	return nil
}

func (p *player) click(*Model, int, int) tea.Cmd { return p.pause() }

// show puts a card on, with its full time before it. A paused player stays
// paused; after the last card everything rests.
func (p *player) show(at int) tea.Cmd {
	p.at = min(max(at, 0), len(p.cards)-1)
	p.left = p.cards[p.at].Time
	return p.run()
}

// run starts the clock for what is left of the card's time.
func (p *player) run() tea.Cmd {
	p.turn++
	if p.paused || p.last() {
		return nil
	}
	p.since = p.now()
	return p.after(p.left, turnMsg{p, p.turn})
}

// last reports whether the last card is on, which stays: there is nothing to
// pause.
func (p *player) last() bool { return p.at == len(p.cards)-1 }

func (p *player) pause() tea.Cmd {
	if p.last() {
		return nil
	}
	if !p.paused {
		p.left = max(p.left-p.now().Sub(p.since), 0)
	}
	p.paused = !p.paused
	return p.run()
}

// turnOver goes to the next card, if the clock that went off is the running
// one.
func (p *player) turnOver(msg turnMsg) tea.Cmd {
	if msg.player != p || msg.turn != p.turn || p.paused {
		return nil
	}
	return p.show(p.at + 1)
}

// cardWidth is how wide the text of a card is: short lines can be read from a
// sofa.
const cardWidth = 52

// pausedWord stands behind the dots, which do not move for it.
const pausedWord = "  paused"

func (p *player) lines(m *Model, width, height int) []string {
	room := min(cardWidth, width)
	height = max(height, 1)
	text := p.text(m, room, true)
	if len(text) > height {
		text = p.text(m, room, false)
	}
	if len(text) > height { // said to be cut
		text = append(text[:height-1:height-1], m.look.Fit(text[height-1]+" "+m.look.Ellipsis, room))
	}
	rows := make([]string, height)
	p.line = max((height-2-len(text))/2, 0)
	for i, l := range text {
		rows[p.line+i] = centred(l, width)
	}
	if height > len(text)+1 { // the words come before how many cards are left
		rows[height-1] = p.lastRow(m, width)
	}
	return rows
}

// text is the card in lines, with air between its paragraphs or without.
func (p *player) text(m *Model, width int, air bool) []string {
	card := p.cards[p.at]
	var text []string
	if card.Title != "" {
		for _, l := range balanced(card.Title, width) {
			text = append(text, m.look.Heading.Render(l))
		}
	}
	for _, paragraph := range card.Lines {
		if len(text) > 0 && air {
			text = append(text, "")
		}
		for _, l := range balanced(paragraph, width) {
			text = append(text, m.look.Strong.Render(l))
		}
	}
	return text
}

// lastRow is the progress in the middle, and whether it stands still.
func (p *player) lastRow(m *Model, width int) string {
	progress, paused := p.progress(m, width), ""
	switch {
	case !p.paused || p.last():
	case m.look.Linear:
		paused = ", paused"
	default:
		paused = m.look.Dim.Render(pausedWord)
	}
	left := min((width-look.Width(progress))/2, width-look.Width(progress+paused))
	return strings.Repeat(" ", max(left, 0)) + progress + paused
}

// progress is a dot for each card, or a bar where there are too many for the
// width; on both sides of it is room for the word of a pause.
func (p *player) progress(m *Model, width int) string {
	if m.look.Linear {
		return fmt.Sprintf("card %d of %d", p.at+1, len(p.cards))
	}
	done, rest := p.at+1, len(p.cards)-p.at-1
	if room := max(min(width-2*len(pausedWord), cardWidth), 1); done+rest > room {
		done = max(done*room/len(p.cards), 1)
		rest = room - done
	}
	return m.look.Key.Render(strings.Repeat(m.look.Seen, done)) + m.look.Dim.Render(strings.Repeat(m.look.Dot, rest))
}

// balanced breaks text into as few lines as the width allows, and those as even
// as can be: in the narrowest column that needs no more of them. No word is
// broken for it.
func balanced(text string, width int) []string {
	longest := 1
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, look.Width(word))
	}
	lines := look.Wrap(text, width)
	for width > longest {
		width--
		narrower := look.Wrap(text, width)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

func centred(styled string, width int) string {
	return strings.Repeat(" ", max((width-look.Width(styled))/2, 0)) + styled
}
