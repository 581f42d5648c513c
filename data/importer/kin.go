package importer

import (
	"slices"
	"strings"
	"sync"

	"previously/recap"
	"previously/recap/text"
)

// kin maps nouns for what one person is to another to the kind of relationship. They are
// English only, as are the labels made from them.
var kin = func() map[string]recap.Kind {
	by := map[string]recap.Kind{}
	for kind, nouns := range map[recap.Kind]string{
		"family": `mother father parent brother sister sibling son daughter child twin uncle aunt niece nephew cousin grandfather grandmother grandson
			granddaughter grandfather stepfather stepmother stepson stepdaughter stepbrother stepsister half-brother half-sister mother-in-law father-in-law
			brother-in-law sister-in-law son-in-law daughter-in-law godfather godmother godson goddaughter guardian mom mum dad`,
		"romance": `wife husband fiancé fiancée fiance fiancee girlfriend boyfriend lover mistress spouse ex-wife ex-husband ex-girlfriend ex-boyfriend
			ex-fiancée ex-fiancé sweetheart widow widower bride groom`,
		"friend":    `friend companion confidant confidante`,
		"colleague": `colleague co-worker coworker assistant secretary associate sidekick partner deputy henchman henchwoman accomplice butler chauffeur maid housekeeper servant copilot co-pilot aide`,
		"boss":      `boss employer superior`, "rival": `rival`, "enemy": `enemy nemesis archenemy`, "mentor": `mentor teacher tutor`, "protects": `bodyguard`,
	} {
		for noun := range strings.FieldsSeq(nouns) {
			by[noun] = kind
		}
	}
	return by
}()

// adjectives before such a noun are kept in the label.
var adjectives = sync.OnceValue(func() map[string]bool {
	return text.WordSet(`younger older elder eldest youngest little big twin half step foster adoptive adopted estranged late former ex best old childhood long-time
	longtime loyal trusted new second first only close business research`)
})

var possessive = text.Lazy(`['’]s?\s+`)

// kinship returns the relationships that the lines of a cast state, such as "Tom's sister"
// or "the sister of Tom", if Tom is in the cast too.
func kinship(all []*castMember) (ties []recap.Relationship) {
	names := indexNames(all)
	for _, m := range all {
		for _, text := range []string{m.about, m.names[0]} { // some are only named "Tom's sister"
			for _, at := range possessive().FindAllStringIndex(text, -1) {
				ties = appendTies(ties, m, names.peopleAtEnd(text[:at[0]]), text[at[1]:])
			}
			for _, at := range ofWhom().FindAllStringSubmatchIndex(text, -1) {
				ties = appendTies(ties, m, names.personAtStart(text[at[1]:]), text[at[2]:at[3]])
			}
		}
	}
	return ties
}

// ofWhom matches a noun and the words that lead to a name: "sister of ".
var ofWhom = text.Lazy(`([\p{L}-]+) (?:of|to) (?:the )?`)

// appendTies adds what m is to others, if text begins with a kinship noun.
func appendTies(ties []recap.Relationship, m *castMember, others []*castMember, text string) []recap.Relationship {
	noun, label, ok := kinWord(text)
	if !ok {
		return ties
	}
	for _, other := range others {
		tie := recap.Relationship{From: m.id, To: other.id, Kind: kin[noun], Label: "is the " + label + " of", Mutual: new(bool)}
		if !slices.ContainsFunc(ties, func(t recap.Relationship) bool { return t.From == tie.From && t.To == tie.To }) && m != other {
			ties = append(ties, tie)
		}
	}
	return ties
}

// kinWord returns the kinship noun at the beginning of a text, and a label with the
// adjectives before it. A noun in the possessive does not count: "Tom's sister's house".
func kinWord(text string) (noun, label string, ok bool) {
	var before []string
	for i, field := range strings.Fields(text) {
		word := strings.Trim(field, ",.;:)")
		if word = strings.ToLower(word); kin[word] != "" && i < 4 {
			return word, strings.Join(append(before, word), " "), true
		}
		if i > 2 || field != strings.ToLower(field) || strings.ContainsAny(field, ".;:'’") {
			break
		}
		if adjectives()[word] {
			before = append(before, word)
		}
	}
	return "", "", false
}

// nameIndex holds the names by which the lines of a cast may refer to its people.
type nameIndex struct{ by map[string][]*castMember }

func indexNames(all []*castMember) nameIndex {
	s := nameIndex{map[string][]*castMember{}}
	for _, m := range all {
		seen := map[string]bool{}
		for _, name := range m.names {
			fields := strings.Fields(withoutHonorific(name))
			for _, form := range []string{name, withoutHonorific(name), fields[0], fields[len(fields)-1]} {
				if form = strings.Trim(form, `"“”`); !seen[form] && !isGeneric(form) {
					seen[form] = true
					s.by[form] = append(s.by[form], m)
				}
			}
		}
	}
	return s
}

// only returns the only person with that name, or nil.
func (s nameIndex) only(name string) *castMember {
	if found := s.by[strings.Trim(name, `"“”,.;:`)]; len(found) == 1 {
		return found[0]
	}
	return nil
}

// maxKinNameWords is how many words of a text are compared with the names of a cast.
const maxKinNameWords = 5

// peopleAtEnd returns the people whose names a text ends with: "Ann and Tom".
func (s nameIndex) peopleAtEnd(text string) (found []*castMember) {
	fields := strings.Fields(text)
	for n := min(maxKinNameWords, len(fields)); n > 0; n-- {
		m := s.only(strings.Join(fields[len(fields)-n:], " "))
		if m == nil {
			continue
		}
		found = append(found, m)
		if before := fields[:len(fields)-n]; len(before) > 1 && (before[len(before)-1] == "and" || before[len(before)-1] == "&") {
			found = append(found, s.peopleAtEnd(strings.Join(before[:len(before)-1], " "))...)
		}
		break
	}
	return found
}

// personAtStart returns the person whose name a text begins with, or none.
func (s nameIndex) personAtStart(text string) (found []*castMember) {
	fields := strings.Fields(text)
	for n := min(maxKinNameWords, len(fields)); n > 0; n-- {
		name := strings.Join(fields[:n], " ")
		if strings.HasSuffix(name, "'s") || strings.HasSuffix(name, "’s") {
			continue
		}
		if m := s.only(name); m != nil {
			return []*castMember{m}
		}
	}
	return nil
}
