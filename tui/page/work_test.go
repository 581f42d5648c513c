package page

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
	"previously/tui/look"
)

// crowds return files whose size grows with n and that have a lot to say on one page.
var crowds = map[string]func(n int) string{
	"a hub": func(n int) string {
		var b strings.Builder
		b.WriteString(crowd(n))
		for i := range n {
			fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"hub\"\nto = \"p%d\"\nkind = \"ally\"\n", i)
		}
		return b.String()
	},
	"a hub whose ties all change": func(n int) string {
		var b strings.Builder
		b.WriteString(crowd(n / 10))
		for film, kind := range []recap.Kind{"ally", "enemy"} {
			if film > 0 {
				b.WriteString("[[installment]]\ntitle = \"Two\"\nline = \"It ends.\"\n")
			}
			for i := range n {
				fmt.Fprintf(&b, "[[installment.relationship]]\nfrom = \"hub\"\nto = \"p%d\"\nkind = %q\nlabel = \"stands by in matter %d\"\n", i%(n/10), kind, i)
			}
		}
		return b.String()
	},
	"a hub of many films": func(n int) string {
		var b strings.Builder
		b.WriteString(crowd(2))
		for i := range n {
			fmt.Fprintf(&b, "[[installment]]\ntitle = \"T%d\"\nline = \"It goes on.\"\n[[installment.cast]]\nid = \"hub\"\nfate = \"Gone.\"\n", i)
		}
		return b.String()
	},
}

// crowd returns the beginning of a file, with a hub and n other people.
func crowd(n int) string {
	var b strings.Builder
	b.WriteString("title = \"Crowd\"\n[[installment]]\ntitle = \"One\"\nline = \"It begins.\"\n[[installment.cast]]\nid = \"hub\"\nname = \"Hub\"\n")
	for i := range n {
		fmt.Fprintf(&b, "[[installment.cast]]\nid = \"p%d\"\nname = \"Ann%d Bo%d\"\nfate = \"Gone.\"\n", i, i, i)
	}
	return b.String()
}

// TestWorkGrowsWithTheStory checks that for a story twice as long the work of building a
// page, in bytes allocated, at most about doubles.
func TestWorkGrowsWithTheStory(t *testing.T) {
	if testing.Short() {
		t.Skip("lays out long pages")
	}
	if drawn.Race() {
		t.Skip("the race detector empties pools at random")
	}
	pages := map[string]Request{
		"so far": {Section: recap.SectionSoFar}, "plot": {Section: recap.SectionPlot}, "cast": {Section: recap.SectionCast},
		"relationships": {Section: recap.SectionRelationships}, "person": {Person: "hub"},
		"neighbours": {Section: recap.SectionRelationships, SecondRing: true}, "picture": {Section: recap.SectionRelationships, Web: true, Height: 30},
		"chain": {Section: recap.SectionRelationships, Center: "hub", ChainTo: "p1"},
	}
	for _, s := range Sections() {
		if !slices.ContainsFunc(slices.Collect(maps.Values(pages)), func(r Request) bool { return r.Section == s }) {
			t.Errorf("no page of this test is of section %s", s)
		}
	}
	for crowd, write := range crowds {
		var stories []*recap.Story
		for _, n := range []int{200, 400} {
			series, problems := file.Decode("crowd.toml", []byte(write(n)))
			if err := problems.Err(); err != nil {
				t.Fatalf("%s of %d: %v", crowd, n, err)
			}
			stories = append(stories, series.Before(series.End()))
		}
		for name, r := range pages {
			t.Run(crowd+", "+name, func(t *testing.T) {
				var work [2]float64
				for i, story := range stories {
					r.Moment, r.Width, r.Measure, r.Speed, r.Look = story.AsOf(story.Seen()), 76, 76, 238, look.New("", look.Terminal{}, look.Unicode)
					work[i] = allocated(func() { Build(r) })
				}
				if work[1] > 2.5*work[0]+64<<10 {
					t.Errorf("%.0f KB are allocated, and %.0f KB for a story twice as long", work[0]/1024, work[1]/1024)
				}
			})
		}
	}
}

func allocated(do func()) float64 {
	do() // pays for what is made only once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}
