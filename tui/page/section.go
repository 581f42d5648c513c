package page

// Section is one of the views of the story screen.
type Section int

// The sections, in the order of their tabs.
const (
	SoFar Section = iota
	Plot
	Cast
	Ties
	Sections // how many there are
)

// Title is the section's name on its tab.
func (s Section) Title() string {
	return [...]string{"So far", "Plot", "Cast", "Relationships"}[s]
}

// Short is the name where Title has no room.
func (s Section) Short() string {
	return [...]string{"So far", "Plot", "Cast", "Relations"}[s]
}
