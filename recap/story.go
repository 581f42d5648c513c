package recap

import (
	"cmp"
	"slices"
	"sync"

	"previously/recap/text"
)

// Story is everything known to a viewer who has seen the first len(Films) installments,
// and nothing else. It does not change once it is built; any number of goroutines may
// read it.
//
// What is known about people, ties and questions depends on the film: see [Story.AsOf].
type Story struct {
	ID            string
	Title         string
	OriginalTitle string
	Kind          string // what one installment is called
	Summary       string
	Genres        []string
	Films         []Film
	Next          *Next // the installment about to be watched; nil if none is known

	people     []*person          // in order of first appearance
	byID       map[string]*person // by the ids of the file
	hasMergers bool               // somebody turned out to be somebody else
	names      text.NameIndex
	pairs      []*pair // in order of first mention
	threads    []Thread
	things     []Thing
	words      [][4]int // word count of each film's text at each length
	derived
	parts []Part
}

// Film is an installment that the viewer has seen.
type Film struct {
	Number        int      `json:"number"`
	Title         string   `json:"title"`
	OriginalTitle string   `json:"original_title,omitempty"`
	Label         string   `json:"label,omitempty"`
	Part          string   `json:"part,omitempty"` // such as a season
	Released      Date     `json:"released,omitzero"`
	Minutes       int      `json:"minutes,omitempty"`
	Directors     []string `json:"directors,omitempty"`
	Writers       []string `json:"writers,omitempty"`
	Logline       string   `json:"logline,omitempty"`
	Line          string   `json:"line,omitempty"`
	Short         string   `json:"short,omitempty"`
	Beats         []string `json:"beats,omitempty"`
	Recap         string   `json:"recap,omitempty"`
	Previously    string   `json:"previously,omitempty"` // Markdown: the whole story up to the end of this film
	Sources       []Source `json:"sources,omitempty"`

	Excerpts []Length `json:"excerpts,omitempty"` // lengths at which its text is sentences from its recap
}

// Next is all that is ever shown of the installment about to be watched: what it is
// called, and its year.
type Next struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
	Label  string `json:"label,omitempty"`
	Part   string `json:"part,omitempty"`
	Year   int    `json:"year,omitempty"`
}

// storyBuilder is a Story under construction.
type storyBuilder struct {
	*Story
	pairAt   map[[2]int]*pair // the current pairs, by the numbers of the two people
	threadAt map[string]int
	thingAt  map[string]int
}

// build builds the Story from a series that was cut after seen installments.
func build(cut Series, seen int) *Story {
	t := storyBuilder{
		Story: &Story{
			ID: cut.ID, Title: cut.Title, OriginalTitle: cut.OriginalTitle,
			Kind: cut.Kind, Summary: cut.Summary, Genres: cut.Genres,
			byID: map[string]*person{}, names: text.NameIndex{},
		},
		pairAt: map[[2]int]*pair{}, threadAt: map[string]int{}, thingAt: map[string]int{},
	}
	t.lastNamings = sync.OnceValue(t.findLastNamings)
	for i := range cut.Installments[:seen] {
		t.addInstallment(i+1, &cut.Installments[i])
	}
	if seen < len(cut.Installments) {
		t.Next = cut.asNext(seen + 1)
	}
	return t.Story
}

func (t *storyBuilder) addInstallment(number int, in *Installment) {
	film := filmOf(number, in)
	if number > 1 {
		film.Part = cmp.Or(film.Part, t.Films[number-2].Part)
	}
	t.Films = append(t.Films, film)
	t.parts = addPart(t.parts, number, in.Part)
	t.addCast(number, in.Cast)
	t.addTies(number, in.Relationships)
	t.addThreads(number, in.Threads)
	t.addThings(number, in.Things)
	t.addVariants(number, in)
	t.addDerived(number, in)
	t.words = append(t.words, t.Films[number-1].wordsAt())
}

func filmOf(number int, in *Installment) Film {
	return Film{
		Number: number, Title: in.Title, OriginalTitle: in.OriginalTitle, Label: in.Label, Part: in.Part,
		Released: in.Released, Minutes: in.Minutes, Directors: in.Directors, Writers: in.Writers,
		Logline: in.Logline, Line: in.Line, Short: in.Short, Beats: in.Beats, Recap: in.Recap, Previously: in.Previously,
		Sources: in.Sources,
	}
}

// Seen returns how many installments the viewer has seen.
func (s *Story) Seen() int { return len(s.Films) }

// titleYear returns a film's name, with its year if that is known.
func (s *Story) titleYear(film int) string { return s.Films[film-1].TitleYear() }

// Thread is an open question, with its answer if one has been given.
type Thread struct {
	Text   string `json:"text"`
	Opened int    `json:"opened"`           // film that raised it
	Answer string `json:"answer,omitempty"` // "" while it is open
	Closed int    `json:"closed,omitempty"` // film that answered it, or 0
}

func (t *storyBuilder) addThreads(film int, entries []ThreadEntry) {
	for _, entry := range entries {
		if entry.Closed == "" {
			t.threadAt[entry.ID] = len(t.threads)
			t.threads = append(t.threads, Thread{Text: entry.Text, Opened: film})
			continue
		}
		thread := &t.threads[t.threadAt[entry.ID]]
		thread.Answer, thread.Closed = entry.Closed, film
	}
}

// OpenThreads returns the questions that are open, the newest first.
func (m Moment) OpenThreads() []Thread {
	var open []Thread
	for _, t := range m.story.threads {
		if t.Opened <= m.film && (t.Closed == 0 || t.Closed > m.film) {
			open = append(open, Thread{Text: t.Text, Opened: t.Opened})
		}
	}
	slices.SortStableFunc(open, func(a, b Thread) int { return b.Opened - a.Opened })
	return open
}

// AnsweredThreads returns the questions that the film answered.
func (m Moment) AnsweredThreads() []Thread {
	return slices.DeleteFunc(slices.Clone(m.story.threads), func(t Thread) bool { return t.Closed != m.film || m.film == 0 })
}

// Thing is an object, place or term worth remembering.
type Thing struct {
	Name  string `json:"name"`
	Notes []Note `json:"notes"`
}

// Note is what one film says about a thing.
type Note struct {
	Film int    `json:"film"`
	Text string `json:"text"`
}

func (t *storyBuilder) addThings(film int, entries []ThingEntry) {
	for _, entry := range entries {
		i, known := t.thingAt[entry.Name]
		if !known {
			i = len(t.things)
			t.thingAt[entry.Name] = i
			t.things = append(t.things, Thing{Name: entry.Name})
		}
		t.things[i].Notes = append(t.things[i].Notes, Note{film, entry.Note})
	}
}

// Things returns the things known, each with the notes so far.
func (m Moment) Things() []Thing {
	var known []Thing
	for _, t := range m.story.things {
		n := 0
		for n < len(t.Notes) && t.Notes[n].Film <= m.film {
			n++
		}
		if n > 0 {
			known = append(known, Thing{t.Name, t.Notes[:n:n]})
		}
	}
	return known
}
