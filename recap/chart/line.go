package chart

import (
	"cmp"

	"previously/recap"
)

// Line is the style of a line. It shows the class of a tie without colour.
type Line int

// The styles.
const (
	Light Line = iota
	Heavy
	Dashed
	lineCount
)

// classes has the line of each class, and its place among ties of equal weight.
var classes = map[recap.Class]struct {
	line  Line
	place int
}{
	recap.Conflict: {Heavy, 1},
	recap.Bargain:  {Dashed, 2},
	recap.Bond:     {Light, 3},
	recap.Unsaid:   {Light, 4},
}

// LineOf returns the style for ties of a class.
func LineOf(c recap.Class) Line { return classes[c].line }

// pairTies has all ties between two people.
type pairTies struct {
	a, b string
	ties []recap.Tie
}

// groupByPair groups ties by pairs of people, in the order of each pair's first tie.
func groupByPair(ties []recap.Tie) []pairTies {
	var list []pairTies
	at := map[[2]string]int{}
	for _, t := range ties {
		key := [2]string{min(t.From, t.To), max(t.From, t.To)}
		i, known := at[key]
		if !known {
			i = len(list)
			at[key] = i
			list = append(list, pairTies{a: t.From, b: t.To})
		}
		list[i].ties = append(list[i].ties, t)
	}
	return list
}

// weight returns the weight of the weightiest tie that holds, or 0 if none does.
func (j pairTies) weight() int {
	w := 0
	for _, t := range j.ties {
		if !t.Mark.Over() {
			w = max(w, t.Kind.Weight())
		}
	}
	return w
}

// byWeight orders ties that hold before those that are over, and the weightiest first.
func byWeight(a, b recap.Tie) int {
	return cmp.Or(
		cmp.Compare(btoi(a.Mark.Over()), btoi(b.Mark.Over())),
		cmp.Compare(b.Kind.Weight(), a.Kind.Weight()),
		cmp.Compare(classes[a.Class].place, classes[b.Class].place),
	)
}

// weightiest returns the index of the pair's weightiest tie.
func (j pairTies) weightiest() int {
	best := 0
	for i, t := range j.ties[1:] {
		if byWeight(t, j.ties[best]) < 0 {
			best = i + 1
		}
	}
	return best
}
