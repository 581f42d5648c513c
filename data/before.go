package data

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"previously/recap"
	"previously/recap/text"
)

// end is the answer that stands for having seen all.
const end = "end"

// Before takes what was typed as the answer to "which one are you about to
// watch?": a number, a title (with or without that of the series at its front;
// the original one and the label count too, but case, accents and punctuation do
// not), a season and an episode in any spelling, a season for its first one, or
// "end". What can mean more than one thing is refused, in the same words as what
// means nothing: they say nothing of what the series holds.
func (b *Book) Before(typed string) (recap.Answer, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return recap.Answer{}, errors.New("the answer is empty; give the number, label or full title of the one you are about to watch, or end")
	}
	meant := b.meant(typed)
	all := strings.EqualFold(typed, end)
	switch {
	case all && len(meant) == 0:
		return b.AllSeen(), nil
	case !all && len(meant) == 1:
		return b.Answer(meant[0]), nil
	}
	return recap.Answer{}, fmt.Errorf("%s does not name exactly one installment; give the number, label or full title of the one you are about to watch, or end",
		strconv.Quote(shortened(text.Printable(typed))))
}

// meant returns the numbers of all installments that an answer can mean. A name
// that is written just so goes before others that are the same when folded; a
// number always counts, too.
func (b *Book) meant(typed string) []int {
	numbers := b.called(func(name string) bool { return name == typed })
	number := b.numbered(typed)
	if len(numbers) != 1 {
		folded := text.Name(typed)
		numbers = b.called(func(name string) bool { return text.Name(name) == folded })
		numbers = union(numbers, b.placed(typed))
		if number == 0 && len(numbers) > 0 {
			number = b.numbered(folded) // such as "#3", where a label is 3
		}
	}
	if number > 0 && !slices.Contains(numbers, number) {
		numbers = append(numbers, number)
	}
	return numbers
}

// numbered returns the horizon of that number, 0 where it is none.
func (b *Book) numbered(typed string) int {
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= b.last() {
		return n
	}
	return 0
}

// called returns the numbers of the installments of which a title or the label
// fits.
func (b *Book) called(fits func(name string) bool) (numbers []int) {
	installments := b.series.Installments
	for i := range installments {
		in := &installments[i]
		names := []string{
			in.Title, in.OriginalTitle, in.Label,
			recap.BareTitle(in.Title, b.series.Title), recap.BareTitle(in.OriginalTitle, b.series.Title),
		}
		if slices.ContainsFunc(names, func(name string) bool { return name != "" && fits(name) }) {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// placed returns the installments that an answer names by season and episode, or that
// begin the season which it names.
func (b *Book) placed(typed string) (numbers []int) {
	if n, ok := recap.NumberingOf(typed); ok {
		numbers = b.series.Numbered(n)
	}
	folded := text.Name(typed)
	for _, p := range b.series.Parts() {
		if p.Name != "" && text.Name(p.Name) == folded {
			numbers = union(numbers, []int{p.First})
		}
	}
	return numbers
}

// union returns the numbers of both lists, each once.
func union(a, b []int) []int {
	for _, n := range b {
		if !slices.Contains(a, n) {
			a = append(a, n)
		}
	}
	return a
}

// Row returns the number of the one installment that a number or a label names, by any
// writing of it; 0 where none is. Titles do not count here.
func (b *Book) Row(typed string) int {
	if n := b.numbered(strings.TrimSpace(typed)); n > 0 && n <= len(b.series.Installments) {
		return n
	}
	folded, rows := text.Name(typed), b.placed(typed)
	for i := range b.series.Installments {
		if label := b.series.Installments[i].Label; folded != "" && text.Name(label) == folded {
			rows = union(rows, []int{i + 1})
		}
	}
	if len(rows) != 1 {
		return 0
	}
	return rows[0]
}

// Parts returns the parts of the series. Like titles they may tell too much: whoever
// shows them goes no further than the viewer has gone.
func (b *Book) Parts() []recap.Part { return b.shown().Parts() }

// PartWord returns what its parts are called, such as "season", by the name of the first.
func (b *Book) PartWord() string {
	return recap.Part{Name: b.shown().Installments[0].Part}.Word()
}
