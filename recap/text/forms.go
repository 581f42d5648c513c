package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// form is one of the ways in which a text may write a name.
type form struct {
	words []string
	part  bool // a word of a longer name
	last  bool // the last word of a longer name
}

// formsOf returns the forms of a name: the whole name, the name without its form of
// address, the form of address with the surname, a nickname in quotes, and each word that
// is a name by itself. A name that is a relationship ("Ann's brother"), an age ("Young
// Ann") or a description ("cook of the Marigold") has only the whole.
func formsOf(name string) []form {
	words := Words(name)
	texts := make([]string, len(words))
	for i := range words {
		texts[i] = words[i].Text
	}
	forms := []form{{words: texts}}
	if len(texts) < 2 || isDescription(words) {
		return forms
	}
	if at := nicknameIndex(name, words); at >= 0 {
		bare := slices.Delete(slices.Clone(texts), at, at+1)
		forms = append(forms, form{words: texts[at : at+1]}, form{words: bare},
			form{words: []string{texts[at], texts[len(texts)-1]}})
		texts = bare
	}
	forms = append(forms, addressForms(texts)...)
	for i := range texts {
		if isNameAlone(texts[i]) {
			forms = append(forms, form{texts[i : i+1], true, i == len(texts)-1 && i > 0})
		}
	}
	return forms
}

// addressForms returns the forms of a name that begins with forms of address: the name
// without them, and each of them with the surname.
func addressForms(texts []string) (forms []form) {
	n := 0
	for n < len(texts) && IsAddress(texts[n]) {
		n++
	}
	if n == 0 || n+1 >= len(texts) || unicode.IsLower(firstRune(texts[n])) {
		return nil
	}
	forms = append(forms, form{words: texts[n:]})
	for _, address := range texts[:n] {
		if address != "The" {
			forms = append(forms, form{words: []string{address, texts[len(texts)-1]}})
		}
	}
	return forms
}

// isDescription reports whether a name says how somebody is related to somebody else,
// means somebody at another age, or is just a description.
func isDescription(words []Word) bool {
	first := words[0].Text
	return unicode.IsLower(firstRune(first)) || first == "Young" || first == "Younger" || first == "Old" || first == "Older" ||
		slices.ContainsFunc(words[:len(words)-1], func(w Word) bool { return w.Possessive })
}

// nicknameIndex returns the index of the word of a name that is in double quotes, or -1.
func nicknameIndex(name string, words []Word) int {
	const quotes = "\"“”„«»"
	return slices.IndexFunc(words[:len(words)-1], func(w Word) bool {
		before, _ := utf8.DecodeLastRuneInString(name[:w.Start])
		after, _ := utf8.DecodeRuneInString(name[w.End:])
		return w.Start > 0 && strings.ContainsRune(quotes, before) && strings.ContainsRune(quotes, after)
	})
}

// isNameAlone reports whether a part of a name is a name by itself, neither a particle
// nor a form of address.
func isNameAlone(word string) bool {
	return utf8.RuneCountInString(word) >= 3 && !unicode.IsLower(firstRune(word)) && !IsAddress(word)
}

func firstRune(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// IsAddress reports whether a word is a form of address, a rank or an article, and not a
// name by itself.
func IsAddress(word string) bool { return addresses[word] }

var addresses = WordSet(`
		The Doctor Dr Professor Prof Mr Mister Mrs Ms Miss Madame Madam Monsieur Mademoiselle Lady Lord Sir Dame
		Duke Duchess Baron Baroness Count Countess Earl Marquis Marquess Marquise Viscount Emperor Empress Princess Prince Queen King Tsar Sultan
		Private Corporal Sergeant Sgt Lieutenant Lt Captain Capt Major Maj Colonel Col Commander Cmdr General Gen
		Admiral Marshal Officer Agent Special Inspector Superintendent Constable Detective Sheriff Deputy Chief Judge
		President Minister Secretary Senator Governor Mayor Ambassador Director Father Mother Brother Sister Reverend
		Rev Monsignor Bishop Cardinal Pope Rabbi Saint Uncle Aunt Grandpa Grandma Nurse White Black Big Little
		Jr Sr Junior Senior`)
