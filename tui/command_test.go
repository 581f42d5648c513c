package tui

import (
	"strings"
	"testing"

	"previously/recap/planted"
	"previously/tui/look"
)

// TestNoByteOfAFileIsACommand checks that, whatever is planted in the texts of a file,
// each screen holds only text, colours and links to the web. This must hold even before
// the last guard, which would break the line in which it found something.
func TestNoByteOfAFileIsACommand(t *testing.T) {
	t.Parallel()
	told := 0
	for i, payload := range planted.Entities {
		if testing.Short() && i%10 != 0 {
			continue
		}
		src, _ := planted.File(func(string) string { return "Text " + payload + " end" })
		book := decodeBook(t, "planted.toml", src)
		for _, c := range screenCases {
			d := c.open(t, Options{Book: book, Memory: &testMemory{}}, 80, 24)
			if found := planted.FindCommand(d.styled()); found != "" {
				t.Errorf("with %q in each text, %s: the frame has %q", payload, c.name, found)
			}
			told += strings.Count(d.text(), "Text")
			if drawn := strings.Join(d.m.screen(), "\n"); look.Safe(drawn) != drawn {
				t.Errorf("with %q in each text, %s: only the last guard keeps it from the terminal:\n%q", payload, c.name, drawn)
			}
		}
	}
	if told < 1000 {
		t.Errorf("%d texts were on a screen, want at least 1000", told)
	}
}
