package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"previously/recap/canary"
)

// oddShow returns a series of nine installments whose parts and labels follow no rule:
// some are missing, come twice or out of order, or look like numbers of others. Most of
// what is shown of it is quoted, and each made-up word is in it only once.
func oddShow(seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	names := []string{"Ann Ode", "Bob Pym", "Cyra Quill"}
	words := 0
	word := func() string { words++; return "Zq" + canary.Letters(words) + "x" }
	var b strings.Builder
	b.WriteString("title = \"Quay\"\nkind = \"episode\"\n\n")
	for i := 1; i <= 9; i++ {
		season := (i + 2) / 3
		fmt.Fprintf(&b, "[[installment]]\ntitle = \"%s %s\"\n", word(), word())
		if r.IntN(5) > 0 {
			fmt.Fprintf(&b, "label = %q\n", pick(fmt.Sprintf("S%dE%d", season, (i-1)%3+1), "S1E1", "S2", fmt.Sprint("2x", i), "3", word()))
		}
		if r.IntN(3) > 0 || i == 1 && seed%2 == 0 {
			fmt.Fprintf(&b, "part = %q\n", pick(fmt.Sprint("Season ", season), "Season 1", "Season 2", word()))
		}
		fmt.Fprintf(&b, "released = %d\n", 2000+i)
		if r.IntN(6) > 0 {
			b.WriteString("recap = '''\n")
			for range 14 {
				fmt.Fprintf(&b, "%s and %s meet %s by the harbour at night. ", pick(names...), pick(names...), word())
			}
			b.WriteString("\n'''\n")
		}
		if r.IntN(3) == 0 {
			fmt.Fprintf(&b, "line = \"%s finds %s.\"\npreviously = \"All of %s so far, and %s.\"\n", pick(names...), word(), word(), pick(names...))
		}
		for p, name := range names {
			if i > 1 && r.IntN(2) == 0 {
				continue
			}
			fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\nactor = %q\nrole = \"the %s\"\nknown_for = [%q]\n", p, word(), word(), word())
			if i == 1 {
				fmt.Fprintf(&b, "name = %q\n", name)
			}
			if r.IntN(3) == 0 {
				fmt.Fprintf(&b, "fate = \"Is at %s.\"\n", word())
			}
		}
		if r.IntN(2) == 0 {
			fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"p0\"\nto = \"p1\"\nkind = %q\nlabel = \"is the %s of\"\n", pick("family", "rival", "saved"), word())
		}
		if r.IntN(2) == 0 {
			fmt.Fprintf(&b, "[[installment.source]]\ntitle = %q\nurl = \"https://example.org/\"\nverbatim = true\n", word())
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestHorizonOfOddSeasons checks that, whatever the parts and labels are, the app is the
// same with a whole file and with one that ends where the viewer is.
func TestHorizonOfOddSeasons(t *testing.T) {
	seeds := uint64(12)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		src := oddShow(seed)
		whole := decodeBook(t, "quay.toml", src)
		for n := 2; n <= 8; n += 2 {
			size := [][2]int{{120, 40}, {80, 24}, {40, 12}}[(int(seed)+n/2)%3]
			t.Run(fmt.Sprintf("%d before %d", seed, n), func(t *testing.T) {
				full := start(t, Options{Book: whole, Before: n}, size[0], size[1])
				short := start(t, Options{Book: decodeBook(t, "quay.toml", cutFile(src, n)), Before: n}, size[0], size[1])
				steps, r := script(seed*100+uint64(n), 300), rand.New(rand.NewPCG(seed, uint64(n)))
				for range 100 { // more keys for parts
					key := []string{"{", "}", "s", "c", "i", "enter", "w", "m", "y"}[r.IntN(9)]
					steps[r.IntN(len(steps))] = step{key: key, name: key}
				}
				compareRuns(t, full, short, n, steps)
			})
		}
	}
}
