package drawn

// Horizons returns the horizons at which a test of the bundled series looks: all of a
// short series, from 1 to end; of a longer one the second, one in the middle, and the
// end. The work at each horizon grows with the series too, and property tests with random
// series cover the rest.
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
