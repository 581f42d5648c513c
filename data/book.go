package data

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"previously/recap"
)

// Book is a series that has been loaded. It keeps what the viewer has not seen
// to itself: what it gives out is cut at a horizon.
//
// A horizon is the number, from 1, of the installment that the viewer is about
// to watch; [Book.End] is that of somebody who has seen all that is told.
type Book struct {
	series   recap.Series
	location Location
}

// Location is where the book was loaded from.
func (b *Book) Location() Location { return b.location }

// ID is the name of the series' file without ".toml".
func (b *Book) ID() string { return b.series.ID }

// Key is the name under which [Progress] keeps the viewer's place.
func (b *Book) Key() string { return b.location.Key() }

// Path is the file, "" for a series that comes with the program.
func (b *Book) Path() string { return b.location.Path }

// Bundled reports whether the series comes with the program.
func (b *Book) Bundled() bool { return b.location.Bundled }

// Title is the title of the series.
func (b *Book) Title() string { return b.series.Title }

// OriginalTitle is the title in the original language, or "".
func (b *Book) OriginalTitle() string { return b.series.OriginalTitle }

// Kind is what one installment is called: "film", "season", ….
func (b *Book) Kind() string { return b.series.Kind }

// Summary is a line on the series that may be read before its first
// installment.
func (b *Book) Summary() string { return b.series.Summary }

// End is the horizon of somebody who has seen all that is told.
func (b *Book) End() int { return b.series.End() }

// Story is what somebody knows who is about to watch installment next; numbers
// beyond the range from 1 to End are brought into it.
func (b *Book) Story(next int) *recap.Story { return b.series.Before(next) }

// Installment is the title and the year of installment n from 1; ok is false
// where there is none. Titles may tell too much: whoever shows them goes no
// further than the viewer has gone.
func (b *Book) Installment(n int) (in recap.Next, ok bool) {
	if n < 1 || n > len(b.series.Installments) {
		return recap.Next{}, false
	}
	i := &b.series.Installments[n-1]
	return recap.Next{Number: n, Title: i.Title, Year: i.Released.Year}, true
}

// End is the answer that stands for having seen all.
const end = "end"

// last is the highest horizon. One can be about to watch what is only announced,
// after others that are: a file that was cut can end so.
func (b *Book) last() int { return max(b.End(), len(b.series.Installments)) }

// Before is the horizon that an answer to "which one are you about to watch?"
// gives: a number, a title (the original one and the label count too; case,
// accents and punctuation do not), or "end". Its errors say nothing of what
// the series holds.
func (b *Book) Before(answer string) (int, error) {
	answer = strings.TrimSpace(answer)
	if strings.EqualFold(answer, end) {
		return b.End(), nil
	}
	n, err := strconv.Atoi(answer)
	if err == nil && n >= 1 && n <= b.last() {
		return n, nil
	}
	matches := b.called(fold(answer))
	asked := strconv.Quote(shortened(Printable(answer)))
	switch {
	case answer == "":
		return 0, errors.New("the answer is empty; give a number, a title, or end")
	case len(matches) == 1:
		return matches[0], nil
	case len(matches) > 1:
		return 0, fmt.Errorf("more than one installment is called %s; give its number", asked)
	case err == nil:
		return 0, fmt.Errorf("nobody can be about to watch number %d of this series; give the number of the one you are about to watch, its title, or end", n)
	}
	return 0, fmt.Errorf("no installment is called %s; give the number of the one you are about to watch, its full title, or end", asked)
}

// called are the numbers of the installments with the folded name.
func (b *Book) called(name string) (numbers []int) {
	installments := b.series.Installments
	for i := range installments {
		in := &installments[i]
		for _, known := range []string{in.Title, in.OriginalTitle, in.Label} {
			if known != "" && fold(known) == name {
				numbers = append(numbers, i+1)
				break
			}
		}
	}
	return numbers
}
