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
	NoCast          = "Nobody has been named."
	NoRelationships = "No relationships are known yet."
)

// TieHeadings returns the headings, on the page of a person, of the relationships that
// hold now and of those in the past. Whichever list comes first says what it lists.
func TieHeadings(now []Sentence) (holding, past string) {
	if len(now) == 0 {
		return "", "Relationships in the past"
	}
	return "Relationships now", PastHeading
}
