package chart

// Gaps between two boxes side by side where both need the room: there is room
// for a wire up or down and a blank on either side of it, or on one side rather
// than cut a name.
const (
	tightGap = 3
	leastGap = 2
)

// boxes are the boxes of the people in a grid: each in the middle of its slot,
// as wide as the name, or wider where so many wires end at it that they need the
// room. A name that has no short form for the slot takes what its neighbours in
// the row leave free.
func (c canvas) boxes(g grid, seats map[string]slot, degree map[string]int) []Box {
	names := c.Names()
	var list []Box
	var claims []*claim
	rows := make([][]*claim, g.rows)
	for _, p := range c.Cast() {
		at, seated := seats[p.ID]
		if !seated {
			continue
		}
		b := Box{Person: p, Selected: p.ID == c.selected, Rect: Rect{Y: g.top(g.row(at)) + (g.slotH-g.boxH)/2, H: g.boxH}}
		if g.boxH == 4 {
			b.Actor = fit(p.Actors.String(), g.nameRoom()+statusWidth)
		}
		own := g.claim(nameForms(names, p), g.col(at), max(width(b.Actor)+g.frame(), min(degree[p.ID]+degree[p.ID]/2, g.slotW-3)-1))
		list, claims = append(list, b), append(claims, own)
		rows[g.row(at)] = append(rows[g.row(at)], own)
	}
	for _, row := range rows {
		settleRow(row, g.size.Width, tightGap, leastGap)
	}
	for i, own := range claims {
		b := &list[i]
		b.Name = own.lines()[0]
		b.X, b.W = own.span()
		b.Actor = fit(b.Actor, b.W-g.frame())
	}
	return list
}

// claim is that of a name in a column: the forms that fit the slot, or else the
// shortest.
func (g grid) claim(forms [][]string, col, least int) *claim {
	c := &claim{middle: g.middle(col, 1), extra: g.frame() + statusWidth, least: least}
	for i, form := range forms {
		if width(form[0]) <= g.nameRoom() || i == len(forms)-1 {
			c.forms = append(c.forms, form)
		}
	}
	return c
}
