package recap

import (
	"cmp"
	"math"
	"slices"
	"time"

	"previously/recap/text"
)

// Card is one screen of "Previously on …".
type Card struct {
	Film   int      // the film it is about; 0 for the title and the end
	Title  string   // above the text, or all that the card shows
	Lines  []string // paragraphs
	People []Person // named in the text, in order of first mention, as of the film
	Source string   // title and licence of the source of a text copied word for word, or ""
	Time   time.Duration
}

// minCard is how long the shortest card stays: a viewer who looks away misses anything
// shorter.
const minCard = 2 * time.Second

// linesPerCard is how many people or questions share a card at the end.
const linesPerCard = 3

// endShare limits the end to 1/endShare of the time until the earlier films are told in
// more than a line.
const endShare = 3

// Cards returns the cards of "Previously on …": a title, the films, where people were
// left, and what is open. They fit a budget of minutes at a reading speed in words a
// minute; 0 minutes means everything. Each earlier film has at least a card with its
// line, and the last one its beats or, if these do not fit, its line and its last beats.
// If not even the lines fit, a card says how many films are left out. If the file has one
// text for all earlier parts, it tells those.
func (m Moment) Cards(minutes, speed int) []Card {
	if m.film == 0 {
		return nil
	}
	p := m.newPlay(minutes, speed)
	p.tellParts()
	p.tellLines()
	p.tellLast()
	p.extendEnd(p.budget / endShare)
	p.tellEarlier()
	p.extendEnd(p.budget)
	return p.cards()
}

// play is "Previously on …" under construction.
type play struct {
	Moment
	speed     int // words a minute
	budget    time.Duration
	remaining time.Duration

	title  Card
	films  [][]Card // by number from 1, nil for those left out
	from   int      // the first film that has cards of its own
	people ending   // neither dead nor untold
	others ending   // the untold, then the dead
	open   ending
}

// ending is one part of the end: its cards, and how many of them there is time for.
type ending struct {
	all   []Card
	taken int
}

func (m Moment) newPlay(minutes, speed int) *play {
	p := &play{Moment: m, speed: speed, films: make([][]Card, m.film+1), from: m.firstFilm()}
	p.budget = time.Duration(minutes) * time.Minute
	if minutes <= 0 {
		p.budget = math.MaxInt64
	}
	p.remaining = p.budget
	l := m.lists()
	p.people.all, p.others.all = p.whereLeftCards(l.people[:l.living]), p.whereLeftCards(l.people[l.living:])
	p.open.all = endCards(p, OpenHeading, l.open, func(t Thread) string { return t.Text })
	title := "Previously on " + m.story.Title
	if part := m.onlyPart(); part != "" {
		title += ", " + part
	}
	p.title = p.card(0, title)
	p.spend(p.title)
	for _, part := range []*ending{&p.people, &p.open} {
		part.taken = min(1, len(part.all))
		p.spend(part.all[:part.taken]...)
	}
	return p
}

// whereLeftCards returns the cards that say in which state and where people were left.
func (p *play) whereLeftCards(people []Person) []Card {
	return endCards(p, whereLeftTitle(people), people, func(person Person) string {
		name := person.Name
		if !person.Status.Unspoken() {
			name += " (" + person.Status.Words() + ")"
		}
		return name + ": " + cmp.Or(p.WhereLeft(person), person.Fate)
	})
}

func endCards[T any](p *play, title string, items []T, text func(T) string) (cards []Card) {
	for chunk := range slices.Chunk(items, linesPerCard) {
		lines := make([]string, len(chunk))
		for i, item := range chunk {
			lines[i] = text(item)
		}
		cards = append(cards, p.card(0, title, lines...))
	}
	return cards
}

// card returns a card that stays for as long as its words take to read, with the people
// whom they name.
func (p *play) card(film int, title string, lines ...string) Card {
	c := Card{Film: film, Title: title, Lines: lines}
	c.Time = max(text.ReadingTime(text.CountWords(title)+text.CountWords(lines...), p.speed), minCard)
	if film > 0 {
		c.People = p.peopleIn(lines)
		c.Source = p.story.Films[film-1].creditFor(lines)
	}
	return c
}

// creditFor returns the credit for a card with lines from the film, or "" if its texts
// are not copied word for word.
func (f *Film) creditFor(lines []string) string {
	credits := f.VerbatimSources()
	if len(lines) == 0 || len(credits) == 0 {
		return ""
	}
	short := credits[0]
	short.URL = "" // a card has no room for it
	return short.Attribution()
}

