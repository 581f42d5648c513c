package file

import (
	"cmp"

	"previously/recap"
)

// castSoFar is the cast of the installments read so far.
type castSoFar struct {
	same   identities
	called map[string]string // folded name → the id of whoever first had it
	names  map[string]string // the names that they are listed under now
	status map[string]recap.Status
}

func newCast() *castSoFar {
	return &castSoFar{identities{}, map[string]string{}, map[string]string{}, map[string]recap.Status{}}
}

// add adds the cast of the next installment. Mergers come first, because the rest of the
// installment treats the two as one person.
func (who *castSoFar) add(cast []recap.CastEntry) {
	for i := range cast {
		entry := &cast[i]
		if from, to := who.same.of(entry.ID), who.same.of(entry.SameAs); entry.SameAs != "" && from != to {
			who.same[from] = to
			who.status[to] = cmp.Or(who.status[to], who.status[from])
			who.names[to] = cmp.Or(who.names[to], who.names[from])
		}
	}
	for i := range cast {
		id := who.same.of(cast[i].ID)
		if cast[i].Status != "" {
			who.status[id] = cast[i].Status
		}
		if cast[i].Name != "" {
			who.names[id] = cast[i].Name
		}
	}
}

func (who *castSoFar) nameOf(id string) string { return who.names[who.same.of(id)] }
