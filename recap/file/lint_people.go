package file

import (
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// lintCast checks the cast of an installment that has been added to castSoFar.
func (p *linter) lintCast(at string, cast []recap.CastEntry) {
	for i := range cast {
		entry, at := &cast[i], fmt.Sprintf("%s.cast[%d]", at, i)
		p.lintNamesakes(at, entry)
		if p.style {
			p.lintFate(at, entry)
		}
	}
}

// lintNamesakes warns of a name that somebody else has too: readers can't know who it
// means, and the program ignores it in texts.
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
