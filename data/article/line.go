package article

import (
	"regexp"
	"strings"

	"previously/recap/text"
)

// separators matches the punctuation between actor and part in a line without a word
// such as "as".
var separators = text.Lazy(`\s+[–—-]+\s+|\s*[–—]\s*|\s-+|-+\s|\s*:\s+|\s*(?:\.\s?){2,}\s*|\s*…+\s*|\s+=\s+`)

// readCastLines parses the lines of one list. If punctuation separates actor and part,
// the order is the same in all lines, so it is decided for the whole list.
func (p *parser) readCastLines(lines []line) {
	actorFirst := p.actorComesFirst(lines)
	for _, l := range lines {
		if !p.readCastLine(l, actorFirst) {
			p.Unparsed++
		}
		p.readMentions(l)
	}
}

// readMentions adds credits found in a line's description: "a friend of Kit Moor
// ([[A]])".
func (p *parser) readMentions(l line) {
	at := inBrackets().FindAllStringSubmatchIndex(l.text, -1)
	if len(at) == 0 || !strings.ContainsAny(l.text[:at[0][0]], ",;:–—") { // the line's own part or actor
		return
	}
	for _, m := range at {
		actor, words := l.text[m[2]:m[3]], len(strings.Fields(l.text[m[2]:m[3]]))
		if name := nameBefore(l.text[:m[0]]); l.isLink(m[2], m[3]) && words >= 2 && words <= 4 && isName(actor) && name != "" {
			p.add(Credit{Actors: []string{actor}, Name: name})
		}
	}
}

// readCastLine parses a line by the first form that fits: "A as B", "B played by A", "A
// plays B", "A – B", "A (B)", or a name alone.
func (p *parser) readCastLine(l line, actorFirst bool) bool {
	return p.isCrewLine(l) || p.readSeveralActors(l) || p.readAsLine(l, actorFirst) || p.readPlayedByLine(l) || p.readPlaysLine(l) || p.readPairLine(l, actorFirst) || p.readActorAlone(l)
}

// isCrewLine reports whether a line is about a member of the crew.
func (p *parser) isCrewLine(l line) bool {
	at := findOutsideBrackets(l.text, separators())
	return at != nil && crew().MatchString(l.text[:at[0]])
}

func (p *parser) readAsLine(l line, actorFirst bool) bool {
	left, right, ok := p.splitAtAs(l)
	actors := p.actorsOf(left)
	if !ok || len(actors) == 0 {
		return false
	}
	first, rest := p.splitAtNextActor(right)
	p.credit(actors, first)
	if rest.text != "" {
		p.readCastLine(rest, actorFirst)
	}
	return true
}

func (p *parser) readPlayedByLine(l line) bool {
	left, right, rest, ok := p.splitAtPlayedBy(l)
	actors := p.actorsOf(right)
	if !ok || len(actors) == 0 || left.text == "" || len(strings.Fields(left.text)) > maxWordsBeforePlayedBy {
		return false
	}
	p.credit(actors, left)
	p.describeLast(rest)
	return true
}

func (p *parser) readPlaysLine(l line) bool {
	at := findOutsideBrackets(l.text, p.words.plays)
	if at == nil {
		return false
	}
	actors := p.actorsOf(l.slice(0, at[0]))
	if len(actors) > 0 {
		p.credit(actors, l.slice(at[1], len(l.text)))
	}
	return len(actors) > 0
}

func (p *parser) readPairLine(l line, actorFirst bool) bool {
	left, right, ok := p.splitAtSeparator(l)
	if !actorFirst {
		left, right = right, left
	}
	actors := p.actorsOf(left)
	if !ok || len(actors) == 0 {
		return false
	}
	p.credit(actors, right)
	return true
}

// splitAtNextActor splits "B and C as D" into the part B and the line "C as D", which is
// about another actor.
func (p *parser) splitAtNextActor(right line) (first, rest line) {
	for _, as := range findAllOutsideBrackets(right.text, p.words.as) {
		for _, and := range p.words.and.FindAllStringIndex(right.text[:as[0]], -1) {
			if other := right.slice(and[1], as[0]); len(strings.Fields(other.text)) > 1 && isName(other.text) && startsUpper(right.text) {
				return right.slice(0, and[0]), right.slice(and[1], len(right.text))
			}
		}
	}
	return right, line{}
}

