package recap

// BudgetWords returns how many words can be read in the given number of minutes.
var BudgetWords = budgetWords

// NextLine returns the number of words in the first line that the digest's lists leave
// out, or 0 if they leave out none.
func NextLine(m Moment, d Digest) int {
	l := m.lists()
	if n := len(d.People) + len(d.Open) + len(d.Things); n < len(l.lines) {
		return l.lines[n].words
	}
	return 0
}
