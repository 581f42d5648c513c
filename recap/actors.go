package recap

import (
	"bytes"
	"encoding/json"

	"previously/recap/text"
)

// Actors are the people who play a character in an installment: one, or several, such as
// a young one and an old one.
type Actors []string

// String lists the actors: "A and B".
func (a Actors) String() string { return text.JoinAnd(a) }

// MarshalTOML writes the actors as people write them by hand: one as a string, several as
// an array.
func (a Actors) MarshalTOML() ([]byte, error) {
	var written any = []string(a)
	if len(a) == 1 {
		written = a[0]
	}
	var out bytes.Buffer // a JSON string is a TOML string too
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(written)
	return bytes.TrimSpace(out.Bytes()), err
}
