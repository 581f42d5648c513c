package tui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/file"
	"previously/tui/overlay"
	"previously/tui/page"
)

// The contract of the horizon (see horizon_test.go) in the relationships, the finder,
// the player, the clipboard and the library, where random keys seldom get far.

// A pair is two runs that must not differ: one with a whole file, and one with a file
// that ends where the viewer is.
type pair struct {
	full, short *driver
	done        []string
}

// pairs opens each series whole and cut off: the made-up ones before each installment and
// at all sizes, the bundled ones before every other installment, which depends on the
// test, and at one size in turn.
func pairs(t *testing.T, sizes [][2]int, check func(t *testing.T, p *pair, whole recap.Series, n int)) {
	made := []string{"heist.toml", "feud.toml"}
	sources := bundled(t)
	for _, name := range made {
		sources[name] = readFile(t, "testdata/"+name)
	}
	made = append(made, "lamp-office.toml")
	sources["lamp-office.toml"] = readFile(t, lampOfficeFile)
	for name, src := range sources {
		whole, series := decodeBook(t, name, src), decodeSeries(t, name, src)
		for _, n := range drawn.Horizons(whole.End()) {
			for i, size := range sizes {
				if !slices.Contains(made, name) && (i != (len(name)+n)%len(sizes) || n%2 != len(t.Name())%2) {
					continue
				}
				t.Run(fmt.Sprintf("%s before %d at %d columns", name, n, size[0]), func(t *testing.T) {
					t.Parallel()
					cut := decodeBook(t, name, cutFile(src, n))
					p := &pair{
						full:  start(t, Options{Book: whole, Before: n}, size[0], size[1]).onlyVisible(),
						short: start(t, Options{Book: cut, Before: n}, size[0], size[1]).onlyVisible(),
					}
					check(t, p, series, n)
				})
			}
		}
	}
}

// decodeSeries returns everything that a series file holds.
func decodeSeries(tb testing.TB, name, src string) recap.Series {
	tb.Helper()
	series, problems := file.Decode(name, []byte(src))
	must(tb, problems.Err())
	return series
}

// compared lists the sizes for these tests.
var compared = [][2]int{{120, 36}, {80, 24}, {40, 12}}

// do does the same step in both runs, and compares what they show.
func (p *pair) do(t *testing.T, name string, step func(d *driver)) {
	t.Helper()
	step(p.full)
	step(p.short)
	p.done = append(p.done, name)
	got, want := p.full.m.View(), p.short.m.View()
	if got.Content != want.Content || got.WindowTitle != want.WindowTitle || !reflect.DeepEqual(got.Cursor, want.Cursor) {
		t.Fatalf("after %v\nthe whole file shows\n%s\nthe cut one\n%s", p.done[max(len(p.done)-12, 0):], p.full.text(), p.short.text())
	}
	if got, want := clipboard(p.full), clipboard(p.short); !slices.Equal(got, want) {
		t.Fatalf("after %v\nthe whole file copies\n%s\nthe cut one\n%s", p.done[max(len(p.done)-12, 0):], got, want)
	}
}

func (p *pair) acts(t *testing.T, names string) {
	t.Helper()
	for name := range strings.FieldsSeq(names) {
		p.do(t, name, func(d *driver) { d.acts(name) })
	}
}

// clipboard returns all texts that were copied.
func clipboard(d *driver) []string {
	var texts []string
	for _, msg := range d.did {
		if v := reflect.ValueOf(msg); v.Kind() == reflect.String {
			texts = append(texts, v.String())
		}
	}
	return texts
}

// eachPerson selects each person on the cast page in turn and does the actions.
func (p *pair) eachPerson(t *testing.T, actions string) {
	t.Helper()
	for i := range p.full.m.moment().Cast() {
		way := "cast top" + strings.Repeat(" down", i)
		p.do(t, way, func(d *driver) { d.acts(way) })
		p.acts(t, actions)
	}
}

func TestHorizonOfRelationships(t *testing.T) {
	longTest(t)
	pairs(t, compared, func(t *testing.T, p *pair, _ recap.Series, _ int) {
		p.acts(t, "relationships copy film-back down film-forward")
		p.eachPerson(t, "relationships-of down film-back film-forward open back second-ring second-ring person-page escape back")
		p.acts(t, "relationships chain down enter film-back film-forward down person-page escape second-ring second-ring escape escape chain up up esc")
	})
}

