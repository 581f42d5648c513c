package derive

import (
	"slices"
	"strings"

	"previously/recap/text"
)

// Naming is a place where a sentence names a person, given as a number: the words from
// First up to, but not including, Last.
type Naming struct{ Person, First, Last int }

// Namer finds the people whom a sentence names, given the sentence and its words.
type Namer func(sentence string, words []text.Word) []Naming

// Sentence is one sentence of a text, and who is named in it.
type Sentence struct {
	Text  string
	Words int

	beginsParagraph bool      // it begins a paragraph
	people          []mention // each person once, in the order in which they come
	dependent       bool      // it depends on the one before: "He …"
	deadly          bool      // somebody dies in it
	turningPoint    bool      // it has a word of a turning point
	hedged          bool      // it tells what may not happen
	ties            []int     // the words that tell how people are connected
	terms           []string  // the words that tell what it is about
}

// mention is a person in a sentence.
type mention struct {
	person     int
	at         int  // the first word of the first place
	possessive bool // only in the possessive: "Ann's hat"
	dies       bool
}

// Reading is a text that has been read: its sentences in order.
type Reading struct {
	Sentences  []Sentence
	centrality []float64 // how close each is to what the text is about; nil until it is needed
}

// Read reads the sentences of Markdown, with the people that the Namer finds in them.
func Read(markdown string, named Namer) *Reading {
	r := &Reading{}
	for _, paragraph := range Paragraphs(markdown) {
		for i, sentence := range Sentences(paragraph) {
			s := read(sentence, named)
			s.beginsParagraph = i == 0
			r.Sentences = append(r.Sentences, s)
		}
	}
	return r
}

// ReadList reads sentences of plain text, such as beats.
func ReadList(sentences []string, named Namer) *Reading {
	r := &Reading{}
	for _, sentence := range sentences {
		s := read(sentence, named)
		s.beginsParagraph = true
		r.Sentences = append(r.Sentences, s)
	}
	return r
}

func read(sentence string, named Namer) Sentence {
	words := text.Words(sentence)
	s := Sentence{Text: sentence, Words: text.CountWords(sentence)}
	lower := make([]string, len(words))
	for i, w := range words {
		lower[i] = strings.ToLower(w.Text)
		s.classifyWord(i, lower[i])
	}
	s.dependent = dependsOnPrevious(lower)
	places := named(sentence, words)
	s.terms = terms(lower)
	for _, place := range places {
		s.addMention(place, words, lower)
	}
	return s
}

// dependsOnPrevious reports whether a sentence depends on the one before: "He goes",
// "Before she dies". lower are its words in lower case.
func dependsOnPrevious(lower []string) bool {
	return len(lower) > 0 && leaning[lower[0]] || len(lower) > 1 && joining[lower[0]] && leaning[lower[1]]
}

// classifyWord records what word i of the sentence, in lower case, says about it.
func (s *Sentence) classifyWord(i int, word string) {
	s.hedged = s.hedged || hedges[word]
	s.turningPoint = s.turningPoint || turning[word]
	s.deadly = s.deadly || dying[word] || killing[word] || killed[word]
	if tying[word] {
		s.ties = append(s.ties, i)
	}
}

// addMention records a place where somebody is named.
func (s *Sentence) addMention(place Naming, words []text.Word, lower []string) {
	owner := words[place.Last-1].Possessive
	dies := !s.hedged && !owner && saysDies(place, lower)
	i := slices.IndexFunc(s.people, func(m mention) bool { return m.person == place.Person })
	if i < 0 {
		s.people = append(s.people, mention{place.Person, place.First, owner, dies})
		return
	}
	s.people[i].possessive = s.people[i].possessive && owner
	s.people[i].dies = s.people[i].dies || dies
}

// saysDies reports whether the words around a name say that the person dies: "Ann is
// killed", "Ann dies", "kills Ann". It serves only to choose a quotation.
func saysDies(place Naming, lower []string) bool {
	for i := place.Last; i < min(place.Last+dyingReach, len(lower)); i++ {
		switch {
		case dying[lower[i]]:
			return true
		case killed[lower[i]] && i > place.Last && (lower[i-1] == "is" || lower[i-1] == "was" || lower[i-1] == "fatally" || lower[i-1] == "mortally"):
			return true
		}
	}
	return place.First > 0 && killing[lower[place.First-1]]
}

// dyingReach is how many words after a name may tell of a death.
const dyingReach = 3
