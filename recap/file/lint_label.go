package file

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// lintTies looks at what an installment says of pairs of people.
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

// lintLabel warns of a label that does not read as a sentence between two names,
// and of one that the kind does not bear.
func (p *linter) lintLabel(path string, tie *recap.Relationship) {
	l := newLabel(tie)
	switch {
	case l.passive():
		p.Warnf(path, "label %s is passive; put whoever acts first, and swap from and to", strict.Secret(tie.Label))
	case !l.hasVerb():
		p.Warnf(path, "label %s has no verb; write one that reads aloud between the two names, such as %s", strict.Secret(tie.Label), strict.Secret(l.withVerb()))
	case l.oneWay(tie):
		p.Warnf(path, "label %s goes from one to the other, but the tie holds both ways; add mutual = false, or true if each is that to the other",
			strict.Secret(tie.Label))
	case tie.Kind.Class() == recap.Bond && l.hostile():
		p.Warnf(path, "label %s is hostile, but its kind is a bond; choose a conflict", strict.Secret(tie.Label))
	}
}

// label is what one person is or does to another, word by word in lower case,
// without the adverbs at its beginning.
type label []string

func newLabel(tie *recap.Relationship) label {
	said := tie.Label
	if said == "" {
		said = tie.Kind.Label()
	}
	l := label(strings.Fields(strings.ToLower(said)))
	for len(l) > 1 && isAdverb(l[0]) {
		l = l[1:]
	}
	return l
}

func isAdverb(word string) bool {
	return leadingAdverbs[word] || strings.HasSuffix(word, "ly") && !among(word, "family ally bully belly")
}

// hasVerb reports whether the label begins with a verb, as far as that can be told
// by its form. In doubt it does.
func (l label) hasVerb() bool {
	first := l[0]
	switch {
	case auxiliaries[first] || irregularPasts[first] || pluralVerbs[first]:
		return true
	case len(l) > 1 && participles[first] && among(l[1], "to from with by"): // "married to", but "married"
		return false
	case strings.HasSuffix(first, "ed") && len(first) > 3:
		return true
	}
	return strings.HasSuffix(first, "s") && !strings.HasSuffix(first, "ss") && !strings.HasSuffix(first, "us") && !pluralNouns[first]
}

// withVerb returns a label without a verb as it could read with one.
func (l label) withVerb() string {
	verb := "is "
	if l[len(l)-1] == "of" {
		verb = "is the "
	}
	return verb + strings.Join(l, " ")
}

// passive reports whether the label says what is done to the first by the second:
// "was served by", "beaten by".
func (l label) passive() bool {
	last := len(l) - 1
	if l[last] != "by" || last == 0 {
		return false
	}
	verb := l
	if among(l[0], "is was are were has had got gets being been") {
		verb = l[1:]
	} else if last > 1 {
		return false
	}
	return slices.ContainsFunc(verb, isParticiple)
}

func isParticiple(word string) bool {
	return strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "en") || participles[word] || irregularPasts[word] && word != "stood" ||
		among(word, "overthrown known thrown shown drawn sworn torn worn born borne begun done undone gone sung rung sunk drunk run come won")
}

// oneWay reports whether the label, of a tie that holds both ways, says what only
// the first is to the second: "is the mother of". Brothers can be each other's,
// which mutual = true says.
func (l label) oneWay(tie *recap.Relationship) bool {
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

// hostile reports whether the label is nothing but a verb that harms: "killed",
// but not "killed to save".
func (l label) hostile() bool {
	said := strings.Join(l, " ")
	return hostileLabels[said] || hostileLabels[strings.TrimPrefix(said, "tried to ")]
}

// saysMore reports whether the reason for a tie has a word of content that is
// neither in the label nor the other side of it, nor a name of the two.
func (p *linter) saysMore(tie *recap.Relationship) bool {
	l := newLabel(tie)
	names := wordSet(strings.ToLower(p.cast.nameOf(tie.From) + " " + p.cast.nameOf(tie.To)))
	return slices.ContainsFunc(text.Words(strings.ToLower(tie.Why)), func(w text.Word) bool {
		return !emptyWords[w.Text] && !names[w.Text] && !l.implies(w.Text)
	})
}

// implies reports whether the label says as much as the word does.
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
