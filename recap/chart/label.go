package chart

import (
	"cmp"
	"slices"
	"strings"
)

// Costs of a label's place, in no unit: the least one wins.
const (
	onWire      = 0  // in a gap of a horizontal piece of its wire
	throughWire = 20 // across a vertical piece
	besideDown  = 40 // left or right of a vertical piece
	besideFlat  = 60 // above or below a horizontal piece
	nextToBox   = 70 // below the box where the wire ends, or beside it
	aboveBox    = 10 // more, above it
	extraLine   = 70 // for each line beyond the first
	unmarked    = 90 // without the words for what the film did to the tie
	cutShort    = 400
	touching    = 16  // a dim wire right before or after a line of it
	above       = 4   // another wire, or other words, above or below a letter
	perVictim   = 150 // for each dim wire that has to be laid anew
	fromMiddle  = 1   // for each cell off the middle of the piece
	perCorner   = 6   // for each corner between here and the nearer end of the wire
)

// detour is by how many cells a wire may grow for a label, and by half of itself.
const detour = 12

// maxMoves is how many places are tried for a label where wires must make way.
const maxMoves = 8

// wording is one way to write a label.
type wording struct {
	lines []string
	width int
	cost  int
	cut   bool // not all of it is there
}

// wordings are the ways to write what stands between two people: all of it, on one
// line or several, or only the tie after which the wire is drawn.
func (d *drawing) wordings(i int) []wording {
	w := d.wires[i]
	all, bare := d.phrases(w, d.noted[i], true), d.phrases(w, d.noted[i], false)
	list := folded(nil, strings.Join(all, "; "), 0)
	if !slices.Equal(all, bare) {
		list = folded(list, strings.Join(bare, "; "), unmarked)
	}
	if len(bare) > 1 {
		lead := bare[joined{w.A, w.B, w.Ties}.leading()]
		for _, short := range folded(nil, lead, cutShort) {
			short.lines[len(short.lines)-1] += " …" // not on a line of its own
			short.width, short.cut = widest(short.lines), true
			list = append(list, short)
		}
	}
	return list
}

// phrases are the labels of the wire's ties. Where both of the two do something
// to the other, or where no wire shows it, each says who does it. In the first
// film all ties are new, so nothing need say so.
func (d *drawing) phrases(w Wire, noted, marks bool) []string {
	var list []string
	for _, t := range w.Ties {
		phrase := t.Label
		switch {
		case noted && (t.Mutual || t.To == d.selected):
			phrase += " " + d.called(d.selected)
		case noted || w.HeadA && w.HeadB:
			phrase = d.called(t.From) + " " + phrase
		}
		if marks && t.Mark != "" && (d.Number() > 1 || t.Mark.Over()) {
			phrase += " (" + string(t.Mark) + ")"
		}
		list = append(list, phrase)
	}
	return list
}

// called is what a person goes by: as in their box, where they have one.
func (d *drawing) called(id string) string {
	for _, b := range d.boxes {
		if b.Person.ID == id {
			return b.Called()
		}
	}
	p, _ := d.Person(id)
	return p.Name
}

// folded adds the text on one, two, three and four lines, as narrow as it gets.
func folded(list []wording, text string, cost int) []wording {
	for n := 1; n <= 4; n++ {
		cells := ceil(width(text), n)
		lines := wrap(text, cells)
		for ; len(lines) > n; cells++ {
			lines = wrap(text, cells)
		}
		if len(lines) == n {
			list = append(list, wording{lines, widest(lines), cost + (n-1)*extraLine, false})
		}
	}
	return list
}

// place is where a label might stand.
type place struct {
	Rect
	lines   []string
	cost    int
	cut     bool
	victims []int // nets in the way
}

