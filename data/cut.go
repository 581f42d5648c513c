package data

import (
	"bytes"
	"fmt"

	"github.com/BurntSushi/toml"
)

// Cut is the series as a file that physically ends where the viewer is: it
// holds all installments before next, and of that one the title and the year.
// It is safe to hand to a friend, and under the same name it gives the same
// Stories up to there.
func (b *Book) Cut(next int) ([]byte, error) {
	if next = max(next, 1); next > b.last() {
		next = b.End()
	}
	cut := b.series.Cut(next)
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s, as it is known before number %d. Nothing beyond that is in this file.\n\n",
		cut.Title, next)
	encoder := toml.NewEncoder(&out)
	encoder.Indent = ""
	if err := encoder.Encode(cut); err != nil {
		return nil, fmt.Errorf("%s: cannot be written as TOML", b.location.Name()) // the library's own words could quote the story
	}
	return out.Bytes(), nil
}
