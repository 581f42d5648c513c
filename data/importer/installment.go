package importer

import (
	"slices"
	"strings"
	"time"

	"previously/data/article"
	"previously/recap"
	"previously/recap/text"
)

// maxCast is how many people of an installment are imported, in the order of the cast.
const maxCast = 60

// announcement returns a row as what may be shown before it is seen: title and year.
func (r Row) announcement() recap.Installment {
	return recap.Installment{Title: r.Title, Released: recap.Date{Year: r.Year}}
}

// filmInstallment returns a row as an installment with the content of its article; t
// may be nil.
func (im *Importer) filmInstallment(r Row, t *articleText, who *people) recap.Installment {
	in := r.announcement()
	if t == nil {
		return in
	}
	if d := dateOf(t.Facts.Released); d.Year > 0 && (d.Year == r.Year || r.Year == 0) {
		in.Released = d
	}
	if text.FoldName(t.Facts.Original) != text.FoldName(in.Title) {
		in.OriginalTitle = t.Facts.Original
	}
	in.Minutes, in.Directors, in.Recap = t.Facts.Minutes, validNames(t.Facts.Directors), makeReadable(t.Plot)
	in.Cast, in.Relationships = who.castEntries(t.Credits)
	in.Sources = []recap.Source{im.sourceOf(t)}
	return in
}

func dateOf(d article.Date) recap.Date {
	if d.Day == 0 {
		return recap.Date{Year: d.Year}
	}
	return recap.Date{Year: d.Year, Month: time.Month(d.Month), Day: d.Day}
}

// castMember is a person in one installment.
type castMember struct {
	*person
	entry recap.CastEntry
	about string
	isNew bool // not in any earlier installment
}

// castEntries returns the people of an installment, and how they are connected.
func (who *people) castEntries(credits []article.Credit) ([]recap.CastEntry, []recap.Relationship) {
	var all []*castMember
	usedIDs := map[string]bool{}
	for _, c := range orderCredits(credits) {
		if len(all) == maxCast {
			break
		}
		name, ofActor := listedName(c)
		if same := findSame(all, c, name); same != nil { // young and old, say
			same.entry.Actors = union(same.entry.Actors, c.Actors)
			same.person.actors = same.entry.Actors
			continue
		}
		m := who.castMemberOf(c, name, usedIDs)
		if ofActor {
			m.entry.Role = "part not named in the source"
		}
		usedIDs[m.id] = true
		all = append(all, m)
	}
	entries := make([]recap.CastEntry, len(all))
	for i, m := range all {
		entries[i] = m.entry
	}
	return entries, kinship(all)
}

// orderCredits returns the credits in their order, those that name no part after the
// others.
func orderCredits(credits []article.Credit) []article.Credit {
	list := slices.Clone(credits)
	for i := range list {
		list[i].Actors = validNames(list[i].Actors)
	}
	list = slices.DeleteFunc(list, func(c article.Credit) bool { return len(c.Actors) == 0 })
	slices.SortStableFunc(list, func(a, b article.Credit) int {
		switch {
		case a.Name != "" && b.Name == "":
			return -1
		case a.Name == "" && b.Name != "":
			return 1
		}
		return 0
	})
	return list
}

