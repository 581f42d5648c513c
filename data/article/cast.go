package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"previously/recap/text"
)

// Credit is who plays somebody, as a line of the cast says it.
type Credit struct {
	Actors  []string // as credited; several for one part
	Name    string   // of the part, "" where the line names none
	Aliases []string // other names of the part
	About   string   // who that is, in the line's own words; may be empty
	Unsure  bool     // the line has several actors and parts, and does not pair them
}

// readCast reads all sections that list a cast, in order; those that tell of the
// making of the film only where no other does. Where there are none the infobox names
// the actors.
func (p *reader) readCast() {
	for _, ofMaking := range []bool{false, true} {
		for i := range p.sections {
			s := &p.sections[i]
			if s.level > 0 && p.words.cast.MatchString(s.title) && !p.words.notCast.MatchString(s.title) && p.ofMaking(i) == ofMaking {
				p.castSection(i)
			}
		}
		if len(p.Credits) > 0 {
			break
		}
	}
	for _, name := range p.Facts.Starring {
		if !p.credited(name) {
			p.add(Credit{Actors: []string{name}})
		}
	}
}

// credited reports whether the cast has an actor, or somebody who may be the same
// under another form of the name.
func (p *reader) credited(actor string) bool {
	surname := func(name string) string {
		fields := strings.Fields(strings.TrimRight(generations().ReplaceAllString(name, ""), ", "))
		return text.Fold(fields[len(fields)-1])
	}
	return slices.ContainsFunc(p.Credits, func(c Credit) bool {
		return slices.ContainsFunc(c.Actors, func(name string) bool { return surname(name) == surname(actor) })
	})
}

// generations stand behind a surname.
var generations = text.Lazy(`,?\s+(?:[JS]r\.?|I{2,3}|IV)$`)

// ofMaking reports whether a section is a part of one on the production, the reception
// or the like.
func (p *reader) ofMaking(i int) bool {
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

func (p *reader) castSection(i int) {
	p.castBlocks(&p.sections[i])
	for _, j := range p.under(i) {
		sub := &p.sections[j]
		if !p.words.cast.MatchString(sub.title) && !p.words.notCast.MatchString(sub.title) && !p.words.plot.MatchString(sub.title) {
			p.inTitle(sub.title)
			p.castBlocks(sub)
		}
	}
}

// inTitle reads a heading that says who plays whom.
func (p *reader) inTitle(title string) {
	if left, right, ok := p.byAs(line{text: title}); ok {
		if actors := p.names(left); len(actors) > 0 {
			p.credit(actors, right)
		}
	}
}

func (p *reader) castBlocks(s *section) {
	for _, block := range s.blocks {
		switch block.Data {
		case "ul", "ol", "dl":
			p.castList(block)
		case "table":
			p.castTable(block)
		case "p", "div", "span", "b", "i":
			p.castParagraph(s.title, block)
		}
	}
}

// castParagraph reads lines that are parted by line ends, and sentences that name
// actors by links.
func (p *reader) castParagraph(title string, n *html.Node) {
	l := lineOf(n)
	parts := l.lines()
	if len(parts) > 1 {
		p.castLines(parts)
		return
	}
	if p.ownTitle(title, l) {
		return
	}
	if left, right, ok := p.byAs(l); ok && len(l.links) == 0 {
		if actors := p.names(left); len(actors) > 0 {
			p.credit(actors, right)
		}
	}
	p.sentence(l)
}

// ownTitle reads "Played by A" below the heading that is the part.
func (p *reader) ownTitle(title string, l line) bool {
	at := p.words.by.FindStringIndex(l.text)
	if at == nil || at[0] > 0 || title == "" {
		return false
	}
	actors := p.actorsOf(l.part(at[1], sentenceEnd(strings.ReplaceAll(l.text, ";", ","), at[1])))
	if len(actors) == 0 {
		actors = p.actorsOf(l.part(at[1], firstOf(l.text, at[1], ".,;(")))
	}
	p.add(p.named(Credit{Actors: actors}, title))
	return len(actors) > 0
}

// sentenceEnd returns where the sentence ends that goes on at a place.
func sentenceEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		if text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ') && !initialBefore(text, i) {
			return i
		}
	}
	return len(text)
}

