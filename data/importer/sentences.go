package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	uax29 "github.com/clipperhouse/uax29/v2/sentences"
)

// sentences are the sentences of a paragraph: those of Unicode (UAX 29), but none
// ends behind a capital letter or a form of address, or before a small letter.
func sentences(paragraph string) (list []string) {
	for pieces := uax29.FromString(paragraph); pieces.Next(); {
		piece := pieces.Value()
		if n := len(list); n > 0 && goesOn(list[n-1], piece) {
			list[n-1] += piece
		} else {
			list = append(list, piece)
		}
	}
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func goesOn(sentence, behind string) bool {
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, "\"'”’)] ")); unicode.IsLower(r) {
		return true
	}
	word, stop := strings.CutSuffix(strings.TrimSpace(sentence), ".")
	word = word[strings.LastIndexAny(word, " (")+1:]
	return stop && (len(word) == 1 && word != "I" || abbreviations[word])
}

var abbreviations = set("Mr Mrs Ms Dr St Lt Col Gen Capt Sgt Prof Rev Sen Jr Sr vs No")
