package tui

import (
	"slices"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/page"
)

// section holds what the app does in a section of the story screen.
type section struct {
	of recap.Section
	// only reports whether the section can be limited to the part on screen.
	only bool
	// ask adds to a request what only this section depends on.
	ask func(*Model, *page.Request, place)
	// hints returns the actions that the footer names, the most needed first.
	hints func(*Model) []keys.Action
	// panel returns the rows of the side panel; nil if the section is wide.
	panel func(m *Model, v page.Window, shown []page.Line) []string
	copy  copier
}

// sections has a row for each of [page.Sections], in any order.
var sections = [...]section{
	{
		recap.SectionSoFar, true, (*Model).askSoFar,
		fixedHints(filmForward, find, playCards, moreTime, thisPart),
		(*Model).soFarPanel, copyPersonOr(copySection("the story so far", recap.SectionSoFar)),
	},
	{
		recap.SectionPlot, false, (*Model).askPlot,
		fixedHints(filmForward, cycleLength, find, playCards, togglePanel),
		(*Model).plotPanel, copyPlot,
	},
	{
		recap.SectionCast, false, (*Model).askCast,
		fixedHints(open, filmForward, find, goRelations),
		(*Model).castPanel, copyPersonOr(copySection("the cast", recap.SectionCast)),
	},
	{
		recap.SectionRelationships, false, (*Model).askTies,
		(*Model).tiesHints,
		nil, copySection("all relationships", recap.SectionRelationships),
	},
}

// A section that page has and this table lacks doesn't compile.
var _ [page.SectionCount]section = sections

// sectionOf panics if the section is not one of the story screen.
func sectionOf(s recap.Section) *section {
	return &sections[slices.IndexFunc(sections[:], func(row section) bool { return row.of == s })]
}
