package text

import (
	"testing"
	"time"
)

func TestCountWords(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one": 1, "one — two, 3": 3, "- beat one\n- beat two": 4} {
		t.Run(text, func(t *testing.T) {
			if got := CountWords(text); got != want {
				t.Errorf("CountWords(%q) = %d, want %d", text, got, want)
			}
		})
	}
}

func TestReadingTime(t *testing.T) {
	if got := ReadingTime(476, 0); got != 2*time.Minute {
		t.Errorf("at the default speed: got %v, want 2m", got)
	}
	if got := ReadingTime(476, 476); got != time.Minute {
		t.Errorf("at twice the default speed: got %v, want 1m", got)
	}
}
