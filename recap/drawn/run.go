package drawn

import (
	"flag"
	"runtime/debug"
	"testing"
)

// CollectLess makes the garbage collector wait until the heap is five times what is in
// use, instead of twice. Tests that draw, decode or tell series by the thousand leave
// little else than garbage.
func CollectLess() { debug.SetGCPercent(400) }

// Run runs the tests of a package with many random laws. It collects less garbage, and
// in a short run tries each law on 5 drawn examples: rapid's own 100, or 20 in a short run,
// are for the full one.
func Run(m *testing.M) {
	CollectLess()
	flag.Parse()
	if testing.Short() {
		const checks = "25" // rapid takes a fifth of them
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	m.Run()
}
