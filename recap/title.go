package recap

import (
	"fmt"
	"strings"
)

// TitleYear returns a title with its year in brackets where that is known: "Heat
// (1995)".
func TitleYear(title string, year int) string {
	if year == 0 {
		return title
	}
	return fmt.Sprintf("%s (%d)", title, year)
}

// BareTitle returns a title without that of the series at its front: "Chapter 2" of
// "John Wick: Chapter 2". A title that only begins alike stays whole.
func BareTitle(title, series string) string {
	rest, found := strings.CutPrefix(title, series)
	bare := strings.TrimLeft(rest, " :–—-")
	if !found || bare == "" || !strings.ContainsAny(rest[:len(rest)-len(bare)], ":–—-") {
		return title
	}
	return bare
}

// named returns a title behind the label, where that says which episode it is: "S2E4 Woe's
// Hollow".
func named(label, title string) string {
	if n, ok := NumberingOf(label); ok && n.Installment > 0 && label != title {
		return label + " " + title
	}
	return title
}

// Name returns what it is called, with its label where that says which episode it is.
func (n *Next) Name() string { return named(n.Label, n.Title) }

// Name returns what the film is called, with its label where that says which episode it is.
func (f *Film) Name() string { return named(f.Label, f.Title) }

// TitleYear returns what the film is called, with its year.
func (f *Film) TitleYear() string { return TitleYear(f.Name(), f.Released.Year) }
