package search

import (
	"slices"

	"previously/recap"
	"previously/recap/text"
)

// Index answers queries on one Story. It does not change once it is built; any
// number of goroutines may use it.
type Index struct {
	names     table      // found by prefixes, initials, scattered letters …
	texts     table      // sentences and longer: found by their words
	positions []position // of each entry of texts
	catalogue *catalogue
}

// table is a list of texts in a form that is quick to search. An entry takes nine eighths
// of its folded text, and 32 bytes.
type table struct {
	slab
	ends   []uint32  // entry i ends before the space at ends[i]-1
	masks  []letters // letters of the entry
	refs   []ref     // what the entry leads to
	source []string  // the texts themselves, shared with the Story
}

// ref identifies something that can be found: its kind, and its number within the kind.
type ref uint32

const kindBits = 3

func refTo(k Kind, number int) ref { return ref(number)<<kindBits | ref(k) }

func (r ref) kind() Kind  { return Kind(r & (1<<kindBits - 1)) }
func (r ref) number() int { return int(r >> kindBits) }

// entry is a text that leads to something, and where that text is.
type entry struct {
	text string
	ref  ref
	at   position
}

// position is where a piece is in the story of a film: at which length, and from which byte
// on.
type position struct {
	from   uint32
	length uint8
}

// New builds the index of everything in a story: what is known at the end of the last
// film seen, and how it was known before. If no film has been seen, it finds nothing.
func New(story *recap.Story) *Index {
	book := newCatalogue(story)
	return newIndex(book.names, book.texts, book)
}

// newIndex makes an index of names and pieces of text. Equally good matches are listed in
// the order given here.
func newIndex(names, texts []entry, book *catalogue) *Index {
	ix := &Index{names: newTable(names), texts: newTable(texts), catalogue: book}
	ix.positions = make([]position, len(texts))
	for i, e := range texts {
		ix.positions[i] = e.at
	}
	return ix
}

func newTable(entries []entry) table {
	size := 0
	for _, e := range entries {
		size += len(e.text) + 1
	}
	t := table{
		ends:   make([]uint32, len(entries)),
		masks:  make([]letters, len(entries)),
		refs:   make([]ref, len(entries)),
		source: make([]string, len(entries)),
	}
	f := text.Folder{Text: make([]byte, 0, size), Bounds: make(text.Bits, 0, size/64+1)}
	for i, e := range entries {
		lo, hi := f.Fold(e.text)
		t.ends[i], t.refs[i], t.source[i] = uint32(hi+1), e.ref, e.text
		t.masks[i] = lettersOf(f.Text[lo:hi])
	}
	t.slab = slabOf(&f)
	if cap(t.text) > len(t.text)+len(t.text)/8 { // folding dropped letters, or growing left room
		t.text = slices.Clone(t.text)
	}
	return t
}

func (t *table) len() int { return len(t.ends) }

// span returns the span of an entry in the slab.
func (t *table) span(i int) span {
	lo := 0
	if i > 0 {
		lo = int(t.ends[i-1])
	}
	return span{lo, int(t.ends[i]) - 1}
}
