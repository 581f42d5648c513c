package recap

// Moment is a [Story] as of the end of one of its films: all that it answers is
// what a viewer knew who had seen that film, and nothing later. What viewers have
// seen since changes no answer. Where no film has been seen it answers with
// nothing. Moments of the same story and film are equal.
type Moment struct {
	story *Story
	film  int // from 1 to the last one seen; 0 where none has been
	since int // the first film of which digest, cards and chapters tell; 0 for all
}

// AsOf returns the moment at the end of film k: 1 is the first, [Story.Seen] the last
// one seen. Other numbers are brought into that range.
func (s *Story) AsOf(k int) Moment { return Moment{story: s, film: min(max(k, 1), len(s.Films))} }

// Now returns the moment at the end of the last film seen.
func (s *Story) Now() Moment { return s.AsOf(len(s.Films)) }

// ThisPart returns the moment with digest, cards and chapters that tell only of the part to
// which its film belongs. It is the same moment where the file names no part.
func (m Moment) ThisPart() Moment {
	if p, ok := m.Part(); ok {
		m.since = p.First
	}
	return m
}

// first returns the first film of which the moment tells.
func (m Moment) first() int { return max(m.since, 1) }

// Story returns the story that goes on after the moment.
func (m Moment) Story() *Story { return m.story }

// Number returns that of the film, 0 where none has been seen.
func (m Moment) Number() int { return m.film }

// Film returns the film at whose end the moment is. ok is false where none has been
// seen.
func (m Moment) Film() (film Film, ok bool) {
	if m.film == 0 {
		return Film{}, false
	}
	return m.story.Films[m.film-1], true
}
