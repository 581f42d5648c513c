package recap_test

import (
	"fmt"
	"os"
	"slices"
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

func cardsText(cards []Card) string {
	var b strings.Builder
	for _, c := range cards {
		b.WriteString(c.Title + "\n" + strings.Join(c.Lines, "\n") + "\n")
	}
	return b.String()
}

func TestCardsTellEveryBeatWhereThereIsTime(t *testing.T) {
	s := bundledSeries(t)
	story := s.Before(s.End())
	text := cardsText(story.Cards(story.Seen(), 0, 0))
	for _, film := range story.Films {
		for _, beat := range film.Beats {
			if !strings.Contains(text, beat) {
				t.Errorf("no card says %q", beat)
			}
		}
	}
	if !strings.HasPrefix(text, "Previously on Lost Bullet\n") || !strings.Contains(text, "Where we left everyone") {
		t.Errorf("title or ending is missing:\n%s", text)
	}
}

func TestCardsFitTheBudgetAndKeepTheLatestFilm(t *testing.T) {
	s := bundledSeries(t)
	story := s.Before(s.End())
	for _, minutes := range []int{2, 5, 10} {
		cards := story.Cards(story.Seen(), minutes, 0)
		if spent := total(cards); spent > time.Duration(minutes)*time.Minute {
			t.Errorf("%d minutes: the cards take %v", minutes, spent)
		}
		last := story.Films[story.Seen()-1].Beats
		if !strings.Contains(cardsText(cards), last[len(last)-1]) {
			t.Errorf("%d minutes: the last film has lost its ending", minutes)
		}
	}
}

// TestCardsEndWithWhomTheQuestionsName: one minute has no room for everyone.
func TestCardsEndWithWhomTheQuestionsName(t *testing.T) {
	story := bundledSeries(t).Before(3)
	text := cardsText(story.Cards(2, 1, 300))
	for _, name := range []string{"Lino", "Julia", "Marco", "Areski", "Resz", "Charas"} {
		if !strings.Contains(text, "\n"+name+": ") {
			t.Errorf("where %s was left is not told:\n%s", name, text)
		}
	}
	if strings.Contains(text, "\nStella: ") {
		t.Errorf("there is room for everyone, and nothing to choose:\n%s", text)
	}
}

func TestCardsStayLongEnough(t *testing.T) {
	story := bundledSeries(t).Before(3)
	for _, c := range story.Cards(2, 0, 100_000) {
		if c.Time < 2*time.Second {
			t.Errorf("card %q stays %v", c.Title, c.Time)
		}
	}
	if slow, fast := total(story.Cards(2, 0, 100)), total(story.Cards(2, 0, 300)); slow <= fast {
		t.Errorf("at 100 words a minute %v, at 300 %v", slow, fast)
	}
}

func TestCardsSpeakOfNoLaterFilm(t *testing.T) {
	s := bundledSeries(t)
	for next := 1; next <= s.End(); next++ {
		for k := 1; k < next; k++ {
			for _, minutes := range Budgets() {
				got, want := s.Before(next).Cards(k, minutes, 0), s.Before(k+1).Cards(k, minutes, 0)
				if !slices.EqualFunc(got, want, func(a, b Card) bool {
					return a.Film == b.Film && a.Title == b.Title && a.Time == b.Time && slices.Equal(a.Lines, b.Lines)
				}) {
					t.Errorf("before %d, film %d, %d minutes: the cards differ from those of who has seen %d", next, k, minutes, k)
				}
			}
		}
	}
	if cards := s.Before(1).Cards(1, 0, 0); cards != nil {
		t.Errorf("before the first: %v", cards)
	}
}

// TestCardsTellAsManyLastBeatsAsFit has a film of 30 beats, each of which takes
// six seconds.
func TestCardsTellAsManyLastBeatsAsFit(t *testing.T) {
	const line = "It is told in one line of nine words."
	var beats []string
	for i := range 30 {
		beats = append(beats, fmt.Sprintf("Beat number %d has ten words, and this is it.", i))
	}
	s := Series{Title: "A", Installments: []Installment{{Title: "One", Line: line, Beats: beats}}}
	for minutes := 1; minutes <= 2; minutes++ {
		cards := s.Before(2).Cards(1, minutes, 100)
		left := time.Duration(minutes)*time.Minute - total(cards)
		if next := 6 * time.Second; left < 0 || left >= next {
			t.Errorf("%d minutes: %v are left, and another beat takes %v", minutes, left, next)
		}
		told := cards[2:]
		if len(told) == 0 || cards[1].Lines[0] != line {
			t.Fatalf("%d minutes: %v", minutes, cards)
		}
		for i, card := range told {
			if want := beats[len(beats)-len(told)+i]; card.Lines[0] != want {
				t.Errorf("%d minutes, card %d: %q, want %q", minutes, i, card.Lines[0], want)
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
