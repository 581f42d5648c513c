package recap

import (
	"cmp"
	"strings"
	"time"

	"previously/recap/derive"
	"previously/recap/text"
)

// wordsPerCard is roughly how many words of a longer text go on one card.
const wordsPerCard = 45

// tellParts tells the earlier parts by the last text that covers them all. If that leaves
// no time for the lines of the later films, and there is none for the lines of all films
// either, it takes a later text. If there is time for the beats of all films, it does
// nothing.
func (p *play) tellParts() {
	part, ok := p.Part()
	if !ok || p.since > 0 || p.beatsTime() <= p.remaining {
		return
	}
	if p.tellByOneText(p.story.lastPreviously(part.First-1)) || p.linesFit(0, p.remaining) {
		return
	}
	p.tellByOneText(p.story.lastPreviously(p.film - 1))
}

// tellByOneText tells the films up to last by that film's text for them all, if there is
// time for it and for the lines of the films after it. Film 0 has no text.
func (p *play) tellByOneText(last int) (ok bool) {
	if last == 0 {
		return false
	}
	cards := p.oneText(last)
	if !p.linesFit(last, p.remaining-total(cards)) {
		return false
	}
	for film := 1; film < last; film++ {
		p.films[film] = []Card{}
	}
	p.films[last], p.from = cards, last+1
	p.spend(cards...)
	return true
}

// linesFit reports whether the lines of the films after a given one fit into a time.
func (p *play) linesFit(after int, left time.Duration) bool {
	for film := p.film; film > after && left >= 0; film-- {
		left -= p.card(0, p.story.titleYear(film), p.story.Films[film-1].briefLines()...).Time
	}
	return left >= 0
}

// beatsTime returns how long it takes to tell all films by their beats.
func (p *play) beatsTime() (t time.Duration) {
	for film := 1; film <= p.film && t <= p.remaining; film++ {
		t += p.card(0, p.story.titleYear(film)).Time
		for _, beat := range p.story.Films[film-1].Beats {
			t += p.card(0, "", beat).Time
		}
	}
	return t
}

// oneText returns the cards of a film's text for all films up to it.
func (p *play) oneText(last int) (cards []Card) {
	title := cmp.Or(p.partsUpTo(last), "Up to "+p.story.titleYear(last))
	for _, lines := range portions(p.story.Films[last-1].Previously, wordsPerCard) {
		cards = append(cards, p.card(last, title, lines))
		title = ""
	}
	return cards
}

// portions splits a text into its paragraphs, and longer ones into pieces of whole
// sentences with about the given number of words.
func portions(content string, words int) (pieces []string) {
	for paragraph := range strings.SplitSeq(content, "\n\n") {
		piece := ""
		for _, sentence := range derive.Sentences(text.OneLine(paragraph)) {
			if piece != "" && text.CountWords(piece, sentence) > words {
				pieces = append(pieces, piece)
				piece = ""
			}
			piece = strings.TrimSpace(piece + " " + sentence)
		}
		if piece != "" {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}