func TestHorizonOfTheWeb(t *testing.T) {
	longTest(t)
	pairs(t, compared[:2], func(t *testing.T, p *pair, _ recap.Series, _ int) {
		p.acts(t, "relationships web down down film-back up film-forward page-down open escape chain enter esc picture-film-back picture-film-back")
	})
}

// TestHorizonOfChains asks of every two people how they know each other; in a large cast,
// of every third pair.
func TestHorizonOfChains(t *testing.T) {
	longTest(t)
	pairs(t, compared[1:2], func(t *testing.T, p *pair, _ recap.Series, n int) {
		story := p.full.m.story
		film := story.Seen()
		people := story.AsOf(film).Cast()
		for i, from := range people {
			for j, to := range people[i+1:] {
				if len(people) > 12 && (i+j+n)%3 > 0 {
					continue
				}
				p.do(t, from.Name+" and "+to.Name, func(d *driver) {
					d.m.visit(place{section: recap.SectionRelationships, center: from.ID, chainTo: to.ID, film: film})
					d.send(nil)
				})
			}
		}
	})
}

// laterTexts returns the texts of the installments from n on, whatever field they are in:
// all names, and the beginning of one other text of each field and installment.
func laterTexts(series recap.Series, n int) []string {
	var texts []string
	for _, in := range series.Installments[min(n-1, len(series.Installments)):] {
		asked := map[string]bool{}
		var walk func(v reflect.Value, field string, name bool)
		walk = func(v reflect.Value, field string, name bool) {
			switch v.Kind() {
			case reflect.String:
				if words := strings.Fields(v.String()); len(words) > 0 && (name || !asked[field]) {
					asked[field] = true
					texts = append(texts, strings.Join(words[:min(len(words), 20)], " "))
				}
			case reflect.Slice:
				for i := range v.Len() {
					walk(v.Index(i), field, name)
				}
			case reflect.Struct:
				for f, value := range v.Fields() {
					walk(value, field+"."+f.Name, f.Tag.Get("text") == "name")
				}
			}
		}
		walk(reflect.ValueOf(in), "", false)
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// TestHorizonOfTheFinder searches for everything that comes later, and for what is known.
func TestHorizonOfTheFinder(t *testing.T) {
	longTest(t)
	pairs(t, compared, func(t *testing.T, p *pair, whole recap.Series, n int) {
		texts := laterTexts(whole, n)
		for i, later := range texts {
			if len(texts) > 100 && i%3 != n%3 { // a third of many
				continue
			}
			p.do(t, later, func(d *driver) {
				d.acts("find")
				d.send(tea.PasteMsg{Content: later})
			})
			p.acts(t, "enter")
			p.do(t, "esc", func(d *driver) { d.acts("esc esc") })
		}
		for _, known := range []string{"a", "the", "lino", "crane", "ghost", "zoe", "al", "loot", "who", "xyzzy"} {
			p.acts(t, "find up esc find")
			p.do(t, known, func(d *driver) { d.send(tea.PasteMsg{Content: known}) })
			p.acts(t, "down down enter next-match previous-match film-back film-forward copy escape back")
		}
	})
}

func TestHorizonOfThePlayer(t *testing.T) {
	longTest(t)
	pairs(t, compared, func(t *testing.T, p *pair, _ recap.Series, _ int) {
		for _, budget := range []string{"less-time", "more-time"} {
			p.acts(t, "so-far"+strings.Repeat(" "+budget, len(recap.Budgets()))+" play")
			for {
				if cards, playing := p.full.m.overlay.(*overlay.Player); !playing || cards.At == len(cards.Cards)-1 {
					break
				}
				p.do(t, "the timer going off", func(d *driver) {
					if _, playing := d.m.overlay.(*overlay.Player); playing {
						d.fireTimer()
					}
				})
			}
			p.acts(t, "play-pause play-back play-back play-leave film-back play play-next play-leave film-forward")
		}
	})
}

// TestHorizonOfTheClipboard copies on every page: each section, with something selected,
// and the earlier film; the story in every time, and a film at every length.
func TestHorizonOfTheClipboard(t *testing.T) {
	longTest(t)
	pairs(t, compared, func(t *testing.T, p *pair, _ recap.Series, n int) {
		for _, s := range page.Sections() {
			before := len(clipboard(p.full))
			p.acts(t, string(s)+" copy down copy film-back copy film-forward")
			if len(clipboard(p.full)) == before && n > 1 {
				t.Errorf("nothing was copied from %s", s)
			}
		}
		p.acts(t, string(recap.SectionSoFar)+strings.Repeat(" more-time copy", len(recap.Budgets())))
		p.acts(t, string(recap.SectionPlot)+strings.Repeat(" length copy", len(recap.Lengths())))
		p.eachPerson(t, "copy open copy escape")
	})
}

// TestHorizonOfTheLibrary compares the rows of a whole file and of a cut one with the
// same name, which a Memory takes for the same series.
func TestHorizonOfTheLibrary(t *testing.T) {
	longTest(t)
	for name, src := range fixtures(t) {
		whole, series := decodeBook(t, name, src), decodeSeries(t, name, src)
		for _, n := range drawn.Horizons(whole.End()) {
			for i, size := range compared {
				if i != (len(name)+n)%len(compared) {
					continue
				}
				open := func(src string) *driver {
					locations, err := data.Find(put(t, t.TempDir(), name, src))
					must(t, err)
					return start(t, Options{Library: shelfOf(locations), Memory: &testMemory{kept: bookmarkAt(t, locations[0], n)}}, size[0], size[1])
				}
				p := &pair{full: open(src).onlyVisible(), short: open(cutFile(src, n)).onlyVisible()}
				p.acts(t, "library-down library-sort library-sort library-filter 'l esc up")
				texts := laterTexts(series, n)
				for i, later := range texts {
					if len(texts) > 100 && i%3 != n%3 {
						continue
					}
					p.do(t, later, func(d *driver) { d.send(tea.PasteMsg{Content: later}) })
					p.acts(t, "esc")
				}
				p.acts(t, "library-open plot library library-leave cast library library-open")
				p.full.m.watch.cancel()
				p.short.m.watch.cancel()
			}
		}
	}
}

// TestHorizonOfCut compares a whole file with the one that the program cuts off for a
// friend.
func TestHorizonOfCut(t *testing.T) {
	longTest(t)
	for name, src := range bundled(t) {
		locations, err := data.Find(put(t, t.TempDir(), name, src))
		must(t, err)
		book, err := locations[0].Open()
		must(t, err)
		for _, n := range drawn.Horizons(book.End()) {
			cut, err := book.Cut(n)
			must(t, err)
			p := &pair{
				full:  start(t, Options{Book: decodeBook(t, name, src), Before: n}, 100, 30).onlyVisible(),
				short: start(t, Options{Book: decodeBook(t, name, string(cut)), Before: n}, 100, 30).onlyVisible(),
			}
			p.acts(t, tour)
			for _, s := range page.Sections() {
				p.acts(t, string(s)+" copy")
			}
		}
	}
}

// TestNothingPlantedInRelationshipsPlayOrCopies checks that nothing planted in later
// films appears in any relationship, card or copy.
func TestNothingPlantedInRelationshipsPlayOrCopies(t *testing.T) {
	book := plantedBook(t)
	for n := 1; n <= book.End(); n++ {
		d := start(t, Options{Book: book, Before: n}, 130, 45)
		check := func(action string) {
			all := d.text() + strings.Join(clipboard(d), "\n")
			for later := n; later <= plantedFilms; later++ {
				if sign := sign(later); strings.Contains(all, sign) {
					t.Fatalf("before %d, after %s: %s is shown or copied:\n%s", n, action, sign, all)
				}
			}
		}
		actions := "relationships copy down second-ring copy open copy web copy down down picture-film-back chain enter copy escape escape web play" +
			strings.Repeat(" play-next", 40) + " play-back play-back play-leave film-back film-back relationships web" +
			" so-far more-time more-time more-time copy plot copy length copy cast down copy open copy"
		for action := range strings.FieldsSeq(actions) {
			d.acts(action)
			check(action)
		}
		if n > 2 && !strings.Contains(strings.Join(clipboard(d), "\n"), sign(1)) {
			t.Errorf("before %d nothing planted in the first film was copied: the keys show too little", n)
		}
	}
}
