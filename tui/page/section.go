package page

import "previously/recap"

// tabs are the sections of the story screen.
var tabs = []struct {
	section      recap.Section
	title, short string // on its tab; where title has no room
}{
	{recap.SectionSoFar, "So far", "So far"},
	{recap.SectionPlot, "Plot", "Plot"},
	{recap.SectionCast, "Cast", "Cast"},
	{recap.SectionRelationships, "Relationships", "Relations"},
}

// Sections lists those of the story screen, in the order of their tabs.
func Sections() []recap.Section {
	list := make([]recap.Section, len(tabs))
	for i, t := range tabs {
		list[i] = t.section
	}
	return list
}

// Titles returns the names of the sections on their tabs, in short where the long ones
// have no room.
func Titles(short bool) []string {
	list := make([]string, len(tabs))
	for i, t := range tabs {
		if list[i] = t.title; short {
			list[i] = t.short
		}
	}
	return list
}
