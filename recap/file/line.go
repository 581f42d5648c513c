package file

import (
	"cmp"
	"fmt"
	"strings"

	"previously/recap"
	"previously/recap/strict"
)

// Spot is what in a series file somebody wants to see: an installment, or in it a
// person, or a tie between two.
type Spot struct {
	Installment int       // from 1
	Person      string    // the id; "" for nobody
	Tie         recap.Tie // as of a moment; the zero value for none
}

// LineOf returns the line of a series file, from 1, on which a spot stands: the block of
// the tie, in the installment that says it; otherwise the cast entry of the person in
// the installment; otherwise the installment itself, and where that is not there the
// first line. The file may be broken by now: it is looked at as far as it can be read,
// and given to no parser.
func LineOf(src []byte, spot Spot) int {
	f := located{src, strict.Locate(src, seriesFormat.Limits)}
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

// located is a file and where its paths stand.
type located struct {
	src   []byte
	spans map[string]strict.Span
}

// text returns the text that a path has, "" where it has none.
func (f located) text(path string) string {
	value := f.spans[path]
	return strings.Trim(string(f.src[value.Value:value.End]), `"'`)
}

// cast returns where an installment has the cast entry with the id.
func (f located) cast(block, id string) (entry strict.Span, ok bool) {
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

// tie returns the block that says a tie: the one that fits best in the installment that
// says so, or in the latest one before it that speaks of the two. A tie that ended
// without a word has no block but that.
func (f located) tie(t recap.Tie) (entry strict.Span, ok bool) {
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

// fit returns how well a block says the tie, 0 where it speaks of others. Of somebody who
// has turned out to be somebody else the block may have another id than the tie.
func (f located) fit(path string, t recap.Tie) int {
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
