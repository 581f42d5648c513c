package drawn

// Horizons returns the installments of a series before which a test looks that goes
// through the bundled ones: all of a short series, which begins at 1 and ends at
// end. Of a season it takes the first two, the last two, and a few between them:
// what is asked before each grows with the series too, and laws over series drawn
// at random hold the rest.
func Horizons(end int) []int {
	const all, between = 5, 1
	var horizons []int
	for n := 1; n <= end; n++ {
		step := max(1, end/(between+1))
		if end <= all || n <= 2 || n > end-2 || n%step == 0 {
			horizons = append(horizons, n)
		}
	}
	return horizons
}
