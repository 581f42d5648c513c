package recap

import (
	"slices"

	"previously/recap/text"
)

// FilmsLeftOut returns a sentence that says how many of the earliest films the digest
// leaves out, or "" if none.
func (d Digest) FilmsLeftOut(kind string) string { return filmsLeftOut(d.Untold, kind) }

// filmsLeftOut returns a sentence that says how many of the earliest films are left out.
func filmsLeftOut(n int, kind string) string { return leftOutSentence(quantity(n, "earlier "+kind)) }

// ItemsLeftOut returns a sentence that says how many people, questions and things the
// digest's lists leave out, or "" if none.
func (d Digest) ItemsLeftOut() string {
	return leftOutSentence(quantity(d.MorePeople, "person"), quantity(d.MoreOpen, "question"), quantity(d.MoreThings, "thing"))
}

// leftOutSentence returns the sentence that lists what is left out, or "" if all counts
// are empty.
func leftOutSentence(counts ...string) string {
	counts = slices.DeleteFunc(counts, func(c string) bool { return c == "" })
	if len(counts) == 0 {
		return ""
	}
	return "Left out for lack of time: " + text.JoinAnd(counts) + "."
}

// quantity returns a number of things: "1 thing", "2 things"; "" for none.
func quantity(n int, thing string) string {
	if n == 0 {
		return ""
	}
	return text.Quantity(n, thing)
}
