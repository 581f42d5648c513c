package strict

import (
	"fmt"
	"strconv"
	"strings"

	"previously/recap/text"
)

// Message says what is wrong with a file and what to do about it. Its full form
// is for whoever writes the file. Its discreet form is for whoever only wants to
// read: nobody knows how much of the story they have seen, so that it says what
// kind of problem it is and repeats nothing of the file.
//
// A Message is made of a constant wording and of parts, and each part says whose
// it is. A text that is just a string is neither, and does not compile.
type Message struct{ full, discreet string }

// wording is the constant text of a message. Only constants become one by
// themselves, and other packages cannot name the type, so that no text of a file
// gets into it.
type wording string

// Part is what a wording has room for at each %s: an [Own] word, a [Secret] or
// [Hint] of the file, or a Message.
type Part interface {
	// forms are the part in a full and in a discreet message.
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

// Discreet returns the message for everybody else.
func (m Message) Discreet() string { return m.discreet }

// Own is a word of the program itself, the same in both forms: a key of the
// format, one of the words that a value may be, a bound.
type Own struct{ word string }

func (o Own) forms() (full, discreet string) { return o.word, o.word }

// String returns the word.
func (o Own) String() string { return o.word }

// Word returns a constant word.
func Word(w wording) Own { return Own{string(w)} }

// Number returns a number that the program sets or has counted.
func Number(n int) Own { return Own{strconv.Itoa(n)} }

// Counted returns a number of things: "1 error", "2 errors".
func Counted(n int, thing wording) Own { return Own{text.Counted(n, string(thing))} }

// Choice lists words that the program knows.
func Choice[T ~string](known []T) Own { return Own{strings.Join(text.Strings(known), ", ")} }

// quoted returns the program's own word in quotes.
func quoted(word Own) Own { return Own{text.Quote(word.word)} }

// Secret is a text of the file, in quotes; a discreet message has "…" for it.
type Secret string

func (s Secret) forms() (full, discreet string) { return text.Quote(string(s)), `"…"` }

// SecretNumber is a number that the file gives.
type SecretNumber int64

func (n SecretNumber) forms() (full, discreet string) { return strconv.FormatInt(int64(n), 10), "…" }

// Hint is a piece of a message that goes by what the file says, such as a word
// that may have been meant; a discreet message goes without it.
type Hint string

func (h Hint) forms() (full, discreet string) { return text.Shortened(string(h), maxHint), "" }

// maxHint bounds what a message repeats of a file besides a word, in characters: it
// is to stay readable whatever the file is made of.
const maxHint = 300

// OneOf says which words are right in the place of a wrong one of the file.
func OneOf[T ~string](wrong T, known []T) Message {
	question, ok := meant(string(wrong), text.Strings(known))
	if !ok {
		return Say("use one of %s", Choice(known))
	}
	return Say("%suse one of %s", question+" ", Choice(known))
}

// meant asks whether the wrong word of a file was to be the known one that is
// nearest to it; ok is false where none is near.
func meant(wrong string, known []string) (question Hint, ok bool) {
	near, ok := text.Nearest(wrong, known)
	return Hint("did you mean " + text.Quote(near) + "?"), ok && wrong != ""
}
