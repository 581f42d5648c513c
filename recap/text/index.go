package text

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"
)

// NameIndex holds every name, by its first word, and below that by the ones
// that follow: people of one family, however many, are not looked at one by one.
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
}

// Begin yields the names with which the words begin, the shortest first.
func (x NameIndex) Begin(words []Word) iter.Seq[*IndexedName] {
	return func(yield func(*IndexedName) bool) {
		for i := range words {
			node := x[words[i].Text]
			if node == nil || node.name != nil && !yield(node.name) {
				return
			}
			x = node.next
		}
	}
}

// Add adds a name, and the words in it that tell people apart.
func (x NameIndex) Add(name string, owner NameOwner) {
	words := Words(name)
	texts := make([]string, len(words))
	for i := range words {
		texts[i] = words[i].Text
	}
	x.add(texts, false, owner)
	for i := range texts {
		if len(texts) > 1 && tellsApart(texts[i]) {
			x.add(texts[i:i+1], true, owner)
		}
	}
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

// tellsApart reports whether a part of a name is a name by itself: not a
// particle, and no form of address.
func tellsApart(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if utf8.RuneCountInString(word) < 3 || unicode.IsLower(r) {
		return false
	}
	return !IsAddress(word)
}

// IsAddress reports whether a word is a form of address or an article, and by
// itself nobody's name.
func IsAddress(word string) bool {
	switch word {
	case "The", "Doctor", "Lady", "Lord", "Sir", "Miss", "Mrs", "Ms", "Duke", "Baron", "Count", "Emperor", "Princess",
		"Prince", "Queen", "King", "Commander", "Captain", "General", "Father", "Mother", "Reverend", "Detective",
		"President", "Director", "Monsignor", "Brother", "Sister", "Uncle", "Aunt", "White", "Black":
		return true
	}
	return false
}
