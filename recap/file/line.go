package file

import (
	"fmt"
	"strings"

	"previously/recap/strict"
)

// LineOf returns the line of a series file, from 1, on which the block of an
// installment stands (its number counts from 1), or in it the cast entry with
// the id; "" is for the block. Where the entry is not there the block serves,
// and where that is not there the first line. The file may be broken by now: it
// is looked at as far as it can be read, and given to no parser.
func LineOf(src []byte, installment int, id string) int {
	spans := strict.Locate(src, seriesFormat.Limits)
	block := fmt.Sprintf("installment[%d]", installment-1)
	at := spans[block]
	for i := 0; id != ""; i++ {
		path := fmt.Sprintf("%s.cast[%d]", block, i)
		entry, ok := spans[path]
		if !ok {
			break
		}
		if value := spans[path+".id"]; strings.Trim(string(src[value.Value:value.End]), `"'`) == id {
			at = entry
			break
		}
	}
	return strict.PositionAt(src, at.Key).Line
}
