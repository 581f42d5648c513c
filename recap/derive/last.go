package derive

import "strings"

// crowd is how many people make a sentence a list of them.
const crowd = 4

// maxQuoted is how many words a quotation of more than one sentence may have.
const maxQuoted = 45

// Quote returns a sentence as a quotation: with the one before if it depends on that and
// the two are short.
func (r *Reading) Quote(i int) string {
	quote, _ := r.quote(i)
	return quote
}

func (r *Reading) quote(i int) (quote string, words int) {
	s := r.Sentences[i]
	quote, words = s.Text, s.Words
	if s.dependent && !s.beginsParagraph && i > 0 && words+r.Sentences[i-1].Words <= maxQuoted {
		return r.Sentences[i-1].Text + " " + quote, words + r.Sentences[i-1].Words
	}
	return quote, words
}

// QuoteWithNext returns a sentence like [Reading.Quote], with the next one if that goes
// on about the same person ("She dies").
func (r *Reading) QuoteWithNext(i int) string {
	quote, words := r.quote(i)
	if next := i + 1; next < len(r.Sentences) && r.Sentences[next].continuesPrevious() && words+r.Sentences[next].Words <= maxQuoted {
		quote += " " + r.Sentences[next].Text
	}
	return quote
}

// continuesPrevious reports whether the sentence goes on about somebody named in the one
// before.
func (s *Sentence) continuesPrevious() bool {
	first, _, _ := strings.Cut(s.Text, " ")
	return !s.beginsParagraph && (first == "He" || first == "She" || first == "They")
}

// LastMentions returns for everybody who is named the last sentence that names them, other
// than in the possessive if possible. If that is a list of people, and they die in an
// earlier sentence, it is the earlier one.
func (r *Reading) LastMentions() map[int]int {
	last, death := map[int]int{}, map[int]int{}
	owned := map[int]bool{} // named only in the possessive so far
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for _, m := range s.people {
			if m.dies {
				death[m.person] = i
			}
			if _, known := last[m.person]; !known || !m.possessive || owned[m.person] {
				last[m.person], owned[m.person] = i, m.possessive
			}
		}
	}
	for person, i := range death {
		if len(r.Sentences[last[person]].people) >= crowd {
			last[person] = i
		}
	}
	return last
}
