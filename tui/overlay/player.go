package overlay

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/work"
)

// Player is "Previously on …": one card at a time, each for as long as its
// words take to read.
type Player struct {
	base
	world     work.World
	Cards     []recap.Card
	At        int
	paused    bool
	clock     work.Ticket // of the running clock; any other clock is out of date
	remaining time.Duration
	since     time.Time
}

// timeOver says that a card's time is over.
type timeOver struct{ ticket work.Ticket }

// NewPlayer returns a player on its first card, and the command that runs the card's
// clock.
func NewPlayer(w work.World, cards []recap.Card) (*Player, tea.Cmd) {
	p := &Player{world: w, Cards: cards}
	return p, p.showCard(0)
}

// Key of the player that other code refers to.
const playPause keys.Action = "play-pause"

var playerTable = keyMap("Previously on …",
	keys.Key(playPause, []string{"space"}, "pause or resume", "pause", (*Player).pause),
	keys.Key("play-leave", []string{"esc", "backspace", "q", "p"}, "go back to where you were", "back", func(*Player) Intent { return Close{} }),
	keys.Key("play-back", []string{"left", "h"}, "go to the previous card", keys.WithNext, func(p *Player) Intent { return Run{p.showCard(p.At - 1)} }),
	keys.Key("play-next", []string{"right", "l", "enter"}, "go to the next card", "step", func(p *Player) Intent { return Run{p.showCard(p.At + 1)} }),
	keys.Key("play-help", []string{"?"}, "show all keys", "help", (*Player).help),
)

var playerKeys = playerTable.Map()

// Keys returns the key map.
func (p *Player) Keys() keys.Map { return playerKeys }

// FooterWord returns "" for pausing on the last card, which has no clock.
func (p *Player) FooterWord(b keys.Binding) string {
	switch {
	case b.Action == playPause && p.isLast():
		return ""
	case b.Action == playPause && p.paused:
		return "resume"
	}
	return b.Footer
}

// Chrome returns Alone: the player has the screen to itself.
func (p *Player) Chrome() Chrome { return Alone }

// Press pauses, steps or leaves.
func (p *Player) Press(key tea.KeyPressMsg) Intent { return playerTable.Press(p, key) }

// Click pauses or resumes.
func (p *Player) Click(int, int) Intent { return p.pause() }

// StoryChanged closes the player, because its cards tell the old file.
func (p *Player) StoryChanged(*recap.Story) Intent { return Close{} }

// showCard puts a card on, with all of its time left. A paused player stays paused, and
// the last card stays on.
func (p *Player) showCard(at int) tea.Cmd {
	p.At = min(max(at, 0), len(p.Cards)-1)
	p.remaining = p.Cards[p.At].Time
	return p.startClock()
}

// startClock starts the clock for what is left of the card's time.
func (p *Player) startClock() tea.Cmd {
	p.clock = work.NewTicket()
	if p.paused || p.isLast() {
		return nil
	}
	p.since = p.world.Now()
	return p.world.After(p.remaining, timeOver{p.clock})
}

// isLast reports whether the last card is on. It stays on, so there is nothing to pause.
func (p *Player) isLast() bool { return p.At == len(p.Cards)-1 }

func (p *Player) pause() Intent {
	if p.isLast() {
		return nil
	}
	if !p.paused {
		p.remaining = max(p.remaining-p.world.Now().Sub(p.since), 0)
	}
	p.paused = !p.paused
	return Run{p.startClock()}
}

// help pauses the player, which stays paused until the viewer comes back and resumes it.
func (p *Player) help() Intent {
	if !p.paused {
		p.pause()
	}
	return helpOn(p, recap.DefaultKind, recap.DefaultPart)
}

// Receive goes to the next card, if the clock that went off is the running one.
func (p *Player) Receive(msg tea.Msg) Intent {
	if over, ok := msg.(timeOver); ok && over.ticket == p.clock && !p.paused {
		return Run{p.showCard(p.At + 1)}
	}
	return nil
}
