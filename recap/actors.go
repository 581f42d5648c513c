package recap

import (
	"bytes"
	"encoding/json"

	"previously/recap/text"
)

// Actors are who plays somebody in an installment: one, or several, such as the
// young one and the old one.
type Actors []string

// String names them all: "A and B".
func (a Actors) String() string { return text.Both(a) }

// MarshalTOML writes them as people write them in a series file: one as a text,
// several as a list.
func (a Actors) MarshalTOML() ([]byte, error) {
	var written any = []string(a)
	if len(a) == 1 {
		written = a[0]
	}
	var out bytes.Buffer // strings of JSON are strings of TOML
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(written)
	return bytes.TrimSpace(out.Bytes()), err
}

// writtenPerson is a person as JSON has them: one actor is a text, several are a
// list.
type writtenPerson struct {
	unwritten
	Actor  string `json:"actor,omitempty"`
	Actors Actors `json:"actors,omitempty"`
}

// unwritten is a Person that does not know how it is written.
type unwritten Person

func (p Person) written() writtenPerson {
	w := writtenPerson{unwritten: unwritten(p)}
	if len(p.Actors) == 1 {
		w.Actor = p.Actors[0]
	} else {
		w.Actors = p.Actors
	}
	return w
}

// MarshalJSON writes one actor as the text "actor", several as the list "actors".
func (p Person) MarshalJSON() ([]byte, error) { return json.Marshal(p.written()) }

// MarshalJSON writes the person and what the film says of them as one object.
func (c Chapter) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Film int `json:"film"`
		writtenPerson
		Beats []string `json:"beats,omitempty"`
	}{c.Film, c.written(), c.Beats})
}
