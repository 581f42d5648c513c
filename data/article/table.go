package article

import (
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// readCastTable parses a table of the cast, by its header or, without one, by its links.
func (p *parser) readCastTable(table *html.Node) {
	read := len(p.Credits)
	rows := stackHalves(gridOf(table))
	columns, body := p.findColumns(rows)
	if len(columns.actors) == 0 {
		columns = p.guessColumns(body)
	}
	for _, row := range body {
		p.readCastRow(row, columns)
	}
	if len(p.Credits) == read { // its cells may hold lists
		goquery.NewDocumentFromNode(table).Find("td > ul, td > ol, td > div > ul").Each(func(_ int, list *goquery.Selection) {
			p.readCastList(list.Nodes[0])
		})
	}
}

// stackHalves moves the right half of a table below the left half if both have the same
// header.
func stackHalves(rows [][]cell) (list [][]cell) {
	if len(rows) == 0 || len(rows[0]) < 4 || len(rows[0])%2 > 0 {
		return rows
	}
	half := len(rows[0]) / 2
	for j := range half {
		if lineOf(rows[0][j].node).text != lineOf(rows[0][j+half].node).text || !rows[0][j].header {
			return rows
		}
	}
	for _, row := range rows {
		list = append(list, row[:min(half, len(row))], row[min(half, len(row)):])
	}
	return list
}

// columns are the indices of a table's columns. There may be several for actors; part and
// notes are -1 if there is no such column.
type columns struct {
	actors []int
	part   int
	notes  int
}

// findColumns finds the columns by the header, among the first three rows, and returns
// them with the rows below it.
func (p *parser) findColumns(rows [][]cell) (columns, [][]cell) {
	for i, row := range rows[:min(len(rows), 3)] {
		c := columns{part: -1, notes: -1}
		headers := 0
		for j, cell := range row {
			if !cell.header && (i > 0 || len(strings.Fields(lineOf(cell.node).text)) > 2) {
				continue
			}
			headers++
			title, _, _ := strings.Cut(lineOf(cell.node).text, "\n")
			switch {
			case p.words.role.MatchString(title) && c.part < 0 && !p.words.by.MatchString(title+" x"):
				c.part = j
			case p.words.actor.MatchString(title):
				c.actors = append(c.actors, j)
			case strings.HasPrefix(strings.ToLower(title), "note") || strings.HasPrefix(strings.ToLower(title), "desc"):
				c.notes = j
			}
		}
		if headers > 1 && len(c.actors) > 0 && (row[0].header || c.part >= 0) {
			return c, rows[i+1:]
		}
	}
	return columns{part: -1, notes: -1}, rows
}

// guessColumns returns the columns of a table without a header: of the first two, the one
// with more links is taken to be that of the actors.
func (p *parser) guessColumns(rows [][]cell) columns {
	var links [2]int
	for _, row := range rows {
		for i := range links {
			if len(row) >= 2 {
				links[i] += p.votesFor(lineOf(row[i].node))
			}
		}
	}
	if links[1] > links[0] {
		return columns{actors: []int{1}, part: 0, notes: -1}
	}
	return columns{actors: []int{0}, part: 1, notes: -1}
}

func (p *parser) readCastRow(row []cell, at columns) {
	if len(row) < 2 || row[0].header && row[len(row)-1].header {
		return
	}
	role, about := line{}, ""
	if at.part >= 0 && at.part < len(row) {
		role = firstLine(lineOf(row[at.part].node))
	}
	if at.notes >= 0 && at.notes < len(row) {
		about = strings.ReplaceAll(lineOf(row[at.notes].node).text, "\n", " ")
	}
	var actors []string
	read := false
	for i, column := range at.actors {
		if column >= len(row) || i > 0 && row[column].node == row[at.actors[i-1]].node {
			continue
		}
		inColumn := p.readActorCell(row[column].node, &read)
		actors = append(actors, inColumn...)
	}
	switch {
	case len(actors) == 0 && !read:
		p.Unparsed++
	case len(actors) > 0:
		p.addRowCredit(actors, role, about)
	}
}

// readActorCell returns the actors in a cell, one a line. A line that says who plays whom
// is credited at once. Then read is set, as it is if a line says that the actor is
// unknown.
func (p *parser) readActorCell(n *html.Node, read *bool) (actors []string) {
	for _, l := range lineOf(n).lines() {
		if left, right, ok := p.splitAtAs(l); ok {
			if names := p.actorsOf(left); len(names) > 0 {
				p.credit(names, right)
				*read = true
				continue
			}
		}
		if placeholders[strings.ToLower(l.text)] {
			*read = true
			continue
		}
		actors = append(actors, p.actorsOf(l)...)
	}
	return actors
}

func (p *parser) addRowCredit(actors []string, role line, about string) {
	name, more := p.splitRole(role)
	if about == "" {
		about = more
	}
	c := p.withName(Credit{Actors: actors, About: about}, name)
	p.add(c)
}
