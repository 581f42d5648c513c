package file

import "previously/recap/strict"

// size is how long a text should be: from min to max, or only up to max, or about so long.
type size struct{ about, min, max int }

// The sizes of the four lengths of a story, of the whole story so far and of a fate, in
// words; for beats their number, and for one beat its words. The schema states them too,
// and a test holds the format's description and the skeleton to them.
var (
	lineSize       = size{min: 1, max: 25}
	shortSize      = size{about: 70, min: 40, max: 90}
	beatsSize      = size{min: 6, max: 16}
	beatSize       = size{max: 40}
	recapSize      = size{min: 300, max: 700}
	previouslySize = size{min: 150, max: 260}
	fateSize       = size{max: 40}
)

// phrase returns the size as a writer is asked for it: "at most 25", "about 70", "300 to
// 700".
func (s size) phrase() strict.Message {
	switch {
	case s.about > 0:
		return strict.Say("about %s", strict.Number(s.about))
	case s.min <= 1:
		return strict.Say("at most %s", strict.Number(s.max))
	}
	return strict.Say("%s to %s", strict.Number(s.min), strict.Number(s.max))
}

// exactPhrase returns the size with all its bounds.
func (s size) exactPhrase() strict.Message {
	if s.about > 0 {
		return strict.Say("%s, from %s to %s", s.phrase(), strict.Number(s.min), strict.Number(s.max))
	}
	return s.phrase()
}

func (s size) words() string { return s.phrase().Full() + " words" }

// fits reports whether n is neither too few nor too many.
func (s size) fits(n int) bool { return n >= s.min && n <= s.max }
