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

// jsonPerson is a person as written to JSON: one actor is a string, several are a
// list.
type jsonPerson struct {
	plainPerson
	Actor  string `json:"actor,omitempty"`
	Actors Actors `json:"actors,omitempty"`
}

// plainPerson is a Person without its MarshalJSON method.
type plainPerson Person

func (p Person) forJSON() jsonPerson {
	w := jsonPerson{plainPerson: plainPerson(p)}
	if len(p.Actors) == 1 {
		w.Actor = p.Actors[0]
	} else {
		w.Actors = p.Actors
	}
	return w
}

// MarshalJSON writes one actor as the string "actor", several as the list "actors".
func (p Person) MarshalJSON() ([]byte, error) { return json.Marshal(p.forJSON()) }

// MarshalJSON writes the person and what the film says about them as one object.
func (c Chapter) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Film int `json:"film"`
		jsonPerson
		Beats []string `json:"beats,omitempty"`
	}{c.Film, c.forJSON(), c.Beats})
}
