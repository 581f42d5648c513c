package page

import "previously/recap"

// tabs are the sections of the story screen.
var tabs = []struct {
	section      recap.Section
	title, short string // on its tab; the same, if not all titles fit in full
}{
	{recap.SectionSoFar, "So far", "So far"},
	{recap.SectionPlot, "Plot", "Plot"},
	{recap.SectionCast, "Cast", "Cast"},
	{recap.SectionRelationships, "Relationships", "Relations"},
}

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
