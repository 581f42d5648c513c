package article

import (
	"slices"
	"strings"

	"previously/recap/text"
)

// add adds a credit unless it is of the crew, has no actor or is there already.
func (p *parser) add(c Credit) {
	if crew().MatchString(c.Name) || len(c.Actors) > 0 && crew().MatchString(c.Actors[0]) {
		return
	}
	same := func(o Credit) bool { return slices.Equal(o.Actors, c.Actors) && o.Name == c.Name }
	if len(c.Actors) > 0 && !slices.ContainsFunc(p.Credits, same) {
		p.Credits = append(p.Credits, c)
	}
}

// crew matches jobs and headings in lists that mix the crew with the cast.
var crew = text.Lazy(`(?i)^(?:(?:co-|executive |associate |assistant |film |art |music |action |dance )?(?:directors?|producers?|writers?)|direction|written by|directed by|` +
	`produced by|screenplay|story|dialogues?|music|cinematograph(?:y|er)|edit(?:ing|ors?)|lyrics|lyricists?|choreograph(?:y|er)|playback singers?|costumes?(?: designer)?|distributor|` +
	`production(?: company)?|(?:main|supporting|guest|other|voice) cast|cast|uncredited|cameos?|others?)$`)

// inCast reports whether the cast has an actor of exactly this name.
func (p *parser) inCast(name string) bool {
	return slices.ContainsFunc(p.Credits, func(c Credit) bool { return slices.Contains(c.Actors, name) })
}

// hasActor reports whether the cast has an actor, or another with the same surname, who
// may be the same under a variant of the name.
func (p *parser) hasActor(actor string) bool {
	surname := func(name string) string {
		fields := strings.Fields(strings.TrimRight(generations().ReplaceAllString(name, ""), ", "))
		return text.Fold(fields[len(fields)-1])
	}
	return slices.ContainsFunc(p.Credits, func(c Credit) bool {
		return slices.ContainsFunc(c.Actors, func(name string) bool { return surname(name) == surname(actor) })
	})
}

// generations are suffixes after a surname.
var generations = text.Lazy(`,?\s+(?:[JS]r\.?|I{2,3}|IV)$`)

// describeLast takes a line below an entry as the entry's description.
func (p *parser) describeLast(l line) {
	if n := len(p.Credits); n > 0 && p.Credits[n-1].About == "" {
		p.Credits[n-1].About = firstSentence(firstLine(l).text)
	}
}
