package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shorten returns a text with "…" for what exceeds a number of characters.
func Shorten(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	if r := []rune(text); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return text
}

// maxQuoted is how many characters of a word a message repeats.
const maxQuoted = 40

// Quote puts a word in quotes, shortened to what fits into a line of a message, with
// everything unprintable escaped.
func Quote(word string) string { return strconv.Quote(Shorten(word, maxQuoted)) }

// Capitalize returns a text with its first letter in upper case.
func Capitalize(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// Quantity returns a number of things: "1 error", "2 errors".
func Quantity(n int, thing string) string {
	if n != 1 {
		thing = Plural(thing)
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// Plural returns the word for several things: "films". It knows few irregular ones.
func Plural(thing string) string {
	switch {
	case thing == "person":
		return "people"
	case strings.HasSuffix(thing, "s") && !strings.HasSuffix(thing, "ss"): // "series"
		return thing
	}
	return pluralOf(thing)
}

// JoinOr lists words of which one can be chosen: "a, b or c".
func JoinOr(words []string) string { return joinWords(words, " or ") }

// JoinAnd lists words that go together: "a, b and c".
func JoinAnd(words []string) string { return joinWords(words, " and ") }

func joinWords(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + last + words[n]
}

// Strings returns words of any string type as strings.
func Strings[T ~string](words []T) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}

// IsRank reports whether a word is a rank or an office, which takes an article when it is
// used as a name: "the Baron".
func IsRank(word string) bool {
	switch word {
	case "Baron", "Baroness", "Captain", "Colonel", "Count", "Countess", "Director", "Doctor", "Duchess", "Duke", "Elder",
		"Emperor", "Empress", "General", "King", "Major", "Marquis", "Marquise", "Pope", "President", "Prince", "Princess", "Queen":
		return true
	}
	return false
}
