package recap

import (
	"fmt"
	"strconv"
	"strings"

	"previously/recap/text"
)

// message says what is wrong with a file and what to do about it. Its full form
// is for whoever writes the file. Its discreet form is for whoever only wants to
// read: nobody knows how much of the story they have seen, so that it says what
// kind of problem it is and repeats nothing of the file.
//
// A message is made of a constant wording and of parts, and each part says whose
// it is. A text that is just a string is neither, and does not compile.
type message struct{ full, discreet string }

// wording is the constant text of a message. Only constants become one by
// themselves, so that no text of a file gets into it.
type wording string

// part is what a wording has room for at each %s.
type part interface {
	// forms are the part in a full and in a discreet message.
	forms() (full, discreet string)
}

// say puts the parts into the wording.
func say(w wording, parts ...part) message {
	full, discreet := make([]any, len(parts)), make([]any, len(parts))
	for i, p := range parts {
		full[i], discreet[i] = p.forms()
	}
	return message{fmt.Sprintf(string(w), full...), fmt.Sprintf(string(w), discreet...)}
}

func (m message) forms() (full, discreet string) { return m.full, m.discreet }

// empty reports whether there is nothing to say.
func (m message) empty() bool { return m.full == "" }

// own is the program's own word in both forms: a key of the format, one of the
// words that a value may be, a bound.
type own string

func (o own) forms() (full, discreet string) { return string(o), string(o) }

// number is a number that the program sets or has counted.
func number(n int) own { return own(strconv.Itoa(n)) }

// choice lists words of the program.
func choice[T ~string](known []T) own {
	words := make([]string, len(known))
	for i, k := range known {
		words[i] = string(k)
	}
	return own(strings.Join(words, ", "))
}

// quoted is the program's own word in quotes.
func quoted(word own) own { return own(text.Quote(string(word))) }

// secret is a text of the file, in quotes; a discreet message has "…" for it.
type secret string

func (s secret) forms() (full, discreet string) { return text.Quote(string(s)), `"…"` }

// secretNumber is a number that the file gives.
type secretNumber int64

func (n secretNumber) forms() (full, discreet string) { return strconv.FormatInt(int64(n), 10), "…" }

// hint is a piece of a message that goes by what the file says, such as a word
// that may have been meant; a discreet message goes without it.
type hint string

func (h hint) forms() (full, discreet string) { return text.Shortened(string(h), maxHint), "" }

// maxHint bounds what a message repeats of a file besides a word, in characters: it
// is to stay readable whatever the file is made of.
const maxHint = 300
