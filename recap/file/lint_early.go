package file

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap"
	"previously/recap/text"
)

// introductions knows the installment from which each name may be used.
type introductions struct {
	names    text.NameIndex  // of people, and titles, which have no id
	ordinary map[string]int  // words of things and sides → the first installment that has them
	lower    map[string]bool // words that the file has in lower case somewhere
}

func introductionsOf(s *recap.Series) *introductions {
	x := &introductions{names: text.NameIndex{}, ordinary: map[string]int{}, lower: map[string]bool{}}
	x.addTitle(1, s.Title)
	x.addTitle(1, s.OriginalTitle)
	x.addLower(s.Summary)
	for i := range s.Installments {
		x.addInstallment(i+1, &s.Installments[i])
	}
	return x
}

func (x *introductions) addInstallment(number int, in *recap.Installment) {
	x.addTitle(number, in.Title)
	x.addTitle(number, in.OriginalTitle)
	for i := range in.Cast {
		for _, name := range append([]string{in.Cast[i].Name}, in.Cast[i].Aliases...) {
			x.names.Add(name, text.NameOwner{ID: in.Cast[i].ID, From: number})
		}
		x.addOrdinary(number, in.Cast[i].Side)
	}
	for i := range in.Things {
		x.addOrdinary(number, in.Things[i].Name)
	}
	for _, f := range textsOf("", in) {
		x.addLower(f.text)
	}
}

func (x *introductions) addTitle(number int, title string) {
	x.names.Add(title, text.NameOwner{From: number})
}

func (x *introductions) addOrdinary(number int, name string) {
	for _, w := range text.Words(name) {
		if _, ok := x.ordinary[w.Text]; !ok {
			x.ordinary[w.Text] = number
		}
	}
}

func (x *introductions) addLower(content string) {
	for _, w := range text.Words(content) {
		if r, _ := utf8.DecodeRuneInString(w.Text); unicode.IsLower(r) {
			x.lower[w.Text] = true
		}
	}
}

// nameAt returns the longest name or title, of any installment, that begins at word
// i, or nil.
func (x *introductions) nameAt(t prose, i int) *text.IndexedName {
	var longest *text.IndexedName
	for name := range x.names.Begin(t.words[i:]) {
		longest = name
	}
	return longest
}

// firstInstallment returns the installment that first gives a person the name, or 0 if it
// is nobody's.
func firstInstallment(n *text.IndexedName) int {
	for _, o := range n.Owners {
		if o.ID != "" {
			return o.From
		}
	}
	return 0
}

// isEarly reports whether the name at word i is one that nobody has by the installment,
// and really a name there: neither a common word at the beginning of a sentence nor part
// of another name. In a title any word may have a capital.
func (x *introductions) isEarly(t prose, i int, name *text.IndexedName, installment int, title bool) bool {
	word := name.Words[0]
	switch {
	case name.Owners[0].From <= installment, firstInstallment(name) == 0:
		return false
	case name.Part:
		known := x.ordinary[word]
		return (known == 0 || known > installment) && !x.isCommon(word) && !t.isPartOfLonger(i)
	case len(name.Words) == 1:
		return t.isCapitalized(i) && utf8.RuneCountInString(word) > 1 && !text.IsAddress(word) &&
			!(x.isCommon(word) && (title || t.mayBeginSentence(i))) && !t.isPlace(i)
	}
	for j := range name.Words {
		if t.isCapitalized(i+j) && (j > 0 || !t.mayBeginSentence(i) || !x.isCommon(word)) {
			return true
		}
	}
	return false
}

// isPlace reports whether the word is a place there and not somebody's name: "to Paris".
func (t prose) isPlace(i int) bool {
	return placeNames[strings.ToLower(t.words[i].Text)] &&
		isAmong(t.adjacentWord(i, -1), "in to from near through across outside around via into over towards toward leave leaves reach reaches")
}

// isPartOfLonger reports whether another capitalized word follows, as in the name of
// somebody or something else.
func (t prose) isPartOfLonger(i int) bool {
	return !t.words[i].Possessive && t.adjacentWord(i, 1) != "" && t.isCapitalized(i+1)
}

// isCommon reports whether the word has a meaning besides being a name.
func (x *introductions) isCommon(word string) bool {
	word = strings.ToLower(word)
	return x.lower[word] || text.IsCommonWord(word)
}

// placeNames are places that people are named after.
var placeNames = text.WordSet(`paris london berlin vienna florence verona venice milan rome siena geneva lourdes madrid lisbon oslo stockholm helsinki
	moscow nairobi cairo alexandria tokyo manila rio bogota havana denver dallas houston austin phoenix boston brooklyn chelsea
	savannah charlotte madison lincoln jackson washington memphis orlando dakota montana nevada georgia virginia carolina arizona
	sydney adelaide perth victoria cork kent devon chester lancaster york troy sparta petra jordan chad india asia america africa
	china israel kenya ireland holland france spain wales`)
