package tui

import (
	"previously/recap"
	"previously/recap/search"
	"previously/tui/page"
	"previously/tui/work"
)

// reading is all that hangs on one story: where the viewer is in it, and what was
// built for it. Another horizon is another reading.
type reading struct {
	answer recap.Answer // by which the story is told
	story  *recap.Story // nil until the viewer has said what they are about to watch, and it is told
	ticket work.Ticket  // of the story
	undo   recap.Answer // the one before the last answer to "watched?"

	here  place
	left  map[recap.Section]place // where each section was left
	trail trail

	highlight highlight     // the words found, marked on the page
	index     *search.Index // of the story; nil until the finder was opened
	queries   []string      // asked in this run, the latest last

	pages *page.Cache
	ahead page.Request // the page on screen whose neighbours have been asked for
	shown *page.Page   // the last page on screen: it stays until the next one is built
}

// newReading begins to read a story as an answer has it told; the story is nil as
// long as it is not told.
func newReading(a recap.Answer, story *recap.Story) reading {
	r := reading{
		answer: a, story: story, ticket: work.NewTicket(),
		here: place{section: recap.SectionSoFar}, left: map[recap.Section]place{}, pages: page.NewCache(),
	}
	if story != nil {
		r.here.film = story.Seen()
	}
	return r
}

// renew goes on with the same horizon as a file that has changed tells it. Place
// and way back stay, as far as there are films; what was built goes, but for the
// page on screen, which stays until the new one is there.
func (r *reading) renew(story *recap.Story) {
	r.story, r.ticket = story, work.NewTicket()
	r.pages, r.index, r.highlight.page = page.NewCache(), nil, nil
	seen := story.Seen()
	r.here.film = min(max(r.here.film, min(1, seen)), seen)
	for s, p := range r.left {
		p.film = min(p.film, seen)
		r.left[s] = p
	}
	for _, places := range [][]place{r.trail.behind, r.trail.ahead} {
		for i := range places {
			places[i].film = min(places[i].film, seen)
		}
	}
}
