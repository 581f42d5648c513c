package recap

import (
	"strings"

	"previously/recap/text"
)

// Film is an installment that the viewer has seen.
type Film struct {
	Number        int      `json:"number"`
	Title         string   `json:"title"`
	OriginalTitle string   `json:"original_title,omitempty"`
	Label         string   `json:"label,omitempty"`
	Part          string   `json:"part,omitempty"` // such as a season
	Released      Date     `json:"released,omitzero"`
	Minutes       int      `json:"minutes,omitempty"`
	Directors     []string `json:"directors,omitempty"`
	Writers       []string `json:"writers,omitempty"`
	Logline       string   `json:"logline,omitempty"`
	Line          string   `json:"line,omitempty"`
	Short         string   `json:"short,omitempty"`
	Beats         []string `json:"beats,omitempty"`
	Recap         string   `json:"recap,omitempty"`
	Previously    string   `json:"previously,omitempty"` // Markdown: the whole story up to the end of this film
	Sources       []Source `json:"sources,omitempty"`

	Excerpts []Length `json:"excerpts,omitempty"` // lengths at which its text is sentences from its recap
}

// Next is all that is ever shown of the installment about to be watched: what it is
// called, and its year.
type Next struct {
	Number int    `json:"number"`
	Title  string `json:"title"`
	Label  string `json:"label,omitempty"`
	Part   string `json:"part,omitempty"`
	Year   int    `json:"year,omitempty"`
}

func (f *Film) asNext() *Next {
	return &Next{Number: f.Number, Title: f.Title, Label: f.Label, Part: f.Part, Year: f.Released.Year}
}

// Announced returns what may be said about an installment (from 1) before it is seen, or
// nil if there is none with that number. Its Part is "" unless it begins one. Titles can
// be spoilers: show none that the viewer has not reached.
func (s Series) Announced(number int) *Next {
	if number < 1 || number > len(s.Installments) {
		return nil
	}
	film := filmOf(number, &s.Installments[number-1])
	return film.asNext()
}

// announcedInPart returns the same, with the part that it belongs to.
func (s Series) announcedInPart(number int) *Next {
	next := s.Announced(number)
	if next != nil {
		next.Part = s.partOf(number)
	}
	return next
}

func filmOf(number int, in *Installment) Film {
	return Film{
		Number: number, Title: in.Title, OriginalTitle: in.OriginalTitle, Label: in.Label, Part: in.Part,
		Released: in.Released, Minutes: in.Minutes, Directors: in.Directors, Writers: in.Writers,
		Logline: in.Logline, Line: in.Line, Short: in.Short, Beats: in.Beats, Recap: in.Recap, Previously: in.Previously,
		Sources: in.Sources,
	}
}

// Text returns the film's story as Markdown at the wanted length, and that length. If it
// is not told at that length, it returns the nearest one instead, the shorter of two
// equally near. The text is "" if the film is not told at all.
func (f *Film) Text(want Length) (string, Length) {
	l, ok := f.nearest(want)
	if !ok {
		return "", want
	}
	return f.text(l), l
}

// nearest returns the length nearest to want at which the film is told; ok is false if
// there is none.
func (f *Film) nearest(want Length) (l Length, ok bool) {
	for away := range Length(len(Lengths())) {
		for _, l := range []Length{want - away, want + away} {
			if l >= Line && l <= Full && f.hasLength(l) {
				return l, true
			}
		}
	}
	return want, false
}

func (f *Film) hasLength(l Length) bool {
	switch l {
	case Line:
		return f.Line != ""
	case Short:
		return f.Short != ""
	case Beats:
		return len(f.Beats) > 0
	}
	return f.Recap != ""
}

func (f *Film) text(l Length) string {
	switch l {
	case Line:
		return strings.ReplaceAll(escape(f.Line), escape(omissionMark), omissionMark)
	case Short:
		return f.Short
	case Beats:
		return bulletList(f.Beats)
	}
	return f.Recap
}

// omissionMark marks where sentences are left out. In Markdown it needs no backslash.
const omissionMark = "[...]"

func bulletList(sentences []string) string {
	var b strings.Builder
	for _, sentence := range sentences {
		b.WriteString("- " + escape(sentence) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// wordsAt counts the words of the text that [Film.Text] gives at each length, or of what
// is said in its place.
func (f *Film) wordsAt() (words [4]int) {
	own := [4]int{text.CountWords(f.Line), text.CountWords(f.Short), text.CountWords(f.Beats...), text.CountWords(f.Recap)}
	for _, want := range Lengths() {
		if l, ok := f.nearest(want); ok {
			words[want] = own[l]
		} else {
			words[want] = text.CountWords(NoRecap)
		}
	}
	return words
}
