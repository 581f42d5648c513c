package article

import (
	"strconv"

	"golang.org/x/net/html"
)

const (
	mostRows    = 500
	mostColumns = 30
)

// cell is one of a table; the same node stands in all cells that it spans.
type cell struct {
	node   *html.Node
	header bool
}

// gridOf returns a table by rows and columns, what spans several repeated in each.
func gridOf(table *html.Node) (rows [][]cell) {
	var above spans
	for _, tr := range rowsOf(table) {
		if len(rows) < mostRows {
			rows = append(rows, above.row(tr))
		}
	}
	return rows
}

// spans are the cells that reach down into the next rows, by column.
type spans [mostColumns]struct {
	cell
	rows int // how many more
}

// row returns the cells of a row, with those that reach down into it.
func (above *spans) row(tr *html.Node) (row []cell) {
	next := tr.FirstChild
	for len(row) < mostColumns {
		if s := &above[len(row)]; s.rows > 0 {
			s.rows--
			row = append(row, s.cell)
			continue
		}
		for next != nil && next.Data != "td" && next.Data != "th" {
			next = next.NextSibling
		}
		if next == nil {
			break
		}
		c := cell{next, next.Data == "th"}
		for range min(spanOf(next, "colspan"), mostColumns-len(row)) {
			above[len(row)].cell, above[len(row)].rows = c, spanOf(next, "rowspan")-1
			row = append(row, c)
		}
		next = next.NextSibling
	}
	return row
}

// rowsOf returns the rows of a table, but not of one inside it.
func rowsOf(n *html.Node) (rows []*html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "tr":
			rows = append(rows, child)
		case "tbody", "thead", "tfoot":
			rows = append(rows, rowsOf(child)...)
		}
	}
	return rows
}

func spanOf(n *html.Node, attribute string) int {
	span, err := strconv.Atoi(attr(n, attribute))
	if err != nil {
		return 1
	}
	return min(max(span, 1), mostRows)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
