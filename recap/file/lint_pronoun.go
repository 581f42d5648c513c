package file

import (
	"fmt"
	"strings"

	"previously/recap/strict"
	"previously/recap/text"
)

// lintBeatsAlone warns of a beat that is about somebody and names nobody. Beats are also
// shown one by one, on cards and on the pages of the people in them, with no beat before
// them to say who "he" is.
func (p *linter) lintBeatsAlone(at string, beats []string) {
	for i, beat := range beats {
		t := prose{beat, text.Words(beat)}
		pronoun, ok := t.subjectPronoun()
		if !ok || !t.isEnglish() || p.introductions.namesSomebody(t) {
			continue
		}
		p.WarnAt(fmt.Sprintf("%s.beats[%d]", at, i), p.nearWords(t, pronoun, 1),
			"%s refers to somebody this beat doesn't name; name them, because a beat is also shown alone", strict.Secret(t.wordsAt(pronoun, 1)))
	}
}

// subjectPronoun returns the index of the pronoun that the text begins with, or that
// follows a word that ties it to what came before: "so she".
func (t prose) subjectPronoun() (i int, ok bool) {
	if len(t.words) > 1 && isAmong(strings.ToLower(t.words[0].Text), "so but and then now there") && t.adjacentWord(0, 1) != "" {
		i = 1
	}
	return i, i < len(t.words) && isAmong(strings.ToLower(t.words[i].Text), "he she they his her their")
}

// isEnglish reports whether the text has a word that only English has: "he" is a Spanish
// word as well, and "her" a Danish one.
func (t prose) isEnglish() bool {
	for _, w := range t.words {
		if isAmong(strings.ToLower(w.Text), "the with from of him them who because she they their") {
			return true
		}
	}
	return false
}

// namesSomebody reports whether the text names a person of any installment.
func (x *introductions) namesSomebody(t prose) bool {
	for i := range t.words {
		if name := x.nameAt(t, i); name != nil && firstInstallment(name) > 0 {
			return true
		}
	}
	return false
}
