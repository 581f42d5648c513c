package importer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"previously/data/wikipedia"
	"previously/recap/text"
)

// maxCandidates is how many candidates the viewer is offered.
const maxCandidates = 9

// Search returns what a title may mean. If any candidates have exactly that title, it
// returns only those: others could be installments not seen yet. It is an error if there
// are none.
func (im *Importer) Search(ctx context.Context, title string) ([]Candidate, error) {
	if title = strings.Join(strings.Fields(title), " "); title == "" || title != text.Sanitize(title) {
		return nil, fmt.Errorf("the title is empty or contains unprintable characters; type it without them")
	}
	im.startStep("searching")
	w := wordsOf(im.client.Language())
	var near []Candidate
	for i, ask := range w.requests(im, title) {
		pages, err := ask(ctx)
		if err != nil {
			return nil, err
		}
		if pages, err = im.addDescriptions(ctx, pages, title); err != nil {
			return nil, err
		}
		exact, others := w.candidates(pages, title)
		if i == byTitle && len(exact) == 0 {
			exact = others // the title redirects to it
		}
		if len(exact) > 0 {
			return im.mergeIntoSeries(ctx, exact)
		}
		near = append(near, others...)
	}
	if len(near) > 0 {
		return unique(near), nil
	}
	return nil, fmt.Errorf("nothing called %s was found; check the spelling, or name the articles of the films in order with `previously import --film`", text.Quote(title))
}

// unique returns the first maxCandidates candidates, without duplicates.
func unique(found []Candidate) (list []Candidate) {
	for _, c := range found {
		if !slices.Contains(list, c) && len(list) < maxCandidates {
			list = append(list, c)
		}
	}
	return list
}

// request is a function that requests pages.
type request func(context.Context) ([]wikipedia.Page, error)

// byTitle is the index of the request for the page with the title itself.
const byTitle = 1

// requests returns the requests for a title, to be tried in order until one succeeds: a
// search for it and the word for a film; the page with that title, or the one it redirects
// to; a search for it and the word for a series; a search for it alone.
func (w *vocabulary) requests(im *Importer, title string) []request {
	search := func(words string) request {
		return func(ctx context.Context) ([]wikipedia.Page, error) { return im.client.Search(ctx, words) }
	}
	exactly := func(ctx context.Context) ([]wikipedia.Page, error) {
		pages, err := im.client.Describe(ctx, []string{title})
		return slices.DeleteFunc(pages, func(p wikipedia.Page) bool { return p.Title == "" }), err
	}
	return []request{search(title + " " + w.hints[0]), exactly, search(title + " " + w.hints[1]), search(title)}
}

// addDescriptions adds Wikidata's description to pages with exactly that title for which
// Wikipedia has none.
func (im *Importer) addDescriptions(ctx context.Context, pages []wikipedia.Page, title string) ([]wikipedia.Page, error) {
	var ids []string
	for _, p := range pages {
		if p.About == "" && p.Item != "" && text.FoldName(withoutBrackets(p.Title)) == text.FoldName(title) {
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

// mergeIntoSeries drops films that belong to a series among the candidates, and puts
// that series first: a viewer who types a title that both have means the series.
func (im *Importer) mergeIntoSeries(ctx context.Context, found []Candidate) ([]Candidate, error) {
	found = unique(found)
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
	slices.SortStableFunc(found, func(a, b Candidate) int {
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
