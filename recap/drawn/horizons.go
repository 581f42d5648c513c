package drawn

import (
	"fmt"
	"path/filepath"
	"testing"
)

// Bundled returns the paths of the bundled series in a folder, or in a short run two of
// them: films, and episodes.
func Bundled(folder string) ([]string, error) {
	const least = 5
	paths, err := filepath.Glob(filepath.Join(folder, "*.toml"))
	if err == nil && len(paths) < least {
		err = fmt.Errorf("%s has %d series, want at least %d", folder, len(paths), least)
	}
	if testing.Short() {
		paths = []string{filepath.Join(folder, "lost-bullet.toml"), filepath.Join(folder, "severance.toml")}
	}
	return paths, err
}

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
