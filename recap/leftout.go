package recap

import (
	"fmt"
	"slices"

	"previously/recap/text"
)

// LeftUntold says in a sentence how many of the earliest films the digest does not
// tell; "" where it tells all.
func (d Digest) LeftUntold(kind string) string { return untold(d.Untold, kind) }

// untold says in a sentence that so many of the earliest films are not told.
func untold(n int, kind string) string { return noTimeFor(counted(n, "earlier "+kind)) }

// LeftOut says in a sentence how many people, questions and things have no room in
// the digest's lists; "" where all have.
func (d Digest) LeftOut() string {
	return noTimeFor(counted(d.MorePeople, "person"), counted(d.MoreOpen, "question"), counted(d.MoreThings, "thing"))
}

// noTimeFor returns the sentence about what is left out; counts that are empty are none.
func noTimeFor(counts ...string) string {
	counts = slices.DeleteFunc(counts, func(c string) bool { return c == "" })
	if len(counts) == 0 {
		return ""
	}
	return "Left out for lack of time: " + text.Both(counts) + "."
}

// counted returns a number of something in words: "1 thing", "2 things"; "" for none.
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
