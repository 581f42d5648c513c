package chart

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestClaimsOfARow(t *testing.T) {
	long, short := []string{"The Continental"}, []string{"Continental"}
	for _, c := range []struct {
		name    string
		middles []int
		forms   [][][]string
		want    string
	}{
		{"enough room", []int{20, 60}, [][][]string{{long, short}, {long, short}}, "The Continental|The Continental"},
		{"the one that can gives way", []int{20, 50}, [][][]string{{long}, {long, short}}, "The Continental|Continental"},
		{"both give way", []int{20, 46}, [][][]string{{long, short}, {long, short}}, "Continental|Continental"},
		{"nothing shorter is there", []int{20, 40}, [][][]string{{{"Squad"}}, {long, short}}, "Squad|Continental"},
		{"the wider is cut", []int{20, 38}, [][][]string{{{"Squad"}}, {{"Continentals"}}}, "Squad|Continent…"},
		{"the edge", []int{8, 60}, [][][]string{{long, short}, {short}}, "Contine…|Continental"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var row []*claim
			for i, middle := range c.middles {
				row = append(row, &claim{middle: middle, forms: c.forms[i]})
			}
			settleRow(row, 40, 2, 2)
			var got []string
			for _, own := range row {
				got = append(got, strings.Join(own.lines(), "/"))
			}
			if text := strings.Join(got, "|"); text != c.want {
				t.Errorf("got %s, want %s", text, c.want)
			}
		})
	}
}

// TestClaimsDoNotOverlap has rows with room for at least a letter of each.
func TestClaimsDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		slot := rapid.IntRange(10, 30).Draw(t, "slot")
		n := rapid.IntRange(1, 8).Draw(t, "claims")
		var row []*claim
		for i := range n {
			name := names.Draw(t, "name")
			row = append(row, &claim{
				middle: (2*i + 1) * slot, forms: [][]string{{name}}, extra: 4, least: rapid.IntRange(0, 40).Draw(t, "least"),
			})
		}
		settleRow(row, n*slot, tightGap, leastGap)
		end := -leastGap
		for _, c := range row {
			first, cells := c.span()
			if first < 0 || first+cells > n*slot || first < end+leastGap || cells < width(c.lines()[0])+c.extra {
				t.Fatalf("%q takes %d cells from %d after %d of %d", c.lines(), cells, first, end, n*slot)
			}
			end = first + cells
		}
	})
}
