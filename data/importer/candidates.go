package importer

import (
	"context"
	"fmt"
	"slices"
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

// mostCandidates are asked about at once.
const mostCandidates = 9

// Search gives what a title may mean. Those that are called just so come alone, if
// there are any: others could be of what is not seen yet. None is an error, which
// says what to do.
func (im *Importer) Search(ctx context.Context, title string) ([]Candidate, error) {
	if title = strings.Join(strings.Fields(title), " "); title == "" || title != text.Printable(title) {
		return nil, fmt.Errorf("the title is empty or has characters that no title has; use letters")
	}
	im.begin("searching")
	w := wordsOf(im.client.Language())
	for _, ask := range append(w.searches(im, title), w.exactly(im, title)) {
		pages, err := ask(ctx)
		if err != nil {
			return nil, err
		}
		if pages, err = im.described(ctx, pages, title); err != nil {
			return nil, err
		}
		if found := w.candidates(pages, title); len(found) > 0 {
			return im.merge(ctx, found)
		}
	}
	return nil, fmt.Errorf("nothing called %s is found; check the spelling, or name the articles of the films in order with --film", text.Quote(title))
}

// asking is a request for pages.
type asking func(context.Context) ([]wikipedia.Page, error)

// searches are requests for pages that hold the title, the narrowest first.
func (w *vocabulary) searches(im *Importer, title string) (list []asking) {
	for _, hint := range append(slices.Clone(w.hints), "") {
		list = append(list, func(ctx context.Context) ([]wikipedia.Page, error) {
			return im.client.Search(ctx, strings.TrimSpace(title+" "+hint))
		})
	}
	return list
}

// exactly is a request for the page of the title itself. Where it leads elsewhere, the
// title is another one of the same: the page is found by what was typed.
func (w *vocabulary) exactly(im *Importer, title string) asking {
	return func(ctx context.Context) ([]wikipedia.Page, error) {
		pages, err := im.client.Describe(ctx, []string{title})
		return slices.DeleteFunc(pages, func(p wikipedia.Page) bool { return p.Title == "" }), err
	}
}

// described asks Wikidata what pages of just that title are of which Wikipedia does
// not say it.
func (im *Importer) described(ctx context.Context, pages []wikipedia.Page, title string) ([]wikipedia.Page, error) {
	var ids []string
	for _, p := range pages {
		if p.About == "" && p.Item != "" && text.Name(bare(p.Title)) == text.Name(title) {
			ids = append(ids, p.Item)
		}
	}
	if len(ids) == 0 {
		return pages, nil
	}
	items, err := im.client.Items(ctx, ids)
	for _, item := range items {
		for i := range pages {
			if pages[i].Item == item.ID {
				pages[i].About = item.About
			}
		}
	}
	return pages, err
}

// candidates are the pages that are a film, a series or a show: those of just that
// title, or else all.
func (w *vocabulary) candidates(pages []wikipedia.Page, title string) []Candidate {
	var exact, others []Candidate
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
	if len(exact) > 0 {
		return exact[:min(len(exact), mostCandidates)]
	}
	return others[:min(len(others), mostCandidates)]
}

// merge leaves out films of the one series that is among the candidates: who types
// the title of both means the series.
func (im *Importer) merge(ctx context.Context, found []Candidate) ([]Candidate, error) {
	i := slices.IndexFunc(found, func(c Candidate) bool { return c.Kind == Series && c.item != "" })
	if i < 0 || len(found) == 1 {
		return found, nil
	}
	series := found[i]
	members, err := im.membersOf(ctx, series.item, filmKinds)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(c Candidate) bool { return c.Kind == Film && slices.Contains(members, c.item) })
	slices.SortStableFunc(found, func(a, b Candidate) int { // the series first: it is what most people mean
		switch {
		case a.item == series.item:
			return -1
		case b.item == series.item:
			return 1
		}
		return 0
	})
	return found, nil
}

// kindOf tells by a page's short description, or by what stands in brackets behind
// its title, what it is; "" is for what cannot be imported.
func (w *vocabulary) kindOf(page wikipedia.Page) Kind {
	said := page.About
	if said == "" {
		said = bracketOf(page.Title)
	}
	switch {
	case w.other.MatchString(said):
		return ""
	case w.show.MatchString(said):
		return Show
	case w.series.MatchString(said):
		return Series
	case w.film.MatchString(said):
		return Film
	}
	return ""
}

// bare is a title without the brackets behind it.
func bare(title string) string {
	if i := strings.LastIndex(title, " ("); i > 0 && strings.HasSuffix(title, ")") {
		return title[:i]
	}
	return title
}

func bracketOf(title string) string { return strings.TrimPrefix(title, bare(title)) }

// yearOf is the first year that a description names, and all of it that is kept.
func yearOf(about string) int {
	n, _ := strconv.Atoi(year.FindString(about))
	return n
}

// String is how a candidate is shown: "Dune (1984), film".
func (c Candidate) String() string {
	return Row{Title: c.Title, Year: c.Year}.String() + ", " + string(c.Kind)
}

// Label is the word for one installment of the kind.
func (k Kind) installment() string {
	if k == Show {
		return "episode"
	}
	return recap.DefaultKind
}
