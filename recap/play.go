package recap

import (
	"slices"
	"time"

	"previously/recap/text"
)

// Card is one thing to read in "Previously on …", alone on the screen.
type Card struct {
	Film  int      // the film it tells of; 0 for the title and the end
	Title string   // what stands above the text, or is the card
	Lines []string // paragraphs
	Time  time.Duration
}

// minCard is how long the shortest card stays: what appears and goes sooner is
// missed by who looks away.
const minCard = 2 * time.Second

// peoplePerCard is how many people stand on one card of the ending.
const peoplePerCard = 3

// Cards are "Previously on …" as of film k: a title, then each film by its
// beats, and at the end where everyone was left. They fit a budget of minutes
// at a speed in words a minute (0 minutes: everything). Where not all fits, the
// latest films keep their beats and the ones before are told in their line;
// where not even that fits, the earliest are left out, and of the latest come
// its line and its last beats.
func (s *Story) Cards(k, minutes, speed int) []Card {
	k = s.clamp(k)
	if k == 0 {
		return nil
	}
	deck := deck{speed: speed, left: time.Duration(minutes) * time.Minute, endless: minutes <= 0}
	title := deck.card(0, "Previously on "+s.Title)
	ending := s.endingCards(k, &deck)
	deck.spend(title)
	deck.spend(ending...)
	var films [][]Card // the latest first
	for film := k; film >= 1; film-- {
		cards := s.filmCards(film, film == k, &deck)
		if cards == nil {
			break
		}
		deck.spend(cards...)
		films = append(films, cards)
	}
	cards := []Card{title}
	for _, film := range slices.Backward(films) {
		cards = append(cards, film...)
	}
	return append(cards, ending...)
}

// deck makes cards and watches over the time that is left for them.
type deck struct {
	speed   int
	left    time.Duration
	endless bool
}

func (d *deck) card(film int, title string, lines ...string) Card {
	t := text.ReadingTime(text.CountWords(title)+text.CountWords(lines...), d.speed)
	return Card{Film: film, Title: title, Lines: lines, Time: max(t, minCard)}
}

func (d *deck) spend(cards ...Card) { d.left -= total(cards) }

func (d *deck) fits(cards []Card) bool { return d.endless || total(cards) <= d.left }

func total(cards []Card) (t time.Duration) {
	for _, c := range cards {
		t += c.Time
	}
	return t
}

// filmCards tells a film by its beats, or as much of it as fits; nil where
// nothing does. The latest film is never left out.
func (s *Story) filmCards(film int, latest bool, d *deck) []Card {
	f := &s.Films[film-1]
	title := TitleYear(f.Title, f.Released.Year)
	cards := []Card{d.card(film, title)}
	for _, beat := range f.beatsOrText() {
		cards = append(cards, d.card(film, "", beat))
	}
	if d.fits(cards) {
		return cards
	}
	line, _ := f.Text(Line)
	brief := []Card{d.card(film, title, line)}
	if !latest {
		if d.fits(brief) {
			return brief
		}
		return nil
	}
	from := len(cards) // the last beats say where it ends
	for left := d.left - total(brief); from > 2 && cards[from-1].Time <= left; from-- {
		left -= cards[from-1].Time
	}
	return append(brief, cards[from:]...)
}

// beatsOrText is what the film's cards say: its beats, or where it has none its
// line.
func (f *Film) beatsOrText() []string {
	if len(f.Beats) > 0 {
		return f.Beats
	}
	if text, _ := f.Text(Line); text != "" {
		return []string{text}
	}
	return nil
}

// endingCards say where everyone was left: the few who matter most, whom the
// open questions name, and the others as far as there is time. They take
// at most a third of the time.
func (s *Story) endingCards(k int, d *deck) []Card {
	var cards []Card
	for people := range slices.Chunk(s.byUrgency(s.withFate(k), s.OpenThreads(k), k), peoplePerCard) {
		lines := make([]string, len(people))
		for i, p := range people {
			lines[i] = p.Name + ": " + p.Fate
		}
		card := d.card(0, "Where we left everyone", lines...)
		if !d.endless && len(cards) > 0 && total(cards)+card.Time > d.left/3 {
			break
		}
		cards = append(cards, card)
	}
	return cards
}
