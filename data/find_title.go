package data

import (
	"fmt"
	"slices"
	"strings"

	"previously/recap/text"
)

// findByTitle finds a series by its title, or by the beginning of its title or ID,
// ignoring case, accents and punctuation. A whole title beats a beginning. It reads
// every series, so call it only after everything that needs no reading. ok is false if
// nothing matches; the error is about an ambiguous name.
func findByTitle(arg string) (l Location, ok bool, err error) {
	wanted := text.FoldName(arg)
	if wanted == "" {
		return Location{}, false, nil
	}
	var whole, beginning []Location
	for _, loaded := range LoadAll(allSeries()) {
		names := namesOf(loaded)
		switch {
		case slices.Contains(names, wanted):
			whole = append(whole, loaded.Location)
		case slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, wanted) }):
			beginning = append(beginning, loaded.Location)
		}
	}
	for _, fits := range [][]Location{whole, beginning} {
		switch len(fits) {
		case 0:
			continue
		case 1:
			return fits[0], true, nil
		}
		return Location{}, false, fmt.Errorf("%q could be %s; name one of them", shortenName(text.Sanitize(arg)), joinIDs(fits))
	}
	return Location{}, false, nil
}

// namesOf returns the folded names of a series; one that cannot be read has only its ID.
func namesOf(l Loaded) []string {
	names := []string{text.FoldName(l.ID)}
	if l.Book != nil {
		names = append(names, text.FoldName(l.Book.Title()))
		if original := l.Book.OriginalTitle(); original != "" {
			names = append(names, text.FoldName(original))
		}
	}
	return names
}

// maxListed is how many IDs a message lists at most.
const maxListed = 5

// joinIDs returns the IDs of series as a list for a message.
func joinIDs(fits []Location) string {
	ids := make([]string, len(fits))
	for i, l := range fits {
		ids[i] = l.ID
	}
	if more := len(ids) - maxListed; more > 0 {
		return fmt.Sprintf("%s or %d others", strings.Join(ids[:maxListed], ", "), more)
	}
	return text.JoinOr(ids)
}
