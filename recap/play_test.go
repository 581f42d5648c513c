package recap_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	. "previously/recap"
	"previously/recap/file"
)

func bundledSeries(t testing.TB) Series {
	t.Helper()
	src, err := os.ReadFile("../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := file.Decode("lost-bullet.toml", src)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return s
}

// allBundled returns all bundled series by file name.
func allBundled(t *testing.T) map[string]Series {
	t.Helper()
	all := map[string]Series{}
	for name, src := range seriesFiles(t) {
		if name != "masks.toml" {
			all[name] = mustDecode(t, string(src))
		}
	}
	return all
}

func cardsText(cards []Card) string {
	var b strings.Builder
	for _, c := range cards {
		b.WriteString(c.Title + "\n" + strings.Join(c.Lines, "\n") + "\n")
	}
	return b.String()
}

func TestCardsTellEveryBeatIfThereIsTime(t *testing.T) {
	s := bundledSeries(t)
	story := s.Before(s.End())
	text := cardsText(story.Now().Cards(0, 0))
	for _, film := range story.Films {
		for _, beat := range film.Beats {
			if !strings.Contains(text, beat) {
				t.Errorf("no card has the beat %q", beat)
			}
		}
	}
	if !strings.HasPrefix(text, "Previously on Lost Bullet\n") || !strings.Contains(text, "Where they stand") {
		t.Errorf("the title or the ending is missing:\n%s", text)
	}
}

// TestCardsTellEveryFilm checks that the cards keep to the time, name each earlier film
// unless there is only a minute, tell the last one to its end, and finish with where
// people stand and what is open.
func TestCardsTellEveryFilm(t *testing.T) {
	for id, series := range allBundled(t) {
		for next := 2; next <= series.End(); next++ {
			story := series.Before(next)
			for _, minutes := range Budgets() {
				cards := story.Now().Cards(minutes, 0)
				text := cardsText(cards)
				if spent := total(cards); minutes > 0 && spent > time.Duration(minutes)*time.Minute {
					t.Errorf("%s before %d, %d minutes: the cards take %v", id, next, minutes, spent)
				}
				for _, film := range story.Films[toldAsOne(story, text):] {
					if !strings.Contains(text, film.Title) && minutes != 1 {
						t.Errorf("%s before %d, %d minutes: no card names %s", id, next, minutes, film.Title)
					}
				}
				last := story.Films[story.Seen()-1]
				if ending := last.Beats[len(last.Beats)-1]; !strings.Contains(text, ending) && !strings.Contains(text, last.Line) {
					t.Errorf("%s before %d, %d minutes: the last film lacks its ending", id, next, minutes)
				}
				if open := story.Now().OpenThreads(); !strings.Contains(text, "Where they stand\n") || len(open) > 0 && !strings.Contains(text, "Still open\n"+open[0].Text) {
					t.Errorf("%s before %d, %d minutes: where people stand or what is open is missing:\n%s", id, next, minutes, text)
				}
			}
		}
	}
}

// toldAsOne returns the last film whose text for the whole story up to it begins on the
// cards, or 0. Films without a part, and the last one seen, do not count.
func toldAsOne(story *Story, cards string) (last int) {
	for _, film := range story.Films {
		if begin, _, _ := strings.Cut(film.Previously, "\n"); begin != "" && film.Part != "" && strings.Contains(cards, begin) && film.Number < story.Seen() {
			last = film.Number
		}
	}
	return last
}

// TestCardsShowWhomTheyName checks that the people a card shows are named on it.
func TestCardsShowWhomTheyName(t *testing.T) {
	story := bundledSeries(t).Before(3)
	named := 0
	for _, c := range story.AsOf(2).Cards(0, 0) {
		for _, p := range c.People {
			if named++; c.Film == 0 || !strings.Contains(strings.Join(c.Lines, " "), p.Name) && len(p.Aliases) == 0 {
				t.Errorf("the card %q shows %s, whom it does not name", c.Lines, p.Name)
			}
		}
	}
	if named < 10 {
		t.Errorf("the cards show %d people, want at least 10", named)
	}
}

func TestCardsStayLongEnough(t *testing.T) {
	story := bundledSeries(t).Before(3)
	for _, c := range story.AsOf(2).Cards(0, 100_000) {
		if c.Time < 2*time.Second {
			t.Errorf("card %q stays for %v, want at least 2s", c.Title, c.Time)
		}
	}
	if slow, fast := total(story.AsOf(2).Cards(0, 100)), total(story.AsOf(2).Cards(0, 300)); slow <= fast {
		t.Errorf("at 100 words a minute the cards take %v, and at 300 %v", slow, fast)
	}
}

func TestCardsSpeakOfNoLaterFilm(t *testing.T) {
	s := bundledSeries(t)
	for next := 1; next <= s.End(); next++ {
		for k := 1; k < next; k++ {
			for _, minutes := range Budgets() {
				got, want := s.Before(next).AsOf(k).Cards(minutes, 0), s.Before(k+1).AsOf(k).Cards(minutes, 0)
				if !reflect.DeepEqual(got, want) {
					t.Errorf("before %d, film %d, %d minutes: the cards differ from those of a viewer who has seen only %d", next, k, minutes, k)
				}
			}
		}
	}
	if cards := s.Before(1).AsOf(1).Cards(0, 0); cards != nil {
		t.Errorf("before the first film: got %v, want no cards", cards)
	}
}

// TestCardsSayHowManyFilmsTheyLeaveOut plays so many episodes that not even a line of
// each fits.
func TestCardsSayHowManyFilmsTheyLeaveOut(t *testing.T) {
	series := Series{Title: "A", Kind: "episode"}
	for i := range 40 {
		series.Installments = append(series.Installments, Installment{Title: fmt.Sprintf("T%d", i+1), Line: words(20), Beats: []string{words(20)}})
	}
	cards, told := series.Before(41).AsOf(40).Cards(1, 0), map[int]bool{}
	for _, c := range cards[2:] {
		told[c.Film] = true
	}
	if n := 40 - len(told); cardsText(cards[1:2]) != fmt.Sprintf("\nLeft out for lack of time: %d earlier episodes.\n", n) || len(told) < 5 {
		t.Errorf("%d episodes are told, and the second card is %q", len(told), cardsText(cards[1:2]))
	}
}

// TestCardsTellAsManyLastBeatsAsFit plays a film of 30 beats that take six seconds each.
func TestCardsTellAsManyLastBeatsAsFit(t *testing.T) {
	const line = "It is told in one line of nine words."
	var beats []string
	for i := range 30 {
		beats = append(beats, fmt.Sprintf("Beat number %d has ten words, and this is it.", i))
	}
	s := Series{Title: "A", Installments: []Installment{{Title: "One", Line: line, Beats: beats}}}
	for minutes := 1; minutes <= 2; minutes++ {
		cards := s.Before(2).AsOf(1).Cards(minutes, 100)
		left := time.Duration(minutes)*time.Minute - total(cards)
		if next := 6 * time.Second; left < 0 || left >= next {
			t.Errorf("%d minutes: %v are left over, and another beat takes %v", minutes, left, next)
		}
		told := cards[2:]
		if len(told) == 0 || cards[1].Lines[0] != line {
			t.Fatalf("%d minutes: the cards lack the line or the last beats: %v", minutes, cards)
		}
		for i, card := range told {
			if want := beats[len(beats)-len(told)+i]; card.Lines[0] != want {
				t.Errorf("%d minutes, card %d: got %q, want %q", minutes, i, card.Lines[0], want)
			}
		}
	}
}

func total(cards []Card) (t time.Duration) {
	for _, c := range cards {
		t += c.Time
	}
	return t
}
