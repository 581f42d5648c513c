package keys

import "strings"

// Rows returns the bindings as the help lists them. Those marked [SameRow] share a row with
// the one before: first keys before second ones, and their help in as few words as
// possible.
func (g Group) Rows() []Binding {
	var rows []Binding
	for i := 0; i < len(g.Bindings); {
		row, own := g.Bindings[i], [][]string{g.Bindings[i].Keys}
		for i++; i < len(g.Bindings) && g.Bindings[i].sameRow; i++ {
			own = append(own, g.Bindings[i].Keys)
			row.Help = joinHelp(row.Help, g.Bindings[i].Help)
		}
		row.Keys = interleave(own)
		rows = append(rows, row)
	}
	return rows
}

// interleave returns the first keys of all lists, then the second ones.
func interleave(lists [][]string) []string {
	var keys []string
	for i := 0; ; i++ {
		n := len(keys)
		for _, list := range lists {
			if i < len(list) {
				keys = append(keys, list[i])
			}
		}
		if len(keys) == n {
			return keys
		}
	}
}

// joinHelp joins two help texts with "or", writing the words that both begin or end with
// only once: "go to the next or previous match". If there are none, it joins them with
// a comma.
func joinHelp(a, b string) string {
	one, other := strings.Fields(a), strings.Fields(b)
	most := min(len(one), len(other)) - 1
	head := 0
	for head < most && one[head] == other[head] {
		head++
	}
	tail := 0
	for tail < most-head && one[len(one)-1-tail] == other[len(other)-1-tail] {
		tail++
	}
	if head+tail == 0 {
		return a + ", " + b
	}
	words := append([]string{}, one[:len(one)-tail]...)
	words = append(append(words, "or"), other[head:len(other)-tail]...)
	return strings.Join(append(words, one[len(one)-tail:]...), " ")
}
