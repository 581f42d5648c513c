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

// width returns how many cells the text takes. Terminals differ on characters that are
// joined into one; it returns the most that any of them needs.
func width(s string) int {
	cells := 0
	for len(s) > 0 && s[0] >= ' ' && s[0] < '\x7f' && (len(s) == 1 || s[1] < utf8.RuneSelf) { // most are ASCII, with nothing joined
		cells, s = cells+1, s[1:]
	}
	for clusters := graphemes.FromString(s); clusters.Next(); {
		cells += clusterWidth(clusters.Value())
	}
	return cells
}

// clusterWidth returns the width of a cluster, or of its characters one by one if that is
// more.
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

// truncate cuts the text to at most the given number of cells, and puts "…" where it was
// cut.
func truncate(s string, cells int) string {
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

// isTruncated reports whether truncate has cut the text.
func isTruncated(s string) bool { return strings.HasSuffix(s, "…") }

// shortName returns the first form of a person's name that fits into the given number of
// cells, or the narrowest one, cut short. Only names known by then count.
func shortName(names *recap.Names, p recap.Person, cells int) string {
	forms := nameForms(names, p)
	if i := slices.IndexFunc(forms, func(form string) bool { return width(form) <= cells }); i >= 0 {
		return forms[i]
	}
	narrowest := slices.MinFunc(forms, func(a, b string) int { return width(a) - width(b) })
	return truncate(strings.TrimPrefix(narrowest, "The "), cells)
}

// maxPart is the most words in a part of a name. Nobody is called by more, and a name of
// a hundred words has thousands of longer parts.
const maxPart = 6

// nameForms returns the ways to name a person, the best first: the whole name, then its
// parts that are nobody else's, in a few whole words and without an article. Parts with
// what the texts call the person come before the others, and longer ones before shorter.
// Last come other names contained in it, as Kynes is in Liet-Kynes. No part ends in a word
// that leads to the next, as in "Vincent de".
func nameForms(names *recap.Names, p recap.Person) []string {
	called := names.UsualName(p)
	var parts, others []string
	words := strings.Fields(strings.TrimPrefix(p.Name, "The "))
	for n := min(len(words), maxPart); n > 0; n-- {
		for first := 0; first+n <= len(words); first++ {
			part := strings.Join(words[first:first+n], " ")
			last, _ := utf8.DecodeRuneInString(words[first+n-1])
			switch {
			case unicode.IsLower(last) || part != called && !names.MeansOnly(part, p.ID):
			case strings.Contains(part, called):
				parts = append(parts, part)
			default:
				others = append(others, part)
			}
		}
	}
	for _, alias := range p.Aliases {
		if strings.Contains(p.Name, alias) && names.MeansOnly(alias, p.ID) {
			others = append(others, alias)
		}
	}
	return slices.Concat([]string{p.Name}, parts, others)
}

// wrap breaks the text between words into lines of at most the given number of cells. A
// longer word gets a line of its own.
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

// widest returns the width of the widest line.
func widest(lines []string) int {
	w := 0
	for _, line := range lines {
		w = max(w, width(line))
	}
	return w
}
