package file

import (
	"fmt"
	"slices"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// lintLengths checks the four lengths of an installment. One that is only announced has
// none; past is whether a later one is told.
func (d *document) lintLengths(at string, in *recap.Installment, past bool) {
	if !in.HasStory() {
		if past || len(in.Cast)+len(in.Relationships)+len(in.Threads)+len(in.Things) > 0 {
			d.Warnf(at, "this installment has no story; add %s", d.wantedLengths())
		}
		return
	}
	story := strict.Word("story")
	d.lintMissing(at, in)
	d.lintText(at, strict.Word("line"), in.Line, lineSize, story)
	d.lintText(at, strict.Word("short"), in.Short, shortSize, story)
	d.lintBeats(at, in.Beats)
	d.lintText(at, strict.Word("recap"), in.Recap, recapSize, story)
	d.lintText(at, strict.Word("previously"), in.Previously, previouslySize, strict.Word("story so far"))
}

// isEpisodic reports whether the installments are episodes. There are too many of them to
// tell each at length: a line and a paragraph are enough.
func (d *document) isEpisodic() bool { return d.series.Kind == recap.EpisodeKind }

func (d *document) wantedLengths() strict.Own {
	if d.isEpisodic() {
		return strict.Word("line and short")
	}
	return strict.Word("line, short, beats and recap")
}

// lintPreviously warns of installments that do not tell the whole story so far in a file
// where others do. The last one need not, because nobody goes on from it. Episodes need
// not either: the current part is told episode by episode.
func (p *linter) lintPreviously() {
	hasPreviously := func(in recap.Installment) bool { return in.Previously != "" }
	if p.isEpisodic() || !slices.ContainsFunc(p.series.Installments, hasPreviously) {
		return
	}
	ends := p.partEnds()
	for i := range p.series.Installments {
		if p.lacksPreviously(i) && !ends[i] { // lintParts warns of those
			p.Warnf(fmt.Sprintf("installment[%d]", i), "previously is missing; tell the whole story so far in %s words, as another installment does", previouslySize.phrase())
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
		{strict.Word("line"), strict.Say("%s words", lineSize.phrase()), in.Line != ""},
		{strict.Word("short"), strict.Say("%s words", shortSize.phrase()), in.Short != ""},
		{strict.Word("beats"), strict.Say("%s sentences", beatsSize.phrase()), len(in.Beats) > 0},
		{strict.Word("recap"), strict.Say("%s words", recapSize.phrase()), in.Recap != ""},
	}
	if d.isEpisodic() {
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

// lintText warns of a text that is too short or too long; what says what it tells. For an
// episode little is enough.
func (d *document) lintText(at string, key strict.Own, content string, asked size, what strict.Own) {
	path, n := at+"."+key.String(), text.CountWords(content)
	if content != "" && !d.Broken(path) && !d.fits(n, asked) {
		d.Warnf(path, "%s has %s; tell the whole %s in %s", key, strict.Quantity(n, "word"), what, asked.exactPhrase())
	}
}

// fits reports whether n fits a size. The beats and the recap of an episode may be short.
func (d *document) fits(n int, asked size) bool {
	if d.isEpisodic() && (asked == beatsSize || asked == recapSize) {
		asked.min = 1
	}
	return asked.fits(n)
}

func (d *document) lintBeats(at string, beats []string) {
	path := at + ".beats"
	if d.Broken(path) {
		return
	}
	if n := len(beats); n > 0 && !d.fits(n, beatsSize) {
		d.Warnf(path, "beats has %s; tell the story in %s", strict.Quantity(n, "sentence"), beatsSize.phrase())
	}
	for i, beat := range beats {
		if n := text.CountWords(beat); !beatSize.fits(n) {
			d.Warnf(fmt.Sprintf("%s[%d]", path, i), "this beat has %s words; tell it in %s, or make it two", strict.Number(n), beatSize.phrase())
		}
	}
}
