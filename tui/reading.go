package tui

import (
	"previously/recap"
	"previously/recap/search"
	"previously/tui/page"
	"previously/tui/work"
)

// reading is everything that depends on one story: where the viewer is in it, and what
// was built from it. A new horizon means a new reading.
type reading struct {
	answer      recap.Answer // the viewer's, which the story is told for
	story       *recap.Story // nil until the viewer has answered and it is told
	storyTicket work.Ticket  // of the story
	undoAnswer  recap.Answer // the answer before the viewer last marked a film as watched

	here          place
	sectionPlaces map[recap.Section]place // where each section was left
	trail         trail

	highlight highlight     // the search, its matches marked on the page
	index     *search.Index // of the story; nil until the finder is first opened
	queries   []string      // of this reading, latest last

	pages      *page.Cache
	prefetched page.Request // for the page whose neighbours have been requested
	lastPage   *page.Page   // the last page on screen, which stays until the next one is built
}

// newReading returns a reading of the story told for an answer. The story is nil if it
// is not told yet.
func newReading(a recap.Answer, story *recap.Story) reading {
	r := reading{
		answer: a, story: story, storyTicket: work.NewTicket(),
		here: place{section: recap.SectionSoFar}, sectionPlaces: make(map[recap.Section]place), pages: page.NewCache(),
	}
	if story != nil {
		r.here.film = story.Seen()
	}
	return r
}

// replaceStory goes on at the same horizon with the story of a changed file. What is
// named here stays, limited to the films that are left; everything else starts over. The
// page on screen stays until the new one is built.
func (r *reading) replaceStory(story *recap.Story) {
	fresh := newReading(r.answer, story)
	fresh.undoAnswer, fresh.queries, fresh.lastPage = r.undoAnswer, r.queries, r.lastPage
	fresh.highlight = highlight{query: r.highlight.query, nth: r.highlight.nth}
	fresh.here, fresh.sectionPlaces, fresh.trail = r.here, r.sectionPlaces, r.trail
	*r = fresh
	seen := story.Seen()
	r.here.film = min(max(r.here.film, min(1, seen)), seen)
	for s, p := range r.sectionPlaces {
		p.film = min(p.film, seen)
		r.sectionPlaces[s] = p
	}
	for _, places := range [][]waypoint{r.trail.back, r.trail.forward} {
		for i := range places {
			places[i].film = min(places[i].film, seen)
		}
	}
}
