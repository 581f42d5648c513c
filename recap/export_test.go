package recap

// BudgetWords is how many words can be read in the time.
var BudgetWords = budgetWords

// NextLine returns the number of words of the first line that the digest's lists left
// out, 0 where they are whole.
func NextLine(m Moment, d Digest) int {
	l := m.lists()
	if n := len(d.People) + len(d.Open) + len(d.Things); n < len(l.lines) {
		return l.lines[n].words
	}
	return 0
}
