package recap

import "time"

// WordsPerMinute is how fast adults read English prose silently: the mean of
// 190 studies (Brysbaert 2019, "How many words do we read per minute?").
const WordsPerMinute = 238

// Budgets are the time budgets on offer, in minutes; 0 is all there is.
func Budgets() []int { return []int{1, 2, 5, 10, 0} }

// Digest is the page that answers everything in the time one has: where
// everyone was left, the story so far, and what is still open.
type Digest struct {
	Minutes int       `json:"minutes,omitempty"` // the budget, 0 for none
	People  []Group   `json:"people"`            // with a fate, most important first
	Films   []Telling `json:"films"`
	Open    []Thread  `json:"open,omitempty"`
	Things  []Thing   `json:"things,omitempty"`
	Words   int       `json:"words"` // of all that is here
}

// Telling is a film told at some length.
type Telling struct {
	Film   int    `json:"film"`
	Title  string `json:"title"`
	Length string `json:"length"`
	Text   string `json:"text"` // Markdown
	at     Length
}

// Shares of a time budget: who knows where everyone stands can follow the next
// film even without its plot, so people come first.
const (
	peopleShare = 0.45
	openShare   = 0.15
	thingsShare = 0.10
)

// Digest fits what is known at the end of film k into a budget of minutes at a
// reading speed in words a minute; 0 minutes is everything in full. People,
// questions and things fill their share from the most important down, and each
// film gets the longest telling for which there is room, no film a longer one
// than the film after it.
func (s *Story) Digest(k, minutes, speed int) Digest {
	k = s.clamp(k)
	d := Digest{Minutes: minutes}
	if k == 0 {
		return d
	}
	if minutes <= 0 {
		minutes = 1 << 20
	}
	if speed <= 0 {
		speed = WordsPerMinute
	}
	budget := min(minutes, 1<<20) * speed
	var people []Person
	people, d.Words = fill(s.withFate(k), budget, peopleShare, 3, personWords)
	d.People = BySide(people)
	var used int
	d.Open, used = fill(s.OpenThreads(k), budget, openShare, 1, func(t Thread) int { return CountWords(t.Text) })
	d.Words += used
	d.Things, used = fill(s.Things(k), budget, thingsShare, 0, thingWords)
	d.Words += used
	d.Films, used = s.tellings(k, budget-d.Words)
	d.Words += used
	return d
}

// ReadingTime is how long the digest takes to read at a speed in words a
// minute.
func (d *Digest) ReadingTime(speed int) time.Duration {
	if speed <= 0 {
		speed = WordsPerMinute
	}
	return time.Duration(d.Words) * time.Minute / time.Duration(speed)
}

func (s *Story) withFate(k int) []Person {
	var people []Person
	for _, p := range s.Cast(k) {
		if p.Fate != "" {
			people = append(people, p)
		}
	}
	return people
}

func personWords(p Person) int {
	return CountWords(p.Name) + CountWords(p.Actor) + CountWords(p.Fate)
}

func thingWords(t Thing) int {
	words := CountWords(t.Name)
	for _, note := range t.Notes {
		words += CountWords(note.Text)
	}
	return words
}

// fill takes items from the first on while they fit into the share of the
// budget, and at least the first few.
func fill[T any](items []T, budget int, share float64, least int, words func(T) int) (taken []T, used int) {
	room := int(float64(budget) * share)
	for i, item := range items {
		n := words(item)
		if i >= least && used+n > room {
			break
		}
		taken, used = append(taken, item), used+n
	}
	return taken, used
}

// tellings chooses a length for each film up to k. All begin with their line;
// then, again and again from the latest film back, each grows by one length
// while the whole still fits. Where not even the lines fit, the earliest films
// are left out.
func (s *Story) tellings(k, budget int) (told []Telling, used int) {
	for i := k; i > 0; i-- {
		t := s.telling(i, Line)
		n := t.words()
		if i < k && used+n > budget {
			break
		}
		if t.Text != "" {
			told, used = append(told, t), used+n
		}
	}
	for grown := true; grown; { // told[0] is the latest
		grown = false
		for i := range told {
			if told[i].at == Full || i > 0 && told[i].at >= told[i-1].at {
				continue
			}
			longer := s.telling(told[i].Film, told[i].at+1)
			if more := longer.words() - told[i].words(); used+more <= budget {
				told[i], used, grown = longer, used+more, true
			}
		}
	}
	for i, j := 0, len(told)-1; i < j; i, j = i+1, j-1 {
		told[i], told[j] = told[j], told[i]
	}
	return told, used
}

func (s *Story) telling(film int, l Length) Telling {
	f := &s.Films[film-1]
	text, got := f.Text(l)
	return Telling{Film: film, Title: f.Title, Length: got.String(), Text: text, at: l}
}

func (t *Telling) words() int { return CountWords(t.Title) + CountWords(t.Text) }
