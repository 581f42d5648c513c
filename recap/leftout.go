package recap

import (
	"fmt"
	"slices"

	"previously/recap/text"
)

// LeftUntold returns a sentence that says how many of the earliest films the digest
// leaves out, or "" if none.
func (d Digest) LeftUntold(kind string) string { return untold(d.Untold, kind) }

// untold returns a sentence that says how many of the earliest films are left out.
func untold(n int, kind string) string { return noTimeFor(counted(n, "earlier "+kind)) }

// LeftOut returns a sentence that says how many people, questions and things the digest's
// lists leave out, or "" if none.
func (d Digest) LeftOut() string {
	return noTimeFor(counted(d.MorePeople, "person"), counted(d.MoreOpen, "question"), counted(d.MoreThings, "thing"))
}

// noTimeFor returns the sentence that lists what is left out, or "" if all counts are
// empty.
func noTimeFor(counts ...string) string {
	counts = slices.DeleteFunc(counts, func(c string) bool { return c == "" })
	if len(counts) == 0 {
		return ""
	}
	return "Left out for lack of time: " + text.Both(counts) + "."
}

// counted returns a number of things: "1 thing", "2 things"; "" for none.
func counted(n int, what string) string {
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "1 " + what
	case what == "person":
		return fmt.Sprintf("%d people", n)
	}
	return fmt.Sprintf("%d %s", n, Plural(what))
}