// validNames returns the names that a file may have, without duplicates.
func validNames(names []string) (list []string) {
	for _, name := range names {
		if name = normalizeName(name); name != "" && len(name) <= maxNameBytes && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// maxNameBytes bounds a name, in bytes; it is far more than real names have.
const maxNameBytes = 120

// listedName returns the name under which a person is listed: that of the part or, if the
// credit names none, of the actor; ofActor is then true.
func listedName(c article.Credit) (name string, ofActor bool) {
	name = normalizeName(c.Name)
	if name == "" || len(name) > maxNameBytes {
		return normalizeName(c.Actors[0]), true
	}
	return text.Capitalize(name), false
}

func normalizeName(name string) string {
	name = strings.ToValidUTF8(strings.Join(strings.Fields(name), " "), "")
	if len(name) > 3*maxNameBytes {
		return ""
	}
	return name
}

func findSame(all []*castMember, c article.Credit, name string) *castMember {
	for _, m := range all {
		if text.FoldName(m.names[0]) == text.FoldName(name) && (!isGeneric(name) || overlap(m.entry.Actors, c.Actors)) {
			return m
		}
	}
	return nil
}

func union(a, b []string) []string {
	for _, name := range b {
		if !slices.Contains(a, name) {
			a = append(a, name)
		}
	}
	return a
}

// castMemberOf returns the person of a credit with a cast entry: a whole one for a new
// person, and only what changed for a known one.
func (who *people) castMemberOf(c article.Credit, name string, usedIDs map[string]bool) *castMember {
	p := who.find(append([]string{name}, c.Aliases...), c.Actors, usedIDs)
	m := &castMember{person: p, about: c.About, isNew: p == nil}
	if m.isNew {
		if who.hasName(name) { // somebody else has that name
			name += " (" + c.Actors[0] + ")"
		}
		m.person = who.add(name, c.Actors)
		m.entry = recap.CastEntry{ID: m.id, Name: name, Status: recap.Untold}
	} else {
		m.entry = recap.CastEntry{ID: m.id}
		c.Aliases = append([]string{name}, c.Aliases...)
	}
	for _, alias := range c.Aliases {
		if alias = normalizeName(alias); alias != "" && len(alias) <= maxNameBytes && !isGeneric(alias) && !who.hasName(alias) && m.addName(alias) {
			m.entry.Aliases = append(m.entry.Aliases, alias)
		}
	}
	if m.isNew || !slices.Equal(m.actors, c.Actors) {
		m.entry.Actors = slices.Clone(c.Actors)
		m.person.actors = c.Actors
	}
	m.entry.Role = roleFrom(c.About)
	return m
}

// maxRoleWords is the most words a role may have; a longer description is cut at the end
// of a clause.
const maxRoleWords = 16

var (
	trivia         = text.Lazy(`(?i)\b(?:had|said|was cast|were cast|auditioned|previously|replac(?:es|ed|ing)|originally|actor|actress|role|cameo|casting|filming|credited|uncredited|bodysuit|performance|seasons?|episodes?)\b`)
	roleParts      = text.Lazy(`,?\s(?:who|which|that|and|but|whose|as|when|after)\s|[;,:(–—]\s?|\s-\s`)
	preposition    = text.Lazy(`\s(?:in|of|to|with|for|from|on|at|by|whom)$`)
	leadingArticle = text.Lazy(`^(?:A|An|The)\s`)
)

// roleFrom returns who a person is, in the words of the cast's line, or "" if the line is
// about the making of the film.
func roleFrom(about string) string {
	if about == "" || trivia().MatchString(about) && trivia().MatchString(firstClauses(about, 1)) {
		return ""
	}
	about = strings.Join(strings.Fields(about), " ")
	if leadingArticle().MatchString(about) {
		about = strings.ToLower(about[:1]) + about[1:]
	}
	if len(strings.Fields(about)) > maxRoleWords || trivia().MatchString(about) {
		about = firstClauses(about, maxRoleWords)
	}
	about = strings.TrimSpace(strings.TrimPrefix(about, "who is "))
	if strings.HasPrefix(about, "who ") || saysNothing().MatchString(about) {
		return ""
	}
	return strings.Trim(about, " ,;:")
}

// saysNothing matches descriptions that could be of anybody.
var saysNothing = text.Lazy(`(?i)^(?:an? |the )?(?:young|younger|old|older|teenage|adult|elderly|child|infant|man|woman|boy|girl|person|main)*(?: (?:man|woman|boy|girl|person|character|one))?$`)

// firstClauses returns as many clauses of a sentence as fit in that many words, but at
// least one, or "" if that one is too long for a role.
func firstClauses(about string, limit int) string {
	end := len(about)
	for i, at := range roleParts().FindAllStringIndex(about, -1) {
		if preposition().MatchString(about[:at[0]]) { // "the year in which"
			continue
		}
		if i > 0 && len(strings.Fields(about[:at[0]])) > limit {
			break
		}
		if end = at[0]; trivia().MatchString(about[at[0]:]) && i > 0 {
			break
		}
	}
	if len(strings.Fields(about[:end])) > maxRoleWords {
		return ""
	}
	return about[:end]
}
