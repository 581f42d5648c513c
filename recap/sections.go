package recap

import (
	"slices"
)

// Section is a part of what is known that can be written out on its own.
type Section string

// The sections, named as on the command line.
const (
	SectionSoFar         Section = "so-far"        // the story, where everyone was left, what is open
	SectionPlot          Section = "plot"          // one film at one length
	SectionCast          Section = "cast"          // who is who, by side
	SectionRelationships Section = "relationships" // the ties as sentences: now, then in the past
	SectionBeats         Section = "beats"         // the beats of each film in turn
)

// sections are all sections, in the order in which they are written.
var sections = []struct {
	section  Section
	markdown func(*markdownWriter, MarkdownOptions)
	export   func(*export, Moment, MarkdownOptions)
}{
	{SectionSoFar, (*markdownWriter).soFar, (*export).addSoFar},
	{SectionPlot, (*markdownWriter).plot, (*export).addPlot},
	{SectionCast, (*markdownWriter).cast, (*export).addCast},
	{SectionRelationships, (*markdownWriter).relationships, (*export).addRelationships},
	{SectionBeats, (*markdownWriter).beats, (*export).addBeats},
}

// Sections lists every section in the order in which they are written.
func Sections() []Section {
	list := make([]Section, len(sections))
	for i, s := range sections {
		list[i] = s.section
	}
	return list
}

// MarkdownOptions say what [Moment.Markdown] and [Moment.Export] write.
type MarkdownOptions struct {
	Minutes  int       // time budget of so-far; 0 is everything in full
	Speed    int       // reading speed in words a minute; 0 is [text.WordsPerMinute]
	Length   Length    // at which plot tells its film
	Sections []Section // in the order given; nil for the function's default
}

// wants reports whether the options ask for the section. If they name none, they ask for
// all.
func (o MarkdownOptions) wants(section Section) bool {
	return o.Sections == nil || slices.Contains(o.Sections, section)
}
