package text

import "testing"

func TestDropUnprintable(t *testing.T) {
	for text, want := range map[string]string{
		"plain é 漢": "plain é 漢", "a\x1b[0m": "a[0m", "a\tb\nc": "a\tb\nc", "a\u202eb": "ab", "a\u2028b": "ab",
	} {
		t.Run(text, func(t *testing.T) {
			if got := DropUnprintable(text); got != want {
				t.Errorf("DropUnprintable(%q) = %q, want %q", text, got, want)
			}
		})
	}
}

func TestSanitize(t *testing.T) {
	for text, want := range map[string]string{
		"plain é 漢": "plain é 漢", "a\x1b[0m": "a\ufffd[0m", "a\tb\nc": "a\ufffdb\ufffdc", "a\xffb": "a\ufffdb", "a\u202eb": "a\ufffdb",
	} {
		t.Run(text, func(t *testing.T) {
			if got := Sanitize(text); got != want {
				t.Errorf("Sanitize(%q) = %q, want %q", text, got, want)
			}
		})
	}
}
