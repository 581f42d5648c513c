package recap

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"previously/recap/text"
)

// checker walks the installments in viewing order and knows who and what has
// been introduced so far.
type checker struct {
	*document
	people  map[string]*somebody // by the ids that have appeared
	same    map[string]string    // id → whom it turned out to be
	threads map[string]own       // id → "open" or "closed"
}

// checkSeries finds what contradicts itself: each finding keeps the file from
// loading, because a fact in the wrong place could be shown too early.
func (d *document) checkSeries() {
	c := checker{document: d, people: map[string]*somebody{}, same: map[string]string{}, threads: map[string]own{}}
	d.require("", "title", d.series.Title, "add title = \"…\" at the top of the file")
	if len(d.series.Installments) == 0 && !d.broken["installment"] {
		d.errorf("", "no installment; add a block [[installment]] for each film, season or book in viewing order")
	}
	for i := range d.series.Installments {
		in := &d.series.Installments[i]
		at := fmt.Sprintf("installment[%d]", i)
		d.require(at, "title", in.Title, "add title = \"…\"")
		c.cast(at, in.Cast)
		c.sameAs(at, in.Cast)
		c.relationships(at, in.Relationships)
		c.threadEntries(at, in.Threads)
		c.things(at, in.Things)
		c.sources(at, in.Sources)
	}
}

// require reports a value that is missing, and what to do about it.
func (d *document) require(at string, key own, value string, remedy wording, parts ...part) bool {
	p := join(at, string(key))
	if value == "" && !d.broken[p] && !d.broken[at] {
		d.errorf(p, "%s is missing; %s", key, say(remedy, parts...))
	}
	return value != ""
}

func (c *checker) cast(at string, cast []CastEntry) {
	here := map[string]bool{}
	for i := range cast {
		entry, p := &cast[i], fmt.Sprintf("%s.cast[%d]", at, i)
		if !c.id(p, entry.ID) {
			continue
		}
		if here[entry.ID] {
			c.errorf(p+".id", "%s stands twice in the cast of this installment; make the two entries one", secret(entry.ID))
		}
		here[entry.ID] = true
		if _, known := c.people[entry.ID]; !known {
			c.people[entry.ID] = &somebody{ids: 1}
			c.require(p, "name", entry.Name, "give one where %s first appears", secret(entry.ID))
		}
		c.introduce(p, entry)
		if entry.Status != "" && !slices.Contains(Statuses(), entry.Status) {
			c.errorf(p+".status", "unknown status %s; %s", secret(entry.Status), oneOf(entry.Status, Statuses()))
		}
	}
}

// id checks the form of an id.
func (c *checker) id(at, id string) bool {
	if !c.require(at, "id", id, "give a short one of a-z, 0-9 and -, which holds no secret") {
		return false
	}
	if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		c.errorf(at+".id", "id %s may hold only a-z, 0-9 and -", secret(id))
		return false
	}
	return true
}

func (c *checker) sameAs(at string, cast []CastEntry) {
	for i := range cast {
		entry := &cast[i]
		if entry.SameAs == "" {
			continue
		}
		p := fmt.Sprintf("%s.cast[%d]", at, i)
		if !c.appeared(p+".same_as", entry.SameAs) {
			continue
		}
		if c.identity(entry.ID) == c.identity(entry.SameAs) {
			c.errorf(p+".same_as", "%s and %s are already one person; take same_as out", secret(entry.ID), secret(entry.SameAs))
			continue
		}
		c.join(p, entry.ID, entry.SameAs)
	}
}

// identity is the id under which a person stands after all mergers so far. The
// way there is kept short, since it can lead over as many ids as a file holds.
func (c *checker) identity(id string) string {
	self := id
	for next, merged := c.same[self]; merged; next, merged = c.same[self] {
		self = next
	}
	for id != self {
		id, c.same[id] = c.same[id], self
	}
	return self
}

// mostHinted bounds the findings for which a near id is looked for among all
// people: more than that are not shown anyway.
const mostHinted = 2 * maxProblems

// appeared checks that id is known by now; where it is not, only ids that are
// known by now are suggested.
func (c *checker) appeared(at, id string) bool {
	if _, known := c.people[id]; known {
		return true
	}
	c.errorf(at, "nobody with the id %s has appeared by now; add a cast entry in this installment or an earlier one%s",
		secret(id), c.nearID(id))
	return false
}

// nearID is a hint at the id that may have been meant.
func (c *checker) nearID(id string) hint {
	if len(c.people) == 0 || len(c.found) > mostHinted {
		return ""
	}
	ids := slices.Sorted(maps.Keys(c.people))
	if near, ok := text.Nearest(id, ids); ok {
		return hint(" (did you mean " + text.Quote(near) + "?)")
	}
	if len(ids) > 12 {
		return ""
	}
	return hint(" (known are " + strings.Join(ids, ", ") + ")")
}

