package strict

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"previously/recap/text"
)

// placed is a finding and its offset.
type placed struct {
	finding
	at int
}

// Problems returns everything that was found, with positions, in file order.
func (d *Document) Problems() Problems {
	if d.syntax != nil {
		return Problems{*d.syntax}
	}
	if len(d.findings) == 0 {
		return nil
	}
	spans, last := Locate(d.src, d.format.Limits), &valueWords{}
	all := make([]placed, len(d.findings))
	for i, f := range d.findings {
		all[i] = placed{f, d.offset(spans, f, last)}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	shown, left := selectShown(all)
	problems := make(Problems, 0, len(shown)+2)
	for _, f := range shown {
		problems = append(problems, Problem{
			File: d.name, Pos: PositionAt(d.src, f.at), Warning: f.warning, Message: d.messageForReaders(f.message),
		})
	}
	return append(problems, d.unshownCounts(left, PositionAt(d.src, all[len(all)-1].at))...)
}

// messageForReaders returns a message in the form for the file's readers. What is wrong
// with their own settings is said in full: settings hold no story.
func (d *Document) messageForReaders(m Message) Message {
	if d.format.Outspoken {
		m.discreet = m.full
	}
	return m
}

// unshownCounts returns the last lines of a report that does not show everything: how
// many more errors and warnings there are.
func (d *Document) unshownCounts(left []placed, pos Position) Problems {
	more := map[bool]int{false: d.dropped[false], true: d.dropped[true]}
	for _, f := range left {
		more[f.warning]++
	}
	var problems Problems
	for _, warning := range []bool{false, true} {
		if n := more[warning]; n > 0 {
			p := Problem{File: d.name, Pos: pos, Warning: warning, More: n}
			p.Message = Say("%s; fix the ones above first", Quantity(n, "more "+p.severity()))
			problems = append(problems, p)
		}
	}
	return problems
}

// selectShown splits the findings into those that a report shows and the others. If there
// are too many, errors go before warnings.
func selectShown(all []placed) (shown, left []placed) {
	if len(all) <= MaxProblems {
		return all, nil
	}
	errs := 0
	for _, f := range all {
		if !f.warning {
			errs++
		}
	}
	room := map[bool]int{false: min(errs, MaxProblems), true: max(0, MaxProblems-errs)}
	for _, f := range all {
		if room[f.warning]--; room[f.warning] >= 0 {
			shown = append(shown, f)
		} else {
			left = append(left, f)
		}
	}
	return shown, left
}

// offset returns the offset of the finding's words, or else of its path, or else of the
// nearest thing around that. last keeps the words of the value looked at before: one text
// can have thousands of findings in a row.
func (d *Document) offset(spans map[string]Span, f finding, last *valueWords) int {
	for p := f.path; ; {
		if s, ok := spans[p]; ok {
			if f.near == "" || p != f.path {
				return s.Key
			}
			value := d.src[s.Value:s.End]
			if last.of != s {
				*last = valueWords{s, text.Words(withoutEscapes(value))}
			}
			if at := nearOffset(value, last.words, f); at >= 0 {
				return s.Value + at
			}
			return s.Key
		}
		cut := strings.LastIndexAny(p, ".[")
		if cut < 0 {
			return 0
		}
		p = p[:cut]
	}
}

// valueWords are the words of a value, and where it is.
type valueWords struct {
	of    Span
	words []text.Word
}

// nearOffset returns the offset of the finding's words in a value as the file has it, or
// -1, because escapes can hide them. A text without words is looked for as it is.
func nearOffset(value []byte, words []text.Word, f finding) int {
	want, nth := text.Words(f.near), f.nth
	if len(want) == 0 {
		return bytes.Index(value, []byte(f.near))
	}
	for i := range words {
		if !text.HasPrefix(words[i:], want) {
			continue
		}
		if nth == 0 {
			return words[i].Start
		}
		nth--
	}
	return -1
}

// withoutEscapes returns a string from the file with spaces instead of escapes, so that
// the "n" of a "\n" does not join a word.
func withoutEscapes(value []byte) string {
	if len(value) == 0 || value[0] != '"' {
		return string(value)
	}
	plain := bytes.Clone(value)
	for i := 0; i < len(plain); i++ {
		if plain[i] != '\\' {
			continue
		}
		plain[i] = ' '
		if i++; i < len(plain) && plain[i] < 0x80 && plain[i] != '\n' {
			plain[i] = ' '
		}
	}
	return string(plain)
}