// firstOf returns where one of the characters first stands in a text from a place on, or
// its end.
func firstOf(text string, from int, chars string) int {
	if i := strings.IndexAny(text[from:], chars); i >= 0 {
		return from + i
	}
	return len(text)
}

// castList reads a list: a line an entry, and the lines below it.
func (p *reader) castList(list *html.Node) {
	if list.Data == "dl" && previousList(list) { // it goes on about the entry before
		p.describe(lineWithout(list, "ul", "ol"))
		for _, sub := range nested(list) {
			p.castList(sub)
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
		l, subs := lineWithout(item, "ul", "ol", "dl"), nested(item)
		if actors, ok := p.onlyActor(l); ok && len(subs) > 0 {
			p.castLines(lines)
			lines = nil
			p.rolesOf(actors, subs)
			continue
		}
		below = append(below, subs...)
		switch {
		case item.Data == "dt": // who is spoken of below, or a heading
			title = firstLine(l).text
			_, _, as := p.byAs(l)
			if _, inner, ok := p.parted(l); as || ok && inner.linked() {
				p.castLines(l.lines())
				title = inFull
			}
		case title == inFull:
			p.describe(l)
		case !p.ownTitle(title, l):
			lines = append(lines, l.lines()...)
		}
	}
	p.castLines(lines)
	for _, sub := range below {
		p.castList(sub)
	}
}

// inFull stands for the heading of a definition that has both actor and part.
const inFull = "\x00"

// describe takes what is said below an entry for its description.
func (p *reader) describe(l line) {
	if n := len(p.Credits); n > 0 && p.Credits[n-1].About == "" {
		p.Credits[n-1].About = firstSentence(firstLine(l).text)
	}
}

// previousList reports whether a list follows right on another.
func previousList(list *html.Node) bool {
	n := list.PrevSibling
	for n != nil && n.Type == html.TextNode && strings.TrimSpace(n.Data) == "" {
		n = n.PrevSibling
	}
	return n != nil && (n.Data == "ul" || n.Data == "ol")
}

// nested returns the lists right below a node.
func nested(n *html.Node) (lists []*html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "ul", "ol", "dl":
			lists = append(lists, child)
		case "li", "dd", "div":
			lists = append(lists, nested(child)...)
		}
	}
	return lists
}

// onlyActor returns the actors of a line that ends where their parts should stand, as in
// "A as:", with the parts in a list below.
func (p *reader) onlyActor(l line) (actors []string, ok bool) {
	at := p.words.as.FindAllStringIndex(l.text, -1)
	if len(at) == 0 || strings.Trim(l.text[at[len(at)-1][1]:], " :–—-") != "" {
		return nil, false
	}
	actors = p.actorsOf(l.part(0, at[len(at)-1][0]))
	return actors, len(actors) > 0
}

func (p *reader) rolesOf(actors []string, lists []*html.Node) {
	for _, list := range lists {
		for item := list.FirstChild; item != nil; item = item.NextSibling {
			if item.Type == html.ElementNode {
				p.credit(actors, lineWithout(item, "ul", "ol", "dl"))
			}
		}
	}
}

// crew are those who make a film, in lists that mix them with its cast.
var crew = text.Lazy(`(?i)^(?:(?:co-|executive |associate |assistant |film |art |music |action |dance )?(?:directors?|producers?|writers?)|direction|written by|directed by|` +
	`produced by|screenplay|story|dialogues?|music|cinematograph(?:y|er)|edit(?:ing|ors?)|lyrics|lyricists?|choreograph(?:y|er)|playback singers?|costumes?(?: designer)?|distributor|` +
	`production(?: company)?|(?:main|supporting|guest|other|voice) cast|cast|uncredited|cameos?|others?)$`)

// add takes a credit in, once.
func (p *reader) add(c Credit) {
	if crew().MatchString(c.Name) || len(c.Actors) > 0 && crew().MatchString(c.Actors[0]) {
		return
	}
	same := func(o Credit) bool { return slices.Equal(o.Actors, c.Actors) && o.Name == c.Name }
	if len(c.Actors) > 0 && !slices.ContainsFunc(p.Credits, same) {
		p.Credits = append(p.Credits, c)
	}
}
