package text

import (
	"strings"
	"time"
)

// WordsPerMinute is how fast adults read English prose silently: the mean of
// 190 studies (Brysbaert 2019, "How many words do we read per minute?").
const WordsPerMinute = 238

// CountWords counts the words in texts: whatever is between spaces and has a letter or a
// digit.
func CountWords(texts ...string) int {
	n := 0
	for _, text := range texts {
		for word := range strings.FieldsSeq(text) {
			if strings.ContainsFunc(word, IsLetterOrDigit) {
				n++
			}
		}
	}
	return n
}

// Speed returns a reading speed in words a minute: the wanted one, or [WordsPerMinute] if
// that is 0 or less.
func Speed(wanted int) int {
	if wanted <= 0 {
		return WordsPerMinute
	}
	return wanted
}

// ReadingTime returns how long words take to read at a [Speed].
func ReadingTime(words, speed int) time.Duration {
	return time.Duration(words) * time.Minute / time.Duration(Speed(speed))
}