// peopleIn returns the people whom the paragraphs name, each once.
func (m Moment) peopleIn(lines []string) (people []Person) {
	for _, line := range lines {
		for _, id := range m.Names().In(line) {
			known := slices.ContainsFunc(people, func(p Person) bool { return p.ID == id })
			if person, ok := m.Person(id); ok && !known {
				people = append(people, person)
			}
		}
	}
	return people
}

func (p *play) spend(cards ...Card) { p.remaining -= total(cards) }

func total(cards []Card) (t time.Duration) {
	for _, c := range cards {
		t += c.Time
	}
	return t
}

// tellLines tells each film by its line, the latest first, while there is time; the last
// film in any case.
func (p *play) tellLines() {
	for film := p.film; film >= p.from; film-- {
		cards := []Card{p.card(film, p.story.titleYear(film), p.story.Films[film-1].briefLines()...)}
		if film < p.film && total(cards)+total(p.leftOutCards(film-p.from)) > p.remaining {
			break
		}
		p.films[film] = cards
		p.spend(cards...)
	}
	p.spend(p.leftOutCards(p.countLeftOut())...)
}

// briefLines returns the film's line or, if it has none, the nearest length.
func (f *Film) briefLines() []string {
	if f.Line != "" {
		return []string{f.Cite(Line, f.Line)}
	}
	if content, _ := f.Text(Line); content != "" {
		return []string{content}
	}
	return nil
}

// tellLast tells the last film by its beats, or adds to its line as many of the last
// beats as there is time for, because they say where it ends.
func (p *play) tellLast() {
	if p.tellBeats(p.film) {
		return
	}
	beats := p.beats(p.film)
	from := len(beats)
	for left := p.remaining; from > 1 && beats[from-1].Time <= left; from-- {
		left -= beats[from-1].Time
	}
	p.films[p.film] = append(p.films[p.film], beats[from:]...)
	p.spend(beats[from:]...)
}

// tellEarlier tells earlier films by their beats too, the latest first, while there is
// time.
func (p *play) tellEarlier() {
	for film := p.film - 1; film >= p.from && p.films[film] != nil && p.tellBeats(film); film-- {
	}
}

// tellBeats tells a film by its beats instead of its line, if there is time.
func (p *play) tellBeats(film int) bool {
	beats := p.beats(film)
	if len(beats) == 0 {
		return true // its line is all there is
	}
	cards := append([]Card{p.card(film, p.story.titleYear(film))}, beats...)
	more := total(cards) - total(p.films[film])
	if more > p.remaining {
		return false
	}
	p.films[film] = cards
	p.remaining -= more
	return true
}

func (p *play) beats(film int) (cards []Card) {
	f := &p.story.Films[film-1]
	for _, beat := range f.Beats {
		cards = append(cards, p.card(film, "", f.Cite(Beats, beat)))
	}
	return cards
}

// extendEnd adds cards to the end while there is time and the end takes no more than
// the limit: people before questions, and the untold and the dead after them.
func (p *play) extendEnd(limit time.Duration) {
	p.extend(&p.people, limit)
	p.extend(&p.open, limit)
	if p.open.taken == len(p.open.all) {
		p.extend(&p.others, limit)
	}
}

func (p *play) extend(part *ending, limit time.Duration) {
	for part.taken < len(part.all) {
		next := part.all[part.taken]
		if next.Time > p.remaining || p.endTime()+next.Time > limit {
			return
		}
		part.taken++
		p.spend(next)
	}
}

func (p *play) endTime() time.Duration {
	return total(p.people.cards()) + total(p.open.cards()) + total(p.others.cards())
}

func (e *ending) cards() []Card { return e.all[:e.taken] }

// cards returns all cards in order.
func (p *play) cards() []Card {
	cards := append([]Card{p.title}, p.leftOutCards(p.countLeftOut())...)
	for _, film := range p.films {
		cards = append(cards, film...)
	}
	return slices.Concat(cards, p.people.cards(), p.others.cards(), p.open.cards())
}

// countLeftOut returns how many of the earliest films there is no time for.
func (p *play) countLeftOut() (n int) {
	first := p.firstFilm()
	for n <= p.film-first && p.films[first+n] == nil {
		n++
	}
	return n
}

// leftOutCards returns the card that says that the first n films are left out, or none if
// n is 0.
func (p *play) leftOutCards(n int) []Card {
	if n == 0 {
		return nil
	}
	return []Card{p.card(0, "", filmsLeftOut(n, p.story.Kind))}
}
