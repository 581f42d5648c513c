package page

import "previously/recap"

// Page is a text laid out for one width: what a section shows for one film. It
// does not change once it is built.
type Page struct {
	Lines []Line
	Items []Item
	Marks map[Mark]int // lines that a result of the finder leads to; see [Page.Line]
	Text  [2]int       // first line of the told text, and the one after its last
	Info  string       // what the tab line says of it, such as its reading time
	Aside []string     // lines of the panel beside it, styled

	// Still are rows that stay where they are when the lines scroll: a picture, of
	// which all items are parts. The lines stand below it, or beside it from the column
	// StillWidth on.
	Still      []string
	StillWidth int
	Key        []string // rows that stay below a picture and the lines beside it: what its signs mean
	Chosen     string   // key of the item that is selected where no other one is
}

// Room returns how many lines of the page have room in so many rows.
func (p *Page) Room(rows int) int {
	if p.StillWidth > 0 {
		return max(rows-len(p.Key), 0)
	}
	return max(rows-len(p.Still)-len(p.Key), 0)
}

// Line returns a line of the page by its number; those of the panel beside it have
// negative ones, from -1 on.
func (p *Page) Line(number int) string {
	if number < 0 {
		return p.Aside[-1-number]
	}
	return p.Lines[number].Text
}

// Line is one row of a page, without the margin.
type Line struct {
	Text   string   // styled
	block  int      // paragraph or row to which it belongs
	sign   int      // signs of the block before this line, blanks not counted
	Item   int      // index into items, or -1
	People []string // ids of those named in it

	Heading bool // of what comes below
}

// Item is something on a page that can be selected and opened.
type Item struct {
	Person      string    // id to open
	First, Last int       // its lines
	From, To    int       // its columns, where it does not have its lines for itself
	Tie         recap.Tie // that it tells of; the zero value where it tells of none
	Key         string    // what stays the same when the page is laid out anew
	Next        [4]int    // of a picture: the items to the right, below, to the left and above, or -1
}

// Holds reports whether a line of the page is one of the item's.
func (it Item) Holds(line int) bool { return line >= it.First && line <= it.Last }

// PersonKey returns the key of a person among the items of a page.
func PersonKey(id string) string { return "person " + id }
