package chart

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"previously/recap/file"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"previously/recap"
)

// Sizes of pictures: beside their legend in a terminal of 120×36, and above it in one of
// 80×24.
var beside, below = Size{75, 27}, Size{76, 12}

// trilogy returns a series of three films.
func trilogy(tb testing.TB) recap.Series {
	tb.Helper()
	src, err := os.ReadFile("testdata/series/lost-bullet.toml")
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := file.Decode("lost-bullet.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series
}

// feud returns the story of a small test series, which stays as it is so that pictures of
// it can be compared as text.
func feud(tb testing.TB) *recap.Story {
	tb.Helper()
	src, err := os.ReadFile("testdata/feud.toml")
	if err != nil {
		tb.Fatal(err)
	}
	series, problems := file.Decode("feud.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series.Before(series.End())
}

// TestWebOfTheTrilogy compares the picture of each film with a golden file, for people
// to look at: can they tell the sides and the ties apart? Update with: go test
// ./recap/chart -update
func TestWebOfTheTrilogy(t *testing.T) {
	series := trilogy(t)
	for name, size := range map[string]Size{"beside": beside, "below": below} {
		for film := 1; film <= 3; film++ {
			t.Run(fmt.Sprintf("%s film %d", name, film), func(t *testing.T) {
				p := Web(series.Before(film+1).AsOf(film), size)
				golden.RequireEqual(t, []byte(strings.Join(p.Lines(unicodeSigns, "lino"), "\n")+"\n"))
			})
		}
	}
}

func TestWebAsText(t *testing.T) {
	story := feud(t)
	for name, signs := range map[string]*Signs{"unicode": unicodeSigns, "ascii": asciiSigns} {
		t.Run(name, func(t *testing.T) {
			p := Web(story.AsOf(2), beside)
			checkLaws(t, p)
			golden.RequireEqual(t, []byte(strings.Join(p.Lines(signs, "romeo"), "\n")+"\n"))
		})
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	story := trilogy(t).Before(4)
	rapid.Check(t, func(t *rapid.T) {
		size := Size{rapid.IntRange(-1, 60).Draw(t, "width"), rapid.IntRange(-1, 16).Draw(t, "height")}
		p := Web(story.AsOf(3), size)
		checkLaws(t, p)
		checkComplete(t, story.AsOf(3), p)
		if rows := p.Lines(unicodeSigns, ""); len(rows) != max(size.Height, 0) {
			t.Fatalf("got %d rows in a picture of %v", len(rows), size)
		}
	})
}

func TestWebOfNothing(t *testing.T) {
	if p := Web(trilogy(t).Before(1).AsOf(1), beside); len(p.Boxes) != 0 || len(p.Legend) != 0 {
		t.Errorf("before the first film there is a web: %v", p)
	}
	if p := Web(web(nil).AsOf(1), beside); len(p.Boxes) != 0 {
		t.Errorf("a film without a cast has a web: %v", p)
	}
}

// TestASmallPictureShowsTheMostConnected checks, in a picture too small for everyone,
// that nobody who is left out has more ties than anybody who is shown.
func TestASmallPictureShowsTheMostConnected(t *testing.T) {
	story := trilogy(t).Before(4)
	p := Web(story.AsOf(3), Size{40, 12})
	if p.Hidden == 0 {
		t.Fatal("the picture is large enough for everyone, so this test checks nothing")
	}
	degree := map[string]int{}
	for _, e := range p.Legend {
		if !e.Over() {
			degree[e.A]++
			degree[e.B]++
		}
	}
	least, most := 99, 0
	for _, person := range story.AsOf(3).Cast() {
		if _, shown := p.box(person.ID); shown {
			least = min(least, degree[person.ID])
		} else {
			most = max(most, degree[person.ID])
		}
	}
	if most > least {
		t.Errorf("a person with %d ties has no box, and one with %d has one", most, least)
	}
	checkComplete(t, story.AsOf(3), p)
}
