package article

import (
	"slices"
	"strings"

	htmltomarkdown "github.com/JohannesKaufmann/html-to-markdown/v2"
	"golang.org/x/net/html"

	"previously/recap/text"
)

// readPlot parses the first section that tells the story, with the headings inside it.
// Actors in brackets after a name go into the cast.
func (p *parser) readPlot() {
	for i := range p.sections {
		if s := &p.sections[i]; s.level < 2 || s.level > 3 || !p.words.plot.MatchString(s.title) || p.isAboutMaking(i) {
			continue
		}
		var parts []string
		list := append([]int{i}, p.subsections(i)...)
		for n := 0; n < len(list); n++ {
			s := &p.sections[list[n]]
			if n > 0 && (p.words.cast.MatchString(s.title) || p.words.notPlot.MatchString(s.title)) {
				n += len(p.subsections(list[n]))
				continue
			}
			markdown := p.sectionMarkdown(s)
			if n > 0 && markdown != "" {
				parts = append(parts, "### "+plainTitle(s.title))
			}
			if markdown != "" {
				parts = append(parts, markdown)
			}
		}
		if p.Plot = strings.Join(parts, "\n\n"); p.Plot != "" {
			return
		}
	}
}

var markdownMarks = text.Lazy("[*_#`\\[\\]<>\n]+")

func plainTitle(title string) string { return markdownMarks().ReplaceAllString(title, " ") }

// Limits of a plot in bytes, longer than any real one. A longer paragraph is skipped;
// past maxPlot in all, the rest is dropped.
const (
	maxParagraph = 64 << 10
	maxPlot      = 512 << 10
)

// sectionMarkdown returns the text of a section, without its subsections, as Markdown.
func (p *parser) sectionMarkdown(s *section) string {
	var parts []string
	for _, block := range s.blocks {
		l := lineOf(block)
		size := len(l.text)
		if size > maxParagraph {
			continue
		}
		if p.plotBytes += size; p.plotBytes > maxPlot {
			break
		}
		if block.Type == html.TextNode || slices.Contains([]string{"p", "ul", "ol", "dl", "i", "b", "a", "span"}, block.Data) {
			for _, l := range l.lines() {
				p.readPlotActors(l)
			}
			if md := strings.TrimSpace(p.withoutActors(markdownOf(block))); md != "" {
				parts = append(parts, md)
			}
		}
	}
	return strings.Join(parts, "\n\n")
}

// markdownOf returns what a node says as Markdown, or "" if it cannot be converted.
func markdownOf(block *html.Node) string {
	plain := plainCopy(block, 0)
	root := &html.Node{Type: html.ElementNode, Data: "div"}
	root.AppendChild(plain)
	md, err := htmltomarkdown.ConvertNode(root)
	if err != nil {
		return ""
	}
	markdown := strings.Map(func(r rune) rune {
		if r == '\u00a0' || r == '\u202f' {
			return ' '
		}
		if r != '\n' && isInvisible(r) {
			return -1
		}
		return r
	}, string(md))
	return strings.TrimSpace(markdown)
}

// markdownElements are the elements that have a form in Markdown.
var markdownElements = []string{"p", "ul", "ol", "li", "dl", "dt", "dd", "i", "em", "b", "strong", "br"}

// plainCopy returns a copy of a node with nothing but text, emphasis and lists.
func plainCopy(n *html.Node, depth int) *html.Node {
	clone := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom}
	if n.Type == html.ElementNode && !slices.Contains(markdownElements, n.Data) {
		clone.Data, clone.DataAtom = "span", 0
	}
	for child := n.FirstChild; child != nil && depth < maxDepth; child = child.NextSibling {
		if child.Type == html.TextNode || child.Type == html.ElementNode {
			clone.AppendChild(plainCopy(child, depth+1))
		}
	}
	return clone
}

var inBrackets = text.Lazy(`\s*\(([^()]{3,60})\)`)

// readPlotActors finds "Name (Actor)" in a plot, where the actor is a link or in the
// cast. It fills in the parts of actors for whom the cast names none.
func (p *parser) readPlotActors(l line) {
	for _, at := range inBrackets().FindAllStringSubmatchIndex(l.text, -1) {
		actor := p.fullName(l.text[at[2]:at[3]])
		if !p.isActor(actor, l.isLink(at[2], at[3])) {
			continue
		}
		name := nameBefore(l.text[:at[0]])
		i := slices.IndexFunc(p.Credits, func(c Credit) bool { return slices.Contains(c.Actors, actor) })
		switch {
		case name == "":
		case i < 0:
			p.add(Credit{Actors: []string{actor}, Name: name})
		case p.Credits[i].Name == "":
			p.Credits[i].Name = name
		}
	}
}

// fullName returns the full name of the only actor in the cast with that surname, or
// the name unchanged if there isn't exactly one.
func (p *parser) fullName(name string) string {
	whole := name
	for i := range p.Credits {
		for _, actor := range p.Credits[i].Actors {
			if !strings.HasSuffix(actor, " "+name) || whole == actor {
				continue
			}
			if whole != name {
				return name
			}
			whole = actor
		}
	}
	return whole
}

// isActor reports whether a text in brackets is an actor: one of the cast or the infobox
// or, if the cast names no parts, a link that looks like a name.
func (p *parser) isActor(name string, linked bool) bool {
	words := len(strings.Fields(name))
	bare := !slices.ContainsFunc(p.Credits, func(c Credit) bool { return c.Name != "" })
	return p.inCast(name) || slices.Contains(p.Facts.Starring, name) || linked && bare && words >= 2 && words <= 4 && isName(name)
}

// withoutActors returns a text without the actors in brackets.
func (p *parser) withoutActors(markdown string) string {
	return inBrackets().ReplaceAllStringFunc(markdown, func(found string) string {
		inner := p.fullName(strings.Trim(found, " \n()"))
		if p.inCast(inner) {
			return ""
		}
		return found
	})
}
