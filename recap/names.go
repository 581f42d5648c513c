package recap

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names finds people in a text by the names under which they are known.
type Names struct {
	byFirst map[string][]nameWords // first word of a name → names that begin with it
}

type nameWords struct {
	words []string
	id    string // "" where several people share the name: it tells nobody apart
}

// NamesAt recognises everybody known at the end of film k, by full name, by
// alias, and by any capitalised word of these that belongs to one person alone.
func (s *Story) NamesAt(k int) *Names { return s.namesAt(s.clamp(k)) }

func (s *Story) namesAt(k int) *Names {
	n := &Names{byFirst: map[string][]nameWords{}}
	for _, p := range s.Cast(k) {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			words := nameTokens(name)
			n.add(words, p.ID)
			for _, word := range words {
				if len(words) > 1 && tellsApart(word) {
					n.add([]string{word}, p.ID)
				}
			}
		}
	}
	return n
}

func (n *Names) add(words []string, id string) {
	if len(words) == 0 {
		return
	}
	list := n.byFirst[words[0]]
	for i := range list {
		if equalWords(list[i].words, words) {
			if list[i].id != id {
				list[i].id = ""
			}
			return
		}
	}
	n.byFirst[words[0]] = append(list, nameWords{words, id})
}

// In lists the ids of the people whom the text names, in the order in which
// they come, each once.
func (n *Names) In(text string) []string {
	var ids []string
	seen := map[string]bool{}
	words := nameTokens(text)
	for i := 0; i < len(words); {
		id, length := n.longest(words[i:])
		if id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
		i += max(1, length)
	}
	return ids
}

// longest is the longest name with which the words begin.
func (n *Names) longest(words []string) (id string, length int) {
	for _, name := range n.byFirst[words[0]] {
		if len(name.words) > length && len(name.words) <= len(words) && equalWords(name.words, words[:len(name.words)]) {
			id, length = name.id, len(name.words)
		}
	}
	return id, length
}

func equalWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// nameTokens splits a text into words. A possessive ending is no part of a
// name.
func nameTokens(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
	})
	for i, word := range words {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
		words[i] = strings.Trim(word, "'’")
	}
	return words
}

// tellsApart reports whether a part of a name is a name by itself: not a
// particle, and no form of address.
func tellsApart(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if utf8.RuneCountInString(word) < 3 || unicode.IsLower(r) {
		return false
	}
	switch word {
	case "The", "Doctor", "Lady", "Lord", "Sir", "Miss", "Mrs", "Ms", "Duke", "Baron", "Count", "Emperor", "Princess",
		"Prince", "Queen", "King", "Commander", "Captain", "General", "Father", "Mother", "Reverend", "Detective",
		"President", "Director", "Monsignor", "Brother", "Sister", "Uncle", "Aunt", "White", "Black":
		return false
	}
	return true
}
