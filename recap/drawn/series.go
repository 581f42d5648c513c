package drawn

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/canary"
)

// generator draws a valid series. In each field of each installment it plants a token
// that occurs nowhere else and tells which installment it is from.
type generator struct {
	*rapid.T
	number  int // of the installment being drawn, from 1
	tokens  int
	ids     []string          // of the people so far
	names   []string          // under which they have been known
	same    map[string]string // id → whom it turned out to be
	threads map[string]bool   // id → it is open
	things  []string
}

const maxPeople = 12

// Tokens matches tokens. Its only group is the number of the installment, in letters.
var Tokens = regexp.MustCompile(`(?i)tk([g-p])q[g-p]+z`)

// token returns a new token to plant in a field. It consists of letters, because code
// that quotes a file by mistake often quotes a run of them, and its end keeps any token
// from being the beginning of another.
func (g *generator) token() string {
	g.tokens++
	return "Tk" + canary.Letters(g.number) + "q" + canary.Letters(g.tokens) + "z"
}

// TokenFilm returns the installment that a match of Tokens is from.
func TokenFilm(match []string) int { return canary.Number(match[1]) }

// FindToken returns the first token or number in a text that only a drawn file can
// contain, or "". The line and column of an error do not count.
func FindToken(text string) string {
	return drawnPattern.FindString(regexp.MustCompile(`:\d+:\d+: `).ReplaceAllString(text, ": "))
}

var drawnPattern = regexp.MustCompile(`(?i)tk[g-p]q[g-p]+z|90\d007|\b290\d\b`)

// Series draws a series of 1 to 6 installments.
func Series(t *rapid.T) recap.Series {
	g := &generator{T: t, same: map[string]string{}, threads: map[string]bool{}}
	s := recap.Series{
		ID: "drawn", Title: g.token(), OriginalTitle: g.maybe(g.token), Kind: rapid.SampledFrom([]string{"film", "season"}).Draw(t, "kind"),
		Summary: g.maybe(g.sentence), Genres: g.few(g.token),
	}
	installments := rapid.IntRange(1, 6).Draw(t, "installments")
	for g.number = 1; g.number <= installments; g.number++ {
		s.Installments = append(s.Installments, g.installment())
	}
	return s
}

func (g *generator) chance(percent int, of string) bool {
	return rapid.IntRange(1, 100).Draw(g.T, of) <= percent
}

func (g *generator) maybe(text func() string) string {
	if g.chance(60, "given") {
		return text()
	}
	return ""
}

func (g *generator) few(text func() string) (list []string) {
	for range rapid.IntRange(0, 2).Draw(g.T, "few") {
		list = append(list, text())
	}
	return list
}

