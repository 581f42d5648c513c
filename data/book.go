package data

import "previously/recap"

// Book is a loaded series. It never hands out what the viewer has not seen:
// its stories are cut at a horizon.
//
// A horizon is the number, from 1, of the installment that the viewer is about
// to watch; [Book.End] is the horizon of a viewer who has seen everything told.
type Book struct {
	series    recap.Series
	location  Location
	bytes     int           // of the file
	respelled *recap.Series // as shown, if spelled differently from the file; or nil
}

// MapTexts returns the book with every text that a viewer reads passed through convert.
// Remembered answers and the copies that [Book.Cut] makes keep the file's own spelling.
func (b *Book) MapTexts(convert func(string) string) *Book {
	other, series := *b, b.series.MapTexts(convert)
	other.respelled = &series
	return &other
}

// displayed returns the series in the spelling shown to the viewer.
func (b *Book) displayed() *recap.Series {
	if b.respelled != nil {
		return b.respelled
	}
	return &b.series
}

// Location returns where the book was loaded from.
func (b *Book) Location() Location { return b.location }

// Key returns the name under which [Progress] keeps the viewer's place.
func (b *Book) Key() string { return b.location.Key() }

// Path returns the path of the series' file, or "" if the series is bundled or was
// parsed from text.
func (b *Book) Path() string { return b.location.Path }

// Bundled reports whether the series is compiled into the program.
func (b *Book) Bundled() bool { return b.location.Bundled }

// Title returns the title of the series.
func (b *Book) Title() string { return b.displayed().Title }

// OriginalTitle returns the title in the original language, or "".
func (b *Book) OriginalTitle() string { return b.displayed().OriginalTitle }

// Kind returns what one installment is called: "film", "season", ….
func (b *Book) Kind() string { return b.displayed().Kind }

// Summary returns a one-line description of the series that spoils nothing, not even
// the first installment.
func (b *Book) Summary() string { return b.displayed().Summary }

// End returns the horizon of a viewer who has seen every installment that is told.
func (b *Book) End() int { return b.series.End() }

// Story returns what a viewer who is about to watch installment next knows. It clamps
// next to the range from 1 to End.
func (b *Book) Story(next int) *recap.Story { return b.displayed().Before(next) }

// IsSmall reports whether building a story of this book takes at most a few milliseconds,
// whatever the file contains.
func (b *Book) IsSmall() bool { return b.bytes <= smallBytes && b.series.ExcerptBytes() <= smallRead }

// smallBytes is several times the size of a series of ten films. The worst file takes
// about 30 milliseconds for each megabyte.
const smallBytes = 256 << 10

// smallRead bounds the text from which sentences have to be chosen, in bytes: about
// four plots as an encyclopedia tells them.
const smallRead = 12 << 10

// Standing returns how far a viewer who is about to watch installment next has got. It
// is cheap whatever the size of the series.
func (b *Book) Standing(next int) recap.Standing { return b.displayed().Standing(next) }

// Installment returns what may be said about installment n, counted from 1, before it is
// seen; ok is false if there is no such installment. Titles can be spoilers: the caller
// must not show any that the viewer has not reached.
func (b *Book) Installment(n int) (in recap.Next, ok bool) {
	if announced := b.displayed().Announced(n); announced != nil {
		return *announced, true
	}
	return recap.Next{}, false
}

// Answer returns the answer of a viewer who is about to watch installment next, for
// [Progress] to remember; a number past the last installment means all seen.
func (b *Book) Answer(next int) recap.Answer { return b.series.Answer(b.Key(), next) }

// AllSeen returns the answer of a viewer who has seen every installment that is told.
func (b *Book) AllSeen() recap.Answer { return b.series.AllSeen(b.Key()) }

// Horizon returns the horizon that a remembered answer gives. ok is false if the answer
// was given for another series, or if the series has changed up to that point since;
// the viewer must then be asked again.
func (b *Book) Horizon(a recap.Answer) (next int, ok bool) { return b.series.Fit(b.Key(), a) }

// lastHorizon returns the highest horizon. It can be past End, since a cut file can end
// with several announced installments, and a viewer can be about to watch any of them.
func (b *Book) lastHorizon() int { return max(b.End(), len(b.series.Installments)) }
