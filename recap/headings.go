package recap

// The headings of lists, on screen and in Markdown. Those of the digest's story and people
// depend on what they tell: [StoryHeading], [Digest.PeopleTitle].
const (
	OpenHeading     = "Still open"
	ThingsHeading   = "Worth remembering"
	TogetherHeading = "Mentioned together"
	PastHeading     = "In the past"
)

// What stands in place of something that the file does not tell.
const (
	NoRecap         = "There is no recap of it."
	NoCast          = "Nobody has been mentioned yet."
	NoRelationships = "No relationships are known yet."
)
