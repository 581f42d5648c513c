package recap

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// wordsPerCard is about how many words of a longer text stand on one card.
const wordsPerCard = 45

// tellParts tells the earlier parts by the last text for them all, where the films after
// it can be told in their lines, and there is no time to tell all films by their beats.
func (p *play) tellParts() {
	part, ok := p.Part()
	last := p.story.lastPreviously(part.First - 1)
	if !ok || p.since > 0 || last == 0 || p.beatsTime() <= p.left {
		return
	}
	cards := p.oneText(last, part)
	needed := total(cards)
	for film := last + 1; film <= p.film; film++ {
		needed += p.card(film, p.filmTitle(film), p.story.Films[film-1].inBrief()...).Time
	}
	if needed > p.left {
		return
	}
	for film := 1; film < last; film++ {
		p.films[film] = []Card{}
	}
	p.films[last], p.from = cards, last+1
	p.spend(cards...)
}

// beatsTime is what it takes to tell all films by their beats.
func (p *play) beatsTime() (t time.Duration) {
	for film := 1; film <= p.film && t <= p.left; film++ {
		t += p.card(0, p.filmTitle(film)).Time
		for _, beat := range p.story.Films[film-1].Beats {
			t += p.card(0, "", beat).Time
		}
	}
	return t
}

// oneText are the cards of a film's text for all up to it, before a part.
func (p *play) oneText(last int, part Part) (cards []Card) {
	title := p.story.partsBefore(part.First)
	for _, lines := range portions(p.story.Films[last-1].Previously, wordsPerCard) {
		cards = append(cards, p.card(last, title, lines))
		title = ""
	}
	return cards
}

// portions are the paragraphs of a text, longer ones in pieces of whole sentences with
// about so many words.
func portions(told string, words int) (pieces []string) {
	for paragraph := range strings.SplitSeq(told, "\n\n") {
		piece := ""
		for _, sentence := range sentences(text.OneLine(paragraph)) {
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

// sentences are those of a line. One ends at a stop before a capital letter, unless the
// word before it is as short as a title or an initial: "Mrs. Selvig".
func sentences(line string) (list []string) {
	var sentence []string
	for word := range strings.FieldsSeq(line) {
		if n := len(sentence); n > 0 && endsSentence(sentence[n-1]) && unicode.IsUpper(firstLetter(word)) {
			list, sentence = append(list, strings.Join(sentence, " ")), nil
		}
		sentence = append(sentence, word)
	}
	return append(list, strings.Join(sentence, " "))
}

func endsSentence(word string) bool {
	bare := strings.TrimRight(word, `"”’)*_`)
	switch {
	case strings.HasSuffix(bare, "?"), strings.HasSuffix(bare, "!"):
		return true
	case !strings.HasSuffix(bare, "."):
		return false
	}
	const longestTitle = 3
	return utf8.RuneCountInString(bare) > longestTitle+1 || !unicode.IsUpper(firstLetter(bare))
}

func firstLetter(word string) rune {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `"“‘(*_`))
	return r
}
