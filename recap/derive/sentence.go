package derive

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences splits a paragraph into sentences as Unicode does (UAX 29), except that none
// ends at an abbreviation, or before a lower-case letter.
func Sentences(paragraph string) (list []string) {
	from, end := 0, 0
	for pieces := sentences.FromString(paragraph); pieces.Next(); {
		piece := pieces.Value()
		if end > from && !continuesIn(paragraph[from:end], piece) {
			list = appendTrimmed(list, paragraph[from:end])
			from = end
		}
		end += len(piece)
	}
	return appendTrimmed(list, paragraph[from:end])
}

func appendTrimmed(list []string, sentence string) []string {
	if sentence = strings.TrimSpace(sentence); sentence != "" {
		list = append(list, sentence)
	}
	return list
}

// continuesIn reports whether a sentence that ends according to Unicode goes on in the
// next piece.
func continuesIn(sentence, after string) bool {
	after = strings.TrimLeft(after, " \"'“”‘’()[]")
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLower(r) || after == "" {
		return true
	}
	sentence = strings.TrimRight(sentence, " ")
	if !strings.HasSuffix(sentence, ".") {
		return false
	}
	word := sentence[strings.LastIndexAny(sentence, " (\"“'‘")+1:]
	return isAbbreviation(strings.TrimSuffix(word, "."))
}

// isAbbreviation reports whether a word before a full stop is an abbreviation and seldom
// ends a sentence: an initial, initials, a form of address.
func isAbbreviation(word string) bool {
	if slices.Contains(abbreviations, word) {
		return true
	}
	letters := strings.Split(word, ".")
	for _, letter := range letters {
		if r, size := utf8.DecodeRuneInString(letter); size != len(letter) || !unicode.IsUpper(r) || letter == "I" && len(letters) == 1 {
			return false
		}
	}
	return true
}

var abbreviations = strings.Fields(`Mr Mrs Ms Mx Dr St Ste Lt Col Gen Capt Cpt Sgt Cpl Maj Cmdr Adm Pvt Prof Rev Fr Hon Sen Rep Gov Pres Supt Insp Det
	Jr Sr Messrs Mme Mlle vs No Nos Vol Ch Pt Mt Ft Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec approx ca c cf e.g i.e viz Bros Co Inc Ltd`)
