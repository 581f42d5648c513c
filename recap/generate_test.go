package recap

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"pgregory.net/rapid"

	"previously/recap/canary"
)

// generator draws a valid series. In each field of each installment it plants a
// token that occurs nowhere else and says from which installment it is.
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

const mostPeople = 12

// tokenPattern finds tokens; the number of the installment is its only group.
var tokenPattern = regexp.MustCompile(`(?i)tk([g-p])q[g-p]+z`)

// token is planted in the field that asks for it. It is a word of letters, since
// what quotes a file by mistake often quotes a run of them, and ends so that no
// token begins another.
func (g *generator) token() string {
	g.tokens++
	return "Tk" + canary.Letters(g.number) + "q" + canary.Letters(g.tokens) + "z"
}

// tokenFilm is the installment that a match of tokenPattern is from.
func tokenFilm(match []string) int { return canary.Number(match[1]) }

// told are the first token and the first number that a text holds of those that
// stand in no file but a drawn one, or "". Line and column are none.
func told(text string) string {
	return drawnPattern.FindString(regexp.MustCompile(`:\d+:\d+: `).ReplaceAllString(text, ": "))
}

var drawnPattern = regexp.MustCompile(`(?i)tk[g-p]q[g-p]+z|90\d007|\b290\d\b`)

