package recap

import (
	"strings"

	"previously/recap/text"
)

// Status is the state in which an installment leaves a person, as its audience
// believes it.
type Status string

// The states a file may give.
const (
	Alive    Status = "alive"
	Dead     Status = "dead"
	Captive  Status = "captive"
	Fugitive Status = "fugitive"
	Missing  Status = "missing"
	Unknown  Status = "unknown"

	PresumedDead Status = "presumed dead" // no body has been seen
	Untold       Status = "untold"        // nothing is said of it
)

// statusFacts are what is said of a state. A new one is a row of statuses; tests
// name the signs that it needs besides.
type statusFacts struct {
	status Status
	words  string // of somebody who is in it, "" where it goes without saying
	now    string // of somebody who was in another before
	over   string // of somebody alive who was in it before
}

var statuses = []statusFacts{
	{Alive, "", "", ""}, // what is said of somebody alive again is said by the state before
	{Dead, "dead", "now dead", "alive after all"},
	{PresumedDead, "believed dead", "now believed dead", "not dead after all"},
	{Captive, "captive", "now captive", "no longer captive"},
	{Fugitive, "fugitive", "now a fugitive", "no longer a fugitive"},
	{Missing, "missing", "now missing", "no longer missing"},
	{Unknown, "fate unknown", "fate now unknown", "alive, it turns out"},
	{Untold, "", "", ""},
}

// Statuses lists every state a file may give.
func Statuses() []Status {
	list := make([]Status, len(statuses))
	for i, s := range statuses {
		list[i] = s.status
	}
	return list
}

// facts returns those of the state; of one that is not in the table they are empty.
func (s Status) facts() statusFacts {
	for _, f := range statuses {
		if f.status == s {
			return f
		}
	}
	return statusFacts{status: s}
}

// Words returns the state as it is told of somebody, "" where nothing is said of it.
func (s Status) Words() string {
	if s == Alive {
		return string(Alive)
	}
	return s.facts().words
}

// Gone reports whether somebody in the state is dead, or is believed to be.
func (s Status) Gone() bool { return s == Dead || s == PresumedDead }

// Unspoken reports whether no word and no sign of the state stands beside a name:
// who is alive is so as a matter of course, and of who is not told of nothing is
// known.
func (s Status) Unspoken() bool { return s == Alive || s == Untold }

// FateBeside returns the fate as it is told beside the state or its sign: it does not say
// the word of the state again. What an installment says in that word alone is "".
func (p Person) FateBeside() string {
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
	return text.Capital(rest)
}

// State returns the person's state in words, and that the film has brought it where it
// was another before; "" for who is alive as before.
func (p Person) State() string {
	switch {
	case p.Was == "" || p.Was == p.Status:
		return p.Status.facts().words
	case p.Status == Alive:
		return p.Was.facts().over
	}
	return p.Status.facts().now
}

// News says in words what a film changed in a person besides their state, "new"
// where it introduced them, "" where it changed nothing that is worth a word. In the
// first film everybody is new, so nobody need be said to be.
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
