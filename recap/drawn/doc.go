// Package drawn draws series at random for property tests, writes them as people and
// programs write files, and records everything that a Story tells.
//
//	series.go    a series, with a word in each text that is nowhere else
//	written.go   its file
//	horizons.go  the bundled series that tests read, and where they look
//	run.go       less garbage collection, and fewer examples in a short run
//	race.go      whether the tests run with the race detector
//	long.go      a series of very many installments and people
//	dump.go      everything that a Story answers
//
// Only tests may import it. It imports recap and recap/canary, and no decoder.
package drawn
