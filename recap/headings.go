package recap

// The headings of lists, on screen and in Markdown. Those that depend on what is below them
// are functions: [StoryHeading], [Digest.PeopleTitle], [Person.LeftTitle], [TieHeadings].
const (
	OpenHeading     = "Still open"
	ThingsHeading   = "Worth remembering"
	TogetherHeading = "Mentioned together"
	NowHeading      = "Now"
	PastHeading     = "In the past"
	AnsweredHeading = "Answered in this" // before the kind of installment
	NoSideHeading   = "No side given"    // of people whose side is not told, if others have one

	lastMentionedHeading = "Where they were last mentioned" // of quotations
)

// What stands in place of something that the file does not tell.
const (
	NoRecap         = "There is no recap of it."
	NoCast          = "Nobody has been mentioned yet."
	NoRelationships = "No relationships are known yet."
)
