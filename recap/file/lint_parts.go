package file

import (
	"fmt"

	"previously/recap/strict"
)

// lintParts warns of a first installment without a part if others have one, because
// viewers are then not asked for the part; and of a part that does not end with a text of
// the whole story for those who go on with the next.
func (p *linter) lintParts() {
	parts := p.series.Parts()
	if len(parts) < 2 {
		return
	}
	if parts[0].Name == "" && !p.Broken("installment[0].part") {
		p.Warnf("installment[0]", "part is missing; name the part of the first installment too, because viewers choose the part first")
	}
	for _, part := range parts[:len(parts)-1] {
		if i := part.Last - 1; part.Name != "" && p.lacksPreviously(i) {
			p.Warnf(fmt.Sprintf("installment[%d]", i), "previously is missing at the end of %s; tell the whole story so far in %s words for somebody about to start the next", strict.Secret(part.Name), previouslySize.phrase())
		}
	}
}

// partEnds returns the installments, counted from 0, that end a named part, other than the
// last part.
func (p *linter) partEnds() map[int]bool {
	ends := map[int]bool{}
	for parts := p.series.Parts(); len(parts) > 1; parts = parts[1:] {
		ends[parts[0].Last-1] = parts[0].Name != ""
	}
	return ends
}

// lacksPreviously reports whether an installment, counted from 0, has a story, but no text
// of the whole story so far for those who go on.
func (p *linter) lacksPreviously(i int) bool {
	in := &p.series.Installments[i]
	return in.HasStory() && in.Previously == "" && i+1 < p.series.End()-1 && !in.Verbatim() && !p.Broken(fmt.Sprintf("installment[%d].previously", i))
}
