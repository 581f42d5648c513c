package recap

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func bundledSeries(t testing.TB) Series {
	t.Helper()
	src, err := os.ReadFile("../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	s, problems := Decode("lost-bullet.toml", src)
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
		if c.Time < minCard {
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
