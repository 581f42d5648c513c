package page

import "testing"

// TestReadingTime checks reading times at one word a second, which are rounded to 5
// seconds, and to minutes from two minutes on.
func TestReadingTime(t *testing.T) {
	for words, want := range map[int]string{
		0: "0 s", 7: "5 s", 57: "55 s", 58: "1 min 00 s", 64: "1 min 05 s", 117: "1 min 55 s", 118: "2 min", 149: "2 min", 151: "3 min", 3600: "60 min",
	} {
		t.Run(want, func(t *testing.T) {
			if got := readingTime(words, 60); got != want {
				t.Errorf("%d words: got %q, want %q", words, got, want)
			}
		})
	}
}
