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
	// hints returns the actions that the footer names, the most needed first.
	hints func(*Model) []keys.Action
	// panel returns the rows of the side panel; nil if the section is wide.
	panel func(m *Model, v page.Window, visible []page.Line) []string
	copy  copier
}

// sections has a row for each of [page.Sections], in any order.
var sections = [...]section{
	{
		recap.SectionSoFar, fixedHints(filmForward, find, playCards, moreTime, thisPart),
		(*Model).soFarPanel, copyPersonOr(copySection("the story so far", recap.SectionSoFar)),
	},
	{
		recap.SectionPlot, fixedHints(filmForward, cycleLength, find, playCards, togglePanel),
		(*Model).plotPanel, copyPlot,
	},
	{
		recap.SectionCast, fixedHints(open, filmForward, find, goRelations),
		(*Model).castPanel, copyPersonOr(copySection("the cast", recap.SectionCast)),
	},
	{
		recap.SectionRelationships, (*Model).tiesHints,
		nil, copySection("all relationships", recap.SectionRelationships),
	},
}

// A section that page has and this table lacks doesn't compile.
var _ [page.SectionCount]section = sections

// sectionOf panics if the section is not one of the story screen.
func sectionOf(s recap.Section) *section {
	return &sections[slices.IndexFunc(sections[:], func(row section) bool { return row.of == s })]
}
