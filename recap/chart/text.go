package chart

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"previously/recap"
)

// width is how many cells the text takes. Terminals differ in what they make of
// characters that are joined to one: it is what those take that need most.
func width(s string) int {
	cells := 0
	for len(s) > 0 && s[0] >= ' ' && s[0] < '\x7f' && (len(s) == 1 || s[1] < utf8.RuneSelf) { // as most are: with nothing on it
		cells, s = cells+1, s[1:]
	}
	for clusters := graphemes.FromString(s); clusters.Next(); {
		cells += clusterWidth(clusters.Value())
	}
	return cells
}

// clusterWidth is the width of a cluster, or of its characters one after the other.
func clusterWidth(cluster string) int {
	if len(cluster) == 1 {
		return displaywidth.String(cluster)
	}
	cells := 0
	for _, r := range cluster {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
			cells += max(displaywidth.Rune(r), 1)
		}
	}
	return max(displaywidth.String(cluster), cells)
}

// fit is the text cut to at most so many cells, with "…" where it was cut.
func fit(s string, cells int) string {
	if cells <= 0 {
		return ""
	}
	if width(s) <= cells {
		return s
	}
	end, cells := 0, cells-1
	for clusters := graphemes.FromString(s); clusters.Next(); end += len(clusters.Value()) {
		if cells -= clusterWidth(clusters.Value()); cells < 0 {
			break
		}
	}
	return s[:end] + "…"
}

// isCut reports whether fit has cut the text.
func isCut(s string) bool { return strings.HasSuffix(s, "…") }

// ShortName is the person's name, or the longest part of it, in whole words and
// without an article, that fits into so many cells and is nobody else's, or another
// name that is in it, as Kynes is in Liet-Kynes; the name cut short where there is none.
// The names are those known by then.
func ShortName(names *recap.Names, p recap.Person, cells int) string {
	forms := nameForms(names, p)
	for _, form := range forms {
		if width(form[0]) <= cells {
			return form[0]
		}
	}
	for _, alias := range p.Aliases {
		if width(alias) <= cells && strings.Contains(p.Name, alias) && names.Only(alias, p.ID) {
			return alias
		}
	}
	return fit(strings.TrimPrefix(forms[len(forms)-1][0], "The "), cells)
}

// maxPart is the most words of a part of a name. Nobody is called by more of
// them, and a name of a hundred words has thousands of longer parts.
const maxPart = 6

// nameForms are the ways to name a person, each narrower than the one before: the
// whole name, and the parts of it, in a few whole words and without an article,
// that are nobody else's. No part ends in a word that leads to the next: not
// "Vincent de".
func nameForms(names *recap.Names, p recap.Person) [][]string {
	words := strings.Fields(strings.TrimPrefix(p.Name, "The "))
	forms := [][]string{{p.Name}}
	for n := min(len(words), maxPart); n > 0; n-- {
		for first := 0; first+n <= len(words); first++ {
			if last, _ := utf8.DecodeRuneInString(words[first+n-1]); unicode.IsLower(last) {
				continue
			}
			part := strings.Join(words[first:first+n], " ")
			if names.Only(part, p.ID) {
				forms = append(forms, []string{part})
			}
		}
	}
	return narrowing(forms)
}

// narrowing are the forms that are narrower than all before them; a form is
// lines of text.
func narrowing(forms [][]string) [][]string {
	least := -1
	return slices.DeleteFunc(forms, func(form []string) bool {
		if w := widest(form); least < 0 || w < least {
			least = w
			return false
		}
		return true
	})
}

// wrap breaks the text between words into lines of at most so many cells; a
// longer word has a line of its own.
func wrap(s string, cells int) []string {
	var lines []string
	for word := range strings.FieldsSeq(s) {
		if n := len(lines); n > 0 && width(lines[n-1])+1+width(word) <= cells {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

// widest is the width of the widest line.
func widest(lines []string) int {
	w := 0
	for _, line := range lines {
		w = max(w, width(line))
	}
	return w
}