// drawSeries draws a series of 1 to 6 installments.
func drawSeries(t *rapid.T) Series {
	g := &generator{T: t, same: map[string]string{}, threads: map[string]bool{}}
	s := Series{
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

// odd are pieces of text that a writer or reader of TOML could stumble over.
var odd = []string{`"`, `\`, `'''`, `"""`, `\n`, "é", "d’Hainaut", "*", "#", "= {", "[[", "]]", "— und", "title = 1", "林", "\u0301"}

func (g *generator) sentence() string {
	return g.token() + " " + rapid.SampledFrom(odd).Draw(g.T, "odd") + " " + g.somebody() + " goes."
}

func (g *generator) markdown() string {
	return g.sentence() + "\n\n- " + g.sentence() + "\n" + g.sentence()
}

func (g *generator) somebody() string {
	if len(g.names) == 0 {
		return "Nobody"
	}
	return rapid.SampledFrom(g.names).Draw(g.T, "named")
}

func (g *generator) installment() Installment {
	in := Installment{
		Title: g.token(), OriginalTitle: g.maybe(g.token), Label: g.maybe(g.token),
		Minutes: 900_007 + 1000*g.number, Directors: g.few(g.token), Writers: g.few(g.token), Logline: g.maybe(g.sentence),
	}
	switch rapid.IntRange(0, 2).Draw(g.T, "released") {
	case 1:
		in.Released = Date{Year: 2900 + g.number}
	case 2:
		in.Released = Date{2900 + g.number, 7, 20 + g.number}
	}
	if g.chance(10, "announced") {
		return in
	}
	in.Cast = g.cast()
	in.Relationships = g.relationships()
	in.Threads = g.threadEntries()
	in.Things = g.thingEntries()
	if g.chance(50, "sourced") {
		in.Sources = []Source{{Title: g.sentence(), URL: "https://" + strings.ToLower(g.token()), Licence: g.maybe(g.token)}}
	}
	in.Line, in.Short, in.Recap = g.maybe(g.sentence), g.maybe(g.markdown), g.maybe(g.markdown)
	for range rapid.IntRange(0, 4).Draw(g.T, "beats") {
		in.Beats = append(in.Beats, g.sentence())
	}
	return in
}

func (g *generator) name() string {
	name := rapid.SampledFrom([]string{"", "The ", "Ann "}).Draw(g.T, "first name") + g.token()
	g.names = append(g.names, name)
	return name
}

func (g *generator) cast() (cast []CastEntry) {
	for _, id := range slices.Clone(g.ids) {
		if g.chance(50, "appears again") {
			cast = append(cast, g.entry(id, g.maybe))
		}
	}
	for range min(rapid.IntRange(2/g.number, 4).Draw(g.T, "new"), mostPeople-len(g.ids)) {
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

func (g *generator) entry(id string, maybe func(func() string) string) CastEntry {
	entry := CastEntry{
		ID: id, Aliases: g.few(g.name), Actor: maybe(g.token), KnownFor: g.few(g.token),
		Role: maybe(g.sentence), Side: maybe(g.token), Fate: maybe(g.sentence),
	}
	if g.chance(20, "renamed") {
		entry.Name = g.name()
	}
	if g.chance(40, "status given") {
		entry.Status = rapid.SampledFrom(Statuses()).Draw(g.T, "status")
	}
	return entry
}

// merger is whom the id turns out to be; "" where nobody is left.
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

func (g *generator) relationships() (ties []Relationship) {
	if len(g.ids) == 0 {
		return nil
	}
	type key struct {
		from, to, label string
		kind            Kind
	}
	here := map[key]bool{}
	for range rapid.IntRange(1, 6).Draw(g.T, "ties") {
		r := Relationship{
			From: rapid.SampledFrom(g.ids).Draw(g.T, "from"), To: rapid.SampledFrom(g.ids).Draw(g.T, "to"),
			Kind:  rapid.SampledFrom(Kinds()[:5]).Draw(g.T, "kind"),
			Label: g.maybe(g.token), Why: g.maybe(g.sentence), Ended: g.chance(20, "ended"),
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

func (g *generator) threadEntries() (threads []ThreadEntry) {
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
			threads = append(threads, ThreadEntry{ID: id, Closed: g.sentence()})
		}
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "threads") {
		id := strings.ToLower(g.token())
		g.threads[id] = true
		threads = append(threads, ThreadEntry{ID: id, Text: g.sentence()})
	}
	return threads
}

func (g *generator) thingEntries() (things []ThingEntry) {
	for _, name := range g.things {
		if g.chance(30, "noted again") {
			things = append(things, ThingEntry{Name: name, Note: g.sentence()})
		}
	}
	for range rapid.IntRange(0, 2).Draw(g.T, "things") {
		name := g.token()
		g.things = append(g.things, name)
		things = append(things, ThingEntry{Name: name, Note: g.sentence()})
	}
	return things
}

// encoded is the series as the TOML library writes it.
func encoded(t interface{ Fatal(...any) }, s Series) string {
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// byHand is the text of a file as people write it: texts in several lines stand
// in three quotes.
func byHand(file string) string {
	lines := strings.Split(file, "\n")
	for i, line := range lines {
		key, value, ok := strings.Cut(line, " = ")
		switch strings.TrimSpace(key) {
		case "short", "recap", "logline":
			if ok {
				value = strings.ReplaceAll(value[1:len(value)-1], `\\`, "\x00")
				value = strings.ReplaceAll(value, `\n`, "\n")
				lines[i] = key + " = \"\"\"\n" + strings.ReplaceAll(value, "\x00", `\\`) + "\"\"\""
			}
		}
	}
	return strings.Join(lines, "\n")
}

// inline is the text of a file that holds all its tables in braces, the end of
// one and the beginning of the next on one line.
func inline(t interface{ Fatal(...any) }, file string) string {
	var tree map[string]any
	if _, err := toml.Decode(file, &tree); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(tree)) {
		fmt.Fprintf(&b, "%s = %s\n", key, inlineValue(tree[key]))
	}
	return b.String()
}

func inlineValue(value any) string {
	switch v := value.(type) {
	case []map[string]any:
		tables := make([]string, len(v))
		for i, table := range v {
			for _, key := range slices.Sorted(maps.Keys(table)) {
				tables[i] += fmt.Sprintf("%s = %s,\n", key, inlineValue(table[key]))
			}
		}
		return "[{\n" + strings.Join(tables, "}, {\n") + "}]"
	case []any:
		elements := make([]string, len(v))
		for i := range v {
			elements[i] = inlineValue(v[i])
		}
		return "[" + strings.Join(elements, ", ") + "]"
	case time.Time:
		return v.Format(time.DateOnly)
	case string:
		return strings.TrimSpace(strings.TrimPrefix(encodedText(v), "x = "))
	}
	return fmt.Sprint(value)
}

func encodedText(text string) string {
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(map[string]string{"x": text}); err != nil {
		panic(err)
	}
	return b.String()
}

// styles are the ways in which one file can be written.
func styles(t interface{ Fatal(...any) }, file string) []string {
	return []string{file, byHand(file), inline(t, file)}
}

// decoded is the series of a file that must be good.
func decoded(t interface{ Fatalf(string, ...any) }, file string) Series {
	s, problems := Decode("drawn.toml", []byte(file))
	if problems != nil {
		t.Fatalf("%v\n%s", problems, file)
	}
	return s
}

// truncated is what is left of a file that physically ends before installment
// next, but for its title and year.
func truncated(file string, next int, announced Installment) string {
	const header = "[[installment]]\n"
	blocks := strings.SplitAfter("\n"+file, "\n"+header)
	kept := strings.Join(blocks[:next], "") // the last of them ends in the header
	kept += fmt.Sprintf("title = %q\n", announced.Title)
	if year := announced.Released.Year; year > 0 {
		kept += fmt.Sprintf("released = %d\n", year)
	}
	return kept
}

func TestGeneratorDrawsGoodFiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		for _, file := range styles(t, encoded(t, s)) {
			if problems := Check("drawn.toml", []byte(file)).Err(); problems != nil {
				t.Fatalf("%v\n%s", problems, file)
			}
		}
	})
}
