package text

import (
	"iter"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"unicode"
)

// NameIndex holds every name, by its first word, and below that by the ones
// that follow: people of one family, however many, are not looked at one by one.
// Accents do not count.
type NameIndex map[string]*nameNode

// nameNode is a word after others.
type nameNode struct {
	name *IndexedName // the name that ends here, or nil
	next NameIndex
}

// IndexedName is a name and who has it.
type IndexedName struct {
	Words  []string
	Part   bool        // never more than a word of longer names
	Owners []NameOwner // in the order in which they were added
}

// NameOwner is somebody by an id, and the number of what first gives them the
// name.
type NameOwner struct {
	ID   string
	From int
	Last bool // it is the last word of a longer name of theirs: a surname
}

// Begin yields the names with which the words begin, the shortest first.
func (x NameIndex) Begin(words []Word) iter.Seq[*IndexedName] {
	return func(yield func(*IndexedName) bool) {
		for i := range words {
			node := x[unaccented(words[i].Text)]
			if node == nil || node.name != nil && !yield(node.name) {
				return
			}
			x = node.next
		}
	}
}

// Add adds a name in all the forms under which a text may have it.
func (x NameIndex) Add(name string, owner NameOwner) {
	for _, form := range formsOf(name) {
		own := owner
		own.Last = form.last
		x.add(form.words, form.part, own)
	}
}

// AddPart adds a word as part of somebody's name.
func (x NameIndex) AddPart(word string, owner NameOwner) { x.add([]string{word}, true, owner) }

// Has reports whether the word is a name by itself.
func (x NameIndex) Has(word string) bool {
	node := x[unaccented(word)]
	return node != nil && node.name != nil
}

// maxNameWords are how many words a name can have to be found in a text: any
// word of the text may begin it.
const maxNameWords = 32

// add notes that somebody has a name. The first to give it to them counts; that
// others follow costs room only where people share the name.
func (x NameIndex) add(words []string, part bool, owner NameOwner) {
	if len(words) == 0 || len(words) > maxNameWords {
		return
	}
	node := x.node(words)
	if node.name == nil {
		node.name = &IndexedName{Words: slices.Clone(words), Part: true}
	}
	name := node.name
	name.Part = name.Part && part
	if n := len(name.Owners); n == 0 || name.Owners[n-1].ID != owner.ID {
		name.Owners = append(name.Owners, owner)
	}
}

// node returns where a name of these words ends.
func (x NameIndex) node(words []string) *nameNode {
	node := &nameNode{next: x}
	for _, word := range words {
		word = unaccented(word)
		if node.next == nil {
			node.next = NameIndex{}
		}
		below := node.next[word]
		if below == nil {
			below = &nameNode{}
			node.next[word] = below
		}
		node = below
	}
	return node
}

// unaccented returns a word without accents: a cast list and a text often differ in
// them.
func unaccented(word string) string {
	ascii := true
	for i := range len(word) {
		ascii = ascii && word[i] < utf8.RuneSelf
	}
	if ascii {
		return word
	}
	plain := make([]rune, 0, len(word))
	for _, r := range norm.NFD.String(word) {
		if !unicode.Is(unicode.Mn, r) || classOfMark(r) != ignored {
			plain = append(plain, r)
		}
	}
	return norm.NFC.String(string(plain))
}
