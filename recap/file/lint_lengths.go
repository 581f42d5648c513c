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

	previouslyLeast, previouslyMost = 150, 260
)

// lintLengths looks at the four lengths of an installment. One that is only
// announced has none; past is whether a later one is told.
func (d *document) lintLengths(at string, in *recap.Installment, past bool) {
	if !in.Told() {
		if past || len(in.Cast)+len(in.Relationships)+len(in.Threads)+len(in.Things) > 0 {
			d.Warnf(at, "this installment has no story; add %s", d.askedFor())
		}
		return
	}
	least := [...]int{beatsLeast, recapLeast}
	if d.episodes() {
		least = [...]int{1, 1}
	}
	d.lintMissing(at, in)
	d.lintText(at, strict.Word("line"), in.Line, 1, lineMost, strict.Say("tell the whole story in at most 25"))
	d.lintText(at, strict.Word("short"), in.Short, shortLeast, shortMost, strict.Say("tell the whole story in about 70, from 40 to 90"))
	d.lintBeats(at, in.Beats, least[0])
	d.lintText(at, strict.Word("recap"), in.Recap, least[1], recapMost, strict.Say("tell the whole story in 300 to 700"))
	d.lintText(at, strict.Word("previously"), in.Previously, previouslyLeast, previouslyMost,
		strict.Say("tell the whole story so far in 150 to 260"))
}

// episodes reports whether an installment is an episode. So many of them are not
// told at length: a line and a paragraph are enough.
func (d *document) episodes() bool { return d.series.Kind == "episode" }

func (d *document) askedFor() strict.Own {
	if d.episodes() {
		return strict.Word("line and short")
	}
	return strict.Word("line, short, beats and recap")
}

// lintPreviously warns of installments that do not tell the whole story so far in a
// file in which others do; nobody goes on after the last one. Episodes are told up
// to there by themselves.
func (p *linter) lintPreviously() {
	told := func(in recap.Installment) bool { return in.Previously != "" }
	if p.episodes() || !slices.ContainsFunc(p.series.Installments, told) {
		return
	}
	for i := range p.series.Installments[:p.series.End()-1] {
		in, at := &p.series.Installments[i], fmt.Sprintf("installment[%d]", i)
		last := i+1 == p.series.End()-1
		if in.Told() && !told(*in) && !last && !verbatim(in) && !p.Broken(at+".previously") {
			p.Warnf(at, "previously is missing; tell the whole story so far in 150 to 260 words, as another installment does")
		}
	}
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
	if d.episodes() {
		lengths = lengths[:2]
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

func (d *document) lintBeats(at string, beats []string, least int) {
	path := at + ".beats"
	if d.Broken(path) {
		return
	}
	if n := len(beats); n > 0 && (n < least || n > beatsMost) {
		d.Warnf(path, "beats has %s; tell the story in 6 to 16", strict.Counted(n, "sentence"))
	}
	for i, beat := range beats {
		if n := text.CountWords(beat); n > beatMost {
			d.Warnf(fmt.Sprintf("%s[%d]", path, i), "this beat has %s words; tell it in at most 40, or make it two", strict.Number(n))
		}
	}
}
