package article

import (
	"regexp"
	"slices"
	"strings"

	"previously/recap/text"
)

// readSentences parses sentences such as "The film stars A as B, C as D, and E plays
// F". Only actors that are links count.
func (p *parser) readSentences(l line) {
	for i, link := range l.links {
		at := p.introLength(l.text[link.hi:])
		if at == 0 || !isName(l.text[link.lo:link.hi]) {
			continue
		}
		from, end := link.hi+at, len(l.text)
		for _, next := range l.links[i+1:] { // up to the next actor
			if p.introLength(l.text[next.hi:]) > 0 && next.lo > from {
				end = next.lo
				break
			}
		}
		role := l.slice(from, indexAnyFrom(l.text[:sentenceEnd(l.text[:end], from)], from, ";"))
		role.text = strings.TrimSuffix(strings.TrimSuffix(role.text, " and"), " with")
		if name, _ := p.splitRole(role); startsUpper(p.words.article.ReplaceAllString(name, "")) || startsUpper(lastWord(name)) {
			p.credit([]string{l.text[link.lo:link.hi]}, role)
		}
	}
	p.readVoices(l)
	p.readPlayedBy(l)
	for _, sentence := range l.sentences() {
		p.readOthers(sentence)
	}
}

// readVoices parses "A provides B's voice".
func (p *parser) readVoices(l line) {
	for _, link := range l.links {
		if m := providesVoice().FindStringSubmatch(l.text[link.hi:]); m != nil && isName(l.text[link.lo:link.hi]) {
			p.add(Credit{Actors: []string{l.text[link.lo:link.hi]}, Name: m[1]})
		}
	}
}

// readPlayedBy parses "B (played by A)" if the actor is a link.
func (p *parser) readPlayedBy(l line) {
	for _, at := range p.words.by.FindAllStringIndex(l.text, -1) {
		i := slices.IndexFunc(l.links, func(s span) bool { return s.lo == at[1] })
		if name := nameBefore(strings.TrimRight(l.text[:at[0]], " (,")); i >= 0 && name != "" && isName(l.text[at[1]:l.links[i].hi]) {
			p.add(p.withName(Credit{Actors: []string{l.text[at[1]:l.links[i].hi]}}, name))
		}
	}
}

// providesVoice matches the words after an actor who gives a part only their voice.
var providesVoice = text.Lazy(`^ (?:also )?provid(?:es|ed) (?:(\p{Lu}[\p{L} -]*)['’]s|his|her|its|their|the \w+['’]s) voice`)

// readOthers adds actors who are listed without their parts: "Other cast members
// include A, B, and C".
func (p *parser) readOthers(l line) {
	if !p.words.others.MatchString(l.text) {
		return
	}
	for _, link := range l.links {
		name := l.text[link.lo:link.hi]
		words := len(strings.Fields(name))
		if !p.inCast(name) && words >= 2 && words <= 4 && isName(name) && beforeListed().MatchString(l.text[:link.lo]) && afterListed().MatchString(l.text[link.hi:]) {
			p.add(Credit{Actors: []string{name}})
		}
	}
}

var (
	beforeListed = text.Lazy(`(?:^|[;,:]|\b(?:and|includes?|included|including|by|features?|featured|featuring|with|stars?))\s*$`)
	afterListed  = text.Lazy(`^(?:\s*[;,.(]|\s(?:and|also|appear|make|have|has|in|as)\b|\s*$)`)
)

// introLength returns the length of the words right after an actor that introduce the
// part, such as " as ", or 0 if there are none.
func (p *parser) introLength(after string) int {
	for _, pattern := range []*regexp.Regexp{p.words.as, p.words.plays} {
		if at := pattern.FindStringIndex(after); at != nil && at[0] == 0 {
			return at[1]
		}
	}
	return 0
}
