package article

import (
	"maps"
	"regexp"
	"slices"
	"sync"
)

// words are the words that pages in one language use. Headings and the labels of infobox
// rows must match as a whole. All but and and notPart ignore case.
type words struct {
	plot, cast, notPlot, notCast *regexp.Regexp // headings

	as      *regexp.Regexp // between actor and role: "as"
	by      *regexp.Regexp // between role and actor: "played by"
	plays   *regexp.Regexp // between actor and role, as a verb
	and     *regexp.Regexp // between two names
	notAs   *regexp.Regexp // before an "as" that does not separate actor and role
	others  *regexp.Regexp // in a sentence that lists actors without their parts; may be nil
	notPart *regexp.Regexp // after such an "as"
	note    *regexp.Regexp // in brackets after a name, and not part of it

	actor, role *regexp.Regexp // columns

	directed, starring, minutes, released *regexp.Regexp // rows of an infobox
}

// wordLists is the source form of words: alternatives of regular expressions.
type wordLists struct {
	plot, cast, notPlot, notCast          string
	as, by, plays, and, notAs, note       string
	notPart                               string // may be empty
	others                                string // may be empty
	actor, role                           string
	directed, starring, minutes, released string
}

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
	whole := func(alternatives string) *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:` + alternatives + `)$`) }
	between := func(alternatives string) *regexp.Regexp {
		return regexp.MustCompile(`(?i)\s(?:` + alternatives + `)(?:\s|:|$)`)
	}
	w := &words{
		plot: whole(l.plot), cast: whole(l.cast), notPlot: whole(l.notPlot), notCast: whole(l.notCast),
		as: between(l.as), by: regexp.MustCompile(`(?i)(?:^|[\s(,])(?:` + l.by + `)[\s:]`), plays: between(l.plays),
		and: regexp.MustCompile(`\s+(?:` + l.and + `|&|/|\+)\s+|\s*[;,]\s+(?:(?:` + l.and + `)\s+)?`), notAs: regexp.MustCompile(`(?i)(?:^|[\s(])(?:` + l.notAs + `)$`), note: regexp.MustCompile(`(?i)^(?:` + l.note + `)`),
		actor: regexp.MustCompile(`(?i)\b(?:` + l.actor + `)\b`), role: regexp.MustCompile(`(?i)\b(?:` + l.role + `)\b`),
		directed: whole(l.directed), starring: whole(l.starring), minutes: whole(l.minutes), released: whole(l.released),
	}
	w.notPart = whole("")
	if l.notPart != "" {
		w.notPart = regexp.MustCompile(`^(?:` + l.notPart + `)\b`)
	}
	if l.others != "" {
		w.others = regexp.MustCompile(`(?i)\b(?:` + l.others + `)\b`)
	}
	return w
}

func wordsOf(language string) *words {
	if w, ok := languages[language]; ok {
		return w()
	}
	return languages["en"]()
}

// Speaks returns the codes of the languages whose pages can be parsed.
func Speaks() []string { return slices.Sorted(maps.Keys(languages)) }
