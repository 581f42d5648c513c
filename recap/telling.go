package recap

import (
	"cmp"
	"math"
	"slices"

	"previously/recap/text"
)

// Telling is one film told at some length, or all films from the first to a later one
// told as one text.
type Telling struct {
	From   int    `json:"from"`  // the first film that it covers
	Film   int    `json:"film"`  // the last one
	Title  string `json:"title"` // of the last one, with its label if that says which episode it is
	Year   int    `json:"year,omitempty"`
	Length Length `json:"length"`
	Text   string `json:"text"`             // Markdown
	Partly bool   `json:"partly,omitempty"` // told in short, with only its end at the length

	Excerpt bool   `json:"excerpt,omitempty"` // it is sentences chosen from the recap
	Part    string `json:"part,omitempty"`    // the part that begins with it, or all parts that it covers

	Sources []Source `json:"sources,omitempty"` // from which the text is copied word for word
}

// IsOneText reports whether it covers all films from the first on as one text.
func (t Telling) IsOneText() bool { return t.Length == Previously }

// TitleAbove returns the title to show above the telling, without its year, at the end of
// a film. ok is false if there is none: the one text that tells all films needs none.
func (t Telling) TitleAbove(film int) (title string, ok bool) {
	if !t.IsOneText() {
		return t.Title, true
	}
	return "Up to " + t.Title, t.Part == "" && t.Film < film
}

// words counts the words of the telling, or of what is said in its place, and of the title
// above it, at the end of a film.
func (t Telling) words(film int) int {
	n := text.CountWords(cmp.Or(t.Text, NoRecap))
	if title, ok := t.TitleAbove(film); ok {
		n += text.CountWords(TitleYear(title, t.Year))
	}
	return n
}

// moreByFilm is how many times longer than one continuous text a telling film by film
// must be to replace it: a shorter one tells less, and jumps.
const moreByFilm = 1.5

// storySoFar tells the films so far in the room there is, in words: film by film, or by
// the file's latest text for all films up to one, followed by the films after it one by
// one. That text may have up to maxWhole words, or maxTight if films would otherwise be left
// out. untold is how many of the earliest films are left out.
//
// If there are parts, the text is the one before the current part, provided that tells
// enough.
func (m Moment) storySoFar(room, maxWhole, maxTight int) (told []Telling, untold, words int) {
	latest := m.film - m.firstFilm() + 1
	told, words = m.story.tellings(m.film, latest, room)
	untold = latest - len(told)
	if m.since > 0 {
		return told, untold, words
	}
	if part, ok := m.Part(); ok {
		last := m.story.lastPreviously(part.First - 1)
		one, oneWords, ok := m.fromOneText(last, max(room, maxWhole))
		if ok && m.tellsEnough(one[min(last, 1):], oneWords) && !m.prefersByFilm(told, words, last, oneWords) {
			return one, 0, oneWords
		}
	}
	last := m.story.lastPreviously(m.film)
	one, oneWords, ok := m.fromOneText(last, max(room, maxWhole))
	if !ok && untold > 0 {
		one, oneWords, ok = m.fromOneText(last, maxTight)
	}
	if last == 0 || !ok || m.prefersByFilm(told, words, last, 0) {
		return told, untold, words
	}
	return one, 0, oneWords
}

// tellsEnough reports whether these tellings make the latest text for all films
// unnecessary. words counts them and the text before them.
func (m Moment) tellsEnough(told []Telling, words int) bool {
	whole := m.story.previouslyWords(m.story.lastPreviously(m.film))
	return allInShort(told) || whole > 0 && float64(words) >= moreByFilm*float64(whole)
}

// prefersByFilm reports whether a telling film by film should replace one of oneWords
// words that begins with the text of film last.
func (m Moment) prefersByFilm(told []Telling, words, last, oneWords int) bool {
	if last == 0 {
		return words >= oneWords && len(told) == m.film && allInShort(told)
	}
	if _, everything := m.story.tellings(m.film, m.film, math.MaxInt32); words == everything {
		return true
	}
	enough := float64(words) >= moreByFilm*float64(m.story.previouslyWords(last)) && len(told) == m.film && words >= oneWords
	return enough && (last == m.film || allInShort(told[:last]))
}

