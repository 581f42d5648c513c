package recap

// Moment is a [Story] as of the end of one of its films. Its methods return what a viewer
// who has just seen that film knows; nothing seen since changes their results. If no film
// has been seen they return nothing. Moments of the same story, film and starting film are
// equal.
type Moment struct {
	story *Story
	film  int // from 1 to the last one seen; 0 if none has been
	since int // the first film that digest, cards and chapters cover; 0 for all
}

// AsOf returns the moment at the end of film k: 1 is the first, [Story.Seen] the last one
// seen. Other numbers are clamped to that range.
func (s *Story) AsOf(k int) Moment { return Moment{story: s, film: min(max(k, 1), len(s.Films))} }

// Now returns the moment at the end of the last film seen.
func (s *Story) Now() Moment { return s.AsOf(len(s.Films)) }

// firstFilm returns the first film that digest, cards and chapters cover.
func (m Moment) firstFilm() int { return max(m.since, 1) }

// Story returns the whole story, which may go on after the moment.
func (m Moment) Story() *Story { return m.story }

// Number returns the number of the moment's film, or 0 if none has been seen.
func (m Moment) Number() int { return m.film }

// Film returns the film that the moment is at the end of. ok is false if none has been
// seen.
func (m Moment) Film() (film Film, ok bool) {
	if m.film == 0 {
		return Film{}, false
	}
	return m.story.Films[m.film-1], true
}
