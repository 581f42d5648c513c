package search

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// maxResults is the most results of one kind that Find returns.
const maxResults = 1000

// Find answers a query with at most limit results of each kind. Limits above 1000 count
// as 1000; below 1 there are no results. If the context ends, Find stops early and
// returns its error and no results. The same query always gets the same answer.
func (ix *Index) Find(ctx context.Context, text string, limit int) (Results, error) {
	q := parse(text)
	best := newShortlists(min(limit, maxResults))
	if len(q.words) == 0 || limit < 1 {
		return Results{}, ctx.Err()
	}
	s := search{Index: ix, query: &q, best: best}
	if err := s.sweep(ctx, s.rankExact); err != nil {
		return Results{}, err
	}
	if s.noneExact = best.empty(); s.noneExact && q.dropWords(fillers) {
		if err := s.sweep(ctx, s.rankExact); err != nil {
			return Results{}, err
		}
		s.noneExact = best.empty()
	}
	if q.allowsTypos() {
		if err := s.sweep(ctx, s.rankMisspelt); err != nil {
			return Results{}, err
		}
	}
	return s.results(q.String()), nil
}

// search is one query in progress.
type search struct {
	*Index
	query     *query
	best      *shortlists
	noneExact bool // nothing was found without typos
}

// worker is one goroutine's part of a search.
type worker struct {
	names, texts matcher
	best         *shortlists
}

// rankExact ranks entries without typos.
func (s *search) rankExact(w *worker, names, texts span) {
	t, mask := &s.names, s.query.mask
	for i, set := range t.masks[names.lo:names.hi] {
		if mask&^set != 0 {
			continue
		}
		i += names.lo
		list := &w.best[t.refs[i].kind()]
		if r, ok := w.names.rankName(t.span(i), list.worst()); ok {
			list.add(candidate{r.forEntry(i), t.refs[i]})
		}
	}
	t = &s.texts
	for i, set := range t.masks[texts.lo:texts.hi] {
		if mask&^set != 0 {
			continue
		}
		i += texts.lo
		if r, ok := w.texts.rankPassage(t.span(i)); ok {
			w.best[t.refs[i].kind()].add(candidate{r.forEntry(i + s.names.len()), t.refs[i]})
		}
	}
}

// rankMisspelt ranks entries with typos. It searches texts only if nothing else
// was found, because they have so many words that one is close to almost any other.
func (s *search) rankMisspelt(w *worker, names, texts span) {
	s.rankMisspeltIn(w, &s.names, &w.names, names, 0)
	if s.noneExact {
		s.rankMisspeltIn(w, &s.texts, &w.texts, texts, s.names.len())
	}
}

func (s *search) rankMisspeltIn(w *worker, t *table, m *matcher, in span, base int) {
	for i, set := range t.masks[in.lo:in.hi] {
		if !s.query.mayBeMisspelt(set, base == 0) {
			continue
		}
		i += in.lo
		list := &w.best[t.refs[i].kind()]
		if list.worst() < rankOf(withTypos, 0) {
			continue
		}
		if r, ok := m.rankMisspelt(t.span(i), set, base == 0); ok {
			list.add(candidate{r.forEntry(i + base), t.refs[i]})
		}
	}
}

// chunk is how many entries a worker takes at a time before it checks whether the search
// is still wanted: some tens of microseconds of work.
const chunk = 2048

// sweep looks at every entry and adds to the best, on all processors if there are many
// entries. The result does not depend on which worker looked at what, because no two
// ranks are equal.
func (s *search) sweep(ctx context.Context, look func(*worker, span, span)) error {
	total := s.names.len() + s.texts.len()
	var next atomic.Int64
	run := func(best *shortlists) {
		s.work(ctx, &next, total, &worker{s.newMatcher(&s.names), s.newMatcher(&s.texts), best}, look)
	}
	helpers := min(runtime.GOMAXPROCS(0), (total+chunk-1)/chunk) - 1
	if helpers < 1 {
		run(s.best)
		return ctx.Err()
	}
	parts := make([]*shortlists, helpers)
	for i := range parts {
		parts[i] = s.best.clone()
	}
	runAll(run, append(parts, s.best))
	for _, part := range parts {
		s.best.merge(part)
	}
	return ctx.Err()
}

// work looks at one chunk after another until all are taken.
func (s *search) work(ctx context.Context, next *atomic.Int64, total int, w *worker, look func(*worker, span, span)) {
	for ctx.Err() == nil {
		lo := int(next.Add(chunk)) - chunk
		if lo >= total {
			return
		}
		names := s.names.len()
		look(w,
			span{min(lo, names), min(lo+chunk, names)},
			span{max(lo, names) - names, max(min(lo+chunk, total), names) - names})
	}
}

func (s *search) newMatcher(t *table) matcher { return matcher{slab: &t.slab, query: s.query} }

// runAll calls run with each value at the same time. If a call panics, so does runAll,
// because the caller may have a terminal to restore.
func runAll[T any](run func(T), values []T) {
	var all sync.WaitGroup
	var panicked atomic.Pointer[any]
	for _, v := range values {
		all.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					panicked.Store(&p)
				}
			}()
			run(v)
		})
	}
	all.Wait()
	if p := panicked.Load(); p != nil {
		panic(*p)
	}
}

// results describes the matches, in groups.
func (s *search) results(query string) Results {
	var groups []Group
	var firsts []rank
	for k := range s.best {
		list := s.best[k].list
		split := slices.IndexFunc(list, func(f candidate) bool { return f.rank.tier() == withTypos })
		if split < 0 {
			split = len(list)
		}
		for _, part := range [][]candidate{list[:split], list[split:]} {
			if len(part) == 0 {
				continue
			}
			g := Group{Kind: Kind(k), Typo: part[0].rank.tier() == withTypos}
			if g.Kind == Film {
				g.installment = s.catalogue.story.Kind
			}
			for _, f := range part {
				g.Results = append(g.Results, s.describe(f, query))
			}
			groups, firsts = append(groups, g), append(firsts, part[0].rank)
		}
	}
	if len(groups) == 0 {
		return Results{}
	}
	return Results{sortGroups(groups, firsts), query}
}

// sortGroups sorts groups by the tier of their best match, then by its number of typos.
// Equal ones stay in the order of the kinds.
func sortGroups(groups []Group, firsts []rank) []Group {
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(firsts[a].groupOrder(), firsts[b].groupOrder()) })
	var sorted []Group
	for _, i := range order {
		sorted = append(sorted, groups[i])
	}
	return sorted
}
