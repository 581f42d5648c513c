package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// particles are words in a name that are not capitalized.
var particles = map[string]bool{
	"de": true, "da": true, "do": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true, "les": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true, "zu": true, "y": true, "e": true, "i": true, "el": true, "al": true, "bin": true,
	"ibn": true, "ben": true, "af": true, "av": true, "of": true, "the": true, "d'": true, "st.": true, "and": true, "bint": true, "san": true, "'t": true, "het": true, "in": true,
}

const maxNameWords = 6

// isName reports whether a text can be the name of one person: a few capitalized words,
// in any script, and not a sentence.
func isName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > maxNameWords || strings.ContainsAny(s, "?!:;=<>\n") {
		return false
	}
	capitals := 0
	for i, word := range fields {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `"“”'‘’«„`))
		switch {
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
			capitals++
		case unicode.IsDigit(r) && len(fields) > 1 && len(word) < 5, r == utf8.RuneError, particles[strings.ToLower(word)], strings.HasPrefix(word, "d'"), strings.HasPrefix(word, "al-"):
		case len(fields) == 1 || i > 0 && strings.Contains(word, "-"):
		default:
			return false
		}
		if strings.HasSuffix(word, ".") && i < len(fields)-1 && !isInitial(word) {
			return false
		}
	}
	return capitals > 0
}

// isInitial reports whether a word with a full stop is an initial or an abbreviated
// title: "B.", "J.J.", "Mr.", "St.".
func isInitial(word string) bool {
	word = strings.Trim(word, `"“”()`)
	return startsUpper(word) && utf8.RuneCountInString(strings.ReplaceAll(word, ".", "")) <= 2 || abbreviations[strings.ToLower(strings.TrimSuffix(word, "."))]
}

var abbreviations = map[string]bool{
	"mrs": true, "gen": true, "capt": true, "sgt": true, "maj": true, "col": true, "prof": true, "rev": true, "sen": true, "gov": true, "lieut": true,
	"hon": true, "cpl": true, "pvt": true, "det": true, "insp": true, "cmdr": true, "adm": true, "wm": true, "geo": true, "chas": true, "thos": true, "jos": true, "supt": true,
	"cpt": true, "lt": true, "mme": true, "mlle": true, "dra": true, "sra": true, "smt": true, "pres": true, "amb": true, "msgr": true, "const": true, "cdr": true, "brig": true,
}

// isPartOfName reports whether the punctuation at i ends nothing: a full stop after an
// initial or abbreviation, or a comma before "Jr."
func isPartOfName(text string, i int) bool {
	if text[i] == ',' {
		return generation().MatchString(strings.TrimLeft(text[i+1:], " "))
	}
	fields := strings.Fields(text[:i])
	return text[i] == '.' && len(fields) > 0 && isInitial(fields[len(fields)-1])
}

// generation matches suffixes such as "Jr." and "III", and degrees.
var generation = text.Lazy(`^(?:[JS]r\b|I{1,3}\b|IV\b|Esq\b|M\.?D\b|Ph\.?D\b)`)

// nameBefore returns the name at the end of a text: its last capitalized words, at most
// four.
func nameBefore(text string) string {
	fields := strings.Fields(text)
	from := len(fields)
	for from > 0 && len(fields)-from < 4 && startsUpper(strings.TrimLeft(fields[from-1], `"“`)) {
		if from < len(fields) && strings.ContainsAny(fields[from-1][len(fields[from-1])-1:], ".,;:!?") && !isInitial(fields[from-1]) {
			break
		}
		from--
	}
	for from < len(fields) && sentenceWords[strings.ToLower(fields[from])] {
		from++
	}
	return strings.Trim(strings.Join(fields[from:], " "), `,;:"“”`)
}

// sentenceWords are capitalized at the start of a sentence and begin no name.
var sentenceWords = map[string]bool{
	"the": true, "a": true, "an": true, "when": true, "while": true, "after": true, "in": true, "as": true, "his": true, "her": true, "their": true,
	"meanwhile": true, "however": true, "and": true, "but": true, "then": true, "young": true, "with": true, "one": true,
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"“`))
	return unicode.IsLower(r)
}
