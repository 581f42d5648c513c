package recap

import (
	"unicode/utf8"

	"previously/recap/text"
)

// What makes a word of a text a name that the cast spells differently.
const (
	variantLetters = 5   // shorter words differ by chance
	variantTimes   = 2   // how often the text must have the word
	maxVariants    = 200 // how many words of a text are considered
)

// addVariants takes a word of a text copied from a source as a name if it differs from
// one in the cast by a letter: the plot and the cast list often have different authors.
// The text must have the word more than once and the cast's own spelling nowhere, and the
// word must be nobody's name yet.
func (t *storyBuilder) addVariants(film int, in *Installment) {
	if in.Recap == "" || !in.Verbatim() {
		return
	}
	times := map[string]int{}
	for _, w := range text.Words(in.Recap) {
		if isCapitalized(w.Text) && utf8.RuneCountInString(w.Text) >= variantLetters && (times[w.Text] > 0 || len(times) < maxVariants) {
			times[w.Text]++
		}
	}
	for i := range in.Cast {
		p := t.byID[in.Cast[i].ID].identity(film).at(film)
		for _, w := range text.Words(p.Name) {
			if times[w.Text] == 0 && isCapitalized(w.Text) && utf8.RuneCountInString(w.Text) >= variantLetters && !text.IsAddress(w.Text) {
				t.addVariantsOf(film, in.Cast[i].ID, w.Text, times)
			}
		}
	}
}

// addVariantsOf adds the variants of a word of somebody's name.
func (t *storyBuilder) addVariantsOf(film int, id, word string, times map[string]int) {
	for other, n := range times {
		if n >= variantTimes && !text.IsCommonWord(other) && text.Edits([]rune(other), []rune(word), 1, false) == 1 && !t.names.Has(other) {
			t.names.AddPart(other, text.NameOwner{ID: id, From: film})
		}
	}
}
