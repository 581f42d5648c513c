package file

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// lintTies checks what an installment says about pairs of people.
func (p *linter) lintTies(at string, ties []recap.Relationship) {
	for i := range ties {
		tie, at := &ties[i], fmt.Sprintf("%s.relationship[%d]", at, i)
		if tie.Ended && tie.Kind.Deed() {
			p.Warnf(at+".ended", "a deed never ends; remove ended")
		}
		if p.english && tie.Label != "" {
			p.lintLabel(at+".label", tie)
		}
		if tie.Why != "" && !p.saysMore(tie) {
			p.Warnf(at+".why", "why says nothing beyond the names and the label; give a reason or a fact, or remove it")
		}
	}
}

// lintLabel warns of a label that does not read as a sentence between two names, and of
// one that does not fit its kind.
func (p *linter) lintLabel(path string, tie *recap.Relationship) {
	l := newLabel(tie)
	switch {
	case l.isPassive():
		p.Warnf(path, "label %s is passive; put whoever acts first, and swap from and to", strict.Secret(tie.Label))
	case !predicate(tie).HasVerb():
		p.Warnf(path, "label %s has no verb; write one that makes a sentence between the two names, such as %s", strict.Secret(tie.Label), strict.Secret(withVerb(tie)))
	case l.fitsOnlyOne(tie):
		p.Warnf(path, "label %s fits only one of the two, but the tie holds both ways; add mutual = false, or true if it fits both",
			strict.Secret(tie.Label))
	case tie.Kind.Class() == recap.Bond && l.isHostile():
		p.Warnf(path, "label %s is hostile, but its kind is a bond; choose a conflict", strict.Secret(tie.Label))
	}
}

// label is what one person is or does to another, word by word in lower case,
// without the adverbs at its beginning.
type label []string

func newLabel(tie *recap.Relationship) label {
	return strings.Fields(strings.ToLower(predicate(tie).WithoutAdverbs()))
}

// predicate returns what the tie says, in its own words or its kind's.
func predicate(tie *recap.Relationship) text.Predicate {
	return text.Predicate(cmp.Or(tie.Label, tie.Kind.Label()))
}

// withVerb returns how a label without a verb could read with one.
func withVerb(tie *recap.Relationship) string {
	p := predicate(tie)
	if said := p.WithVerb(); said != p {
		return string(said)
	}
	return "is " + string(p)
}

// isPassive reports whether the label says what the second person does to the first: "was
// served by", "beaten by".
func (l label) isPassive() bool {
	last := len(l) - 1
	if l[last] != "by" || last == 0 {
		return false
	}
	verb := l
	if isAmong(l[0], "is was are were has had got gets being been") {
		verb = l[1:]
	} else if last > 1 {
		return false
	}
	return slices.ContainsFunc(verb, isParticiple)
}

func isParticiple(word string) bool {
	return strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "en") || text.IsParticiple(word) && word != "stood" ||
		isAmong(word, "overthrown known thrown shown drawn sworn torn worn born borne begun done undone gone sung rung sunk drunk run come won")
}

// fitsOnlyOne reports whether the label of a tie that holds both ways says what only the
// first is to the second: "is the mother of". Two brothers can be each other's, which
// mutual = true says.
func (l label) fitsOnlyOne(tie *recap.Relationship) bool {
	last := len(l) - 1
	mutual := tie.Kind.Mutual()
	if tie.Mutual != nil {
		mutual = *tie.Mutual
	}
	if !mutual || last < 1 || l[last] != "of" {
		return false
	}
	noun := l[last-1]
	for _, prefix := range []string{"step-", "step", "great-", "half-", "god", "grand"} {
		noun = strings.TrimPrefix(noun, prefix)
	}
	noun, _, _ = strings.Cut(noun, "-in-law")
	return generations[noun] || tie.Mutual == nil && kinOfOneSex[noun]
}

// isHostile reports whether the label is just a harmful verb: "killed", but not "killed
// to save".
func (l label) isHostile() bool {
	said := strings.Join(l, " ")
	return hostileLabels[said] || hostileLabels[strings.TrimPrefix(said, "tried to ")]
}

// saysMore reports whether the reason for a tie has a meaningful word that is neither
// implied by the label nor one of the two names.
func (p *linter) saysMore(tie *recap.Relationship) bool {
	l := newLabel(tie)
	names := text.WordSet(strings.ToLower(p.cast.nameOf(tie.From) + " " + p.cast.nameOf(tie.To)))
	return slices.ContainsFunc(text.Words(strings.ToLower(tie.Why)), func(w text.Word) bool {
		return !emptyWords[w.Text] && !names[w.Text] && !l.implies(w.Text)
	})
}

// implies reports whether the label already says what the word says.
func (l label) implies(word string) bool {
	return slices.ContainsFunc(l, func(own string) bool {
		return stem(own) == stem(word) || counterparts[own] != 0 && counterparts[own] == counterparts[word]
	})
}

// stem returns a word without its ending, roughly.
func stem(word string) string {
	for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) > 2 {
			return rest
		}
	}
	return word
}
