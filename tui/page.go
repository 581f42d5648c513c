package tui

// page is a text laid out for one width: what a section shows for one film. It
// does not change once it is built.
type page struct {
	lines []line
	items []item
	marks map[Mark]int // lines that a result of the finder leads to
	text  [2]int       // first line of the told text, and the one after its last
	info  string       // what the tab line says of it, such as its reading time
	aside []string     // paragraphs for the panel beside it
}

// line is one row of a page, without the margin.
type line struct {
	text   string   // styled
	block  int      // paragraph or row to which it belongs
	sign   int      // signs of the block before this line, blanks not counted
	item   int      // index into items, or -1
	people []string // ids of those named in it

	heading bool // of what comes below
}

// item is something on a page that can be selected and opened.
type item struct {
	person      string // id to open
	first, last int    // its lines
	from, to    int    // its columns, where it does not have its lines for itself
	key         string // what stays the same when the page is laid out anew
}

// personKey is the key of a person among the items of a page.
func personKey(id string) string { return "person " + id }