// fromOneText tells the films up to last by its text for them all, and those after it one
// by one. ok is false if there is no room for each of them. Film 0 has no text.
func (m Moment) fromOneText(last, room int) (told []Telling, words int, ok bool) {
	if last > 0 {
		one := m.oneText(last)
		told, words = append(told, one), one.words(m.film)
	}
	rest, restWords := m.story.tellings(m.film, m.film-last, room-words)
	if words += restWords; words > room || len(rest) < m.film-last {
		return nil, 0, false
	}
	return append(told, rest...), words, true
}

// oneText returns a film's text for all films up to it.
func (m Moment) oneText(film int) Telling {
	f := &m.story.Films[film-1]
	return Telling{
		From: 1, Film: film, Title: f.Name(), Year: f.Released.Year, Length: Previously, Text: f.Previously,
		Part: m.partsUpTo(film), Sources: f.VerbatimSources(),
	}
}

func (s *Story) previouslyWords(film int) int {
	if film == 0 {
		return 0
	}
	return text.CountWords(s.Films[film-1].Previously)
}

// lastPreviously returns the last film up to k that has a text for the whole story, or 0.
func (s *Story) lastPreviously(k int) int {
	for ; k > 0 && s.Films[k-1].Previously == ""; k-- {
	}
	return k
}

// allInShort reports whether each film is told at least in short.
func allInShort(told []Telling) bool {
	return !slices.ContainsFunc(told, func(t Telling) bool { return t.Length < Short })
}

// tellings chooses a length for each of the latest films up to k. It follows a fixed
// order of steps, each of which tells one film at one length, and takes all that fit,
// except that no film is told at a greater length than the film after it. Steps come
// later for earlier films and for greater lengths. If not even the first step of each
// film fits, the earliest films are left out.
func (s *Story) tellings(k, latest, room int) (told []Telling, used int) {
	const untold = Line - 1
	chosen := slices.Repeat([]Length{untold}, latest) // by age: 0 is the latest film
	for i, st := range steps(latest) {
		more := s.stepWords(k-st.age, st.length)
		inTurn := chosen[st.age] == st.length-1 && (st.age == 0 || chosen[st.age-1] >= st.length)
		if i > 0 && (!inTurn || used+more > room) {
			continue
		}
		used += more
		chosen[st.age] = st.length
	}
	reached := latest
	for reached > 0 && chosen[reached-1] == untold {
		reached--
	}
	for age := reached - 1; age >= 0; age-- {
		told = append(told, s.telling(k-age, chosen[age]))
	}
	return told, used
}

// step tells one film at one length. age counts back from the latest film, which has 0.
type step struct {
	age    int
	length Length
	round  float64 // when it comes
}

// rounds is when each length comes for the latest film. Films twice as far back come one
// round later, but each of the latest dozen gets its line before the latest one gets
// more.
var rounds = [...]float64{Line: 0, Short: 1.8, Beats: 3.6, Full: 5.4}

// steps returns all steps for k films in order.
func steps(k int) []step {
	order := make([]step, 0, len(rounds)*k)
	for age := range k {
		later := math.Log2(float64(age + 1))
		for _, l := range Lengths() {
			round := rounds[l] + later
			if l == Line && age < 12 {
				round /= 2
			}
			order = append(order, step{age, l, round})
		}
	}
	slices.SortStableFunc(order, func(a, b step) int { return cmp.Compare(a.round, b.round) })
	return order
}

// stepWords returns how many more words a film takes at a length than at the one before;
// the first length includes the title.
func (s *Story) stepWords(film int, l Length) int {
	words := s.words[film-1]
	if l == Line {
		return text.CountWords(s.titleYear(film)) + words[l]
	}
	return words[l] - words[l-1]
}

func (s *Story) telling(film int, l Length) Telling {
	f := &s.Films[film-1]
	content, got := f.Text(l)
	return Telling{
		From: film, Film: film, Title: f.Name(), Year: f.Released.Year, Length: got, Text: content,
		Excerpt: f.IsExcerpt(got), Sources: f.VerbatimSources(),
	}
}

// nameParts sets the part on each telling of a film that begins one, if there are several
// parts.
func (m Moment) nameParts(told []Telling) {
	if m.film == 0 || m.since > 0 || m.story.PartOf(m.film) == 0 {
		return
	}
	before := ""
	for i := range told {
		t := &told[i]
		part := m.story.parts[m.story.PartOf(t.Film)]
		if !t.IsOneText() && part.Name != before {
			t.Part = part.Name
		}
		before = part.Name
	}
}
