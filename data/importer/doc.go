// Package importer makes a series file from what Wikipedia says about the installments
// that the viewer has seen.
//
// An import has steps, so that the caller can ask the viewer between them.
// [Importer.Search] returns candidates for a title (search.go, candidates.go).
// [Importer.Resolve] finds the series that a candidate belongs to (resolve.go), and
// [Importer.Plan] or [Importer.Films] lists its installments (plan.go). Title and year are
// all that is requested about those not seen yet. [Plan.ParseAnswer] parses the viewer's
// answer, and [Importer.Import] fetches each text as it stood before the next installment
// came out (fetch.go), drops what looks ahead (hindsight.go), and makes the file or adds
// to an existing one (file.go, append.go).
//
// installment.go and episodes.go turn an article into installments, and readable.go its
// plot into lines short enough to edit. people.go recognizes the same person from film to
// film, with the words of generic.go, and kin.go finds kinship in the cast. words.go has
// the words of each language, and importer.go the [Importer] itself. save.go reads and
// writes the file.
//
// The package imports data, data/article, data/wikipedia, recap, recap/derive, recap/file and
// recap/text.
package importer
