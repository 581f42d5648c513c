package recap

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// LineOf is the line of a series file, from 1, on which the block of an
// installment stands (its number counts from 1), or in it the cast entry with
// the id; "" is for the block. Where the entry is not there the block serves,
// and where that is not there the first line.
func LineOf(src []byte, installment int, id string) int {
	var series struct {
		Installment []struct {
			Cast []struct {
				ID string `toml:"id"`
			} `toml:"cast"`
		} `toml:"installment"`
	}
	offsets := locate(src)
	at := fmt.Sprintf("installment[%d]", installment-1)
	if _, err := toml.Decode(string(src), &series); err == nil && installment >= 1 && installment <= len(series.Installment) {
		for i, entry := range series.Installment[installment-1].Cast {
			if id != "" && entry.ID == id {
				at = fmt.Sprintf("%s.cast[%d]", at, i)
				break
			}
		}
	}
	return positionAt(src, offsets[at].key).Line
}
