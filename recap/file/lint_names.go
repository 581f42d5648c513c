package file

import (
	"fmt"
	"strconv"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// lintNames warns of titles and labels that a viewer cannot use to say what they are
// about to watch, because they also mean something else.
func (d *document) lintNames() {
	first := map[string]int{} // folded name → the installment that has it
	labelled := map[recap.Numbering]int{}
	for i := range d.series.Installments {
		in := &d.series.Installments[i]
		d.lintNumbering(i, labelled)
		for _, called := range []struct {
			key  strict.Own
			name string
		}{
			{strict.Word("title"), in.Title}, {strict.Word("original_title"), in.OriginalTitle}, {strict.Word("label"), in.Label},
		} {
			folded := text.FoldName(called.name)
			if folded == "" {
				continue
			}
			if first[folded] == 0 {
				first[folded] = i + 1
			}
			if other := d.alsoMeans(folded, i+1, first[folded]); !other.Empty() {
				d.Warnf(fmt.Sprintf("installment[%d].%s", i, called.key), "%s %s is also %s, so nobody can name this installment by it; choose a longer one",
					called.key, strict.Secret(called.name), other)
			}
		}
	}
}

// lintNumbering warns of a label that is another installment's in a different spelling.
func (d *document) lintNumbering(i int, labelled map[recap.Numbering]int) {
	label := d.series.Installments[i].Label
	n, ok := recap.NumberingOf(label)
	if !ok {
		return
	}
	other, taken := labelled[n]
	if !taken {
		labelled[n] = i
	} else if text.FoldName(label) != text.FoldName(d.series.Installments[other].Label) {
		d.Warnf(fmt.Sprintf("installment[%d].label", i), "label %s is the label of installment %s in another spelling, so nobody can name this installment by it; choose another",
			strict.Secret(label), strict.Number(other+1))
	}
}

// alsoMeans says what else an installment's name can mean, if anything; first is the
// first installment with that name.
func (d *document) alsoMeans(folded string, installment, first int) strict.Message {
	last := max(d.series.End(), len(d.series.Installments))
	n, err := strconv.Atoi(folded)
	switch {
	case folded == "end":
		return strict.Say("the answer for having seen everything")
	case err == nil && n != installment && n >= 1 && n <= last:
		return strict.Say("another number of this series")
	case first != installment:
		return strict.Say("what installment %s is called", strict.Number(first))
	}
	return strict.Message{}
}
