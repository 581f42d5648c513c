package file

import "previously/recap/strict"

// linter checks each text against what is known by its installment.
type linter struct {
	*document
	introductions *introductions
	cast          *castSoFar
	english       bool // the series is told in English
	style         bool // the installment is in its author's own words
}

// nearWords returns n words of a text, and which of their occurrences there they are. It
// counts only while findings are kept: a text can be one word over and over.
func (p *linter) nearWords(t prose, i, n int) strict.Near {
	if p.IsFull() {
		return strict.Near{Words: t.wordsAt(i, n)}
	}
	return strict.Near{Words: t.wordsAt(i, n), Nth: t.occurrence(i, n)}
}
