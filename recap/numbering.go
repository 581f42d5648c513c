package recap

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Numbering identifies an installment by numbers: season 3, episode 4.
type Numbering struct {
	Part        int
	Installment int // 0: the part itself
}

// The words that may come before the numbers. × counts as a letter.
var (
	partWords        = []string{"", "s", "season", "series", "part", "vol", "volume", "phase", "book"}
	installmentWords = []string{"x", "×", "e", "ep", "episode", "chapter", "film"}
)

// NumberingOf parses a numbering in any of its spellings: S3E4, s3e04, 3x4, "season 3
// episode 4", and S3 or "Season 3" for a part. ok is false if typed is not a numbering.
func NumberingOf(typed string) (n Numbering, ok bool) {
	words := numberingWords(typed)
	switch len(words) {
	case 4:
		n.Installment, ok = ordinal(words[2:], installmentWords)
		if !ok || n.Installment == 0 {
			return Numbering{}, false
		}
	case 2:
		if words[0] == "" { // a bare number is not a part
			return Numbering{}, false
		}
	default:
		return Numbering{}, false
	}
	if n.Part, ok = ordinal(words[:2], partWords); !ok || n.Part == 0 {
		return Numbering{}, false
	}
	return n, true
}

// numberingWords splits a text into alternating runs of letters and digits, letters
// first. It stops as soon as there are more than a numbering has.
func numberingWords(typed string) (words []string) {
	rest := strings.ToLower(strings.TrimSpace(typed))
	for rest != "" && len(words) <= 4 {
		var run string
		if len(words)%2 == 0 {
			run, rest = letters(rest)
		} else {
			run, rest = digits(rest)
		}
		words = append(words, run)
		rest = strings.TrimLeft(rest, " .,:-–#")
	}
	return words
}

func letters(s string) (run, rest string) {
	rest = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsLetter(r) || r == '×' })
	return s[:len(s)-len(rest)], rest
}

func digits(s string) (run, rest string) {
	rest = strings.TrimLeft(s, "0123456789")
	return s[:len(s)-len(rest)], rest
}

// ordinal parses a word and its number. ok is false if the word is not one of words.
func ordinal(wordNumber, words []string) (n int, ok bool) {
	if !slices.Contains(words, wordNumber[0]) {
		return 0, false
	}
	n, err := strconv.Atoi(wordNumber[1])
	return n, err == nil
}
