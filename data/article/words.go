package article

import (
	"maps"
	"regexp"
	"slices"
	"sync"
)

// words are how the pages of one language call things. Headings and columns are
// matched without case, from beginning to end.
type words struct {
	plot, cast, notPlot, notCast *regexp.Regexp // headings

	as      *regexp.Regexp // between actor and role: "as"
	by      *regexp.Regexp // between role and actor: "played by"
	plays   *regexp.Regexp // between actor and role, as a verb
	and     *regexp.Regexp // between two names
	notAs   *regexp.Regexp // what stands before an "as" that parts nothing
	others  *regexp.Regexp // in a sentence that lists actors without their parts; may be nil
	notPart *regexp.Regexp // what stands behind such an "as"
	note    *regexp.Regexp // in brackets behind a name, and part of neither

	actor, role *regexp.Regexp // columns

	directed, starring, minutes, released *regexp.Regexp // rows of an infobox
}

// wordLists are the words as people write them.
type wordLists struct {
	plot, cast, notPlot, notCast          string
	as, by, plays, and, notAs, note       string
	notPart                               string // may be empty
	others                                string // may be empty
	actor, role                           string
	directed, starring, minutes, released string
}

// languages are the words by language. Most runs of the program need none of them, so
// that each is made when it is first asked for.
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

// Speaks returns the codes of the languages whose words are known.
func Speaks() []string { return slices.Sorted(maps.Keys(languages)) }
