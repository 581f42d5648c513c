package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"previously/recap/text"
)

// Credit is one part and who plays it, as a line of the cast says.
type Credit struct {
	Actors   []string // as credited; several may play one part
	Name     string   // of the part, "" if the line names none
	Aliases  []string // other names of the part
	About    string   // a description of the part, in the line's own words, or ""
	Unpaired bool     // the line has several actors and parts but does not pair them
}

// readCast parses all sections that list a cast, in order. It falls back on sections about
// the making of the film if no others give a credit. Then it adds the actors whom only
// the infobox names.
func (p *parser) readCast() {
	for _, ofMaking := range []bool{false, true} {
		for i := range p.sections {
			s := &p.sections[i]
			if s.level > 0 && p.words.cast.MatchString(s.title) && !p.words.notCast.MatchString(s.title) && p.isAboutMaking(i) == ofMaking {
				p.readCastSection(i)
			}
		}
		if len(p.Credits) > 0 {
			break
		}
	}
	for _, name := range p.Facts.Starring {
		if !p.hasActor(name) {
			p.add(Credit{Actors: []string{name}})
		}
	}
}

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

// isAboutMaking reports whether a section belongs to one about the production, the
// reception or the like.
func (p *parser) isAboutMaking(i int) bool {
	level := p.sections[i].level
	for j := i - 1; j > 0 && level > 2; j-- {
		if above := &p.sections[j]; above.level < level {
			if level = above.level; p.words.notCast.MatchString(above.title) {
				return true
			}
		}
	}
	return false
}

func (p *parser) readCastSection(i int) {
	p.readCastBlocks(&p.sections[i])
	for _, j := range p.subsections(i) {
		sub := &p.sections[j]
		if !p.words.cast.MatchString(sub.title) && !p.words.notCast.MatchString(sub.title) && !p.words.plot.MatchString(sub.title) {
			p.readCastHeading(sub.title)
			p.readCastBlocks(sub)
		}
	}
}

// readCastHeading parses a heading that says who plays whom.
func (p *parser) readCastHeading(title string) {
	if left, right, ok := p.splitAtAs(line{text: title}); ok {
		if actors := p.nameList(left); len(actors) > 0 {
			p.credit(actors, right)
		}
	}
}

func (p *parser) readCastBlocks(s *section) {
	for _, block := range s.blocks {
		switch block.Data {
		case "ul", "ol", "dl":
			p.readCastList(block)
		case "table":
			p.readCastTable(block)
		case "p", "div", "span", "b", "i":
			p.readCastParagraph(s.title, block)
		}
	}
}

// readCastParagraph parses a paragraph with one credit a line, or one whose sentences
// link to actors.
func (p *parser) readCastParagraph(title string, n *html.Node) {
	l := lineOf(n)
	parts := l.lines()
	if len(parts) > 1 {
		p.readCastLines(parts)
		return
	}
	if p.readBelowPartName(title, l) {
		return
	}
	if left, right, ok := p.splitAtAs(l); ok && len(l.links) == 0 {
		if actors := p.nameList(left); len(actors) > 0 {
			p.credit(actors, right)
		}
	}
	p.readSentences(l)
}

// readBelowPartName parses "Played by A" below a heading that is the name of the part.
func (p *parser) readBelowPartName(title string, l line) bool {
	at := p.words.by.FindStringIndex(l.text)
	if at == nil || at[0] > 0 || title == "" {
		return false
	}
	actors := p.actorsOf(l.slice(at[1], sentenceEnd(strings.ReplaceAll(l.text, ";", ","), at[1])))
	if len(actors) == 0 {
		actors = p.actorsOf(l.slice(at[1], indexAnyFrom(l.text, at[1], ".,;(")))
	}
	p.add(p.withName(Credit{Actors: actors}, title))
	return len(actors) > 0
}

// sentenceEnd returns the index at which the sentence that contains from ends.
func sentenceEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ') && !isPartOfName(text, i) {
			return i
		}
	}
	return len(text)
}

