package tui

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/canary"
	"previously/recap/drawn"
	"previously/tui/overlay"
)

// The contract of the horizon: before installment n the app shows, byte for byte,
// what it would show with a file that ends with the title, label, part and year of n.
//
// The two may differ only once the viewer says that they are past n: by going down
// the chooser beyond n, by saying that they have seen them all, or by marking n as
// watched. The scripts below do everything else.

// cutFile returns the source of a series file, cut off before installment n (from 1) as
// if by hand: of n only the title, label, part and year are left.
func cutFile(src string, n int) string {
	const head = "[[installment]]\n"
	blocks := strings.Split(src, head)
	if n >= len(blocks) {
		return src
	}
	kept := strings.Join(blocks[:n], head) + head
	for _, key := range []string{"title", "label", "part"} {
		kept += regexp.MustCompile(`(?m)^` + key + ` = .*\n`).FindString(strings.SplitN(blocks[n], "\n[[", 2)[0])
	}
	if year := regexp.MustCompile(`(?m)^released = (\d{4})`).FindStringSubmatch(blocks[n]); year != nil {
		kept += "released = " + year[1] + "\n"
	}
	return kept
}

// A step is one thing that a viewer does.
type step struct {
	key  string // or, if it is "":
	msg  tea.Msg
	name string
}

// scriptKeys returns the keys to press at random: all that are bound, which also type
// text, and the moves several times over.
func scriptKeys() []string {
	var keys []string
	screens := keyMaps()
	for _, name := range slices.Sorted(maps.Keys(screens)) {
		if !slices.Contains([]string{"Library", "Faults", "ImportScreen"}, name) { // no story leads there
			for _, b := range screens[name].Bindings() {
				keys = append(keys, b.Keys...)
			}
		}
	}
	for range 6 { // moves are more frequent than the rest
		keys = append(keys, "down", "up", "left", "right", "enter", "esc", "tab", "esc", "space")
		keys = append(keys, sectionScreens()[1:]...)
	}
	return keys
}

// script returns a number of random steps, the same for the same seed.
func script(seed uint64, steps int) []step {
	random := rand.New(rand.NewPCG(seed, 0))
	keys := scriptKeys()
	var s []step
	add := func(msg tea.Msg) { s = append(s, step{msg: msg, name: fmt.Sprintf("%T%+v", msg, msg)}) }
	for len(s) < steps {
		switch random.IntN(12) {
		case 0:
			add(tea.MouseClickMsg{X: random.IntN(120), Y: random.IntN(40), Button: tea.MouseLeft})
		case 1:
			add(tea.MouseWheelMsg{Button: []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelUp}[random.IntN(2)]})
		case 2:
			if random.IntN(4) == 0 {
				add(tea.WindowSizeMsg{Width: 20 + random.IntN(140), Height: 5 + random.IntN(45)})
			}
		default:
			key := keys[random.IntN(len(keys))]
			s = append(s, step{key: key, name: key})
		}
	}
	return s
}

func (s step) do(d *driver) {
	if s.key != "" {
		d.keys(s.key)
	} else {
		d.send(s.msg)
	}
}

// saysMore reports whether by this step the viewer may say that they are past installment
// n.
func (s step) saysMore(m *Model, n int) bool {
	_, click := s.msg.(tea.MouseClickMsg)
	wheel, _ := s.msg.(tea.MouseWheelMsg)
	switch o := m.overlay.(type) {
	case *overlay.FilmChooser:
		down := slices.Contains([]string{"down", "j", "tab"}, s.key) || wheel.Button == tea.MouseWheelDown
		further := slices.Contains([]string{"pgdown", "space", "ctrl+d"}, s.key) || s.key != "" && strings.Trim(s.key, "0123456789") == ""
		return click || down && (o.Below() == 0 || o.Below() > n) || further
	case *overlay.Question:
		_, seenAll := o.Back.(*overlay.FilmChooser)
		return (s.key == "y" || s.key == "enter") && (seenAll || m.story.Seen()+1 >= n)
	}
	return false
}

func TestHorizonIsTheEndOfTheFile(t *testing.T) {
	longTest(t)
	for name, src := range fixtures(t) {
		whole := decodeBook(t, name, src)
		for _, n := range drawn.Horizons(whole.End()) {
			for i, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}} {
				if name != "heist.toml" && i != (len(name)+n)%3 { // the others at one size in turn
					continue
				}
				t.Run(fmt.Sprintf("%s before %d at %d columns", name, n, size[0]), func(t *testing.T) {
					t.Parallel()
					cut := decodeBook(t, name, cutFile(src, n))
					full := start(t, Options{Book: whole, Before: n}, size[0], size[1])
					short := start(t, Options{Book: cut, Before: n}, size[0], size[1])
					if i == 0 {
						full.prefetch()
						short.prefetch()
					}
					compareRuns(t, full, short, n, script(uint64(10*n+i), 250))
				})
			}
		}
	}
}

// compareRuns does the same steps with both drivers, and compares each frame.
func compareRuns(t *testing.T, full, short *driver, n int, steps []step) {
	var done []string
	for _, s := range steps {
		if s.saysMore(full.m, n) {
			continue
		}
		s.do(full)
		s.do(short)
		done = append(done, s.name)
		got, want := full.m.View(), short.m.View()
		if got.Content != want.Content || got.WindowTitle != want.WindowTitle || !reflect.DeepEqual(got.Cursor, want.Cursor) {
			t.Fatalf("after %v\nthe whole file shows\n%s\nthe cut one\n%s", done[max(len(done)-12, 0):], full.screenshot(), short.screenshot())
		}
	}
	if len(full.did) != len(short.did) {
		t.Errorf("the whole file led to %d results and requests, the cut one to %d", len(full.did), len(short.did))
	}
}

