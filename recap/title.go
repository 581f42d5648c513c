package recap

import (
	"fmt"
	"strings"
)

// TitleYear returns a title with its year in brackets if that is known: "Heat (1995)".
func TitleYear(title string, year int) string {
	if year == 0 {
		return title
	}
	return fmt.Sprintf("%s (%d)", title, year)
}

// BareTitle returns a title without that of the series in front: "Chapter 2" of "John
// Wick: Chapter 2". A title that merely begins the same way stays whole.
func BareTitle(title, series string) string {
	rest, found := strings.CutPrefix(title, series)
	bare := strings.TrimLeft(rest, " :–—-")
	if !found || bare == "" || !strings.ContainsAny(rest[:len(rest)-len(bare)], ":–—-") {
		return title
	}
	return bare
}

// labelledTitle returns a title after its label, if the label says which episode it is:
// "S2E4 Woe's Hollow".
func labelledTitle(label, title string) string {
	if n, ok := NumberingOf(label); ok && n.Installment > 0 && label != title {
		return label + " " + title
	}
	return title
}

// Name returns the installment's title, after its label if that says which episode it is.
func (n *Next) Name() string { return labelledTitle(n.Label, n.Title) }

// TitleYear returns the installment's name with its year.
func (n *Next) TitleYear() string { return TitleYear(n.Name(), n.Year) }

// Name returns the film's title, after its label if that says which episode it is.
func (f *Film) Name() string { return labelledTitle(f.Label, f.Title) }

// Facts returns what is shown under the film's name, besides its story: the original title,
// when it came out, how long it runs and who directed it.
func (f *Film) Facts() (facts []string) {
	if f.OriginalTitle != "" && f.OriginalTitle != f.Title {
		facts = append(facts, f.OriginalTitle)
	}
	if date := f.Released.String(); date != "" {
		facts = append(facts, date)
	}
	if f.Minutes > 0 {
		facts = append(facts, fmt.Sprintf("%d min", f.Minutes))
	}
	if len(f.Directors) > 0 {
		facts = append(facts, "by "+strings.Join(f.Directors, ", "))
	}
	return facts
}

// TitleYear returns the film's name with its year.
func (f *Film) TitleYear() string { return TitleYear(f.Name(), f.Released.Year) }

// titleYear returns a film's name, with its year if that is known.
func (s *Story) titleYear(film int) string { return s.Films[film-1].TitleYear() }
