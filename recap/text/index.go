package text

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NameIndex holds names by their first word, and under that by the words that follow, so
// that the members of a family, however many, are not looked at one by one. It ignores
// accents.
type NameIndex map[string]*nameNode

// nameNode is where a sequence of words ends.
type nameNode struct {
	name *IndexedName // the name that ends here, or nil
	next NameIndex
}

// IndexedName is a name and who has it.
type IndexedName struct {
	Words  []string
	Part   bool        // only ever a word of longer names
	Owners []NameOwner // in the order in which they were added
}

// NameOwner is the id of somebody who has a name, and the number of what first gives it
// to them.
type NameOwner struct {
	ID   string
	From int
	Last bool // the name is the last word of a longer one of theirs: a surname
}

// Begin yields the names that the words begin with, the shortest first.
func (x NameIndex) Begin(words []Word) iter.Seq[*IndexedName] {
	return func(yield func(*IndexedName) bool) {
		for i := range words {
			node := x[stripAccents(words[i].Text)]
			if node == nil || node.name != nil && !yield(node.name) {
				return
			}
			x = node.next
		}
	}
}

// Add adds a name in all the forms in which a text may write it.
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
	node := x[stripAccents(word)]
	return node != nil && node.name != nil
}

// maxNameWords is how many words a name may have to be found in a text: any word of the
// text may begin it.
const maxNameWords = 32

// add records that somebody has a name. What first gives it to them counts; giving it
// again takes no room unless other people share it.
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

// node returns where a name of these words ends, and makes it if it is not there.
func (x NameIndex) node(words []string) *nameNode {
	node := &nameNode{next: x}
	for _, word := range words {
		word = stripAccents(word)
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

// stripAccents returns a word without accents, because a cast list and a text often
// differ in them.
func stripAccents(word string) string {
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