// readSeveralActors parses a line that says for two or more actors who plays whom.
func (p *parser) readSeveralActors(l line) bool {
	found := 0
	for _, link := range l.links {
		if at := p.words.as.FindStringIndex(l.text[link.hi:]); at != nil && at[0] == 0 {
			found++
		}
	}
	if found > 1 {
		p.readSentences(l)
	}
	return found > 1
}

// readActorAlone parses a line that is an actor's name and nothing else.
func (p *parser) readActorAlone(l line) bool {
	actors := p.actorsOf(l)
	if len(actors) != 1 {
		return false
	}
	p.add(Credit{Actors: actors})
	return true
}

// splitAtAs splits a line at the first "as" that says who plays whom.
func (p *parser) splitAtAs(l line) (left, right line, ok bool) {
	for _, at := range findAllOutsideBrackets(l.text, p.words.as) {
		left, right := l.slice(0, at[0]), l.slice(at[1], len(l.text))
		if !p.words.notAs.MatchString(left.text) && !p.words.notPart.MatchString(right.text) {
			return left, right, true
		}
	}
	return line{}, line{}, false
}

// splitAtPlayedBy splits a line at "played by". The actor ends where the sentence
// continues; the rest describes the part.
func (p *parser) splitAtPlayedBy(l line) (role, actor, rest line, ok bool) {
	at := p.words.by.FindStringIndex(l.text)
	if at == nil {
		return line{}, line{}, line{}, false
	}
	from := 0
	if i := strings.LastIndex(l.text[:at[0]], ". "); i >= 0 && !isPartOfName(l.text, i) { // a later sentence of the line
		from = i + 2
	}
	role = l.slice(from, at[0])
	role.text = strings.TrimRight(role.text, " ,:(–—-")
	end := indexAnyFrom(l.text, at[1], ";()–—")
	for _, stop := range []string{", ", ". ", ": "} {
		if i := strings.Index(l.text[at[1]:end], stop); i >= 0 && !isPartOfName(l.text[at[1]:end], i) {
			end = at[1] + i
		}
	}
	rest = l.slice(end, len(l.text))
	rest.text = strings.TrimPrefix(strings.TrimLeft(rest.text, " ),;:–—-"), "is ")
	return role, l.slice(at[1], end), rest, true
}

// maxWordsBeforePlayedBy is how many words of a part there may be before "played by".
const maxWordsBeforePlayedBy = 10

// splitAtSeparator splits a line at a dash, a colon or dots, or else into what is
// before the brackets and what is in them.
func (p *parser) splitAtSeparator(l line) (left, right line, ok bool) {
	if at := findOutsideBrackets(l.text, separators()); at != nil && at[0] > 0 && at[1] < len(l.text) {
		return l.slice(0, at[0]), l.slice(at[1], len(l.text)), true
	}
	open := strings.IndexByte(l.text, '(')
	if open <= 0 {
		return line{}, line{}, false
	}
	end := strings.IndexByte(l.text[open:], ')')
	inner := l.slice(open+1, open+max(end, 1))
	if end < 0 || inner.text == "" || p.words.note.MatchString(inner.text) {
		return line{}, line{}, false
	}
	return l.slice(0, open), inner, true
}

// actorComesFirst reports whether the lines of a list begin with the actor: the side
// with more links, or with the infobox's stars, has the actors. A line "A as B" counts
// as evidence too.
func (p *parser) actorComesFirst(lines []line) bool {
	votes := 0
	for _, l := range lines {
		if _, _, ok := p.splitAtAs(l); ok {
			votes += 2
			continue
		}
		if left, right, ok := p.splitAtSeparator(l); ok {
			votes += p.votesFor(left) - p.votesFor(right)
		}
	}
	return votes >= 0
}

func (p *parser) votesFor(side line) int {
	votes := 0
	if side.isMostlyLinks() {
		votes++
	}
	for _, name := range p.Facts.Starring {
		if strings.HasPrefix(side.text, name) {
			votes += 3
		}
	}
	return votes
}

// findOutsideBrackets returns the range of the first match outside brackets, or nil.
func findOutsideBrackets(text string, pattern *regexp.Regexp) []int {
	if all := findAllOutsideBrackets(text, pattern); len(all) > 0 {
		return all[0]
	}
	return nil
}

func findAllOutsideBrackets(text string, pattern *regexp.Regexp) (found [][]int) {
	for _, at := range pattern.FindAllStringIndex(text, -1) {
		before := text[:at[0]]
		if strings.Count(before, "(") <= strings.Count(before, ")") && strings.Count(before, "[") <= strings.Count(before, "]") {
			found = append(found, at)
		}
	}
	return found
}
