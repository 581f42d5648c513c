package tui

import (
	"slices"
	"strings"

	"previously/recap/text"
	"previously/tui/keys"
)

// hintGaps are the gaps between hints, in cells. The narrow one is used if more hints
// fit with it.
var hintGaps = []int{3, 2}

// fitHints joins as many hints as fit in width cells; n is how many.
func fitHints(hints []hint, width int) (row string, n int) {
	var best []string
	gap := ""
	for _, cells := range hintGaps {
		if fits := hintsThatFit(hints, width, cells); len(fits) > len(best) {
			best, gap = fits, strings.Repeat(" ", cells)
		}
	}
	return strings.Join(best, gap), len(best)
}

// hintsThatFit returns the hints that fit in width cells with a gap between them. They
// are chosen by rank and stay in order.
func hintsThatFit(hints []hint, width, gap int) []string {
	byRank := slices.Clone(hints)
	slices.SortStableFunc(byRank, func(a, b hint) int { return a.rank - b.rank })
	last, used := -1, -gap // last is the rank of the least important hint that fits; the first has no gap before it
	for _, h := range byRank {
		if used += gap + h.width; used > width {
			break
		}
		last = h.rank
	}
	var kept []string
	for _, h := range hints {
		if h.rank <= last {
			kept = append(kept, h.text)
		}
	}
	return kept
}

// hintsBeforeQuit is how many hints of a page matter more than the one for quitting.
const hintsBeforeQuit = 3

// hints returns the hints for this screen. On the story screen, the one for help is the
// last to be dropped.
func (m *Model) hints() []hint {
	if m.overlay != nil { // there may be no story behind it yet
		var all []keys.Action
		for _, b := range m.overlay.Keys().Bindings() {
			all = append(all, b.Action)
		}
		return m.makeHints(m.overlay.Keys(), all, all)
	}
	list := m.hintActions()
	few := min(hintsBeforeQuit, len(list))
	shown := slices.Concat(list, []keys.Action{showHelp, quit, chooseFilm})
	ranked := slices.Concat([]keys.Action{showHelp}, list[:few], []keys.Action{quit}, list[few:], []keys.Action{chooseFilm})
	return m.makeHints(m.keys.Map, shown, ranked)
}

// hintActions returns the actions that the footer names on this page, most important
// first.
func (m *Model) hintActions() []keys.Action {
	if m.story.Seen() == 0 {
		return []keys.Action{markWatched}
	}
	var list []keys.Action
	if m.here.person != "" {
		list = []keys.Action{escape, filmForward, goRelations, open, find, thisPart}
	} else {
		list = sectionOf(m.here.section).hints(m)
	}
	if _, gap := m.tabTitles(); gap == 0 && list[0] != escape { // the tabs don't show that there are other sections
		list = slices.Insert(list, 0, nextSection)
	} else {
		list = append(list, nextSection)
	}
	list = append(list, partForward)
	if m.highlight.query != "" {
		list = slices.Concat([]keys.Action{nextMatch, escape}, slices.DeleteFunc(list, func(a keys.Action) bool { return a == escape }))
	}
	return slices.DeleteFunc(list, func(a keys.Action) bool { return !m.isUseful(a) })
}

// fixedHints returns hints that don't depend on the model.
func fixedHints(list ...keys.Action) func(*Model) []keys.Action {
	return func(*Model) []keys.Action { return slices.Clone(list) }
}

func (m *Model) tiesHints() []keys.Action {
	switch {
	case m.here.chainTo != "":
		return []keys.Action{escape, open, filmForward, startChain, find}
	case m.onPicture():
		return []keys.Action{open, pictureForward, toggleWeb, startChain, openPage, find}
	}
	return []keys.Action{open, filmForward, toggleWeb, startChain, openPage, find}
}

// isUseful reports whether an action does anything here, so that its key is worth a hint.
func (m *Model) isUseful(a keys.Action) bool {
	switch a {
	case togglePanel:
		return m.whyNoPanel() == ""
	case thisPart:
		return m.story.HasParts() && (m.onlyPart || m.story.PartOf(m.here.film) > 0)
	case partForward:
		return len(m.story.Parts()) > 1
	case open:
		v, ok := m.window()
		return m.here.person == "" || ok && v.Selected >= 0
	case nextMatch:
		v, ok := m.window()
		return ok && len(m.highlight.hitsOn(v.Page)) > 1
	}
	return true
}

// makeHints returns the shown actions as hints of the form "key word", in that order.
// Their rank is their position in ranked. Actions without a key or a word are left out.
func (m *Model) makeHints(all keys.Map, shown, ranked []keys.Action) []hint {
	var hints []hint
	for _, a := range shown {
		b := all.Binding(a)
		if len(b.Keys) == 0 {
			continue
		}
		if word := m.footerWord(b); word != "" {
			hints = append(hints, m.makeHint(b, keys.FillIn(word, m.kindWord(), m.partWord()), slices.Index(ranked, a)))
		}
	}
	return hints
}

// footerWord returns the footer's word for a key in the current state, or "".
func (m *Model) footerWord(b keys.Binding) string {
	switch {
	case m.overlay != nil && b.Footer != "":
		return m.overlay.FooterWord(b)
	case m.overlay != nil:
	case b.Action == toggleWeb && m.onWeb():
		return "one person"
	case b.Action == thisPart && m.onlyPart:
		return "all " + text.Plural(m.partWord())
	case b.Action == escape && m.highlight.query != "":
		return "clear"
	}
	return b.Footer
}