func (c *checker) relationships(at string, ties []Relationship) {
	type key struct {
		from, to string
		kind     Kind
		label    string
	}
	here := map[key]bool{}
	pairs := map[[2]string]int{}
	for i := range ties {
		tie, p := &ties[i], fmt.Sprintf("%s.relationship[%d]", at, i)
		from := c.require(p, "from", tie.From, "give the id of a person") && c.appeared(p+".from", tie.From)
		to := c.require(p, "to", tie.To, "give the id of a person") && c.appeared(p+".to", tie.To)
		if from && to {
			c.pair(p, tie, pairs)
		}
		if !slices.Contains(Kinds(), tie.Kind) {
			c.wrongKind(p, tie.Kind)
		}
		k := key{tie.From, tie.To, tie.Kind, tie.Label}
		if here[k] {
			c.errorf(p, "the same relationship stands twice in this installment; take one out")
		}
		here[k] = true
	}
}

// maxPairTies is the most that one installment may say of two people: each tie
// is compared with each of the installment before.
const maxPairTies = 100

// pair checks who the two people are of whom an installment has said something
// so often before.
func (c *checker) pair(p string, tie *Relationship, said map[[2]string]int) {
	from, to := c.identity(tie.From), c.identity(tie.To)
	if from == to {
		c.errorf(p+".to", "a relationship of %s with themselves; name another person", secret(tie.From))
		return
	}
	key := [2]string{min(from, to), max(from, to)}
	if said[key]++; said[key] == maxPairTies+1 {
		c.errorf(p, "more than %s relationships between %s and %s in this installment; keep those that matter",
			number(maxPairTies), secret(tie.From), secret(tie.To))
	}
}

func (c *checker) wrongKind(at string, kind Kind) {
	if c.require(at, "kind", string(kind), "%s", oneOf(kind, Kinds())) {
		c.errorf(at+".kind", "unknown kind %s; %s", secret(kind), oneOf(kind, Kinds()))
	}
}

func (c *checker) threadEntries(at string, threads []ThreadEntry) {
	here := map[string]bool{}
	for i := range threads {
		thread, p := &threads[i], fmt.Sprintf("%s.thread[%d]", at, i)
		if !c.id(p, thread.ID) {
			continue
		}
		if here[thread.ID] {
			c.errorf(p+".id", "%s stands twice among the threads of this installment; what opens in one can close only in another", secret(thread.ID))
			continue
		}
		here[thread.ID] = true
		c.thread(p, thread)
	}
}

func (c *checker) thread(p string, thread *ThreadEntry) {
	state := c.threads[thread.ID]
	if c.broken[p+".text"] || c.broken[p+".closed"] { // what it does cannot be told
		c.threads[thread.ID] = "open"
		return
	}
	switch {
	case thread.Closed == "" && thread.Text == "":
		c.errorf(p, "thread %s says nothing; give text to open it, or closed to answer it", secret(thread.ID))
	case thread.Closed == "" && state != "":
		c.errorf(p+".text", "thread %s is already %s; use another id, or closed to answer it", secret(thread.ID), state)
	case thread.Closed == "":
		c.threads[thread.ID] = "open"
	case state == "":
		c.errorf(p+".closed", "thread %s is closed before it opens; open it with text in an earlier installment", secret(thread.ID))
	case state == "closed":
		c.errorf(p+".closed", "thread %s is already closed; take this out", secret(thread.ID))
	case thread.Text != "":
		c.errorf(p+".text", "thread %s is open already; give only closed", secret(thread.ID))
	default:
		c.threads[thread.ID] = "closed"
	}
}

func (c *checker) things(at string, things []ThingEntry) {
	here := map[string]bool{}
	for i := range things {
		thing, p := &things[i], fmt.Sprintf("%s.thing[%d]", at, i)
		if !c.require(p, "name", thing.Name, "name the object, place or term") {
			continue
		}
		c.require(p, "note", thing.Note, "say in a sentence what there is to remember")
		if here[thing.Name] {
			c.errorf(p+".name", "%s stands twice among the things of this installment; make the two one", secret(thing.Name))
		}
		here[thing.Name] = true
	}
}

func (c *checker) sources(at string, sources []Source) {
	for i := range sources {
		source, p := &sources[i], fmt.Sprintf("%s.source[%d]", at, i)
		c.require(p, "title", source.Title, "say what the source is called")
		if u := source.URL; u != "" && !strings.HasPrefix(u, "https://") && !strings.HasPrefix(u, "http://") {
			c.errorf(p+".url", "%s is no web address; begin it with https://", secret(u))
		}
	}
}

// oneOf says which words would be right.
func oneOf[T ~string](wrong T, known []T) message {
	question, ok := meant(string(wrong), known)
	if ok {
		question += " "
	} else {
		question = ""
	}
	return say("%suse one of %s", question, choice(known))
}
