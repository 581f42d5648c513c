package importer

import (
	"strconv"
	"strings"

	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/text"
)

// Kind is what a candidate is.
type Kind string

// The kinds that can be imported.
const (
	Film   Kind = "film"
	Series Kind = "film series"
	Show   Kind = "television series"
)

// Candidate is an article that a title may mean. Its title, year and kind are all
// that may be shown of it.
type Candidate struct {
	Title string // without what tells articles of one title apart
	Year  int    // 0 where it is not known
	Kind  Kind

	article, item string
	film          string // the entry of a film that belongs to it, whatever the search says
}

// candidates returns the pages that are a film, a series or a show: those of just that
// title, and others.
func (w *vocabulary) candidates(pages []wikipedia.Page, title string) (exact, others []Candidate) {
	for _, page := range pages {
		same := text.Name(bare(page.Title)) == text.Name(title)
		kind := w.kindOf(page)
		if kind == "" && same && page.About == "" && page.Title == bare(page.Title) { // nobody says what it is
			kind = Film
		}
		if kind == "" || page.Disambiguation {
			continue
		}
		c := Candidate{Title: bare(page.Title), Year: yearOf(page.About + " " + bracketOf(page.Title)), Kind: kind, article: page.Title, item: page.Item}
		if same {
			exact = append(exact, c)
		} else {
			others = append(others, c)
		}
	}
	return exact, others
}

// kindOf tells by a page's short description, or by what stands in brackets behind
// its title, what it is; "" is for what cannot be imported.
func (w *vocabulary) kindOf(page wikipedia.Page) Kind {
	said := page.About
	if said == "" {
		said = bracketOf(page.Title)
	}
	for _, k := range []struct {
		kind  Kind
		words pattern
	}{{Show, w.show}, {Series, w.series}, {Film, w.film}} {
		if at := k.words().FindStringIndex(said); at != nil && !w.about(said, at) {
			return k.kind
		}
	}
	return ""
}

// about reports whether a description is of something else that has to do with what
// it names: "character of the film", "film score", but not "film of a novel".
func (w *vocabulary) about(said string, at []int) bool {
	other := w.other().FindStringIndex(said)
	return other != nil && (other[0] < at[1] || strings.TrimSpace(said[at[1]:other[0]]) == "")
}

// bare returns a title without the brackets behind it.
func bare(title string) string {
	if i := strings.LastIndex(title, " ("); i > 0 && strings.HasSuffix(title, ")") {
		return title[:i]
	}
	return title
}

func bracketOf(title string) string { return strings.TrimPrefix(title, bare(title)) }

// yearOf returns the first year that a description names, and all of it that is kept.
func yearOf(about string) int {
	n, _ := strconv.Atoi(year().FindString(about))
	return n
}

// String returns how a candidate is shown: "Dune (1984), film".
func (c Candidate) String() string {
	return Row{Title: c.Title, Year: c.Year}.String() + ", " + string(c.Kind)
}

// installment returns the word for one installment of the kind.
func (k Kind) installment() string {
	if k == Show {
		return "episode"
	}
	return recap.DefaultKind
}
