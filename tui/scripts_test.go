package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
)

// scripts holds words whose width depends on whether the terminal joins characters.
var scripts = map[string][]string{
	"Hindi":       {"क्षत्रिय", "राजवंश", "उत्तराधिकारी", "देवसेना", "बिगिनिंग"},
	"Tamil":       {"நிலா", "உசிலம்பட்டி", "கொலை", "தந்தை", "மறைந்தார்"},
	"Bengali":     {"বাংলা", "নিলাকে", "ব্যোমকেশ", "মৃত্যু", "রক্ষা"},
	"Thai":        {"กำลัง", "ที่นี่", "เพื่อน", "น้ำ", "ผู้หญิง"},
	"narrow kana": {"ｶﾞﾗｽ", "ﾊﾟﾊﾟ", "ｺﾞｼﾞﾗ", "ﾎﾞｰﾙ", "ﾃﾞﾝﾜ"},
	"emoji":       {"👩‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "❤️", "👨🏾‍🚀"},
	"Hangul":      {"각각", "한글", "이야기", "친구", "죽음"},
}

// A scriptSeries is a series in a script. Each of its words has a number, so no two are
// the same.
type scriptSeries struct {
	words []string
	all   []string
}

// text returns n new words.
func (s *scriptSeries) text(n int) string {
	from := len(s.all)
	for range n {
		s.all = append(s.all, fmt.Sprintf("%s%d", s.words[len(s.all)%len(s.words)], 100+len(s.all)))
	}
	return strings.Join(s.all[from:], " ")
}

// book returns a series that tells two installments and names a third.
func (s *scriptSeries) book(tb testing.TB) *data.Book {
	var src strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&src, format+"\n", args...) }
	say("title = %q", s.text(1))
	for n := 1; n <= 3; n++ {
		say("[[installment]]\ntitle = %q\nreleased = 200%d-01-01", s.text(1), n)
		if n == 3 {
			break
		}
		say("recap = \"\"\"\n%s\n\n- %s\n\n> %s\n\"\"\"", s.text(40), s.text(15), s.text(15))
		for p := 1; p <= 3; p++ {
			say("[[installment.cast]]\nid = \"p%d%d\"\nname = %q\nrole = %q\nfate = %q", n, p, s.text(1), s.text(2), s.text(9))
		}
		if n == 2 {
			say("[[installment.relationship]]\nfrom = \"p11\"\nto = \"p21\"\nkind = \"friend\"\nwhy = %q", s.text(8))
		}
	}
	return decodeBook(tb, "told.toml", src.String())
}

// cells returns the rows of the frame as the renderer has them in its cells, by its
// method of counting widths.
func (d *driver) cells(method ansi.Method) []string {
	d.tb.Helper()
	frame, width, height := d.styled(), d.m.frame.width, d.m.frame.height
	screen := uv.NewScreenBuffer(width, height)
	screen.Method = method
	uv.NewStyledString(frame).Draw(screen, screen.Bounds())
	rows := make([]string, height)
	sent := strings.Split(ansi.Strip(frame), "\n")
	for y := range rows {
		for x := range width {
			if cell := screen.CellAt(x, y); cell != nil {
				rows[y] += cell.Content
			}
		}
		if got, want := strings.TrimRight(rows[y], " "), strings.TrimRight(sent[y], " "); got != want {
			d.tb.Errorf("%s: of the row %q the screen has %q", d.way(), want, got)
		}
	}
	return rows
}

// wholeTour lists keys that show the story from end to end, and whatever can be on top of
// it.
var wholeTour = append(sectionScreens(), "1 t", "2 left", "right 3", "3 enter", "4 v", "w", "/", "p", "?")

// TestNoWordIsLost checks that every word is shown at any width, however the renderer
// counts cells: it would cut off what was laid out wider than the terminal.
func TestNoWordIsLost(t *testing.T) {
	longTest(t)
	for name, words := range scripts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			series := &scriptSeries{words: words}
			book := series.book(t)
			for _, width := range []int{40, 60, 80, 100, 124} {
				d := start(t, Options{Book: book, Before: 3}, width, 24)
				for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
					if method == ansi.GraphemeWidth {
						d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
					}
					var seen strings.Builder
					for _, keys := range wholeTour {
						d.keys("esc esc home " + keys)
						for last := ""; ; d.keys("pgdown") {
							shown := strings.Join(d.cells(method), "\n") + "\n"
							if shown == last { // the end
								break
							}
							seen.WriteString(shown)
							last = shown
						}
					}
					lost := slices.DeleteFunc(slices.Clone(series.all), func(word string) bool { return strings.Contains(seen.String(), word) })
					if len(lost) > 0 {
						t.Errorf("%d columns, %v: %d of %d words are on no screen: %q", width, method, len(lost), len(series.all), lost)
					}
				}
			}
		})
	}
}

// TestLayoutChangesForJoinedCharacters checks that the layout changes once the terminal
// has said that it joins characters, and only then.
func TestLayoutChangesForJoinedCharacters(t *testing.T) {
	book := (&scriptSeries{words: scripts["Hindi"]}).book(t)
	d := start(t, Options{Book: book, Before: 3}, 60, 24).keys("2")
	before := d.text()
	for _, value := range []ansi.ModeSetting{ansi.ModeNotRecognized, ansi.ModePermanentlyReset} {
		d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: value})
		if d.text() != before {
			t.Errorf("the layout changes for the report %d", value)
		}
	}
	d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	if after := d.text(); after == before {
		t.Errorf("the layout has not changed:\n%s", after)
	}
}

// TestThePictureKeepsItsFrames checks that the frames in the picture stay straight,
// however the terminal counts the names in them.
func TestThePictureKeepsItsFrames(t *testing.T) {
	for name, words := range scripts {
		t.Run(name, func(t *testing.T) {
			d := start(t, Options{Book: (&scriptSeries{words: words}).book(t), Before: 3}, 124, 36).keys("4 v")
			for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
				if method == ansi.GraphemeWidth {
					d.send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
				}
				top := -1 // right corner of the frame of the selected person
				for _, row := range d.cells(method) {
					if before, _, ok := strings.Cut(row, "╗"); ok {
						top = method.StringWidth(before)
					}
					if at := strings.LastIndexAny(row, "║╟"); at >= 0 && method.StringWidth(row[:at]) != top {
						t.Errorf("%v: the side of the frame is in column %d, its corner in %d:\n%s", method, method.StringWidth(row[:at]), top, d.screenshot())
					}
				}
				if top < 0 {
					t.Fatalf("%v: no frame is drawn:\n%s", method, d.screenshot())
				}
			}
		})
	}
}
