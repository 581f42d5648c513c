package page

import "previously/recap"

// Page is a section laid out for one width, as of one film. It does not change once it is
// built.
type Page struct {
	Lines     []Line
	Items     []Item
	Targets   map[Target]int // the lines that finder results lead to; see [Page.Line]
	PlotLines [2]int         // the first line of the plot, and the one after its last
	Info      string         // shown in the tab line, such as the reading time
	Panel     []string       // styled lines of the panel beside the page

	// Fixed holds rows that stay in place while the lines scroll: a picture whose parts
	// are the page's items. The lines are below it, or beside it from column FixedWidth
	// on.
	Fixed      []string
	FixedWidth int
	PictureKey []string // rows that stay below a picture and its lines: what its signs mean
	Chosen     string   // key of the item selected until another one is
}

// LinesThatFit returns how many lines of the page fit when it has this many rows.
func (p *Page) LinesThatFit(rows int) int {
	if p.FixedWidth > 0 {
		return max(rows-len(p.PictureKey), 0)
	}
	return max(rows-len(p.Fixed)-len(p.PictureKey), 0)
}

// Line returns a line of the page by its number. Lines of the panel beside it are
// numbered -1, -2 and so on.
func (p *Page) Line(number int) string {
	if number < 0 {
		return p.Panel[-1-number]
	}
	return p.Lines[number].Text
}

// Line is one row of a page, without the margin.
type Line struct {
	Text   string   // styled
	block  int      // number of its paragraph or row
	offset int      // characters of the block before this line, not counting spaces
	Item   int      // index into Items, or -1
	People []string // IDs of the people named in it

	Heading bool // it heads what comes below
}

// Item is something on a page that can be selected and opened.
type Item struct {
	Person      string    // ID of the person to open
	First, Last int       // its first and last line
	From, To    int       // its first column and the one after its last, if it shares its lines
	Tie         recap.Tie // the tie it shows, or the zero value
	Key         string    // stays the same in a new layout
	Next        [4]int    // in a picture: the items to the right, below, left and above, or -1
}

// Holds reports whether the item takes up a line of the page.
func (it Item) Holds(line int) bool { return line >= it.First && line <= it.Last }

// PersonKey returns the item key of a person.
func PersonKey(id string) string { return "person " + id }