// label writes the labels of the selected person's wires, those of short wires
// first, because they have the least choice.
func (d *drawing) label() {
	var order []int
	for i, w := range d.wires {
		if w.Selected && (d.nets[i].cells != nil || d.noted[i]) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(len(d.nets[i].cells), len(d.nets[j].cells))
	})
	d.places = make([]*place, len(d.wires))
	for _, i := range order {
		d.write(i)
	}
	var dim []int
	for i, w := range d.wires {
		if !w.Selected {
			dim = append(dim, i)
		}
	}
	d.refine(dim, 1)
}

// write finds the best place for the label of a wire. If dim wires have to make
// way for it, they are laid anew; if one of them finds no other way, the next
// best place is tried.
func (d *drawing) write(i int) {
	list := d.placesFor(i)
	slices.SortStableFunc(list, func(a, b place) int { return cmp.Compare(a.cost, b.cost) })
	tries := 0
	for _, p := range list {
		if len(p.victims) > 0 {
			if tries++; tries > maxMoves {
				continue
			}
		}
		if d.tryAll(func() bool { return d.occupy(p) }) {
			d.places[i] = &p
			return
		}
		d.setOwner(p.Rect, 0)
	}
}

// occupy gives the place to its label and lays anew the wires that were there.
func (d *drawing) occupy(p place) bool {
	before := slices.Clone(d.nets)
	for _, victim := range p.victims {
		d.takeUp(victim)
	}
	d.setOwner(p.Rect, text)
	for _, victim := range p.victims {
		if !d.lay(victim) || !bearableDetour(before[victim].cells, d.nets[victim].cells) {
			return false
		}
	}
	return true
}

// bearableDetour reports whether a way is not much longer than another.
func bearableDetour(before, after []int32) bool { return 2*len(after) <= 3*len(before)+2*detour }

func (d *drawing) setOwner(r Rect, owner int32) {
	for y := r.Y; y < r.Y+r.H; y++ {
		for x := r.X; x < r.X+r.W; x++ {
			d.owner[d.cell(Point{x, y})] = owner
		}
	}
}

// placesFor are all places where the label of a wire can stand.
func (d *drawing) placesFor(i int) []place {
	var list []place
	var points []Point
	if d.nets[i].cells != nil {
		points = d.points(i)
	}
	for _, w := range d.wordings(i) {
		for k := 1; k < len(points); k++ {
			corners := perCorner * min(k-1, len(points)-1-k)
			for p := range candidates(Segment{points[k-1], points[k]}, w) {
				p.cost += w.cost + corners
				if d.fits(i, &p) {
					list = append(list, p)
				}
			}
		}
		if d.alone(i) {
			for _, p := range d.atBox(i, w) {
				if d.fits(i, &p) && d.apart(i, &p) {
					list = append(list, p)
				}
			}
		}
		if len(list) > 0 && w.cost >= cutShort {
			break // shorter ones are worse
		}
	}
	return list
}

// candidates are the places at one piece of a wire, free or not.
func candidates(s Segment, w wording) func(func(place) bool) {
	if s.From.Y == s.To.Y {
		return flatCandidates(s, w)
	}
	return steepCandidates(s, w)
}

func flatCandidates(s Segment, w wording) func(func(place) bool) {
	first, last, y := min(s.From.X, s.To.X), max(s.From.X, s.To.X), s.From.Y
	middle := (first + last) / 2
	n := len(w.lines)
	left, around := align(w, 0), pad(align(w, 1))
	return func(yield func(place) bool) {
		for x := first + 2; x+w.width+1 <= last-2; x++ { // the line goes on on both sides
			r := Rect{x, y - (n-1)/2, w.width + 2, n}
			p := place{Rect: r, lines: around, cost: onWire + fromMiddle*abs(r.centre().X-middle), cut: w.cut}
			if !yield(p) {
				return
			}
		}
		for x := first + 1; x+w.width <= last; x++ {
			for _, top := range []int{y - n, y + 1} {
				r := Rect{x, top, w.width, n}
				p := place{Rect: r, lines: left, cost: besideFlat + fromMiddle*abs(r.centre().X-middle), cut: w.cut}
				if !yield(p) {
					return
				}
			}
		}
	}
}

