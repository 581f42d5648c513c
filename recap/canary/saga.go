package canary

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// Part is an installment of a made-up series. Its Secret is in every text about it and
// nowhere else.
type Part struct {
	Title, Label string
	Year         int
	Secret       string
	Edited       int // how often its text has been worked on
}

// Secrets matches the secrets in a text.
var Secrets = regexp.MustCompile(`Qz[g-p]+zq`)

// NewPart returns a part unlike any other.
func NewPart(r *rand.Rand) Part {
	word := Letters(1_000_000 + r.IntN(8_000_000))
	return Part{Title: "The " + word, Secret: "Qz" + word + "zq"}
}

// NewSaga returns count parts. Some share a title and differ in label or year.
func NewSaga(r *rand.Rand, count int) []Part {
	parts := make([]Part, count)
	for i := range parts {
		parts[i] = NewPart(r)
		switch {
		case i > 0 && r.IntN(4) == 0:
			parts[i].Title, parts[i].Label = parts[0].Title, fmt.Sprint("S", i+1)
		case i > 0 && r.IntN(6) == 0:
			parts[i].Title, parts[i].Year = parts[0].Title, 1950+i
		}
	}
	return parts
}

// Saga returns the file of a series.
func Saga(parts []Part) string {
	var b strings.Builder
	b.WriteString("title = \"Saga\"\n")
	for _, p := range parts {
		fmt.Fprintf(&b, "\n[[installment]]\ntitle = %q\n", p.Title)
		if p.Label != "" {
			fmt.Fprintf(&b, "label = %q\n", p.Label)
		}
		if p.Year > 0 {
			fmt.Fprintf(&b, "released = %d\n", p.Year)
		}
		text := strings.Repeat("So it is. ", p.Edited) + p.Secret + " leaves."
		fmt.Fprintf(&b, "line = %q\nshort = %q\nrecap = %q\nbeats = [%q]\n", text, text, text, text)
		fmt.Fprintf(&b, "\n[[installment.cast]]\nid = %q\nname = %q\nfate = %q\n", strings.ToLower(p.Secret), p.Secret, text)
		fmt.Fprintf(&b, "\n[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\nfate = %q\n", text)
		fmt.Fprintf(&b, "\n[[installment.relationship]]\nfrom = \"ann\"\nto = %q\nkind = \"friend\"\nwhy = %q\n", strings.ToLower(p.Secret), text)
		fmt.Fprintf(&b, "\n[[installment.thread]]\nid = %q\ntext = %q\n", strings.ToLower(p.Secret), text)
		fmt.Fprintf(&b, "\n[[installment.thing]]\nname = %q\nnote = %q\n", p.Secret, text)
	}
	return b.String()
}

// ChangeSaga returns the series after its author has worked on it, and what was done.
func ChangeSaga(r *rand.Rand, parts []Part) ([]Part, string) {
	parts = slices.Clone(parts)
	at := r.IntN(len(parts))
	switch r.IntN(9) {
	case 0:
		return slices.Insert(parts, at, NewPart(r)), "one is inserted"
	case 1:
		if len(parts) > 1 {
			return slices.Delete(parts, at, at+1), "one is taken out"
		}
	case 2:
		other := r.IntN(len(parts))
		parts[at], parts[other] = parts[other], parts[at]
		return parts, "two change places"
	case 3:
		parts[at].Title = NewPart(r).Title
		return parts, "one is renamed"
	case 4:
		return NewSaga(r, 1+r.IntN(6)), "another series takes its place"
	case 5:
		return append(parts, NewSaga(r, 1+r.IntN(3))...), "it goes on"
	case 6:
		return parts[:at+1], "it ends earlier"
	case 7:
		slices.Reverse(parts)
		return parts, "it is told backwards"
	}
	parts[at].Edited++
	return parts, "a text is edited"
}
