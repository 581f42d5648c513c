package data

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap/text"
)

// named returns the series that somebody means by its title, or by the beginning of
// its title or id, written as one types: without regard to case, accents and
// punctuation. A whole title goes before a beginning. It reads every series, so
// it comes after all that needs no reading; ok is false where nothing fits, and
// the error is for what fits several.
func named(arg string) (l Location, ok bool, err error) {
	asked := text.Name(arg)
	if asked == "" {
		return Location{}, false, nil
	}
	var whole, begun []Location
	for _, known := range LoadAll(all()) {
		names := namesOf(known)
		switch {
		case slices.Contains(names, asked):
			whole = append(whole, known.Location)
		case slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, asked) }):
			begun = append(begun, known.Location)
		}
	}
	for _, fits := range [][]Location{whole, begun} {
		switch len(fits) {
		case 0:
			continue
		case 1:
			return fits[0], true, nil
		}
		return Location{}, false, fmt.Errorf("%q could be %s; name one of them", shortened(text.Printable(arg)), listed(fits))
	}
	return Location{}, false, nil
}

// namesOf returns the folded names that a series goes by; one that cannot be read
// has its id alone.
func namesOf(l Loaded) []string {
	names := []string{text.Name(l.ID)}
	if l.Book != nil {
		names = append(names, text.Name(l.Book.Title()))
		if original := l.Book.OriginalTitle(); original != "" {
			names = append(names, text.Name(original))
		}
	}
	return names
}

// mostListed is how many ids a message names.
const mostListed = 5

// listed names series in a message by their ids.
func listed(fits []Location) string {
	ids := make([]string, len(fits))
	for i, l := range fits {
		ids[i] = l.ID
	}
	if more := len(ids) - mostListed; more > 0 {
		return fmt.Sprintf("%s or %d others", strings.Join(ids[:mostListed], ", "), more)
	}
	return text.Either(ids)
}
