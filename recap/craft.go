package recap

import (
	"fmt"
	"slices"

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

// craft warns of writing that could be better, or that says more than its
// installment's audience knows.
func (d *document) craft() {
	w := proofreader{document: d, lexicon: newLexicon(&d.series)}
	w.read(field{path: "summary", text: d.series.Summary}, 1)
	d.craftNames()
	for i := range d.series.Installments {
		in := &d.series.Installments[i]
		at := fmt.Sprintf("installment[%d]", i)
		d.craftLengths(at, in, d.series.End() > i+1)
		for j := range in.Cast {
			d.craftEntry(fmt.Sprintf("%s.cast[%d]", at, j), &in.Cast[j])
		}
		for _, f := range fieldsOf(at, in) {
			w.read(f, i+1)
		}
		w.craftBeatsAlone(at, in.Beats)
	}
}

// craftLengths looks at the four lengths of an installment. One that is only
// announced has none; past is whether a later one is told.
func (d *document) craftLengths(at string, in *Installment, past bool) {
	if !in.Told() {
		if past || len(in.Cast)+len(in.Relationships)+len(in.Threads)+len(in.Things) > 0 {
			d.Warnf(at, "nothing tells the story of this installment; add line, short, beats and recap")
		}
		return
	}
	d.craftMissing(at, in)
	d.craftText(at, strict.Word("line"), in.Line, 1, lineMost, strict.Say("tell the whole story in at most 25"))
	d.craftText(at, strict.Word("short"), in.Short, shortLeast, shortMost, strict.Say("tell the whole story in about 70, from 40 to 90"))
	d.craftBeats(at, in.Beats)
	d.craftText(at, strict.Word("recap"), in.Recap, recapLeast, recapMost, strict.Say("tell the whole story in 300 to 700"))
}

// craftMissing names in one warning all lengths that an installment lacks.
func (d *document) craftMissing(at string, in *Installment) {
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

func (d *document) craftText(at string, key strict.Own, told string, least, most int, rule strict.Message) {
	path := at + "." + key.String()
	if n := text.CountWords(told); told != "" && !d.Broken(path) && (n < least || n > most) {
		d.Warnf(path, "%s has %s; %s", key, strict.Counted(n, "word"), rule)
	}
}

func (d *document) craftBeats(at string, beats []string) {
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

func (d *document) craftEntry(at string, entry *CastEntry) {
	path := at + ".fate"
	switch n := text.CountWords(entry.Fate); {
	case d.Broken(path):
	case n == 0:
		d.Warnf(path, "fate of %s is missing; say in one sentence where this installment leaves them", strict.Secret(entry.ID))
	case n > fateMost:
		d.Warnf(path, "fate has %s words; say it in one sentence of at most 40", strict.Number(n))
	}
}

// field is a text of the file.
type field struct {
	path, text string
	title      bool // the name of something, whose words are not the author's
}

// fieldsOf lists all texts of an installment but names of people.
func fieldsOf(at string, in *Installment) []field {
	fields := []field{
		{path: at + ".logline", text: in.Logline}, {path: at + ".line", text: in.Line},
		{path: at + ".short", text: in.Short}, {path: at + ".recap", text: in.Recap},
	}
	add := func(p, key, text string, title bool) { fields = append(fields, field{p + "." + key, text, title}) }
	for i, beat := range in.Beats {
		fields = append(fields, field{path: fmt.Sprintf("%s.beats[%d]", at, i), text: beat})
	}
	for i, c := range in.Cast {
		p := fmt.Sprintf("%s.cast[%d]", at, i)
		add(p, "role", c.Role, false)
		add(p, "side", c.Side, false)
		add(p, "fate", c.Fate, false)
	}
	for i, r := range in.Relationships {
		p := fmt.Sprintf("%s.relationship[%d]", at, i)
		add(p, "label", r.Label, false)
		add(p, "why", r.Why, false)
	}
	for i, t := range in.Threads {
		p := fmt.Sprintf("%s.thread[%d]", at, i)
		add(p, "text", t.Text, false)
		add(p, "closed", t.Closed, false)
	}
	for i, t := range in.Things {
		p := fmt.Sprintf("%s.thing[%d]", at, i)
		add(p, "name", t.Name, true)
		add(p, "note", t.Note, false)
	}
	for i, s := range in.Sources {
		add(fmt.Sprintf("%s.source[%d]", at, i), "title", s.Title, true)
	}
	return fields
}

// proofreader reads each text with what is known by its installment in mind.
type proofreader struct {
	*document
	lexicon *lexicon
}

// read looks for names from later installments and for words that look ahead.
func (p *proofreader) read(f field, installment int) {
	t := passage{f.text, text.Words(f.text)}
	warned := map[string]bool{}
	for i := 0; i < len(t.words); {
		name := p.lexicon.nameAt(t, i)
		switch n := t.ahead(i); {
		case name != nil:
			n = len(name.words)
			near := t.spelled(i, n)
			if p.lexicon.early(t, i, name, installment, f.title) && !warned[near] {
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

func (p *proofreader) tooEarly(path string, t passage, i int, name *indexedName) {
	n, film := len(name.words), name.first()
	p.WarnAt(path, p.near(t, i, n), "%s is a name that only installment %s (%s) gives; leave it out here, or give it to a person by now",
		strict.Secret(t.spelled(i, n)), strict.SecretNumber(film), strict.Secret(p.series.Installments[film-1].Title))
}

// near are n words of a text, and which of the same words in it they are. That is
// counted only as long as it is kept: a text can be one word over and over.
func (p *proofreader) near(t passage, i, n int) strict.Near {
	if p.Full() {
		return strict.Near{Words: t.spelled(i, n)}
	}
	return strict.Near{Words: t.spelled(i, n), Nth: t.occurrence(i, n)}
}
