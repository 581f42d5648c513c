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

// end is the answer of a viewer who has seen everything.
const end = "end"

// ParseAnswer parses a typed answer to "which one are you about to watch?": a number, a
// title or original title (with or without the series title in front), a label, a
// season and episode in any spelling, a season (for its first episode), or "end". Case,
// accents and punctuation are ignored. An ambiguous answer gets the same error as a
// meaningless one, so that the error gives nothing away about the series.
func (b *Book) ParseAnswer(typed string) (recap.Answer, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return recap.Answer{}, errors.New("the answer is empty; give the number, label or full title of the one you are about to watch, or \"end\"")
	}
	matches := b.matches(typed)
	all := strings.EqualFold(typed, end)
	switch {
	case all && len(matches) == 0:
		return b.AllSeen(), nil
	case !all && len(matches) == 1:
		return b.Answer(matches[0]), nil
	}
	return recap.Answer{}, fmt.Errorf("%s does not name exactly one installment; give the number, label or full title of the one you are about to watch, or \"end\"",
		strconv.Quote(shortenName(text.Sanitize(typed))))
}

// matches returns the numbers of all installments that an answer can mean. An exact
// match beats names that only match when folded; a number is always among the results.
func (b *Book) matches(typed string) []int {
	numbers := b.findByName(func(name string) bool { return name == typed })
	number := b.parseNumber(typed)
	if len(numbers) != 1 {
		folded := text.FoldName(typed)
		numbers = b.findByName(func(name string) bool { return text.FoldName(name) == folded })
		numbers = union(numbers, b.findByEpisode(typed))
		if number == 0 && len(numbers) > 0 {
			number = b.parseNumber(folded) // "#3" can mean number 3 as well as the label "3"
		}
	}
	if number > 0 && !slices.Contains(numbers, number) {
		numbers = append(numbers, number)
	}
	return numbers
}

// parseNumber parses a horizon's number; it returns 0 if typed is not one.
func (b *Book) parseNumber(typed string) int {
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= b.lastHorizon() {
		return n
	}
	return 0
}

// findByName returns the numbers of the installments that have a fitting title or label.
func (b *Book) findByName(fits func(name string) bool) (numbers []int) {
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

// findByEpisode returns the numbers of the installments that an answer names by season
// and episode. The name of a season means its first installment.
func (b *Book) findByEpisode(typed string) (numbers []int) {
	if n, ok := recap.NumberingOf(typed); ok {
		numbers = b.series.NumbersOf(n)
	}
	folded := text.FoldName(typed)
	for _, p := range b.series.Parts() {
		if p.Name != "" && text.FoldName(p.Name) == folded {
			numbers = union(numbers, []int{p.First})
		}
	}
	return numbers
}

// union appends the numbers of b that a lacks to a.
func union(a, b []int) []int {
	for _, n := range b {
		if !slices.Contains(a, n) {
			a = append(a, n)
		}
	}
	return a
}

// NumberOf returns the number of the only installment that a number, label or season
// names, in any spelling, or 0 if there isn't exactly one. Titles are not considered.
func (b *Book) NumberOf(typed string) int {
	if n := b.parseNumber(strings.TrimSpace(typed)); n > 0 && n <= len(b.series.Installments) {
		return n
	}
	folded, numbers := text.FoldName(typed), b.findByEpisode(typed)
	for i := range b.series.Installments {
		if label := b.series.Installments[i].Label; folded != "" && text.FoldName(label) == folded {
			numbers = union(numbers, []int{i + 1})
		}
	}
	if len(numbers) != 1 {
		return 0
	}
	return numbers[0]
}

// Parts returns the parts of the series. Like titles, their names can be spoilers: the
// caller must not show any that the viewer has not reached.
func (b *Book) Parts() []recap.Part { return b.displayed().Parts() }

// PartWord returns what a part of the series is called, such as "season". It is taken
// from the name of the first part.
func (b *Book) PartWord() string {
	return recap.Part{Name: b.displayed().Installments[0].Part}.Word()
}
