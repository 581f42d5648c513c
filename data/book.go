package data

import "previously/recap"

// Book is a series that has been loaded. It keeps what the viewer has not seen
// to itself: what it gives out is cut at a horizon.
//
// A horizon is the number, from 1, of the installment that the viewer is about
// to watch; [Book.End] is that of somebody who has seen all that is told.
type Book struct {
	series   recap.Series
	location Location
	bytes    int           // of the file
	spelled  *recap.Series // as it is shown, where that is another spelling than the file's
}

// Spelled returns the book in another spelling: every text that a viewer reads is written
// as the function has it. What is remembered of it, and cut off for the editor, is as
// the file has it.
func (b *Book) Spelled(as func(string) string) *Book {
	other, series := *b, b.series.Spelled(as)
	other.spelled = &series
	return &other
}

// shown returns the series as it is shown.
func (b *Book) shown() *recap.Series {
	if b.spelled != nil {
		return b.spelled
	}
	return &b.series
}

// Location returns where the book was loaded from.
func (b *Book) Location() Location { return b.location }

// ID returns the name of the series' file without ".toml".
func (b *Book) ID() string { return b.series.ID }

// Key returns the name under which [Progress] keeps the viewer's place.
func (b *Book) Key() string { return b.location.Key() }

// Path returns the file, "" for a series that comes with the program or stands in no
// file.
func (b *Book) Path() string { return b.location.Path }

// Bundled reports whether the series comes with the program.
func (b *Book) Bundled() bool { return b.location.Bundled }

// Title returns the title of the series.
func (b *Book) Title() string { return b.shown().Title }

// OriginalTitle returns the title in the original language, or "".
func (b *Book) OriginalTitle() string { return b.shown().OriginalTitle }

// Kind returns what one installment is called: "film", "season", ….
func (b *Book) Kind() string { return b.shown().Kind }

// Summary returns a line on the series that may be read before its first
// installment.
func (b *Book) Summary() string { return b.shown().Summary }

// End returns the horizon of somebody who has seen all that is told.
func (b *Book) End() int { return b.series.End() }

// Story returns what somebody knows who is about to watch installment next; numbers
// beyond the range from 1 to End are brought into it.
func (b *Book) Story(next int) *recap.Story { return b.shown().Before(next) }

// Small reports whether the story is told within a few milliseconds, however the
// file is made.
func (b *Book) Small() bool { return b.bytes <= smallBytes && b.series.Excerpted() <= smallRead }

// smallBytes is several times what a series of ten films takes. What is worst to
// tell takes about 30 milliseconds for each megabyte.
const smallBytes = 256 << 10

// smallRead is about four films as an encyclopedia tells them, of which sentences have
// to be chosen.
const smallRead = 12 << 10

// Standing returns where somebody stands who is about to watch installment next. It
// takes no time, whatever the series holds.
func (b *Book) Standing(next int) recap.Standing { return b.shown().Standing(next) }

// Installment returns the title, the label and the year of installment n from 1, and its
// part where it names one; ok is false where there is none. Titles may tell too much: whoever shows them goes no
// further than the viewer has gone.
func (b *Book) Installment(n int) (in recap.Next, ok bool) {
	if n < 1 || n > len(b.shown().Installments) {
		return recap.Next{}, false
	}
	i := &b.shown().Installments[n-1]
	return recap.Next{Number: n, Title: i.Title, Label: i.Label, Part: i.Part, Year: i.Released.Year}, true
}

// Answer returns what somebody says who is about to watch installment next, to be
// remembered; numbers past the last installment stand for having seen all.
func (b *Book) Answer(next int) recap.Answer { return b.series.Answer(b.Key(), next) }

// AllSeen returns what somebody says who has seen all that is told.
func (b *Book) AllSeen() recap.Answer { return b.series.AllSeen(b.Key()) }

// Horizon returns the horizon that an answer which was remembered gives; ok is false
// where it was given for another series, or for this one when it held something
// else up to there: then it must be asked for again.
func (b *Book) Horizon(a recap.Answer) (next int, ok bool) { return b.series.Fit(b.Key(), a) }

// last returns the highest horizon. One can be about to watch what is only announced,
// after others that are: a file that was cut can end so.
func (b *Book) last() int { return max(b.End(), len(b.series.Installments)) }
