package chart

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
)

// bundled returns the bundled series by name, in a short run two of them.
func bundled(tb testing.TB) map[string]recap.Series {
	tb.Helper()
	all, err := readBundled()
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

var readBundled = sync.OnceValues(func() (map[string]recap.Series, error) {
	paths, err := drawn.Bundled("../../data/series")
	if err != nil {
		return nil, err
	}
	all := map[string]recap.Series{}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		series, problems := file.Decode(filepath.Base(path), src)
		if err := problems.Err(); err != nil {
			return nil, err
		}
		all[strings.TrimSuffix(filepath.Base(path), ".toml")] = series
	}
	return all, nil
})

// eachHorizon calls look with the latest moment before each installment of the bundled
// series but the first; in a short run, of a long series every fifth. Moments of earlier
// films are the same at every horizon.
func eachHorizon(t *testing.T, look func(t *testing.T, moment recap.Moment)) {
	t.Helper()
	for name, series := range bundled(t) {
		t.Run(name, func(t *testing.T) {
			step := 1
			if testing.Short() && series.End() > 10 {
				step = 5
			}
			for film := 1; film < series.End(); film += step {
				look(t, series.Before(film+1).AsOf(film))
			}
		})
	}
}

// TestBundledPictures checks the pictures of the bundled series against all laws.
func TestBundledPictures(t *testing.T) {
	t.Parallel()
	sizes := []Size{beside, below, {75, 43}, {114, 40}, {40, 8}}
	if testing.Short() {
		sizes = []Size{beside, {40, 8}}
	}
	eachHorizon(t, func(t *testing.T, moment recap.Moment) {
		first := Web(moment, sizes[0])
		for _, size := range sizes {
			p := Web(moment, size)
			checkLaws(t, p)
			checkComplete(t, moment, p)
			checkReach(t, p)
			checkNames(t, moment, p)
			checkOrder(t, first.tops(), p.tops())
		}
	})
}

// checkNames checks that the boxes call people what the texts call them, if it fits, and
// that no two people share a name.
func checkNames(t *testing.T, moment recap.Moment, p *Picture) {
	named := map[string]string{}
	for _, b := range p.Boxes {
		called := moment.Names().UsualName(b.Person)
		if b.Name != b.Person.Name && called != "" && width(called) <= width(b.Name) && !strings.Contains(b.Name, called) {
			t.Errorf("film %d, %v: the texts call %s %q, and the box %q", moment.Number(), p.Size, b.Person.Name, called, b.Name)
		}
		if other := named[b.Name]; other != "" && !isTruncated(b.Name) {
			t.Errorf("film %d, %v: %s and %s are both called %s", moment.Number(), p.Size, other, b.Person.Name, b.Name)
		}
		named[b.Name] = b.Person.Name
	}
}

// TestNearlyEveryTieHasALine checks how many of the pairs of people with a current tie
// are joined by a line.
func TestNearlyEveryTieHasALine(t *testing.T) {
	drawn, stand, shown := 0, 0, 0
	eachHorizon(t, func(t *testing.T, moment recap.Moment) {
		p := Web(moment, beside)
		pairs := 0
		for _, e := range p.Legend {
			_, a := p.box(e.A)
			_, b := p.box(e.B)
			pairs += btoi(!e.Over())
			shown += btoi(!e.Over() && a && b)
		}
		drawn, stand = drawn+len(p.Wires), stand+pairs
		if n := len(moment.Cast()); n <= 14 && 10*len(p.Wires) < 9*pairs {
			t.Errorf("with %d people in film %d, lines join %d of %d pairs", n, moment.Number(), len(p.Wires), pairs)
		}
	})
	t.Logf("lines join %d of %d pairs, and %d%% of those with both people in the picture", drawn, stand, 100*drawn/shown)
	if 100*drawn < 80*shown {
		t.Errorf("lines join only %d of %d pairs of people in the pictures", drawn, shown)
	}
}

// TestPeopleKeepTheirPlace checks that from film to film people stay in place if there is
// room for everyone (in larger casts newcomers take the places of others), and that
// columns begin with the same sides in the same order.
func TestPeopleKeepTheirPlace(t *testing.T) {
	stayed, moved := 0, 0
	for name, series := range bundled(t) {
		var before *Picture
		for film := 1; film < series.End(); film++ {
			moment := series.Before(film + 1).AsOf(film)
			p := Web(moment, beside)
			if before != nil {
				checkOrder(t, before.tops(), p.tops())
				for _, b := range p.Boxes {
					was, ok := before.box(b.Person.ID)
					switch same := was.X == b.X && was.Y == b.Y; {
					case !ok || was.Person.Side != b.Person.Side:
					case same:
						stayed++
					case len(moment.Cast()) <= 13:
						t.Errorf("%s: %s moved from %v to %v in film %d", name, b.Person.ID, was.Rect, b.Rect, film)
					default:
						moved++
					}
				}
			}
			before = p
		}
	}
	t.Logf("%d people stayed in place, %d moved", stayed, moved)
	if moved > stayed {
		t.Errorf("%d people moved and only %d stayed", moved, stayed)
	}
}
