package recap

import (
	"strings"

	"previously/recap/text"
)

// unspent is the share of a budget that may go unused while there is more to tell.
const unspent = 0.1

// spendRest gives the words left of a budget to the story. If the next length of a film
// does not fit, the film is told in short, followed by as much of its end at that length
// as fits, because the end is what the next film goes on from. If one text tells several
// films, the end of the last one is told again, in beats.
func (m Moment) spendRest(d *Digest, left, budget int) {
	if !isMuchLeft(left, budget) {
		return
	}
	if len(d.Story) > 0 && d.Story[0].IsOneText() {
		left = m.tellOneByOne(d, left)
	}
	for i := len(d.Story) - 1; i >= 0 && isMuchLeft(left, budget); i-- {
		longest := Full // no film is told at greater length than the one after it
		if i+1 < len(d.Story) {
			longest = d.Story[i+1].Length
		}
		longer, words := m.story.extendTelling(d.Story[i], left, longest)
		d.Story[i] = longer
		d.Words, left = d.Words+words, left-words
	}
}

func isMuchLeft(left, budget int) bool { return left > share(budget, unspent) }

// tellOneByOne tells the films one by one instead of by one text for all, if that uses
// more of the words left and tells none of them in just a line. It returns how many words
// are left then.
func (m Moment) tellOneByOne(d *Digest, left int) int {
	now := 0
	for _, t := range d.Story {
		now += t.words(m.film)
	}
	latest := m.film - m.firstFilm() + 1
	byFilm, words := m.story.tellings(m.film, latest, now+left)
	if len(byFilm) < latest || !allInShort(byFilm) {
		return left
	}
	extended := words
	if last := byFilm[len(byFilm)-1]; last.Length < Full {
		_, more := m.story.extendTelling(last, now+left-words, Full)
		extended += more
	}
	if extended <= now {
		return left
	}
	d.Story, d.Words = byFilm, d.Words+words-now
	return left + now - words
}

// extendTelling returns a longer telling and how many words it adds, which is at most
// left: the film in short, then its last beats or paragraphs at the next length. If that
// tells no more, it returns the telling unchanged.
func (s *Story) extendTelling(t Telling, left int, longest Length) (longer Telling, more int) {
	f := &s.Films[t.Film-1]
	wordsBefore := text.CountWords(t.Text)
	longer = t
	if t.IsOneText() {
		return f.addEnd(t, left)
	}
	for next := t.Length + 1; next <= longest; next++ {
		if !f.hasLength(next) || f.IsExcerpt(next) {
			continue
		}
		lead, ok := f.leadText(min(t.Length, Short))
		if !ok {
			continue
		}
		whole := lead + "\n\n" + f.endText(next, wordsBefore+left-text.CountWords(lead))
		if n := text.CountWords(whole) - wordsBefore; n > more && n <= left {
			longer.Text, longer.Length, longer.Partly, more = whole, next, true, n
		}
	}
	return longer, more
}

// addEnd returns the one text for all films, followed by the last beats of the film
// that it ends with, and how many words that adds.
func (f *Film) addEnd(t Telling, left int) (longer Telling, more int) {
	heading := "How " + emphasis(f.Name()) + " ends:"
	if !f.hasLength(Beats) || f.IsExcerpt(Beats) {
		return t, 0
	}
	end := f.endText(Beats, left-text.CountWords(heading))
	if end == "" {
		return t, 0
	}
	wordsBefore := text.CountWords(t.Text)
	t.Text, t.Partly = t.Text+"\n\n"+heading+"\n\n"+end, true
	return t, text.CountWords(t.Text) - wordsBefore
}

// leadText returns the film in short or, if that is not told or too long, in a line. ok
// is false if the file has neither.
func (f *Film) leadText(longest Length) (lead string, ok bool) {
	for l := longest; l >= Line; l-- {
		if f.hasLength(l) && !f.IsExcerpt(l) {
			return f.text(l), true
		}
	}
	return "", false
}

// endText returns as many of the film's last beats or paragraphs at a length as there is
// room for, in words, or "" if there is none.
func (f *Film) endText(l Length, room int) string {
	pieces, between := strings.Split(f.text(l), "\n\n"), "\n\n"
	switch {
	case l == Beats:
		pieces, between = strings.SplitAfter(f.text(l), "\n"), ""
	case strings.Contains(f.Recap, "```") || strings.Contains(f.Recap, "~~~"):
		return "" // a paragraph may be half of a code block
	}
	from := len(pieces)
	for from > 1 && text.CountWords(pieces[from-1]) <= room {
		from--
		room -= text.CountWords(pieces[from])
	}
	return strings.Join(pieces[from:], between)
}
