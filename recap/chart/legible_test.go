package chart

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/recap/file"

	"previously/recap"
)

// legibility counts what makes pictures hard to read.
type legibility struct {
	pictures, partial int
	crossings, bends  int
	ink, free         int // cells with a wire, and cells that are neither box nor heading
	beside            int // cells of a wire that runs right along another or along a box
	names, cutNames   int
	heads, cutHeads   int
	ties, untold      int // of the selected person, and those not told in full in the picture
	broken            int // labels on more than one line
	moved             int // boxes that stand elsewhere for another selected person
}

func (l *legibility) add(p *Picture) {
	l.pictures++
	if p.Partial {
		l.partial++
	}
	l.crossings += p.Crossings()
	l.bends += p.Bends()
	l.free += p.Width * p.Height
	for _, b := range p.Boxes {
		l.names++
		l.free -= b.W * b.H
		if strings.Contains(b.Name, "…") {
			l.cutNames++
		}
	}
	for _, h := range p.Headings {
		l.heads++
		l.free -= h.Width
		if strings.Contains(h.Text, "…") {
			l.cutHeads++
		}
	}
	for _, t := range p.Undrawn {
		if t.Joins(p.Selected) {
			l.untold++
			l.ties++
		}
	}
	l.untold += len(p.Unlabelled)
	for _, w := range p.Wires {
		if w.Selected {
			l.ties += len(w.Ties)
		}
	}
	for _, label := range p.Labels {
		if len(label.Lines) > 1 {
			l.broken++
		}
	}
	l.addWires(p)
}

func (l *legibility) addWires(p *Picture) {
	runs := [2]map[Point]bool{{}, {}} // across, along
	for _, w := range p.Wires {
		for _, s := range w.Segments() {
			for at := range s.inner() {
				runs[btoi(s.From.X == s.To.X)][at] = true
			}
		}
	}
	box := map[Point]bool{}
	for _, b := range p.Boxes {
		for at := range b.cells() {
			box[at] = true
		}
	}
	for along, cells := range runs {
		for at := range cells {
			if along == 0 || !runs[0][at] {
				l.ink++
			}
			side := Point{at.X + along, at.Y + 1 - along}
			other := Point{at.X - along, at.Y - 1 + along}
			if cells[side] || cells[other] || box[side] || box[other] {
				l.beside++
			}
		}
	}
}

func (l legibility) String() string {
	n := float64(max(l.pictures, 1))
	return fmt.Sprintf("%d pictures, %d partial; for each: %.1f crossings, %.1f bends, %.1f cells side by side; %.1f %% of the free cells are wire; "+
		"%.1f %% of names cut, %.1f %% of headings; %.1f %% of the ties untold; %.2f labels broken; %.2f boxes moved",
		l.pictures, l.partial, float64(l.crossings)/n, float64(l.bends)/n, float64(l.beside)/n, percent(l.ink, l.free),
		percent(l.cutNames, l.names), percent(l.cutHeads, l.heads), percent(l.untold, l.ties), float64(l.broken)/n, float64(l.moved)/n)
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// bundled are series as they once came with the program: what is measured must not
// change with the texts.
func bundled(tb testing.TB) map[string]recap.Series {
	tb.Helper()
	paths, err := filepath.Glob("testdata/series/*.toml")
	if err != nil || len(paths) == 0 {
		tb.Fatal("no series", err)
	}
	all := map[string]recap.Series{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		name := filepath.Base(path)
		series, problems := file.Decode(name, src)
		if err := problems.Err(); err != nil {
			tb.Fatal(err)
		}
		all[strings.TrimSuffix(name, ".toml")] = series
	}
	return all
}

// read looks at the pictures of a series at a size: each film, with each person
// selected.
func (l *legibility) read(series recap.Series, size Size) {
	for film := 1; film < series.End(); film++ {
		story := series.Before(film + 1)
		var first *Picture
		for _, person := range story.AsOf(film).Cast() {
			p := Web(story.AsOf(film), size, person.ID)
			l.add(p)
			if first == nil {
				first = p
			}
			for _, b := range p.Boxes {
				if was, ok := first.Box(b.Person.ID); !ok || was.middle() != b.middle() {
					l.moved++
				}
			}
		}
	}
}

// TestLegibility holds the pictures of the bundled series to what can be read:
// none is a thicket, names and headings stand there in full, and nobody moves
// when another is selected. What a picture does not tell, words below it do.
func TestLegibility(t *testing.T) {
	for _, c := range []struct {
		terminal string
		size     Size // of the picture in a terminal of that size
		untold   int  // most ties that find no place in the picture, in hundred
	}{
		{"80x24", Size{76, 16}, 25},
		{"120x36", Size{114, 25}, 10},
	} {
		t.Run(c.terminal, func(t *testing.T) {
			var l legibility
			for _, series := range bundled(t) {
				l.read(series, c.size)
			}
			t.Log(l)
			for _, limit := range []struct {
				what    string
				n, most int
			}{
				{"crossings", l.crossings, l.pictures / 2},
				{"wire cells in a hundred free cells", 100 * l.ink, 6 * l.free},
				{"cells side by side", l.beside, 12 * l.pictures},
				{"names cut in a hundred", 100 * l.cutNames, 3 * l.names},
				{"headings cut in a hundred", 100 * l.cutHeads, 3 * l.heads},
				{"ties untold in a hundred", 100 * l.untold, c.untold * l.ties},
				{"boxes moved", l.moved, l.pictures / 2},
			} {
				if limit.n > limit.most {
					t.Errorf("too many %s: %d of %d at the most", limit.what, limit.n, limit.most)
				}
			}
		})
	}
}
