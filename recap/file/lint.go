package file

import (
	"fmt"

	"previously/recap/strict"
	"previously/recap/text"
)

// Check returns what Decode reports and, as warnings, where the writing could be better:
// a text too long for its kind, a name before its introduction, words that look ahead, an
// entry without a fate.
func Check(name string, src []byte) strict.Problems {
	d := decode(name, src)
	if d.Parsed() {
		d.lint()
	}
	return d.Problems()
}

// lint warns of writing that could be better, or that says more than its
// installment's audience knows. A rule for any text belongs in lintAnyText.
func (d *document) lint() {
	w := linter{document: d, introductions: introductionsOf(&d.series), cast: newCast(), english: isEnglish(&d.series), style: true}
	for _, f := range textsOfSeries(&d.series) {
		w.lintAnyText(f, 1)
	}
	d.lintNames()
	for i := range d.series.Installments {
		w.lintInstallment(fmt.Sprintf("installment[%d]", i), i+1)
	}
	w.lintPreviously()
	w.lintParts()
}

func (p *linter) lintInstallment(at string, number int) {
	in := &p.series.Installments[number-1]
	p.style = !in.Verbatim()
	p.cast.add(in.Cast)
	p.lintCast(at, in.Cast)
	for _, f := range textsOf(at, in) {
		p.lintAnyText(f, number)
	}
	if !p.style {
		return
	}
	p.lintLengths(at, in, p.series.End() > number)
	p.lintTies(at, in.Relationships)
	p.lintBeatsAlone(at, in.Beats)
}

// lintAnyText applies every rule that is for any text: those of each installment, and
// those of the series, which may use the names of the first one.
func (p *linter) lintAnyText(f fileText, installment int) {
	p.lintAhead(f, installment)
	if p.style && f.form == strict.Markdown {
		p.lintNumbers(f)
	}
}

// lintAhead looks for names from later installments and for words that look ahead.
func (p *linter) lintAhead(f fileText, installment int) {
	t := prose{f.text, text.Words(f.text)}
	warned := map[string]bool{}
	for i := 0; i < len(t.words); {
		name := p.introductions.nameAt(t, i)
		switch n := t.aheadLength(i); {
		case name != nil:
			n = len(name.Words)
			near := t.wordsAt(i, n)
			if p.introductions.isEarly(t, i, name, installment, f.title) && !warned[near] {
				warned[near] = true
				p.warnEarlyName(f.path, t, i, name)
			}
			i += n
		case n > 0 && !f.title && p.style:
			p.WarnAt(f.path, p.nearWords(t, i, n), "%s looks ahead; say plainly what this installment shows", strict.Secret(t.wordsAt(i, n)))
			i += n
		default:
			i++
		}
	}
}

func (p *linter) warnEarlyName(path string, t prose, i int, name *text.IndexedName) {
	n, film := len(name.Words), firstInstallment(name)
	p.WarnAt(path, p.nearWords(t, i, n), "%s is a name first given in installment %s (%s); leave it out here, or introduce the person sooner",
		strict.Secret(t.wordsAt(i, n)), strict.SecretNumber(film), strict.Secret(p.series.Installments[film-1].Title))
}
