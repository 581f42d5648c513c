package file

import (
	"fmt"
	"strings"

	"previously/recap/strict"
	"previously/recap/text"
)

// lintBeatsAlone warns of a beat that speaks of somebody and names nobody.
// Beats are shown one by one, as cards and on the pages of the people in them,
// where no beat stands before it to say who "he" is.
func (p *linter) lintBeatsAlone(at string, beats []string) {
	for i, beat := range beats {
		t := prose{beat, text.Words(beat)}
		pronoun, ok := t.subjectPronoun()
		if !ok || !t.english() || p.introductions.namesSomebody(t) {
			continue
		}
		p.WarnAt(fmt.Sprintf("%s.beats[%d]", at, i), p.near(t, pronoun, 1),
			"%s refers to somebody this beat doesn't name; name them, because a beat is also shown alone", strict.Secret(t.spelled(pronoun, 1)))
	}
}

// subjectPronoun returns the pronoun with which the text begins, after a word that
// ties it to what came before: "so she".
func (t prose) subjectPronoun() (i int, ok bool) {
	if len(t.words) > 1 && among(strings.ToLower(t.words[0].Text), "so but and then now there") && t.adjacent(0, 1) != "" {
		i = 1
	}
	return i, i < len(t.words) && among(strings.ToLower(t.words[i].Text), "he she they his her their")
}

// english reports whether a word of the text is of no other language: "he" is a
// Spanish word as well, and "her" a Danish one.
func (t prose) english() bool {
	for _, w := range t.words {
		if among(strings.ToLower(w.Text), "the with from of him them who because she they their") {
			return true
		}
	}
	return false
}

// namesSomebody reports whether the text has the name of a person, of whichever
// installment.
func (x *introductions) namesSomebody(t prose) bool {
	for i := range t.words {
		if name := x.nameAt(t, i); name != nil && first(name) > 0 {
			return true
		}
	}
	return false
}
