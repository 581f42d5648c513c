package recap

import (
	"cmp"
	"encoding/json"
	"strings"

	"previously/recap/text"
)

// Person is a character as known at the end of a film.
type Person struct {
	ID         string   `json:"-"` // never shown
	Name       string   `json:"name"`
	Aliases    []string `json:"aliases,omitempty"` // every other name by which they are known
	Actors     Actors   `json:"-"`                 // see [Person.MarshalJSON]
	KnownFor   []string `json:"known_for,omitempty"`
	Role       string   `json:"role,omitempty"`
	Side       string   `json:"side,omitempty"`
	Status     Status   `json:"status"`
	Since      int      `json:"since"`         // film that brought them into this state
	Was        Status   `json:"was,omitempty"` // the previous state, if this film changed it
	Fate       string   `json:"fate,omitempty"`
	Quote      Quote    `json:"last_named,omitzero"`       // if no fate is told: the last sentence that names them
	QuotedWith string   `json:"last_named_with,omitempty"` // in a list, instead of Quote: somebody above with the same sentence
	First      int      `json:"first"`                     // film of their first appearance
	Last       int      `json:"last"`                      // film that last said something about them
	New        bool     `json:"new,omitempty"`
	Changed    []string `json:"changed,omitempty"` // what this film changed: "status", "side", "role", "name", "actor"
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

// RoleAndSide returns the role, with the side in brackets, or the one of them that is
// known: "mechanic (the police)".
func (p Person) RoleAndSide() string {
	if p.Role != "" && p.Side != "" {
		return p.Role + " (" + p.Side + ")"
	}
	return cmp.Or(p.Role, p.Side)
}

// FateWithoutState returns the fate as shown beside the state or its sign, without
// repeating the word for the state. It is "" if the fate is that word alone.
func (p Person) FateWithoutState() string {
	word := p.Status.Words()
	if word == "" || len(p.Fate) < len(word) || !strings.EqualFold(p.Fate[:len(word)], word) {
		return p.Fate
	}
	rest := p.Fate[len(word):]
	if rest != "" && !strings.ContainsAny(rest[:1], ",.;:") {
		return p.Fate // "Missing his brother" says more than the state
	}
	rest = strings.TrimLeft(rest, ",.;: ")
	for _, joint := range []string{"and ", "but "} {
		rest = strings.TrimPrefix(rest, joint)
	}
	if rest == "" {
		return ""
	}
	return text.Capitalize(rest)
}

// State returns the person's state in words, which say so if the film changed it: "now
// dead", "no longer captive". It is "" for somebody who was alive before and still is.
func (p Person) State() string {
	switch {
	case p.Was == "" || p.Was == p.Status:
		return p.Status.facts().words
	case p.Status == Alive:
		return p.Was.facts().over
	}
	return p.Status.facts().now
}

// News returns in words what the film changed about a person besides their state: "new"
// if it introduced them, "" if nothing worth mentioning. In the first film everybody is
// new, so nobody is said to be.
func (p Person) News() string {
	if p.New && p.First > 1 {
		return "new"
	}
	var news []string
	for _, change := range p.Changed {
		switch change {
		case "side":
			news = append(news, "changed sides")
		case "name":
			news = append(news, "new name")
		case "actor":
			news = append(news, "recast")
		}
	}
	return strings.Join(news, ", ")
}
