// Package drawn draws series at random for property tests, writes them out in the
// ways in which people and programs write files, and takes down all that a Story
// tells.
//
//	series.go    a series, with a word in each text that stands nowhere else
//	written.go   its file
//	horizons.go  where tests of bundled series look
//	race.go      how the tests run
//	long.go      a series of very many installments and people
//	told.go      all that a Story answers
//
// Only tests may import it. It imports recap and recap/canary, and no
// decoder.
package drawn
