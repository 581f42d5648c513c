package article

import (
	"regexp"
	"slices"
	"strings"

	"previously/recap/text"
)

// sentence parses sentences such as "The film stars A as B, C as D, and E plays F". Only
// actors that are links count.
func (p *reader) sentence(l line) {
	for i, link := range l.links {
		at := p.saysPart(l.text[link.hi:])
		if at == 0 || !isName(l.text[link.lo:link.hi]) {
			continue
		}
		from, end := link.hi+at, len(l.text)
		for _, next := range l.links[i+1:] { // up to the next actor
			if p.saysPart(l.text[next.hi:]) > 0 && next.lo > from {
				end = next.lo
				break
			}
		}
		role := l.part(from, firstOf(l.text[:sentenceEnd(l.text[:end], from)], from, ";"))
		role.text = strings.TrimSuffix(strings.TrimSuffix(role.text, " and"), " with")
		if name, _ := p.roleEnds(role); startsUpper(p.words.article.ReplaceAllString(name, "")) || startsUpper(lastWord(name)) {
			p.credit([]string{l.text[link.lo:link.hi]}, role)
		}
	}
	p.voices(l)
	p.playedBy(l)
	for _, sentence := range l.sentences() {
		p.others(sentence)
	}
}

// voices parses "A provides B's voice".
func (p *reader) voices(l line) {
	for _, link := range l.links {
		if m := voiced().FindStringSubmatch(l.text[link.hi:]); m != nil && isName(l.text[link.lo:link.hi]) {
			p.add(Credit{Actors: []string{l.text[link.lo:link.hi]}, Name: m[1]})
		}
	}
}

// playedBy parses "B (played by A)" if the actor is a link.
func (p *reader) playedBy(l line) {
	for _, at := range p.words.by.FindAllStringIndex(l.text, -1) {
		i := slices.IndexFunc(l.links, func(s span) bool { return s.lo == at[1] })
		if name := nameBefore(strings.TrimRight(l.text[:at[0]], " (,")); i >= 0 && name != "" && isName(l.text[at[1]:l.links[i].hi]) {
			p.add(p.named(Credit{Actors: []string{l.text[at[1]:l.links[i].hi]}}, name))
		}
	}
}

// voiced matches the words after an actor who gives a part only their voice.
var voiced = text.Lazy(`^ (?:also )?provid(?:es|ed) (?:(\p{Lu}[\p{L} -]*)['’]s|his|her|its|their|the \w+['’]s) voice`)

// others adds actors who are listed without their parts: "Other cast members include A,
// B, and C".
func (p *reader) others(l line) {
	if !p.words.others.MatchString(l.text) {
		return
	}
	for _, link := range l.links {
		name := l.text[link.lo:link.hi]
		named := slices.ContainsFunc(p.Credits, func(c Credit) bool { return slices.Contains(c.Actors, name) })
		words := len(strings.Fields(name))
		if !named && words >= 2 && words <= 4 && isName(name) && listed().MatchString(l.text[:link.lo]) && goesOnListing().MatchString(l.text[link.hi:]) {
			p.add(Credit{Actors: []string{name}})
		}
	}
}

var (
	listed        = text.Lazy(`(?:^|[;,:]|\b(?:and|includes?|included|including|by|features?|featured|featuring|with|stars?))\s*$`)
	goesOnListing = text.Lazy(`^(?:\s*[;,.(]|\s(?:and|also|appear|make|have|has|in|as)\b|\s*$)`)
)

// saysPart returns the length of the words right after an actor that introduce the part,
// such as " as ", or 0 if there are none.
func (p *reader) saysPart(behind string) int {
	for _, pattern := range []*regexp.Regexp{p.words.as, p.words.plays} {
		if at := pattern.FindStringIndex(behind); at != nil && at[0] == 0 {
			return at[1]
		}
	}
	return 0
}
