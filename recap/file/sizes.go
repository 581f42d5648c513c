package file

import "previously/recap/strict"

// size is how long a text should be: from least to most, or only at most, or about so long.
type size struct{ about, least, most int }

// The sizes of the four lengths of a story, of the whole story so far and of a fate, in
// words; for beats their number, and for one beat its words. The schema states them too,
// and a test holds the format's description and the skeleton to them.
var (
	lineSize       = size{least: 1, most: 25}
	shortSize      = size{about: 70, least: 40, most: 90}
	beatsSize      = size{least: 6, most: 16}
	beatSize       = size{most: 40}
	recapSize      = size{least: 300, most: 700}
	previouslySize = size{least: 150, most: 260}
	fateSize       = size{most: 40}
)

// phrase returns the size as a writer is asked for it: "at most 25", "about 70", "300 to
// 700".
func (s size) phrase() strict.Message {
	switch {
	case s.about > 0:
		return strict.Say("about %s", strict.Number(s.about))
	case s.least <= 1:
		return strict.Say("at most %s", strict.Number(s.most))
	}
	return strict.Say("%s to %s", strict.Number(s.least), strict.Number(s.most))
}

// exactPhrase returns the size with all its bounds.
func (s size) exactPhrase() strict.Message {
	if s.about > 0 {
		return strict.Say("%s, from %s to %s", s.phrase(), strict.Number(s.least), strict.Number(s.most))
	}
	return s.phrase()
}

func (s size) words() string { return s.phrase().Full() + " words" }

// fits reports whether n is neither too few nor too many.
func (s size) fits(n int) bool { return n >= s.least && n <= s.most }
