package file

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// prose is a text and its words.
type prose struct {
	text  string
	words []text.Word
}

// wordsAt returns n words as the text has them, on one line.
func (t prose) wordsAt(i, n int) string {
	return strings.Join(strings.Fields(t.text[t.words[i].Start:t.words[i+n-1].End]), " ")
}

// occurrence counts how often the n words at i occur in the text before.
func (t prose) occurrence(i, n int) int {
	count := 0
	for j := range i {
		if text.HasPrefix(t.words[j:], t.words[i:i+n]) {
			count++
		}
	}
	return count
}

// gapAfter returns the text between word i and the next one, without the ending of a
// possessive; "." at the end of the text.
func (t prose) gapAfter(i int) string {
	if i < 0 || i+1 >= len(t.words) {
		return "."
	}
	gap := t.text[t.words[i].End:t.words[i+1].Start]
	if t.words[i].Possessive {
		gap = strings.TrimPrefix(strings.TrimLeft(gap, "'’"), "s")
	}
	return gap
}

// adjacentWord returns the word at i+step in lower case, or "" if anything but spaces is
// between.
func (t prose) adjacentWord(i, step int) string {
	if strings.TrimSpace(t.gapAfter(min(i, i+step))) != "" {
		return ""
	}
	return strings.ToLower(t.words[i+step].Text)
}

// mayBeginSentence reports whether the word could have its capital just from its place:
// it begins the text, a sentence, a list item or a quotation.
func (t prose) mayBeginSentence(i int) bool {
	if i == 0 {
		return true
	}
	gap := t.gapAfter(i - 1)
	return strings.ContainsAny(gap, ".!?:;…\"“„«(#*–—") || strings.Contains(gap, "\n\n") || strings.Contains(gap, "\n- ")
}

func (t prose) isCapitalized(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.words[i].Text)
	return unicode.IsUpper(r)
}

// aheadLength returns how many words at i look ahead of the installment, or 0. Words with
// a capital inside a sentence belong to a name.
func (t prose) aheadLength(i int) int {
	word := strings.ToLower(t.words[i].Text)
	switch {
	case t.isCapitalized(i) && !t.mayBeginSentence(i):
		return 0
	case word == "later" || word == "eventually" || word == "apparently":
		return 1
	case word == "so" && t.gapAfter(i) == "-" && strings.EqualFold(t.words[i+1].Text, "called"):
		return 2
	case word == "for" && t.adjacentWord(i, 1) == "now":
		return 2
	case word == "little":
		return t.littleKnownLength(i)
	case word == "will" && !t.isNounWill(i):
		return 1
	case strings.HasSuffix(word, "'ll") || strings.HasSuffix(word, "’ll"):
		return 1
	}
	return 0
}

// littleKnownLength returns the number of words in a phrase like "little does she know"
// at i, or 0.
func (t prose) littleKnownLength(i int) int {
	if does := t.adjacentWord(i, 1); does != "do" && does != "does" && does != "did" {
		return 0
	}
	for n := 3; n <= 6 && i+n <= len(t.words); n++ {
		switch strings.ToLower(t.words[i+n-1].Text) {
		case "know", "knows", "suspect", "suspects", "realise", "realize":
			return n
		}
	}
	return 0
}

// isNounWill reports whether "will" is a noun here, by the words around it.
func (t prose) isNounWill(i int) bool {
	before, after := t.adjacentWord(i, -1), t.adjacentWord(i, 1)
	switch {
	case before != "" && t.words[i-1].Possessive:
		return true
	case isAmong(before, "the a an my your his her its our their whose no any another at of by with without against under "+
		"free own last ill iron sheer political divine forged fake"):
		return true
	case isAmong(before, "good strong stubborn old new secret missing lost stolen hidden final first second real true written") &&
		t.adjacentWord(i-1, -1) != "the": // "the good will die"
		return true
	case isAmong(after, "to of and or power"):
		return true
	}
	// A verb that agrees with it: "the missing will turns up".
	return strings.HasSuffix(after, "s") && !strings.HasSuffix(after, "ss") && !isAmong(after, "always perhaps sometimes thus us")
}

func isAmong(word, list string) bool {
	return word != "" && slices.Contains(strings.Fields(list), word)
}
