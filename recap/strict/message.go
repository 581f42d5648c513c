package strict

import (
	"fmt"
	"strconv"
	"strings"

	"previously/recap/text"
)

// Message says what is wrong with a file and what to do about it. Its full form is for
// whoever writes the file. Its discreet form is for whoever only wants to read it: nobody
// knows how much of the story they have seen, so it says what kind of problem there is
// and repeats nothing from the file.
//
// A Message is made of a constant wording and of parts, and each part says where it comes
// from. A plain string is neither, and does not compile.
type Message struct{ full, discreet string }

// wording is the constant text of a message. Only constants convert to it implicitly, and
// other packages cannot name the type, so no text from a file gets into it.
type wording string

// Part fills a %s in a wording: an [Own] word, a [Secret] or [Hint] from the file, or a
// Message.
type Part interface {
	// forms returns the part for a full and for a discreet message.
	forms() (full, discreet string)
}

// Say puts the parts into a constant wording.
func Say(w wording, parts ...Part) Message {
	full, discreet := make([]any, len(parts)), make([]any, len(parts))
	for i, p := range parts {
		full[i], discreet[i] = p.forms()
	}
	return Message{fmt.Sprintf(string(w), full...), fmt.Sprintf(string(w), discreet...)}
}

func (m Message) forms() (full, discreet string) { return m.full, m.discreet }

// Empty reports whether there is nothing to say.
func (m Message) Empty() bool { return m.full == "" }

// Full returns the message for whoever writes the file.
func (m Message) Full() string { return m.full }

// Own is a word of the program itself, the same in both forms: a key of the format, one
// of the words that a value may be, a limit.
type Own struct{ word string }

func (o Own) forms() (full, discreet string) { return o.word, o.word }

// String returns the word.
func (o Own) String() string { return o.word }

// Word returns a constant word.
func Word(w wording) Own { return Own{string(w)} }

// Number returns a number that the program sets or has counted.
func Number(n int) Own { return Own{strconv.Itoa(n)} }

// Quantity returns a number of things: "1 error", "2 errors".
func Quantity(n int, thing wording) Own { return Own{text.Quantity(n, string(thing))} }

// Choice lists words that the program knows.
func Choice[T ~string](known []T) Own { return Own{strings.Join(text.Strings(known), ", ")} }

// quote returns the program's own word in quotes.
func quote(word Own) Own { return Own{text.Quote(word.word)} }

// Secret is text from the file, in quotes; a discreet message has "…" instead.
type Secret string

func (s Secret) forms() (full, discreet string) { return text.Quote(string(s)), `"…"` }

// SecretNumber is a number from the file; a discreet message has "…" instead.
type SecretNumber int64

func (n SecretNumber) forms() (full, discreet string) { return strconv.FormatInt(int64(n), 10), "…" }

// Hint is a piece of a message that depends on what the file says, such as a word that
// may have been meant. A discreet message does without it.
type Hint string

func (h Hint) forms() (full, discreet string) { return text.Shorten(string(h), maxHint), "" }

// maxHint is how many characters a message may repeat of a file beyond a single word, so
// that it stays readable whatever is in the file.
const maxHint = 300

// OneOf says which words are right instead of a wrong one in the file.
func OneOf[T ~string](wrong T, known []T) Message {
	question, ok := didYouMean(string(wrong), text.Strings(known))
	if !ok {
		return Say("use one of %s", Choice(known))
	}
	return Say("%suse one of %s", question+" ", Choice(known))
}

// didYouMean asks whether a wrong word in a file was meant to be the nearest known one.
// ok is false if none is near.
func didYouMean(wrong string, known []string) (question Hint, ok bool) {
	near, ok := text.Nearest(wrong, known)
	return Hint("did you mean " + text.Quote(near) + "?"), ok && wrong != ""
}
