package article

import (
	"strings"

	"golang.org/x/net/html"
)

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
