package derive

import "strings"

// crowd is from how many people on a sentence is a list of them.
const crowd = 4

// mostQuoted is how many words a sentence may have with one beside it.
const mostQuoted = 45

// Quote returns a sentence as it is quoted: with the one before where it leans on that, as
// far as the two are short.
func (r *Reading) Quote(i int) string {
	quote, _ := r.quote(i)
	return quote
}

func (r *Reading) quote(i int) (quote string, words int) {
	s := r.Sentences[i]
	quote, words = s.Text, s.Words
	if s.loose && !s.opens && i > 0 && words+r.Sentences[i-1].Words <= mostQuoted {
		return r.Sentences[i-1].Text + " " + quote, words + r.Sentences[i-1].Words
	}
	return quote, words
}

// QuoteOn returns a sentence as [Reading.Quote] has it, and the one behind it where that
// goes on about the same person ("She dies").
func (r *Reading) QuoteOn(i int) string {
	quote, words := r.quote(i)
	if next := i + 1; next < len(r.Sentences) && r.Sentences[next].goesOn() && words+r.Sentences[next].Words <= mostQuoted {
		quote += " " + r.Sentences[next].Text
	}
	return quote
}

// goesOn reports whether the sentence goes on about somebody of the one before.
func (s *Sentence) goesOn() bool {
	first, _, _ := strings.Cut(s.Text, " ")
	return !s.opens && (first == "He" || first == "She" || first == "They")
}

// Last gives for everybody who is named the sentence in which they were named last:
// the last one that names them otherwise than as whose something is. Where that one
// is a list of people, and they die in an earlier one, it is the earlier one.
func (r *Reading) Last() map[int]int {
	last, death := map[int]int{}, map[int]int{}
	owned := map[int]bool{} // all that there is are things of theirs
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for _, m := range s.people {
			if m.dies {
				death[m.person] = i
			}
			if _, known := last[m.person]; !known || !m.owner || owned[m.person] {
				last[m.person], owned[m.person] = i, m.owner
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