// indexAnyFrom returns the index of the first of the characters at or after from, or the
// length of the text.
func indexAnyFrom(text string, from int, chars string) int {
	if i := strings.IndexAny(text[from:], chars); i >= 0 {
		return from + i
	}
	return len(text)
}

// readCastList parses a list with one credit in each item, and the lists nested in it.
func (p *parser) readCastList(list *html.Node) {
	if list.Data == "dl" && followsList(list) { // it continues the entry before it
		p.describeLast(lineWithout(list, "ul", "ol"))
		for _, sub := range nestedLists(list) {
			p.readCastList(sub)
		}
		return
	}
	var lines []line
	var below []*html.Node
	title := ""
	for item := list.FirstChild; item != nil; item = item.NextSibling {
		if item.Type != html.ElementNode {
			continue
		}
		l, subs := lineWithout(item, "ul", "ol", "dl"), nestedLists(item)
		if actors, ok := p.actorsBeforeList(l); ok && len(subs) > 0 {
			p.readCastLines(lines)
			lines = nil
			p.readRoleLists(actors, subs)
			continue
		}
		below = append(below, subs...)
		switch {
		case item.Data == "dt": // the name of the part described below, or a heading
			title = firstLine(l).text
			_, _, as := p.splitAtAs(l)
			if _, inner, ok := p.splitAtSeparator(l); as || ok && inner.isMostlyLinks() {
				p.readCastLines(l.lines())
				title = completeHeading
			}
		case title == completeHeading:
			p.describeLast(l)
		case !p.readBelowPartName(title, l):
			lines = append(lines, l.lines()...)
		}
	}
	p.readCastLines(lines)
	for _, sub := range below {
		p.readCastList(sub)
	}
}

// completeHeading marks a definition whose heading has both the actor and the part.
const completeHeading = "\x00"

// describeLast takes a line below an entry as the entry's description.
func (p *parser) describeLast(l line) {
	if n := len(p.Credits); n > 0 && p.Credits[n-1].About == "" {
		p.Credits[n-1].About = firstSentence(firstLine(l).text)
	}
}

// followsList reports whether a list directly follows another.
func followsList(list *html.Node) bool {
	n := list.PrevSibling
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.PrevSibling
	}
	return n != nil && (n.Data == "ul" || n.Data == "ol")
}

// nestedLists returns the outermost lists inside a node, looking through list items and
// divs.
func nestedLists(n *html.Node) (lists []*html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "ul", "ol", "dl":
			lists = append(lists, child)
		case "li", "dd", "div":
			lists = append(lists, nestedLists(child)...)
		}
	}
	return lists
}

// actorsBeforeList returns the actors of a line such as "A as:", whose parts are in a
// list below it.
func (p *parser) actorsBeforeList(l line) (actors []string, ok bool) {
	at := p.words.as.FindAllStringIndex(l.text, -1)
	if len(at) == 0 || strings.Trim(l.text[at[len(at)-1][1]:], " :–—-") != "" {
		return nil, false
	}
	actors = p.actorsOf(l.slice(0, at[len(at)-1][0]))
	return actors, len(actors) > 0
}

func (p *parser) readRoleLists(actors []string, lists []*html.Node) {
	for _, list := range lists {
		for item := list.FirstChild; item != nil; item = item.NextSibling {
			if item.Type == html.ElementNode {
				p.credit(actors, lineWithout(item, "ul", "ol", "dl"))
			}
		}
	}
}

// crew matches jobs and headings in lists that mix the crew with the cast.
var crew = text.Lazy(`(?i)^(?:(?:co-|executive |associate |assistant |film |art |music |action |dance )?(?:directors?|producers?|writers?)|direction|written by|directed by|` +
	`produced by|screenplay|story|dialogues?|music|cinematograph(?:y|er)|edit(?:ing|ors?)|lyrics|lyricists?|choreograph(?:y|er)|playback singers?|costumes?(?: designer)?|distributor|` +
	`production(?: company)?|(?:main|supporting|guest|other|voice) cast|cast|uncredited|cameos?|others?)$`)

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
