package importer

import (
	"fmt"
	"slices"
	"strings"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
)

// person is a character with all names so far.
type person struct {
	id     string
	names  []string // they are listed under the first
	actors []string // who played them last
}

// people are the characters of the installments so far.
type people struct {
	list []*person
	ids  map[string]bool
}

// peopleOf returns the people of a file.
func peopleOf(s recap.Series) *people {
	who := &people{ids: map[string]bool{}}
	byID := map[string]*person{}
	for i := range s.Installments {
		for _, entry := range s.Installments[i].Cast {
			p := byID[entry.ID]
			if p == nil {
				p = &person{id: entry.ID}
				byID[entry.ID], who.ids[entry.ID] = p, true
				who.list = append(who.list, p)
			}
			for _, name := range append([]string{entry.Name}, entry.Aliases...) {
				p.addName(name)
			}
			if len(entry.Actors) > 0 {
				p.actors = entry.Actors
			}
		}
	}
	return who
}

// addName adds a name to a person and reports whether it is new.
func (p *person) addName(name string) bool {
	if name == "" || slices.ContainsFunc(p.names, func(n string) bool { return text.FoldName(n) == text.FoldName(name) }) {
		return false
	}
	p.names = append(p.names, name)
	return true
}

// find returns the known person that one of the names refers to, or nil. That is somebody
// with the same name, with the same actor and one word of the name, or with two words of
// the name. The same actor alone is not enough, since many play somebody else in the next
// film. A generic name, such as "Policeman", means the same person only with the same
// actor.
func (who *people) find(names, actors []string, usedIDs map[string]bool) *person {
	for _, same := range []func(p *person, name string) bool{
		func(p *person, name string) bool {
			return p.hasName(name) && (!isGeneric(name) || overlap(p.actors, actors))
		},
		func(p *person, name string) bool { return overlap(p.actors, actors) && p.sharesWord(name) },
		func(p *person, name string) bool { return p.sharesTwoWords(name) },
	} {
		for _, p := range who.list {
			if !usedIDs[p.id] && slices.ContainsFunc(names, func(name string) bool { return same(p, name) }) {
				return p
			}
		}
	}
	return nil
}

func (p *person) hasName(name string) bool {
	return slices.ContainsFunc(p.names, func(n string) bool {
		return text.FoldName(withoutHonorific(n)) == text.FoldName(withoutHonorific(name))
	})
}

func (p *person) sharesWord(name string) bool { return p.countCommonWords(name) > 0 }

// sharesTwoWords reports whether a name has two distinctive words in common with one of
// the person's names.
func (p *person) sharesTwoWords(name string) bool { return p.countCommonWords(name) > 1 }

// countCommonWords returns how many distinctive words a name shares with the person's name
// that it shares most with.
func (p *person) countCommonWords(name string) int {
	most := 0
	words := distinctiveWords(name)
	for _, own := range p.names {
		n := 0
		for _, word := range distinctiveWords(own) {
			if slices.Contains(words, word) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// distinctiveWords returns the folded words of a name that tell people apart: no forms of
// address and no common nouns.
func distinctiveWords(name string) (words []string) {
	for _, w := range text.Words(withoutHonorific(name)) {
		folded := text.Fold(w.Text)
		if len(folded) > 2 && !genericWords()[folded] && !w.Possessive {
			words = append(words, folded)
		}
	}
	return words
}

// withoutHonorific returns a name without the forms of address before it.
func withoutHonorific(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		if !ok || rest == "" || !honorifics()[text.Fold(strings.TrimSuffix(first, "."))] {
			return name
		}
		name = rest
	}
}

// isGeneric reports whether a name only says what somebody is, such as "Policeman".
func isGeneric(name string) bool {
	return !slices.ContainsFunc(text.Words(name), func(w text.Word) bool {
		folded := text.Fold(w.Text)
		return len(folded) > 1 && !genericWords()[folded] && !genericWords()[strings.TrimSuffix(folded, "s")] && strings.ToLower(w.Text) != w.Text
	})
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(name string) bool {
		return slices.ContainsFunc(b, func(other string) bool { return text.FoldName(name) == text.FoldName(other) })
	})
}

// hasName reports whether somebody has exactly that name.
func (who *people) hasName(name string) bool {
	return slices.ContainsFunc(who.list, func(p *person) bool {
		return slices.ContainsFunc(p.names, func(n string) bool { return text.FoldName(n) == text.FoldName(name) })
	})
}

// add adds a new person, with an ID made from the name.
func (who *people) add(name string, actors []string) *person {
	id := data.Slug(withoutHonorific(name))
	if id == "" || len(id) > maxIDBytes {
		id = "person"
	}
	for n, base := 2, id; who.ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	p := &person{id: id, names: []string{name}, actors: actors}
	who.ids[id] = true
	who.list = append(who.list, p)
	return p
}

const maxIDBytes = 60
