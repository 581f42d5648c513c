package recap

import "testing"

func TestCountWords(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one": 1, "one — two, 3": 3, "- beat one\n- beat two": 4} {
		if got := CountWords(text); got != want {
			t.Errorf("CountWords(%q) = %d, want %d", text, got, want)
		}
	}
}
