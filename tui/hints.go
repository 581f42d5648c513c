package tui

import (
	"slices"
	"strings"

	"previously/recap"
	"previously/tui/look"
)

// hint is a key in the footer with the word for what it does.
type hint struct {
	text string // styled
	rank int    // the least one is the last to go where room is scarce
}

// wording is an overlay whose footer depends on more than its keys.
type wording interface {
	// word is what the footer says of a key as things are, "" for nothing.
	word(m *Model, b binding) string
}

// hintGaps are the cells between hints: the narrow gap where more fit with it.
var hintGaps = []int{3, 2}

// fitHints sets hints side by side, as many as have room in width cells.
func fitHints(hints []hint, width int) (row string, n int) {
	var best []string
	gap := ""
	for _, cells := range hintGaps {
		if fits := keepHints(hints, width, cells); len(fits) > len(best) {
			best, gap = fits, strings.Repeat(" ", cells)
		}
	}
	return strings.Join(best, gap), len(best)
}

// keepHints are the hints that fit with so many cells between them, chosen by
// rank and in their own order.
func keepHints(hints []hint, width, gap int) []string {
	byRank := slices.Clone(hints)
	slices.SortStableFunc(byRank, func(a, b hint) int { return a.rank - b.rank })
	last, used := -1, 0 // the least important one that fits, with all before it
	for _, h := range byRank {
		need := look.Width(h.text) + gap*btoi(used > 0)
		if used+need > width {
			break
		}
		used += need
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

// needed is how many hints of a page come before the one for quitting.
const needed = 3

// hints are what the footer names on this screen. On the story the way to all
// keys is the last to go.
func (m *Model) hints() []hint {
	if m.overlay != nil { // there may be no story behind it yet
		var all []action
		for _, g := range m.overlay.keys() {
			for _, b := range g.bindings {
				all = append(all, b.action)
			}
		}
		return m.hintsOf(m.overlay.keys(), all, all)
	}
	list := m.hinted()
	few := min(needed, len(list))
	shown := slices.Concat(list, []action{showHelp, quit, chooseAgain})
	ranked := slices.Concat([]action{showHelp}, list[:few], []action{quit}, list[few:], []action{chooseAgain})
	return m.hintsOf(m.keys, shown, ranked)
}

// hinted are the actions that the footer names on this page, the one that is
// needed most first.
func (m *Model) hinted() []action {
	if m.story.Seen() == 0 {
		return []action{markWatched}
	}
	var list []action
	switch {
	case m.here.person != "":
		list = []action{escape, filmForward, goRelations, open, find}
	case m.here.section == recap.SectionSoFar:
		list = []action{filmForward, moreTime, playCards, find}
	case m.here.section == recap.SectionPlot:
		list = []action{filmForward, cycleLength, find, playCards, togglePanel}
	case m.here.section == recap.SectionCast:
		list = []action{open, filmForward, goRelations, find}
	case m.here.chainTo != "":
		list = []action{escape, open, filmForward, startChain, find}
	default:
		list = []action{open, filmForward, toggleWeb, startChain, find, openPage}
	}
	if _, gap := m.tabTitles(); gap == 0 && list[0] != escape { // the tabs do not show that there are others
		list = slices.Insert(list, 0, nextSection)
	} else {
		list = append(list, nextSection)
	}
	if m.lit.query != "" {
		list = slices.Concat([]action{nextMatch, escape}, slices.DeleteFunc(list, func(a action) bool { return a == escape }))
	}
	return slices.DeleteFunc(list, func(a action) bool { return !m.helps(a) })
}

// helps reports whether the key of an action that may be named does something
// here.
func (m *Model) helps(a action) bool {
	switch a {
	case togglePanel:
		return m.noPanel() == ""
	case toggleWeb:
		return m.webHasRoom()
	case nextMatch:
		v, ok := m.view()
		return ok && len(m.hits(v.Page)) > 1
	}
	return true
}

// hintsOf writes bindings as "key word": those shown, in that order, as far as
// they have a word.
func (m *Model) hintsOf(groups []group, shown, ranked []action) []hint {
	named := map[action]binding{}
	for _, g := range groups {
		for _, b := range g.bindings {
			if len(b.keys) > 0 {
				named[b.action] = b
			}
		}
	}
	var hints []hint
	for _, a := range shown {
		if word := m.footerWord(named[a]); word != "" {
			text := m.look.Key.Render(m.hintKeys(groups, named[a])) + " " + m.look.Dim.Render(m.look.Words(word))
			hints = append(hints, hint{text, slices.Index(ranked, a)})
		}
	}
	return hints
}

// footerWord is what the footer says of a key as things are.
func (m *Model) footerWord(b binding) string {
	if o, ok := m.overlay.(wording); ok && b.footer != "" {
		return o.word(m, b)
	}
	switch {
	case b.action == toggleWeb && m.onWeb():
		return "one person"
	case b.action == escape && m.lit.query != "":
		return "clear"
	}
	return b.footer
}

// opposites are the keys that the footer names together, by the one that has the
// word.
var opposites = map[action]struct {
	other action
	first bool // the other one comes first
}{
	filmForward: {filmBack, true}, playNext: {playBack, true}, chooserDown: {chooserUp, true}, moreTime: {lessTime, false},
}

// hintKeys is the key that the footer names: the first, and for a pair of
// opposites both.
func (m *Model) hintKeys(groups []group, b binding) string {
	keys := []string{keyName(b.keys[0], m.look.Signs)}
	if pair, ok := opposites[b.action]; ok {
		keys = append(keys, keyName(firstKey(groups, pair.other), m.look.Signs))
		if pair.first {
			slices.Reverse(keys)
		}
	}
	return strings.TrimSpace(strings.Join(keys, " "))
}
