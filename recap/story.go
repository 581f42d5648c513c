package recap

import (
	"previously/recap/derive"
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

// Seen returns how many installments the viewer has seen.
func (s *Story) Seen() int { return len(s.Films) }

// Thread is an open question, with its answer if one has been given.
type Thread struct {
	Text   string `json:"text"`
	Opened int    `json:"opened"`           // film that raised it
	Answer string `json:"answer,omitempty"` // "" while it is open
	Closed int    `json:"closed,omitempty"` // film that answered it, or 0
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

// derived is what is derived from the texts of all films. The functions do their work
// when first called, because few files need it.
type derived struct {
	gists        []func() *gist
	nameCounts   []func() nameCounts // what each film's text calls people
	tellsTies    []bool              // whether each film itself says how people are connected
	lastMentions func() [][]place    // see [Story.findLastMentions]
	lastVerbatim []int               // for each film, the latest one up to it with texts copied word for word, or 0
}

// gist is what is derived about people from the text of one film.
type gist struct {
	*derive.Reading
	last  map[int]int   // people by number → the sentence that mentions them last
	pairs []derive.Pair // people who are mentioned together
}

// place is the position of a sentence: its film, and its index in the film's text.
type place struct{ film, sentence int }

// nameCounts are how often a text calls people, by their numbers, by each name.
type nameCounts map[int]map[string]int

// storyBuilder is a Story under construction.
type storyBuilder struct {
	*Story
	pairAt   map[[2]int]*pair // the current pairs, by the numbers of the two people
	threadAt map[string]int
	thingAt  map[string]int
}
