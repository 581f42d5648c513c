package chart

import "strings"

// crowded reports whether the wires that stand between the people would fill so
// much of the picture that nobody could follow them.
func (c canvas) crowded(last gathering) bool {
	here, wires := map[string]bool{}, 0
	for _, p := range last.people {
		here[p.now] = true
	}
	for _, pair := range join(c.Ties()) {
		if here[pair.a] && here[pair.b] && !pair.wire("").Ended {
			wires++
		}
	}
	w, h := c.size.Width, c.size.Height
	return 100*wires*(w+2*h) > crowdedAt*w*h
}

// crowdedAt is how many hundredths of the cells the wires may fill if each were
// as long as the picture is wide and twice as high. Found by looking at pictures
// of the bundled series: with less they have at most one crossing for two wires,
// with more up to three.
const crowdedAt = 75

// Bounds of the search for seats: so many ways to seat a cast are compared; for a
// large cast, for which each takes long, the first is taken; and a huge one, in
// which nobody finds anybody, is not drawn in whole.
const (
	maxSeatings = 6
	largeCast   = 32
	hugeCast    = 64
)

// seated is a cast in a grid.
type seated struct {
	grid
	seats map[string]slot
	mixed bool
}

// drawQuietly seats the people where the fewest names are cut short and draws
// the wires of the selected person alone. The seats do not depend on who that
// is, so nobody moves when another is selected. It is nil where the cast is
// too large.
func (c canvas) drawQuietly(history []gathering, list []grid) *drawing {
	c.quiet = true
	last, tries := history[len(history)-1], maxSeatings
	switch {
	case len(last.people) > hugeCast:
		return nil
	case len(last.people) > largeCast:
		tries = 1
	}
	var best seated
	least := -1
	for _, way := range seatings {
		for _, g := range list {
			if tries == 0 || least == 0 || way.roomy && !g.roomy() || way.mixed && least >= 0 || !g.airy(len(last.people)) {
				continue
			}
			seats, ok := g.seats(history, way.shared, way.mixed)
			if !ok {
				continue
			}
			tries--
			if n := c.faults(g, seats, way.mixed); least < 0 || n < least {
				best, least = seated{g, seats, way.mixed}, n
			}
		}
	}
	if least < 0 {
		return nil
	}
	return c.compose(best.grid, best.seats, best.mixed)
}

// airy reports whether the grid leaves room for words: boxes with frames fill at
// most three quarters of the slots.
func (g grid) airy(people int) bool { return g.compact() || 4*people <= 3*g.slots() }

// faults counts what is hard to read in a grid before a wire is drawn: names and
// headings cut short, and, twice, a side that stands in several places.
func (c canvas) faults(g grid, seats map[string]slot, mixed bool) int {
	n := btoi(g.slotH == 2)
	boxes := c.boxes(g, seats, nil)
	for _, b := range boxes {
		n += btoi(isCut(b.Name))
	}
	if mixed {
		return n
	}
	for _, h := range g.headings(boxes, seats) {
		n += btoi(isCut(h.Text))
	}
	sides := map[string]bool{}
	for _, h := range g.blocks(boxes, seats) {
		side := strings.Join(h.forms[0], " ")
		n += 2 * btoi(sides[side])
		sides[side] = true
	}
	return n
}

// maxBends is how many bends the eye follows with ease.
const maxBends = 2

// layQuietly lays the wires of the selected person and takes those up again that
// are hard to follow: who they lead to is told at their box instead. No two of
// the wires that are left cross.
func (d *drawing) layQuietly() {
	d.crossing = crossQuietly
	d.layAll()
	d.takeUpHard()
	d.refine(d.laid(), refinements)
	d.takeUpHard()
	for _, i := range d.missing() {
		d.noted[i] = !d.layEasily(i)
	}
}

// takeUpHard takes up wires until those that are left are easy to follow.
func (d *drawing) takeUpHard() {
	for i := d.hardest(); i >= 0; i = d.hardest() {
		d.takeUp(i)
	}
}

// layEasily lays a wire if there is a way for it that is easy to follow.
func (d *drawing) layEasily(i int) bool {
	if d.lay(i) && d.hard(i) > 0 {
		d.takeUp(i)
	}
	return d.nets[i].cells != nil
}

// laid are the nets that have a wire.
func (r *router) laid() []int {
	var list []int
	for i := range r.nets {
		if r.nets[i].cells != nil {
			list = append(list, i)
		}
	}
	return list
}

// hardest is the wire that crosses most others, or that has most bends where
// none crosses another; -1 where all are easy to follow.
func (d *drawing) hardest() int {
	worst, most := -1, 0
	for _, i := range d.laid() {
		if hard := d.hard(i); hard > most {
			worst, most = i, hard
		}
	}
	return worst
}

// hard is 0 for a wire that is easy to follow.
func (d *drawing) hard(i int) int {
	n := &d.nets[i]
	crossings := 0
	for _, c := range n.cells[1 : len(n.cells)-1] {
		crossings += btoi(d.across[c] != 0 && d.along[c] != 0 && d.across[c] != d.along[c])
	}
	return 1000*crossings + max(len(d.points(i))-2-maxBends, 0)
}