// TestChooserShowsNoLaterTitle checks, going down from the first title step by step, that
// a viewer who has not answered yet sees no title or part below the cursor.
func TestChooserShowsNoLaterTitle(t *testing.T) {
	book := plantedBook(t)
	for _, height := range []int{24, 8, 5, 3} {
		d := start(t, Options{Book: book}, 60, height)
		for at := 1; at <= plantedFilms; at += 2 {
			for n := 1; n <= plantedFilms; n++ {
				d.lacks(plantedTitle(n), plantedLabel(n))
				if n > at && plantedPart(n) != plantedPart(at) {
					d.lacks(plantedPart(n))
				}
			}
			d.keys("down")
		}
		if height > 10 {
			d.shows(plantedPart(plantedFilms))
		}
		d.keys("home enter")
		for at := 1; at < plantedFilms; at++ {
			for later := at + 1; later <= plantedFilms; later++ {
				d.lacks(plantedTitle(later))
			}
			d.keys("down")
		}
		if d.keys("down"); height > 10 {
			d.shows(plantedTitle(plantedFilms))
		}
	}
}

// token returns a word that is in the planted series only once. It is made of letters,
// like the words of any file, and its sign tells which installment it is in.
func token(installment, count int) string { return sign(installment) + canary.Letters(count) }

func sign(installment int) string { return "zq" + canary.Letters(installment) + "x" }

func plantedTitle(n int) string { return "Title" + canary.Letters(n) }

func plantedLabel(n int) string { return "Label" + canary.Letters(n) }

// plantedPart returns the part of installment n; each part has two.
func plantedPart(n int) string { return "Part" + canary.Letters((n+1)/2) }

var plantedMonths = []time.Month{time.March, time.June, time.August, time.November}

// plantedFilms is the number of installments in plantedBook.
const plantedFilms = 4

// plantedBook returns a series with a token of its own in each field of each installment.
func plantedBook(tb testing.TB) *data.Book {
	tb.Helper()
	s := recap.Series{ID: "planted", Title: "Planted", Kind: "film"}
	for k := 1; k <= plantedFilms; k++ {
		in := recap.Installment{
			Title: plantedTitle(k), Label: plantedLabel(k), Part: plantedPart(k), Minutes: 9000 + k,
			Released:      recap.Date{Year: 3000 + k, Month: plantedMonths[k-1], Day: 9},
			Cast:          []recap.CastEntry{{ID: "main", Status: recap.Alive}, {ID: token(k, 900)}, {ID: token(k, 901), Status: recap.Missing}},
			Relationships: []recap.Relationship{{From: "main", To: token(k, 900), Kind: "friend"}, {From: token(k, 901), To: "main", Kind: "killed"}},
			Threads:       []recap.ThreadEntry{{ID: token(k, 902), Text: token(k, 903)}},
			Things:        []recap.ThingEntry{{}, {Name: "Thing"}},
			Sources:       []recap.Source{{URL: "https://example.org/" + token(k, 905), Verbatim: true}},
		}
		if k > 1 {
			in.Threads = append(in.Threads, recap.ThreadEntry{ID: token(k-1, 902), Closed: token(k, 904)})
			in.Cast = append(in.Cast, recap.CastEntry{ID: token(k-1, 900), Status: recap.Dead})
		}
		count := 0
		plant(reflect.ValueOf(&in).Elem(), func() string { count++; return token(k, count) })
		if k == 3 {
			in.Cast[2].SameAs = token(1, 901)
		}
		s.Installments = append(s.Installments, in)
	}
	return bookOf(tb, s)
}

// plant puts a token into each empty text of a value, and two into each list of texts.
func plant(v reflect.Value, next func() string) {
	switch v.Kind() {
	case reflect.Struct:
		for f, field := range v.Fields() {
			if f.Name != "SameAs" && f.Name != "Text" && f.Name != "Closed" {
				plant(field, next)
			}
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[[]string]() {
			v.Set(reflect.ValueOf([]string{next(), next()}))
		}
		for i := range v.Len() {
			plant(v.Index(i), next)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() == 0 {
			v.SetString(next())
		}
	}
}

func TestNothingPlantedIsShown(t *testing.T) {
	longTest(t)
	book := plantedBook(t)
	for n := 1; n <= book.End(); n++ {
		d := start(t, Options{Book: book, Before: n}, 130, 45)
		known := map[string]bool{}
		for _, s := range script(uint64(n), 400) {
			if s.saysMore(d.m, n) {
				continue
			}
			s.do(d)
			text := d.text()
			for k := n; k <= plantedFilms; k++ {
				signs := []string{sign(k), fmt.Sprint(9000 + k), plantedMonths[k-1].String()}
				if k > n {
					signs = append(signs, plantedTitle(k), plantedLabel(k), fmt.Sprint(3000+k))
				}
				if plantedPart(k) != plantedPart(n) {
					signs = append(signs, plantedPart(k))
				}
				for _, late := range signs {
					if strings.Contains(text, late) {
						t.Fatalf("before %d, after %s: %q is on the screen:\n%s", n, s.name, late, text)
					}
				}
			}
			for _, found := range regexp.MustCompile(`zq[g-p]+x[g-p]+`).FindAllString(text, -1) {
				known[found] = true
			}
		}
		if least := 15 * (n - 1); len(known) < least {
			t.Errorf("before %d: the script showed %d tokens of earlier installments, want at least %d", n, len(known), least)
		}
	}
}
