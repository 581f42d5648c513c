package file

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkHostile guards how long the worst files within the limits on size take from
// file to first page: twice as much of anything should take about twice as long. Problems
// in one text may take four times as long, up to the number that a report holds.
func BenchmarkHostile(b *testing.B) {
	for name, file := range map[string]func(n int) string{
		"family": func(n int) string {
			return crowd(n, func(i int) string { return fmt.Sprintf("name = \"John N%d\"\n", i) })
		},
		"namesakes": func(n int) string {
			return crowd(n, func(int) string { return "name = \"John\"\n" })
		},
		"sides": func(n int) string {
			return crowd(n, func(i int) string { return fmt.Sprintf("name = \"N\"\nside = \"S%d\"\nfate = \"F.\"\n", i) })
		},
		"masks": func(n int) string {
			return crowd(n, func(int) string { return "name = \"N\"\n" }) + masks(n) + strings.Repeat(strangers, n)
		},
		"later": func(n int) string { return start + "recap = \"" + strings.Repeat("later ", n) + "\"\n" },
		"beats": func(n int) string { return start + "beats = [" + strings.Repeat("\"One two three.\",", n) + "]\n" },
	} {
		for _, n := range []int{2_000, 4_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				src := []byte(file(n))
				b.ReportAllocs()
				for b.Loop() {
					series, _ := Decode("x.toml", src)
					_ = Check("x.toml", src)
					s := series.Before(series.End())
					s.Now().Digest(0, 0)
					s.Now().Cards(2, 0)
				}
			})
		}
	}
}

// crowd returns a file of n people. about returns the lines about person i.
func crowd(n int, about func(i int) string) string {
	var b strings.Builder
	b.WriteString(start)
	for i := range n {
		fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\n%s", i, about(i))
	}
	return b.String()
}

// masks returns an installment in which each of n people turns out to be the next.
func masks(n int) string {
	var b strings.Builder
	b.WriteString(second)
	for i := range n - 1 {
		fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\nsame_as = \"p%d\"\n", i, i+1)
	}
	return b.String()
}

// strangers is a relationship between two people who have turned out to be one, which is
// an error.
const strangers = "[[installment.relationship]]\nfrom = \"p0\"\nto = \"p1\"\nkind = \"ally\"\n"
