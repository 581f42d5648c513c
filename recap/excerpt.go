package recap

import (
	"slices"
	"strings"

	"previously/recap/derive"
	"previously/recap/text"
)

// excerptLimits is how much of a recap replaces a length that a file leaves out: a little
// more than somebody would write, since sentences are taken whole. No choice of sentences
// tells a whole story in a line, so the line gets its beginning and its end.
var excerptLimits = map[Length]derive.Limits{
	Line:  {Words: 55},
	Short: {Words: 90, Count: 7},
	Beats: {Words: 220, Count: 16, Longest: 40, Named: true},
}

// minBeats is how many beats an excerpt must have at least.
const minBeats = 6

// excerptFrom is how many times longer than its excerpt a recap must be. A shorter one is
// shown whole.
const excerptFrom = 1.3

// addExcerpts fills in the lengths at which the file does not tell the film with
// sentences of its recap.
func (f *Film) addExcerpts(read func() *derive.Reading) {
	if f.Recap == "" || f.Line != "" && f.Short != "" && len(f.Beats) > 0 {
		return
	}
	words := text.CountWords(f.Recap)
	for _, l := range []Length{Line, Short, Beats} {
		limits := excerptLimits[l]
		if !f.hasLength(l) && float64(words) >= excerptFrom*float64(limits.Words) {
			chosen := read().Frame(limits.Words)
			if l != Line {
				chosen = read().Cover(limits)
			}
			f.addExcerpt(l, read(), chosen)
		}
	}
}

func (f *Film) addExcerpt(l Length, r *derive.Reading, chosen []int) {
	if len(chosen) == 0 || l == Beats && len(chosen) < minBeats {
		return
	}
	f.Excerpts = append(f.Excerpts, l)
	switch l {
	case Line:
		f.Line = joinSentences(r, chosen, func(s string) string { return s })
	case Short:
		f.Short = joinSentences(r, chosen, escape)
	default:
		for _, i := range chosen {
			f.Beats = append(f.Beats, r.Sentences[i].Text)
		}
	}
}

// joinSentences joins sentences into one text, each passed through convert, with
// [omissionMark] wherever others are left out between two.
func joinSentences(r *derive.Reading, chosen []int, convert func(string) string) string {
	var b strings.Builder
	for n, i := range chosen {
		switch {
		case n == 0:
		case i == chosen[n-1]+1:
			b.WriteString(" ")
		default:
			b.WriteString(" " + omissionMark + " ")
		}
		b.WriteString(convert(r.Sentences[i].Text))
	}
	return b.String()
}

// IsExcerpt reports whether the text at a length is sentences chosen from the recap,
// because the file does not tell the film at that length.
func (f *Film) IsExcerpt(l Length) bool { return slices.Contains(f.Excerpts, l) }

// Cite returns a sentence of the film's text at a length: in quotation marks if that text
// is an excerpt.
func (f *Film) Cite(l Length, sentence string) string {
	if f.IsExcerpt(l) {
		return Quoted(sentence)
	}
	return sentence
}

// ExcerptBytes returns how many bytes of recaps must be read to build the story, because
// a length is made of their sentences. A kilobyte of recap takes about as long as 30
// kilobytes of file.
func (s Series) ExcerptBytes() (bytes int) {
	for i := range s.Installments {
		if in := &s.Installments[i]; in.Line == "" || in.Short == "" || len(in.Beats) == 0 {
			bytes += len(in.Recap)
		}
	}
	return bytes
}
