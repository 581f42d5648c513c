package file

import (
	"fmt"
	"slices"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// Bounds of the four lengths of text and of a fate, in words; of beats in
// number.
const (
	lineMost              = 25
	shortLeast, shortMost = 40, 90
	beatsLeast, beatsMost = 6, 16
	beatMost              = 40
	recapLeast, recapMost = 300, 700
	fateMost              = 40
)

// lint warns of writing that could be better, or that says more than its
// installment's audience knows.
func (d *document) lint() {
	w := linter{document: d, introductions: introductionsOf(&d.series)}
	w.read(told{path: "summary", text: d.series.Summary}, 1)
	d.lintNames()
	for i := range d.series.Installments {
		in := &d.series.Installments[i]
		at := fmt.Sprintf("installment[%d]", i)
		d.lintLengths(at, in, d.series.End() > i+1)
		for j := range in.Cast {
			d.lintEntry(fmt.Sprintf("%s.cast[%d]", at, j), &in.Cast[j])
		}
		for _, f := range textsOf(at, in) {
			w.read(f, i+1)
		}
		w.lintBeatsAlone(at, in.Beats)
	}
}

// lintLengths looks at the four lengths of an installment. One that is only
// announced has none; past is whether a later one is told.
func (d *document) lintLengths(at string, in *recap.Installment, past bool) {
	if !in.Told() {
		if past || len(in.Cast)+len(in.Relationships)+len(in.Threads)+len(in.Things) > 0 {
			d.Warnf(at, "this installment has no story; add line, short, beats and recap")
		}
		return
	}
	d.lintMissing(at, in)
	d.lintText(at, strict.Word("line"), in.Line, 1, lineMost, strict.Say("tell the whole story in at most 25"))
	d.lintText(at, strict.Word("short"), in.Short, shortLeast, shortMost, strict.Say("tell the whole story in about 70, from 40 to 90"))
	d.lintBeats(at, in.Beats)
	d.lintText(at, strict.Word("recap"), in.Recap, recapLeast, recapMost, strict.Say("tell the whole story in 300 to 700"))
}

// lintMissing names in one warning all lengths that an installment lacks.
func (d *document) lintMissing(at string, in *recap.Installment) {
	type length struct {
		key  strict.Own
		rule strict.Message
		told bool
	}
	lengths := []length{
		{strict.Word("line"), strict.Say("at most 25 words"), in.Line != ""},
		{strict.Word("short"), strict.Say("about 70 words"), in.Short != ""},
		{strict.Word("beats"), strict.Say("6 to 16 sentences"), len(in.Beats) > 0},
		{strict.Word("recap"), strict.Say("300 to 700 words"), in.Recap != ""},
	}
	missing := slices.DeleteFunc(lengths, func(l length) bool { return l.told || d.Broken(at+"."+l.key.String()) })
	if len(missing) == 1 {
		d.Warnf(at, "%s is missing; tell the whole story in %s", missing[0].key, missing[0].rule)
	} else if len(missing) > 1 {
		var list strict.Message
		for i, l := range missing {
			one := strict.Say("%s (%s)", l.key, l.rule)
			switch i {
			case 0:
				list = one
			case len(missing) - 1:
				list = strict.Say("%s and %s", list, one)
			default:
				list = strict.Say("%s, %s", list, one)
			}
		}
		d.Warnf(at, "%s are missing; tell the whole story at each length", list)
	}
}

func (d *document) lintText(at string, key strict.Own, told string, least, most int, rule strict.Message) {
	path := at + "." + key.String()
	if n := text.CountWords(told); told != "" && !d.Broken(path) && (n < least || n > most) {
		d.Warnf(path, "%s has %s; %s", key, strict.Counted(n, "word"), rule)
	}
}

func (d *document) lintBeats(at string, beats []string) {
	path := at + ".beats"
	if d.Broken(path) {
		return
	}
	if n := len(beats); n > 0 && (n < beatsLeast || n > beatsMost) {
		d.Warnf(path, "beats has %s; tell the story in 6 to 16", strict.Counted(n, "sentence"))
	}
	for i, beat := range beats {
		if n := text.CountWords(beat); n > beatMost {
			d.Warnf(fmt.Sprintf("%s[%d]", path, i), "this beat has %s words; tell it in at most 40, or make it two", strict.Number(n))
		}
	}
}

func (d *document) lintEntry(at string, entry *recap.CastEntry) {
	path := at + ".fate"
	switch n := text.CountWords(entry.Fate); {
	case d.Broken(path):
	case n == 0:
		d.Warnf(path, "fate of %s is missing; say in one sentence where this installment leaves them", strict.Secret(entry.ID))
	case n > fateMost:
		d.Warnf(path, "fate has %s words; say it in one sentence of at most 40", strict.Number(n))
	}
}

// linter reads each text with what is known by its installment in mind.
type linter struct {
	*document
	introductions *introductions
}

// read looks for names from later installments and for words that look ahead.
func (p *linter) read(f told, installment int) {
	t := prose{f.text, text.Words(f.text)}
	warned := map[string]bool{}
	for i := 0; i < len(t.words); {
		name := p.introductions.nameAt(t, i)
		switch n := t.ahead(i); {
		case name != nil:
			n = len(name.Words)
			near := t.spelled(i, n)
			if p.introductions.early(t, i, name, installment, f.title) && !warned[near] {
				warned[near] = true
				p.tooEarly(f.path, t, i, name)
			}
			i += n
		case n > 0 && !f.title:
			p.WarnAt(f.path, p.near(t, i, n), "%s looks ahead; say plainly what this installment shows", strict.Secret(t.spelled(i, n)))
			i += n
		default:
			i++
		}
	}
}

func (p *linter) tooEarly(path string, t prose, i int, name *text.IndexedName) {
	n, film := len(name.Words), first(name)
	p.WarnAt(path, p.near(t, i, n), "%s is a name first given in installment %s (%s); leave it out here, or introduce the person by now",
		strict.Secret(t.spelled(i, n)), strict.SecretNumber(film), strict.Secret(p.series.Installments[film-1].Title))
}

// near are n words of a text, and which of the same words in it they are. That is
// counted only as long as it is kept: a text can be one word over and over.
func (p *linter) near(t prose, i, n int) strict.Near {
	if p.Full() {
		return strict.Near{Words: t.spelled(i, n)}
	}
	return strict.Near{Words: t.spelled(i, n), Nth: t.occurrence(i, n)}
}
