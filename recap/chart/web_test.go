package chart

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"previously/recap"
)

// trilogy is the bundled series of three films.
func trilogy(tb testing.TB) recap.Series {
	tb.Helper()
	src, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := recap.Decode("lost-bullet.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series
}

func TestLook(t *testing.T) {
	series := trilogy(t)
	var w, h int
	fmt.Sscan(os.Getenv("LOOK"), &w, &h)
	if w == 0 {
		t.Skip()
	}
	for k := 1; k <= 3; k++ {
		p := Web(series.Before(k+1), k, Size{w, h}, os.Getenv("WHO"))
		set := Unicode
		if os.Getenv("SET") != "" {
			set = ASCII
		}
		fmt.Printf("film %d: wires %d bends %d crossings %d partial %v undrawn %d unlabelled %d\n", k, len(p.Wires), p.Bends(), p.Crossings(), p.Partial, len(p.Undrawn), len(p.Unlabelled))
		fmt.Println(strings.Join(p.Lines(set), "\n"))
	}
}
