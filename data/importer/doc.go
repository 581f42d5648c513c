// Package importer makes a series file of what Wikipedia says of the installments
// that somebody has seen.
//
// The way goes in steps, so that whoever asks can ask between them: [Importer.Search]
// gives the candidates for a title (search.go, candidates.go), [Importer.Resolve] the series of
// one (resolve.go), and [Importer.Plan] or [Importer.Films] its installments by title
// and year, all that is asked of what is not seen yet (plan.go). [Plan.Before] takes
// the viewer's answer, and [Importer.Import] fetches each text as it stood before
// the next installment came out (fetch.go), drops what looks ahead (hindsight.go), and writes
// the file, or adds to the one there is (file.go, again.go).
//
// An article becomes an installment in installment.go and episodes.go; people.go
// knows who is the same from film to film, kin.go reads kinship from the cast.
//
// The package imports data and its rooms, recap, recap/derive, recap/file and
// recap/text.
package importer