func steepCandidates(s Segment, w wording) func(func(place) bool) {
	first, last, x := min(s.From.Y, s.To.Y), max(s.From.Y, s.To.Y), s.From.X
	middle := (first + last) / 2
	left, around, right := align(w, 0), pad(align(w, 1)), align(w, 2)
	return func(yield func(place) bool) {
		for y := first + 1; y+len(w.lines) <= last; y++ {
			off := 3 * fromMiddle * abs(y+len(w.lines)/2-middle)
			sides := []place{
				{Rect: Rect{x + 2, y, w.width, len(w.lines)}, lines: left, cost: besideDown + off},
				{Rect: Rect{x - 1 - w.width, y, w.width, len(w.lines)}, lines: right, cost: besideDown + off},
			}
			if y > first+2 && y+len(w.lines) < last-1 {
				sides = append(sides, place{
					Rect:  Rect{x - w.width/2 - 1, y, w.width + 2, len(w.lines)},
					lines: around, cost: throughWire + off,
				})
			}
			for _, p := range sides {
				p.cut = w.cut
				if !yield(p) {
					return
				}
			}
		}
	}
}

// align fills the lines with blanks to one width: all on the right (0), on both
// sides (1), or on the left (2).
func align(w wording, blanks int) []string {
	lines := make([]string, len(w.lines))
	for i, line := range w.lines {
		room := w.width - width(line)
		before := room * blanks / 2
		lines[i] = strings.Repeat(" ", before) + line + strings.Repeat(" ", room-before)
	}
	return lines
}

func pad(lines []string) []string {
	for i, line := range lines {
		lines[i] = " " + line + " "
	}
	return lines
}

// fits reports whether the label of a net can stand there: on nothing but its
// own wire and dim ones, a blank away from boxes and two from other text. It adds
// to the cost what is in the way or close by.
func (d *drawing) fits(i int, p *place) bool {
	if p.X < 0 || p.Y < 0 || p.X+p.W > d.size.Width || p.Y+p.H > d.size.Height {
		return false
	}
	for y := p.Y; y < p.Y+p.H; y++ {
		for x := p.X; x < p.X+p.W; x++ {
			c := d.cell(Point{x, y})
			if d.owner[c] != 0 || !d.clear(i, d.across[c], p) || !d.clear(i, d.along[c], p) {
				return false
			}
		}
		for side, x := range [...]int{p.X - 1, p.X + p.W, p.X - 2, p.X + p.W + 1} {
			if x < 0 || x >= d.size.Width {
				continue
			}
			c := d.cell(Point{x, y})
			if side < 2 && d.owner[c] != 0 || d.owner[c] == text {
				return false
			}
			if side < 2 {
				n := d.near(i, c)
				if n > 1 { // it would read as the words of that wire
					return false
				}
				p.cost += touching * n
			}
		}
	}
	for x := p.X; x < p.X+p.W; x++ {
		for _, y := range [2]int{p.Y - 1, p.Y + p.H} {
			c := d.cell(Point{x, y})
			p.cost += above * (d.near(i, c) + btoi(d.owner[c] == text && y >= 0 && y < d.size.Height))
		}
	}
	return true
}

// clear reports whether a net in a cell of the place lets the label of net i
// stand there.
func (d *drawing) clear(i int, net int32, p *place) bool {
	other := int(net) - 1
	if other < 0 || other == i || slices.Contains(p.victims, other) {
		return true
	}
	if d.wires[other].Selected {
		return false
	}
	p.victims = append(p.victims, other)
	p.cost += perVictim
	return true
}

// near counts the wires in a cell beside the label of net i: a blank keeps the
// label apart from its own, and words beside the wrong one mislead.
func (d *drawing) near(i int, c int32) int {
	n := 0
	for _, net := range [2]int32{d.across[c], d.along[c]} {
		other := int(net) - 1
		switch {
		case other < 0 || other == i:
		case d.wires[other].Selected:
			n += 2
		default:
			n++
		}
	}
	return n
}
