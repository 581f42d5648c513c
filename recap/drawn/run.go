package drawn

import (
	"flag"
	"runtime/debug"
	"testing"
)

// CollectLess makes the garbage collector wait until the heap is five times what is in
// use, instead of twice. Tests that draw, decode or tell series by the thousand leave
// little but garbage.
func CollectLess() { debug.SetGCPercent(400) }

// Run runs the tests of a package with many random laws, and collects less garbage. In a
// short run it tries each law on 5 drawn examples instead of rapid's usual 20; a full run
// tries rapid's 100. A number that the user gives is kept.
func Run(m *testing.M) {
	CollectLess()
	flag.Parse()
	if testing.Short() && !givesChecks() {
		const checks = "25" // rapid takes a fifth of them
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	m.Run()
}

// givesChecks reports whether the user says how many examples to try, in a flag or in the
// environment, from which rapid takes the flag's default.
func givesChecks() (given bool) {
	const usual = "100"
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	return given || flag.Lookup("rapid.checks").DefValue != usual
}
