package recap

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// Names finds people in a text by the names under which they are known at a moment. Any
// number of goroutines may use it.
type Names struct{ moment Moment }

// Names returns a finder for everybody known at the moment. It recognizes people by full
// name or alias, with or without a form of address; by any capitalized word of these that
// only one person has; and by the surname of a family, which means its most important
// member.
func (m Moment) Names() *Names { return &Names{m} }

// In returns the ids of the people that the text names, each once, in the order of their
// first mention.
func (n *Names) In(content string) []string {
	var ids []string
	for named := range n.namings(content, text.Words(content)) {
		if !slices.Contains(ids, named.id) {
			ids = append(ids, named.id)
		}
	}
	return ids
}

// MeansOnly reports whether the name, or a part of it, names the person with the id and
// can mean nobody else.
func (n *Names) MeansOnly(name, id string) bool {
	words := text.Words(name)
	only := false
	for i := 0; i < len(words); {
		known, by := n.longestKnown(words[i:])
		if by.n == 1 {
			if by.people[0].id != id {
				return false
			}
			only = true
		}
		if i++; known != nil {
			i += len(known.Words) - 1
		}
	}
	return only
}

// naming is a place where a text names somebody: the words from first up to, but not
// including, last.
type naming struct {
	id          string
	first, last int
}

// namings yields the places where a text names people; words are its words.
func (n *Names) namings(content string, words []text.Word) iter.Seq[naming] {
	return func(yield func(naming) bool) {
		for i := 0; i < len(words); {
			id, length := n.nameAt(content, words, i)
			if id != "" && !yield(naming{id, i, i + length}) {
				return
			}
			i += max(1, length)
		}
	}
}

// nameAt looks for the longest known name that begins at word i, and returns whom it
// means and how many words it has. The id is "" if several people share the name, if it
// is part of somebody else's, or if it is not a name here.
func (n *Names) nameAt(content string, words []text.Word, i int) (id string, length int) {
	found, by := n.longestKnown(words[i:])
	if found == nil {
		return "", 0
	}
	length = len(found.Words)
	at := passage{content, words, i, i + length}
	switch {
	case found.Part && at.isPartOfOtherName(), length == 1 && at.isOrdinaryWord():
		return "", length
	case by.n == 1:
		return by.people[0].id, length
	case at.meansFamily():
		return "", length
	}
	return by.headOfFamily(n.moment.film), length
}

// maxFamily is how many people may share a surname that still means one of them: a text
// about a larger family says which one.
const maxFamily = 8

// bearers are the people who have a name.
type bearers struct {
	people  [maxFamily + 1]*person
	n       int  // how many; maxFamily+1 means more than maxFamily
	surname bool // the name is the last word of all their names
}

// longestKnown returns the longest name that the words begin with and somebody has by
// now, and who has it; nil if there is none.
func (n *Names) longestKnown(words []text.Word) (longest *text.IndexedName, by bearers) {
	for name := range n.moment.story.names.Begin(words) {
		if b := n.bearers(name); b.n > 0 {
			longest, by = name, b
		}
	}
	return longest, by
}

// bearers returns the people who have the name by now.
func (n *Names) bearers(name *text.IndexedName) (by bearers) {
	by.surname = true
	for _, o := range name.Owners {
		if by.n > maxFamily {
			break
		}
		if o.From > n.moment.film {
			continue
		}
		p := n.moment.story.byID[o.ID].identity(n.moment.film)
		if by.surname = by.surname && o.Last; !slices.Contains(by.people[:by.n], p) {
			by.people[by.n] = p
			by.n++
		}
	}
	return by
}

// headOfFamily returns the id of the most important person with a surname: texts use it
// for them and first names for the others. It is "" unless the name is everybody's
// surname.
func (by *bearers) headOfFamily(k int) string {
	if !by.surname || by.n > maxFamily {
		return ""
	}
	first := by.people[0].rankAt(k)
	for _, p := range by.people[1:by.n] {
		if r := p.rankAt(k); r.compare(first) < 0 {
			first = r
		}
	}
	return first.ID
}

// passage is the words of a text from first up to, but not including, last, with their
// surroundings.
type passage struct {
	content     string
	words       []text.Word
	first, last int
}

// isOrdinaryWord reports whether a single word that is also an English word begins a
// sentence and nothing after it shows it to be a name.
func (p passage) isOrdinaryWord() bool {
	word := p.words[p.first]
	if word.Possessive || !p.beginsSentence(p.first) || p.last == len(p.words) || !text.IsCommonWord(word.Text) {
		return false
	}
	next := p.words[p.last].Text
	verb := strings.HasSuffix(next, "s") || strings.HasSuffix(next, "ed") || slices.Contains([]string{"and", "who", "had", "then", "also"}, next)
	return !verb || !p.isAdjacent(p.last)
}

// isPartOfOtherName reports whether the words are part of the name of somebody or
// something else: a capitalized word comes directly before or after them.
func (p passage) isPartOfOtherName() bool {
	if next := p.last; next < len(p.words) && p.isAdjacent(next) && !p.words[next-1].Possessive && isCapitalized(p.words[next].Text) {
		return true
	}
	if p.first == 0 || !p.isAdjacent(p.first) {
		return false
	}
	before := p.words[p.first-1]
	return isCapitalized(before.Text) && !before.Possessive && !text.IsAddress(before.Text) && !p.beginsSentence(p.first-1)
}

// meansFamily reports whether the words mean a family rather than one of its members.
func (p passage) meansFamily() bool {
	if p.first > 0 && strings.EqualFold(p.words[p.first-1].Text, "the") {
		return true
	}
	return p.last < len(p.words) && slices.Contains([]string{"family", "sisters", "brothers", "siblings", "house", "household", "home", "estate"}, p.words[p.last].Text)
}

// isAdjacent reports whether only a space separates word i from the one before it.
func (p passage) isAdjacent(i int) bool {
	between := p.content[p.words[i-1].End:p.words[i].Start]
	return between == " " || between == "\n"
}

// beginsSentence reports whether word i begins a sentence.
func (p passage) beginsSentence(i int) bool {
	return i == 0 || strings.ContainsAny(p.content[p.words[i-1].End:p.words[i].Start], ".!?:")
}

func isCapitalized(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
