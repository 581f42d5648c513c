package recap

import (
	"unicode/utf8"

	"previously/recap/text"
)

// What it takes for a word of a text to be a name that the cast spells otherwise.
const (
	variantLetters = 5   // fewer differ by chance
	variantTimes   = 2   // that the text has it
	mostVariants   = 200 // words of a text that are looked at
)

// tellVariants takes as a name a word of a text taken over, which is a letter other
// than one of the cast: a plot and a cast list often have several authors. The text has
// it more than once, it is nobody's yet, and the cast's own spelling is not in it.
func (t *teller) tellVariants(film int, in *Installment) {
	if in.Recap == "" || !in.Verbatim() {
		return
	}
	times := map[string]int{}
	for _, w := range text.Words(in.Recap) {
		if capital(w.Text) && utf8.RuneCountInString(w.Text) >= variantLetters && (times[w.Text] > 0 || len(times) < mostVariants) {
			times[w.Text]++
		}
	}
	for i := range in.Cast {
		p := t.byID[in.Cast[i].ID].identity(film).at(film)
		for _, w := range text.Words(p.Name) {
			if times[w.Text] == 0 && capital(w.Text) && utf8.RuneCountInString(w.Text) >= variantLetters && !text.IsAddress(w.Text) {
				t.tellVariant(film, in.Cast[i].ID, w.Text, times)
			}
		}
	}
}

// tellVariant looks for the word that stands for one of the cast.
func (t *teller) tellVariant(film int, id, word string, times map[string]int) {
	for other, n := range times {
		if n >= variantTimes && !text.Common(other) && text.Edits([]rune(other), []rune(word), 1, false) == 1 && !t.names.Has(other) {
			t.names.AddPart(other, text.NameOwner{ID: id, From: film})
		}
	}
}
