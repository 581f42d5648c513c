package recap

import (
	"cmp"
	"slices"

	"previously/recap/text"
)

// digestLists are the lists of a digest below the story, each with its most worthwhile
// items first, and the order in which their lines are added.
type digestLists struct {
	Moment
	people []Person
	open   []Thread
	things []Thing
	lines  []line
	living int // how many of the people are neither dead nor untold; they come first
}

// line is the next line of one of the lists.
type line struct {
	of    listing
	words int
}

// listing is one of the lists of a digest.
type listing int

const (
	peopleListing listing = iota
	openListing
	thingsListing
	listingCount
)

// turn adds lines of a list until it has the given number.
type turn struct {
	of    listing
	until int
}

// minLines are shown however small the budget is: the three people who matter most, and
// the newest question.
const minLines = 3 + 1

// lists returns the lists of the moment. They take turns, so that a small budget has
// something of each. The dead come last of all, because the story tells about them;
// people whose state is untold come after the others.
func (m Moment) lists() *digestLists {
	l := &digestLists{Moment: m, open: m.OpenThreads(), things: m.newestThings()}
	l.people = m.sortForDigest(m.peopleWithFate(), l.open)
	l.dropEarlier()
	gone, others := partition(l.people, func(p Person) bool { return p.Status == Dead })
	untold, living := partition(others, func(p Person) bool { return p.Status == Untold })
	l.people, l.living = dropRepeatedQuotes(slices.Concat(living, untold, gone)), len(living)
	first := func(n int) turn { return turn{peopleListing, min(n, len(living))} }
	taken := [listingCount]int{}
	for _, t := range []turn{
		first(3), {openListing, 1}, first(7), {openListing, 3}, {thingsListing, 2},
		first(12), {openListing, len(l.open)}, {thingsListing, 5}, first(len(living)),
		{peopleListing, len(others)}, {thingsListing, len(l.things)}, {peopleListing, len(l.people)},
	} {
		for ; taken[t.of] < min(t.until, l.length(t.of)); taken[t.of]++ {
			l.lines = append(l.lines, line{t.of, l.wordsOf(t.of, taken[t.of])})
		}
	}
	return l
}

// dropEarlier drops whatever no film from the first one covered on mentions.
func (l *digestLists) dropEarlier() {
	film := l.since
	if film == 0 {
		return
	}
	l.people, _ = partition(l.people, func(p Person) bool { return p.Last >= film })
	l.open, _ = partition(l.open, func(t Thread) bool { return t.Opened >= film })
	l.things, _ = partition(l.things, func(t Thing) bool { return t.lastFilm() >= film })
	for i, t := range l.things {
		from := slices.IndexFunc(t.Notes, func(n Note) bool { return n.Film >= film })
		l.things[i].Notes = t.Notes[from:]
	}
}

func (l *digestLists) length(of listing) int {
	return [...]int{len(l.people), len(l.open), len(l.things)}[of]
}

func (l *digestLists) wordsOf(of listing, i int) int {
	switch of {
	case peopleListing:
		p := l.people[i]
		return text.CountWords(p.Name, p.Role, p.Actors.String(), l.WhereLeft(p))
	case openListing:
		return text.CountWords(l.open[i].Text)
	case thingsListing:
	}
	return thingWords(l.things[i])
}

// share returns the share of a budget that is guaranteed to the lists.
func (l *digestLists) share() float64 {
	if len(l.people) > 0 && l.people[0].Quote.Text != "" {
		return quoteShare
	}
	return listShare
}

// words counts the words of all lines.
func (l *digestLists) words() int { return sum(l.lines, line.count) }

func (l *digestLists) minWords() int {
	return sum(l.lines[:min(minLines, len(l.lines))], line.count)
}

func (l line) count() int { return l.words }

// fill puts the lines into the digest in order, up to the first that does not fit, and
// counts what is left out. It returns how many words it has used.
func (l *digestLists) fill(d *Digest, room int) (words int) {
	n := [listingCount]int{}
	for i, line := range l.lines {
		if i >= minLines && words+line.words > room {
			break
		}
		words += line.words
		n[line.of]++
	}
	d.People, d.MorePeople = l.people[:n[peopleListing]:n[peopleListing]], len(l.people)-n[peopleListing]
	d.Open, d.MoreOpen = l.open[:n[openListing]:n[openListing]], len(l.open)-n[openListing]
	d.Things, d.MoreThings = l.things[:n[thingsListing]:n[thingsListing]], len(l.things)-n[thingsListing]
	return words
}

// peopleWithFate returns the people with a fate or a quotation.
func (m Moment) peopleWithFate() []Person {
	return slices.DeleteFunc(m.Cast(), func(p Person) bool { return p.Fate == "" && p.Quote.Text == "" })
}

// firstPeople is how many people come first, regardless of whom the open questions name.
const firstPeople = 3

// sortForDigest returns the people with those most worth the time first: the few who
// matter most, then those named in open questions, then the others.
func (m Moment) sortForDigest(people []Person, open []Thread) []Person {
	names := m.Names()
	named := map[string]bool{}
	for _, t := range open {
		for _, id := range names.In(t.Text) {
			named[id] = true
		}
	}
	first := min(firstPeople, len(people))
	asked, rest := partition(people[first:], func(p Person) bool { return named[p.ID] })
	return slices.Concat(people[:first], asked, rest)
}

// partition splits items into those that fit and the others, both in their original
// order.
func partition[T any](items []T, fits func(T) bool) (fit, rest []T) {
	for _, item := range items {
		if fits(item) {
			fit = append(fit, item)
		} else {
			rest = append(rest, item)
		}
	}
	return fit, rest
}

// newestThings returns the things known, the most recently mentioned first.
func (m Moment) newestThings() []Thing {
	things := m.Things()
	slices.SortStableFunc(things, func(a, b Thing) int { return cmp.Compare(b.lastFilm(), a.lastFilm()) })
	return things
}

func (t Thing) lastFilm() int { return t.Notes[len(t.Notes)-1].Film }

func thingWords(t Thing) int {
	return text.CountWords(t.Name) + sum(t.Notes, func(n Note) int { return text.CountWords(n.Text) })
}

func sum[T any](items []T, words func(T) int) (total int) {
	for _, item := range items {
		total += words(item)
	}
	return total
}
