package article

import (
	"strconv"

	"golang.org/x/net/html"
)

const (
	maxRows    = 500
	maxColumns = 30
)

// cell is one cell of a table; a node that spans several is in each of them.
type cell struct {
	node   *html.Node
	header bool
}

// gridOf returns a table as rows of cells, with cells that span several repeated in each.
func gridOf(table *html.Node) (rows [][]cell) {
	var above spans
	for _, tr := range rowsOf(table) {
		if len(rows) < maxRows {
			rows = append(rows, above.row(tr))
		}
	}
	return rows
}

// spans holds, for each column, the cell that spans into the next rows.
type spans [maxColumns]struct {
	cell
	rows int // how many more
}

// row returns the cells of a row, including those that span into it from above.
func (above *spans) row(tr *html.Node) (row []cell) {
	next := tr.FirstChild
	for len(row) < maxColumns {
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
		for range min(spanOf(next, "colspan"), maxColumns-len(row)) {
			above[len(row)].cell, above[len(row)].rows = c, spanOf(next, "rowspan")-1
			row = append(row, c)
		}
		next = next.NextSibling
	}
	return row
}

// rowsOf returns the rows of a table, without those of tables inside it.
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
	return min(max(span, 1), maxRows)
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
