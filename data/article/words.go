package article

import (
	"maps"
	"regexp"
	"slices"
	"sync"

	"previously/recap/text"
)

// words are the words that pages in one language use. Headings and the labels of infobox
// rows must match as a whole. All but and, notPart, parts, ends and article ignore case.
type words struct {
	plot, cast, notPlot, notCast *regexp.Regexp // headings

	as      *regexp.Regexp // between actor and role: "as"
	by      *regexp.Regexp // between role and actor: "played by"
	plays   *regexp.Regexp // between actor and role, as a verb
	and     *regexp.Regexp // between two names
	notAs   *regexp.Regexp // before an "as" that does not separate actor and role
	others  *regexp.Regexp // in a sentence that lists actors without their parts
	notPart *regexp.Regexp // after such an "as"
	note    *regexp.Regexp // in brackets after a name, and not part of it
	parts   *regexp.Regexp // between two parts of one actor
	ends    *regexp.Regexp // where a part's name ends and its description begins
	alias   *regexp.Regexp // before another name of the same part
	self    *regexp.Regexp // a part whose actor plays themselves
	article *regexp.Regexp // before a noun that serves as a name; not capitalized

	actor, role *regexp.Regexp // columns

	directed, starring, minutes, released *regexp.Regexp // rows of an infobox
}

// wordLists is the source form of words: alternatives of regular expressions. Only a list
// with the tag may be empty, and then it matches nothing; a test names every other list
// that a language lacks.
type wordLists struct {
	plot, cast, notPlot, notCast          string
	as, by, plays, and, notAs, note       string
	notPart                               string `may:"be empty"`
	others                                string `may:"be empty"`
	who, alias, self                      string
	the                                   string `may:"be empty"` // English only; in French, an article can be part of a name: "le Chiffre"
	actor, role                           string
	directed, starring, minutes, released string
}

var nothing = text.Lazy(`[^\s\S]`)

// languages holds the words by language. Most runs of the program need none of them, so
// each is compiled on first use.
var languages = func() map[string]func() *words {
	by := map[string]func() *words{}
	for code, l := range wordTables {
		by[code] = sync.OnceValue(l.compile)
	}
	return by
}()

func (l wordLists) compile() *words {
	// framed compiles alternatives inside a pattern. Without any, it matches nothing.
	framed := func(before, alternatives, after string) *regexp.Regexp {
		if alternatives == "" {
			return nothing()
		}
		return regexp.MustCompile(before + `(?:` + alternatives + `)` + after)
	}
	whole := func(alternatives string) *regexp.Regexp { return framed(`(?i)^`, alternatives, `$`) }
	word := func(alternatives string) *regexp.Regexp { return framed(`(?i)\b`, alternatives, `\b`) }
	between := func(alternatives string) *regexp.Regexp { return framed(`(?i)\s`, alternatives, `(?:\s|:|$)`) }
	joint := `(?:` + l.and + `|&)`
	return &words{
		plot: whole(l.plot), cast: whole(l.cast), notPlot: whole(l.notPlot), notCast: whole(l.notCast),
		as: between(l.as), by: framed(`(?i)(?:^|[\s(,])`, l.by, `[\s:]`), plays: between(l.plays),
		and:   framed(`\s+`, l.and+`|&|/|\+`, `\s+|\s*[;,]\s+(?:(?:`+l.and+`)\s+)?`),
		notAs: framed(`(?i)(?:^|[\s(])`, l.notAs, `$`), notPart: framed(`^`, l.notPart, `\b`), others: word(l.others),
		note: framed(`(?i)^`, l.note, ``), parts: framed(`\s+`, joint, `\s+`),
		ends:  framed(`[:;,(–—]|\s-+\s|\.\s|\s`, l.who, `\s`),
		alias: framed(`(?i)\s*/\s*|\s+`, l.alias, `\s+`), self: whole(l.self), article: framed(`^`, l.the, `\s+`),
		actor: word(l.actor), role: word(l.role),
		directed: whole(l.directed), starring: whole(l.starring), minutes: whole(l.minutes), released: whole(l.released),
	}
}

func wordsOf(language string) *words {
	if w, ok := languages[language]; ok {
		return w()
	}
	return languages["en"]()
}

// Languages returns the codes of the languages whose pages can be parsed.
func Languages() []string { return slices.Sorted(maps.Keys(languages)) }
