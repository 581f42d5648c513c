package recap_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
)

// seriesOfSeasons returns a series with seasons of eight episodes. If told is set, the
// last episode of each season has a text for the whole story so far.
func seriesOfSeasons(seasons int, told bool) Series {
	s := Series{ID: "show", Title: "Show", Kind: "episode"}
	for i := range seasons * 8 {
		in := Installment{
			Title: fmt.Sprintf("Day %d", i+1), Label: fmt.Sprintf("S%dE%d", i/8+1, i%8+1), Part: fmt.Sprintf("Season %d", i/8+1),
			Line: fmt.Sprintf("Line %d%s.", i+1, strings.Repeat(" so", 20)), Short: fmt.Sprintf("Short %d%s.", i+1, strings.Repeat(" so", 60)),
			Beats: []string{fmt.Sprintf("Beat %d%s.", i+1, strings.Repeat(" so", 60)), "And Mrs. Green goes." + strings.Repeat(" so", 50)},
			Cast:  []CastEntry{{ID: "ann", Fate: "She waits."}}, Threads: []ThreadEntry{{ID: fmt.Sprintf("t%d", i), Text: fmt.Sprintf("Why %d?", i+1)}},
		}
		if i == 0 {
			in.Cast[0].Name = "Ann"
		}
		if told && i%8 == 7 {
			in.Previously = fmt.Sprintf("Whole %d. %s", i+1, strings.Repeat("It is so. Now Mrs. Green and her sister Ann have met at the old mill by the river. ", 14))
		}
		s.Installments = append(s.Installments, in)
	}
	return s
}

// TestEarlierSeasonsAreToldByTheirLastText checks that earlier seasons are told by the
// last text for the whole story, the current one episode by episode, and each under the
// name of its season.
func TestEarlierSeasonsAreToldByTheirLastText(t *testing.T) {
	for _, c := range []struct {
		before, minutes int
		whole           int // the last film that the text for the whole story covers; 0 if none is used
		parts           []string
	}{
		{20, 5, 16, []string{"Season 1 to Season 2", "Season 3"}}, {12, 2, 8, []string{"Season 1", "Season 2"}},
		{5, 5, 0, nil}, {9, 5, 0, nil},
	} {
		d := seriesOfSeasons(3, true).Before(c.before).Now().Digest(c.minutes, 0)
		var parts []string
		film := 1
		for _, told := range d.Story {
			if told.From != film || told.IsOneText() != (film == 1 && c.whole > 0) || told.IsOneText() && told.Film != c.whole {
				t.Errorf("before %d: a telling does not follow the one before, or wrongly covers several films: %+v", c.before, d.Story)
			}
			film = told.Film + 1
			if told.Part != "" {
				parts = append(parts, told.Part)
			}
		}
		if film != c.before || d.Untold > 0 || !slices.Equal(parts, c.parts) {
			t.Errorf("before %d: it tells up to film %d and leaves out %d, under %q, want %q", c.before, film-1, d.Untold, parts, c.parts)
		}
	}
}

// TestWithoutATextSeasonsAreToldByLines checks that seasons without a text for the whole
// story are told in lines, and that episodes without room are counted.
func TestWithoutATextSeasonsAreToldByLines(t *testing.T) {
	d := seriesOfSeasons(3, false).Before(20).Now().Digest(2, 0)
	if n := len(d.Story); n == 0 || d.Untold != 19-n || d.Story[0].Length != Line || d.Story[0].From != d.Untold+1 {
		t.Errorf("%d films told, %d left out, want lines of the latest: %+v", n, d.Untold, d.Story)
	}
}

// TestThisPartCoversNoOther checks that the digest, the cards and a person's chapters are
// all limited to the part.
func TestThisPartCoversNoOther(t *testing.T) {
	m := seriesOfSeasons(3, true).Before(20).Now().ThisPart()
	for _, minutes := range Budgets() {
		d := m.Digest(minutes, 0)
		text := fmt.Sprintf("%+v %+v", d, m.Cards(minutes, 0))
		if d.Part != "Season 3" || d.Untold > 0 && minutes > 1 || d.Story[0].From < 17 || len(d.Story)+d.Untold != 3 {
			t.Errorf("%d minutes: it covers more or less than season 3: %+v", minutes, d.Story)
		}
		for i := 1; i < 17; i++ {
			for _, word := range []string{"Line", "Short", "Beat", "Whole", "Why"} {
				if strings.Contains(text, fmt.Sprintf("%s %d ", word, i)) || strings.Contains(text, fmt.Sprintf("%s %d?", word, i)) {
					t.Fatalf("%d minutes: it shows %s %d, of an earlier season", minutes, word, i)
				}
			}
		}
	}
	chapters := m.Chapters("ann")
	if len(chapters) != 3 || chapters[0].Film != 17 {
		t.Errorf("got %d chapters, want the 3 of season 3: %+v", len(chapters), chapters)
	}
	if films := seriesOfSeasons(1, true).Before(4).Now(); films.ThisPart().Digest(5, 0).Part != "Season 1" {
		t.Error("the first season is not a part")
	}
	bare := Series{Title: "B", Installments: []Installment{{Title: "One", Line: "It is."}}}.Before(2).Now()
	if bare.ThisPart() != bare {
		t.Error("a series without parts has one")
	}
}

// TestCardsTellSeasonsInWholeSentences checks that cards break texts only between
// sentences, and do not take "Mrs." for the end of one.
func TestCardsTellSeasonsInWholeSentences(t *testing.T) {
	var told []string
	for _, c := range seriesOfSeasons(3, true).Before(18).Now().Cards(2, 0) {
		if c.Film == 16 {
			told = append(told, c.Lines...)
			if words := len(strings.Fields(strings.Join(c.Lines, " "))); words > 60 || !strings.HasSuffix(c.Lines[0], ".") || strings.HasSuffix(c.Lines[0], "Mrs.") {
				t.Errorf("a card is too long or does not end with a sentence (%d words): %q", words, c.Lines)
			}
		}
	}
	want := strings.Join(strings.Fields(seriesOfSeasons(3, true).Installments[15].Previously), " ")
	if got := strings.Join(told, " "); got != want {
		t.Errorf("the cards say %q, want %q", got, want)
	}
}
