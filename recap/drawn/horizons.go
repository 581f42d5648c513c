package drawn

// Horizons returns the installments of a series before which a test looks that goes
// through the bundled ones: all of a short series, which begins at 1 and ends at end;
// of a longer one the second, one in the middle, and the end. What is asked before each
// grows with the series too, and laws over series drawn at random hold the rest.
func Horizons(end int) []int {
	const short = 4
	if end > short {
		return []int{2, end/2 + 1, end}
	}
	var all []int
	for n := 1; n <= end; n++ {
		all = append(all, n)
	}
	return all
}
