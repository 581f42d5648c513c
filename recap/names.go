package recap

import (
	"iter"
	"slices"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// Names finds people in a text by the names under which they are known at the
// end of a film. Any number of goroutines may use it.
type Names struct {
	story *Story
	film  int
}

// NamesAt recognises everybody known at the end of film k, by full name, by
// alias, and by any capitalised word of these that belongs to one person alone.
func (s *Story) NamesAt(k int) *Names { return &Names{s, s.clamp(k)} }

// In lists the ids of the people whom the text names, in the order in which
// they come, each once.
func (n *Names) In(told string) []string {
	var ids []string
	words := text.Words(told)
	for i := 0; i < len(words); {
		id, length := n.longest(words[i:])
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		i += max(1, length)
	}
	return ids
}

// longest is the longest name known by now with which the words begin. The id
// is "" where several people share the name: it tells nobody apart.
func (n *Names) longest(words []text.Word) (id string, length int) {
	for name := range n.story.names.begin(words) {
		if owner, known := n.owner(name); known {
			id, length = owner, len(name.words)
		}
	}
	return id, length
}

// owner is who alone has the name by now.
func (n *Names) owner(name *indexedName) (id string, known bool) {
	for _, o := range name.owners {
		if o.film > n.film {
			continue
		}
		switch self := n.story.byID[o.id].identity(n.film).id; {
		case !known:
			id, known = self, true
		case self != id:
			return "", true
		}
	}
	return id, known
}

// nameIndex holds every name, by its first word, and below that by the ones
// that follow: people of one family, however many, are not looked at one by one.
type nameIndex map[string]*nameNode

// nameNode is a word after others.
type nameNode struct {
	name *indexedName // the name that ends here, or nil
	next nameIndex
}

type indexedName struct {
	words  []string
	part   bool        // never more than a word of longer names
	owners []nameOwner // in the order of the films
}

// nameOwner is a person, by the id of the file, and the film that first gives
// them the name.
type nameOwner struct {
	id   string
	film int
}

// begin yields the names with which the words begin, the shortest first.
func (x nameIndex) begin(words []text.Word) iter.Seq[*indexedName] {
	return func(yield func(*indexedName) bool) {
		for i := range words {
			node := x[words[i].Text]
			if node == nil || node.name != nil && !yield(node.name) {
				return
			}
			x = node.next
		}
	}
}

// addEntry adds the names that a cast entry gives in a film.
func (x nameIndex) addEntry(film int, entry *CastEntry) {
	owner := nameOwner{entry.ID, film}
	x.addName(entry.Name, owner)
	for _, name := range entry.Aliases {
		x.addName(name, owner)
	}
}

// addName adds a name, and the words in it that tell people apart.
func (x nameIndex) addName(name string, owner nameOwner) {
	words := text.Words(name)
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

// add notes that a film gives a name to a person. The first film to do so
// counts; that others follow costs room only where people share the name.
func (x nameIndex) add(words []string, part bool, owner nameOwner) {
	if len(words) == 0 || len(words) > maxNameWords {
		return
	}
	node := x.node(words)
	if node.name == nil {
		node.name = &indexedName{words: slices.Clone(words), part: true}
	}
	name := node.name
	name.part = name.part && part
	if n := len(name.owners); n == 0 || name.owners[n-1].id != owner.id {
		name.owners = append(name.owners, owner)
	}
}

// node is where a name of these words ends.
func (x nameIndex) node(words []string) *nameNode {
	node := &nameNode{next: x}
	for _, word := range words {
		if node.next == nil {
			node.next = nameIndex{}
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
	return !isAddress(word)
}

// isAddress reports whether a word is a form of address or an article, and by
// itself nobody's name.
func isAddress(word string) bool {
	switch word {
	case "The", "Doctor", "Lady", "Lord", "Sir", "Miss", "Mrs", "Ms", "Duke", "Baron", "Count", "Emperor", "Princess",
		"Prince", "Queen", "King", "Commander", "Captain", "General", "Father", "Mother", "Reverend", "Detective",
		"President", "Director", "Monsignor", "Brother", "Sister", "Uncle", "Aunt", "White", "Black":
		return true
	}
	return false
}
