package file

import (
	"cmp"
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
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

// lintCast checks the people of an installment whose cast has been met.
func (p *linter) lintCast(at string, cast []recap.CastEntry) {
	for i := range cast {
		entry, at := &cast[i], fmt.Sprintf("%s.cast[%d]", at, i)
		p.lintNamesakes(at, entry)
		if p.style {
			p.lintFate(at, entry)
		}
	}
}

// lintNamesakes warns of a name that somebody else has too: readers cannot know whom it
// means, and a text that uses it names nobody.
func (p *linter) lintNamesakes(at string, entry *recap.CastEntry) {
	self := p.cast.same.of(entry.ID)
	warn := func(path, name string) {
		folded := text.FoldName(name)
		first, taken := p.cast.called[folded]
		switch {
		case folded == "" || entry.ID == "":
		case !taken:
			p.cast.called[folded] = entry.ID
		case p.cast.same.of(first) != self:
			p.Warnf(path, "%s is already a name of %s; give one of them a longer name", strict.Secret(name), strict.Secret(first))
		}
	}
	warn(at+".name", entry.Name)
	for i, alias := range entry.Aliases {
		warn(fmt.Sprintf("%s.aliases[%d]", at, i), alias)
	}
}

func (p *linter) lintFate(at string, entry *recap.CastEntry) {
	path := at + ".fate"
	switch n := text.CountWords(entry.Fate); {
	case p.Broken(path):
	case n == 0:
		p.Warnf(path, "fate of %s is missing; say in one sentence where this installment leaves them", strict.Secret(entry.ID))
	case !fateSize.fits(n):
		p.Warnf(path, "fate has %s words; say it in one sentence of %s", strict.Number(n), fateSize.phrase())
	case saysState(entry.Fate, p.cast.status[p.cast.same.of(entry.ID)]):
		p.Warnf(path, "fate begins with the state, which is shown beside it; say what the state doesn't")
	}
}

// saysState reports whether a fate begins with the word for the state, although that is
// shown beside it: "Dead, and …".
func saysState(fate string, status recap.Status) bool {
	if status == "" {
		status = recap.Alive
	}
	words := text.Words(strings.ToLower(fate))
	for _, state := range []string{string(status), status.Words(), "a " + status.Words(), "now " + status.Words(), "still " + status.Words()} {
		if stateWords := text.Words(state); len(stateWords) > 0 && status.Words() != "" && text.HasPrefix(words, stateWords) {
			return true
		}
	}
	return false
}
