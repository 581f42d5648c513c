package importer

import (
	"strconv"
	"strings"

	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/text"
)

// Kind is the kind of a candidate.
type Kind string

// The kinds that can be imported.
const (
	Film   Kind = "film"
	Series Kind = "film series"
	Show   Kind = "television series"
)

// Candidate is an article that a title may mean. Nothing but its title, year and kind may
// be shown.
type Candidate struct {
	Title string // without the brackets that tell articles with the same title apart
	Year  int    // 0 if unknown
	Kind  Kind

	article, item string // the title of its article, the ID of its Wikidata entry
	film          string // the entry of a film known to belong to it, even if the search lacks it
}

// candidates returns the pages that are a film, a series or a show: first those with
// exactly that title, then the others.
func (w *vocabulary) candidates(pages []wikipedia.Page, title string) (exact, others []Candidate) {
	for _, page := range pages {
		same := text.FoldName(withoutBrackets(page.Title)) == text.FoldName(title)
		kind := w.kindOf(page)
		if kind == "" && same && page.About == "" && page.Title == withoutBrackets(page.Title) { // nothing says what it is
			kind = Film
		}
		if kind == "" || page.Disambiguation {
			continue
		}
		c := Candidate{Title: withoutBrackets(page.Title), Year: yearOf(page.About + " " + bracketOf(page.Title)), Kind: kind, article: page.Title, item: page.Item}
		if same {
			exact = append(exact, c)
		} else {
			others = append(others, c)
		}
	}
	return exact, others
}

// kindOf returns the kind of a page by its short description or, without one, by the
// brackets after its title. It returns "" for what cannot be imported.
func (w *vocabulary) kindOf(page wikipedia.Page) Kind {
	description := page.About
	if description == "" {
		description = bracketOf(page.Title)
	}
	for _, k := range []struct {
		kind  Kind
		words lazyPattern
	}{{Show, w.show}, {Series, w.series}, {Film, w.film}} {
		if at := k.words().FindStringIndex(description); at != nil && !w.isAboutOther(description, at) {
			return k.kind
		}
	}
	return ""
}

// isAboutOther reports whether a description that names a film or series is of
// something else related to it: "character of the film", "film score", but not "film of
// a novel".
func (w *vocabulary) isAboutOther(description string, at []int) bool {
	other := w.other().FindStringIndex(description)
	return other != nil && (other[0] < at[1] || strings.TrimSpace(description[at[1]:other[0]]) == "")
}

// withoutBrackets returns a title without the brackets after it.
func withoutBrackets(title string) string {
	if i := strings.LastIndex(title, " ("); i > 0 && strings.HasSuffix(title, ")") {
		return title[:i]
	}
	return title
}

func bracketOf(title string) string { return strings.TrimPrefix(title, withoutBrackets(title)) }

// yearOf returns the first year in a description, or 0. Nothing else of a description is
// kept.
func yearOf(about string) int {
	n, _ := strconv.Atoi(year().FindString(about))
	return n
}

// String returns the candidate as shown to the viewer: "Dune (1984), film".
func (c Candidate) String() string {
	return Row{Title: c.Title, Year: c.Year}.String() + ", " + string(c.Kind)
}

// installmentWord returns the word for one installment of a candidate of this kind.
func (k Kind) installmentWord() string {
	if k == Show {
		return recap.EpisodeKind
	}
	return recap.DefaultKind
}
