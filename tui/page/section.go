package page

import (
	"slices"

	"previously/recap"
)

// tab is a section of the story screen.
type tab struct {
	section      recap.Section
	title, short string // on its tab; the same, if not all titles fit in full
	build        func(*builder, Request)
	list         bool // something in it is always selected
	wide         bool // it takes the whole width and leaves no room for a side panel
	partial      bool // it can be limited to one part of the series
}

// tabs are the sections of the story screen, in the order of their tabs.
var tabs = [...]tab{
	{recap.SectionSoFar, "So far", "So far", buildSoFar, false, false, true},
	{recap.SectionPlot, "Plot", "Plot", buildPlot, false, false, false},
	{recap.SectionCast, "Cast", "Cast", buildCast, true, false, false},
	{recap.SectionRelationships, "Relationships", "Relations", buildRelationships, true, true, false},
}

// SectionCount is the number of sections of the story screen.
const SectionCount = len(tabs)

// Sections returns the sections in the order of their tabs.
func Sections() []recap.Section {
	list := make([]recap.Section, len(tabs))
	for i, t := range tabs {
		list[i] = t.section
	}
	return list
}

// Titles returns the names of the sections on their tabs, in order, short or in full.
func Titles(short bool) []string {
	list := make([]string, len(tabs))
	for i, t := range tabs {
		if list[i] = t.title; short {
			list[i] = t.short
		}
	}
	return list
}

// IsList reports whether a section of the story screen is a list, in which something
// is always selected, rather than a text.
func IsList(s recap.Section) bool { return tabOf(s).list }

// IsWide reports whether a section of the story screen takes the whole width.
func IsWide(s recap.Section) bool { return tabOf(s).wide }

// IsPartial reports whether a section of the story screen can be limited to one part of
// the series.
func IsPartial(s recap.Section) bool { return tabOf(s).partial }

// tabOf panics if the section is not one of the story screen.
func tabOf(s recap.Section) *tab {
	return &tabs[slices.IndexFunc(tabs[:], func(t tab) bool { return t.section == s })]
}
