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
		in, at := &p.series.Installments[part.Last-1], fmt.Sprintf("installment[%d]", part.Last-1)
		if in.HasStory() && in.Previously == "" && part.Name != "" && p.series.End() > part.Last+1 && !in.Verbatim() && !p.Broken(at+".previously") {
			p.Warnf(at, "previously is missing at the end of %s; tell the whole story so far in %s words for whoever goes on with the next", strict.Secret(part.Name), previouslySize.phrase())
		}
	}
}
