package file

import (
	"cmp"
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/strict"
)

// Spot is something in a series file to jump to: an installment, or a person in it, or a
// tie between two people.
type Spot struct {
	Installment int       // from 1
	Person      string    // the id; "" for nobody
	Tie         recap.Tie // as of a moment; the zero value for none
}

// LineOf returns the line of a spot in a series file, from 1: that of the tie's block, in
// the installment that says it, or else of the person's cast entry in the installment, or
// else of the installment, or else 1. The file may have been broken since: it is scanned
// as far as it can be read, and given to no parser.
func LineOf(src []byte, spot Spot) int {
	f := locatedFile{src, strict.Locate(src, seriesFormat.Limits)}
	block := fmt.Sprintf("installment[%d]", spot.Installment-1)
	at := f.spans[block]
	if entry, ok := f.cast(block, spot.Person); ok {
		at = entry
	}
	if entry, ok := f.tie(spot.Tie); ok {
		at = entry
	}
	return strict.PositionAt(src, at.Key).Line
}

// locatedFile is a file, and where its paths are.
type locatedFile struct {
	src   []byte
	spans map[string]strict.Span
}

// text returns the text at a path, or "" if there is none.
func (f locatedFile) text(path string) string {
	value := f.spans[path]
	return strings.Trim(string(f.src[value.Value:value.End]), `"'`)
}

// cast returns where the cast entry with the id is in an installment.
func (f locatedFile) cast(block, id string) (entry strict.Span, ok bool) {
	for i := 0; id != ""; i++ {
		path := fmt.Sprintf("%s.cast[%d]", block, i)
		if entry, ok = f.spans[path]; !ok {
			break
		}
		if f.text(path+".id") == id {
			return entry, true
		}
	}
	return strict.Span{}, false
}

// tie returns the block of a tie: the one that fits best in the installment that says it,
// or in the latest one before that mentions the two people. A tie that ended without a
// word has no other block.
func (f locatedFile) tie(t recap.Tie) (entry strict.Span, ok bool) {
	for film := t.Film; film > 0 && !ok; film-- {
		best := 0
		for i := 0; ; i++ {
			path := fmt.Sprintf("installment[%d].relationship[%d]", film-1, i)
			at, there := f.spans[path]
			if !there {
				break
			}
			if fit := f.fit(path, t); fit > best {
				best, entry, ok = fit, at, true
			}
		}
	}
	return entry, ok
}

// fit returns how well a block fits the tie, 0 if it is about other people. If a person
// has turned out to be somebody else, the block may have a different id for them.
func (f locatedFile) fit(path string, t recap.Tie) int {
	from, to, kind := f.text(path+".from"), f.text(path+".to"), recap.Kind(f.text(path+".kind"))
	same := kind == t.Kind && cmp.Or(f.text(path+".label"), kind.Label()) == t.Label
	switch both := from == t.From && to == t.To; {
	case both && same:
		return 4
	case both || from == t.To && to == t.From:
		return 2
	case same && (from == t.From || to == t.To):
		return 1
	}
	return 0
}