// odd are pieces of text that code that writes or reads TOML could trip over.
var odd = []string{`"`, `\`, `'''`, `"""`, `\n`, "é", "d’Hainaut", "*", "#", "= {", "[[", "]]", "— und", "title = 1", "林", "\u0301"}

func (g *generator) sentence() string {
	return g.token() + " " + rapid.SampledFrom(odd).Draw(g.T, "odd") + " " + g.somebody() + " goes."
}

func (g *generator) markdown() string {
	return g.sentence() + "\n\n- " + g.sentence() + "\n" + g.sentence()
}

// plot returns a recap long enough for sentences to be chosen from it.
func (g *generator) plot() string {
	var b strings.Builder
	for range rapid.IntRange(8, 24).Draw(g.T, "sentences") {
		b.WriteString(g.somebody() + rapid.SampledFrom([]string{" meets ", " kills ", " betrays ", "'s sister leaves "}).Draw(g.T, "verb") +
			g.somebody() + " behind the " + g.token() + " of the harbour, with all that is left.")
		b.WriteString(rapid.SampledFrom([]string{" ", "\n\n", " He goes. "}).Draw(g.T, "end"))
	}
	return strings.TrimSpace(b.String())
}

func (g *generator) somebody() string {
	if len(g.names) == 0 {
		return "Nobody"
	}
	return rapid.SampledFrom(g.names).Draw(g.T, "named")
}

func (g *generator) installment() recap.Installment {
	in := recap.Installment{
		Title: g.token(), OriginalTitle: g.maybe(g.token), Label: g.maybe(g.numbering), Part: g.maybe(g.part),
		Minutes: 900_007 + 1000*g.number, Directors: g.few(g.token), Writers: g.few(g.token), Logline: g.maybe(g.sentence),
	}
	switch rapid.IntRange(0, 2).Draw(g.T, "released") {
	case 1:
		in.Released = recap.Date{Year: 2900 + g.number}
	case 2:
		in.Released = recap.Date{Year: 2900 + g.number, Month: 7, Day: 20 + g.number}
	}
	if g.chance(10, "announced") {
		return in
	}
	in.Cast = g.cast()
	in.Relationships = g.relationships()
	in.Threads = g.threadEntries()
	in.Things = g.thingEntries()
	if g.chance(50, "sourced") {
		in.Sources = []recap.Source{{Title: g.sentence(), URL: "https://" + strings.ToLower(g.token()), Licence: g.maybe(g.token), Verbatim: g.chance(50, "verbatim")}}
	}
	in.Line, in.Short, in.Recap = g.maybe(g.sentence), g.maybe(g.markdown), g.maybe(g.markdown)
	if g.chance(25, "plot") {
		in.Recap = g.plot()
	}
	in.Previously = g.maybe(g.markdown)
	for range rapid.IntRange(0, 4).Draw(g.T, "beats") {
		in.Beats = append(in.Beats, g.sentence())
	}
	return in
}

// part and numbering return a token, or one of a few values that several installments
// have, in order or not.
func (g *generator) part() string {
	if g.chance(50, "numbered part") {
		return fmt.Sprint("Season ", rapid.IntRange(1, 3).Draw(g.T, "season"))
	}
	return g.token()
}

func (g *generator) numbering() string {
	if g.chance(50, "numbered") {
		return fmt.Sprintf("S%dE%d", rapid.IntRange(1, 3).Draw(g.T, "season"), rapid.IntRange(1, 3).Draw(g.T, "episode"))
	}
	return g.token()
}

func (g *generator) name() string {
	name := rapid.SampledFrom([]string{"", "The ", "Ann "}).Draw(g.T, "first name") + g.token()
	g.names = append(g.names, name)
	return name
}

func (g *generator) cast() (cast []recap.CastEntry) {
	for _, id := range slices.Clone(g.ids) {
		if g.chance(50, "appears again") {
			cast = append(cast, g.entry(id, g.maybe))
		}
	}
	for range min(rapid.IntRange(2/g.number, 4).Draw(g.T, "new"), maxPeople-len(g.ids)) {
		id := strings.ToLower(g.token())
		g.ids = append(g.ids, id)
		entry := g.entry(id, g.maybe)
		if entry.Name == "" {
			entry.Name = g.name()
		}
		cast = append(cast, entry)
	}
	for i := range cast {
		if g.chance(2, "merges") {
			cast[i].SameAs = g.merger(cast[i].ID)
		}
	}
	return cast
}

func (g *generator) entry(id string, maybe func(func() string) string) recap.CastEntry {
	entry := recap.CastEntry{
		ID: id, Aliases: g.few(g.name), Actors: g.few(g.sentence), KnownFor: g.few(g.token),
		Role: maybe(g.sentence), Side: maybe(g.token), Fate: maybe(g.sentence),
	}
	if g.chance(20, "renamed") {
		entry.Name = g.name()
	}
	if g.chance(40, "status given") {
		entry.Status = rapid.SampledFrom(recap.Statuses()).Draw(g.T, "status")
	}
	return entry
}

// merger returns whom the id turns out to be, or "" if nobody is left.
func (g *generator) merger(id string) string {
	other := rapid.SampledFrom(g.ids).Draw(g.T, "face")
	a, b := g.identity(id), g.identity(other)
	if a == b {
		return ""
	}
	g.same[a] = b
	return other
}

func (g *generator) identity(id string) string {
	for g.same[id] != "" {
		id = g.same[id]
	}
	return id
}

// drawnKinds are few, so that two people get one of them again: of each class the first
// mutual state, the first other one and the first deed.
var drawnKinds = func() (list []recap.Kind) {
	for _, k := range recap.Kinds() {
		same := func(o recap.Kind) bool {
			return o.Class() == k.Class() && o.Mutual() == k.Mutual() && o.Deed() == k.Deed()
		}
		if !slices.ContainsFunc(list, same) {
			list = append(list, k)
		}
	}
	return list
}()

// label returns what one person is or does to another, with or without a verb.
func (g *generator) label() string {
	form := rapid.SampledFrom([]string{"%sed", "still %ses", "is the %s of", "is an ally by %s of", "%s of", "%s with", "old %s friend of", "has %sed the"})
	return fmt.Sprintf(form.Draw(g.T, "label"), g.token())
}

func (g *generator) relationships() (ties []recap.Relationship) {
	if len(g.ids) == 0 {
		return nil
	}
	type key struct {
		from, to, label string
		kind            recap.Kind
	}
	here := map[key]bool{}
	for range rapid.IntRange(1, 6).Draw(g.T, "ties") {
		r := recap.Relationship{
			From: rapid.SampledFrom(g.ids).Draw(g.T, "from"), To: rapid.SampledFrom(g.ids).Draw(g.T, "to"),
			Kind:  rapid.SampledFrom(drawnKinds).Draw(g.T, "kind"),
			Label: g.maybe(g.label), Why: g.maybe(g.sentence), Ended: g.chance(20, "ended"),
		}
		if mutual := g.chance(50, "mutual"); g.chance(20, "mutual given") {
			r.Mutual = &mutual
		}
		k := key{r.From, r.To, r.Label, r.Kind}
		if g.identity(r.From) != g.identity(r.To) && !here[k] {
			here[k] = true
			ties = append(ties, r)
		}
	}
	return ties
}

func (g *generator) threadEntries() (threads []recap.ThreadEntry) {
	ids := []string{}
	for id, open := range g.threads {
		if open {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range ids {
		if g.chance(40, "closed") {
			g.threads[id] = false
			threads = append(threads, recap.ThreadEntry{ID: id, Closed: g.sentence()})
		}
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "threads") {
		id := strings.ToLower(g.token())
		g.threads[id] = true
		threads = append(threads, recap.ThreadEntry{ID: id, Text: g.sentence()})
	}
	return threads
}

func (g *generator) thingEntries() (things []recap.ThingEntry) {
	for _, name := range g.things {
		if g.chance(30, "noted again") {
			things = append(things, recap.ThingEntry{Name: name, Note: g.sentence()})
		}
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "things") {
		name := g.token()
		g.things = append(g.things, name)
		things = append(things, recap.ThingEntry{Name: name, Note: g.sentence()})
	}
	return things
}
