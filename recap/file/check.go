package file

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"previously/recap"
	"previously/recap/strict"
	"previously/recap/text"
)

// checker walks the installments in viewing order and knows who and what has
// been introduced so far.
type checker struct {
	*document
	people  map[string]*somebody // by the ids that have appeared
	same    identities
	threads map[string]strict.Own // id → "open" or "closed"
}

// checkSeries finds contradictions. Each keeps the file from loading, because a fact in
// the wrong place could be shown too early.
func (d *document) checkSeries() {
	c := checker{document: d, people: map[string]*somebody{}, same: identities{}, threads: map[string]strict.Own{}}
	d.Require("", "title", d.series.Title, "add title = \"…\" at the top of the file")
	if len(d.series.Installments) == 0 && !d.Broken("installment") {
		d.Errorf("", "no installment; add an [[installment]] block for each film, season or book, in viewing order")
	}
	for i := range d.series.Installments {
		in := &d.series.Installments[i]
		at := fmt.Sprintf("installment[%d]", i)
		d.Require(at, "title", in.Title, "add title = \"…\"")
		c.checkCast(at, in.Cast)
		c.checkMergers(at, in.Cast)
		c.checkRelationships(at, in.Relationships)
		c.checkThreads(at, in.Threads)
		c.checkThings(at, in.Things)
		c.checkSources(at, in.Sources)
	}
}

func (c *checker) checkCast(at string, cast []recap.CastEntry) {
	here := map[string]bool{}
	for i := range cast {
		entry, p := &cast[i], fmt.Sprintf("%s.cast[%d]", at, i)
		if !c.checkID(p, entry.ID) {
			continue
		}
		if here[entry.ID] {
			c.Errorf(p+".id", "%s appears twice in the cast of this installment; merge the two entries", strict.Secret(entry.ID))
		}
		here[entry.ID] = true
		if _, known := c.people[entry.ID]; !known {
			c.checkName(p, entry)
			c.people[entry.ID] = &somebody{ids: 1}
		}
		c.introduce(p, entry)
		c.checkActors(p, entry)
		if entry.Status != "" && !slices.Contains(recap.Statuses(), entry.Status) {
			c.Errorf(p+".status", "unknown status %s; %s", strict.Secret(entry.Status), strict.OneOf(entry.Status, recap.Statuses()))
		}
	}
}

// checkName checks that a person who first appears has a name. Without one, an id that is
// nearly somebody else's is probably a typo.
func (c *checker) checkName(p string, entry *recap.CastEntry) {
	if entry.Name == "" && len(entry.ID) > 2 && !c.Broken(p+".name") {
		if near, ok := c.nearest(entry.ID); ok {
			c.Errorf(p+".id", "nobody has the id %s yet; %sadd a name if they are new",
				strict.Secret(entry.ID), strict.Hint("did you mean "+text.Quote(near)+"? "))
			return
		}
	}
	c.Require(p, "name", entry.Name, "give one where %s first appears", strict.Secret(entry.ID))
}

// checkID checks the form of an id.
func (c *checker) checkID(at, id string) bool {
	if !c.Require(at, "id", id, "give a short one made of a-z, 0-9 and - that gives nothing away") {
		return false
	}
	if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		c.Errorf(at+".id", "id %s may hold only a-z, 0-9 and -", strict.Secret(id))
		return false
	}
	return true
}

func (c *checker) checkMergers(at string, cast []recap.CastEntry) {
	for i := range cast {
		entry := &cast[i]
		if entry.SameAs == "" {
			continue
		}
		p := fmt.Sprintf("%s.cast[%d]", at, i)
		if !c.checkAppeared(p+".same_as", entry.SameAs) {
			continue
		}
		if c.same.of(entry.ID) == c.same.of(entry.SameAs) {
			c.Errorf(p+".same_as", "%s and %s are already one person; remove same_as", strict.Secret(entry.ID), strict.Secret(entry.SameAs))
			continue
		}
		c.mergePeople(p, entry.ID, entry.SameAs)
	}
}

// maxHinted is the number of findings after which near ids are no longer looked for:
// later findings are not shown anyway.
const maxHinted = 2 * strict.MaxProblems

// checkAppeared checks that the id has appeared by now. If not, it suggests only ids that
// have.
func (c *checker) checkAppeared(at, id string) bool {
	if _, known := c.people[id]; known {
		return true
	}
	c.Errorf(at, "nobody with the id %s has appeared yet; add a cast entry in this installment or an earlier one%s",
		strict.Secret(id), c.nearIDHint(id))
	return false
}

// nearIDHint returns a hint about the id that may have been meant.
func (c *checker) nearIDHint(id string) strict.Hint {
	if near, ok := c.nearest(id); ok {
		return strict.Hint(" (did you mean " + text.Quote(near) + "?)")
	}
	if n := len(c.people); n == 0 || n > 12 || c.FindingCount() > maxHinted {
		return ""
	}
	return strict.Hint(" (known ids: " + strings.Join(slices.Sorted(maps.Keys(c.people)), ", ") + ")")
}

// nearest returns the nearest id that has appeared by now. ok is false if none is near,
// or if there have been too many findings to look.
func (c *checker) nearest(id string) (near string, ok bool) {
	if c.FindingCount() > maxHinted {
		return "", false
	}
	return text.Nearest(id, slices.Sorted(maps.Keys(c.people)))
}

func (c *checker) checkRelationships(at string, ties []recap.Relationship) {
	type key struct {
		from, to string
		kind     recap.Kind
		label    string
	}
	here := map[key]bool{}
	pairs, known := map[[2]string]int{}, recap.Kinds()
	for i := range ties {
		tie, p := &ties[i], fmt.Sprintf("%s.relationship[%d]", at, i)
		from := c.Require(p, "from", tie.From, "give the id of a person") && c.checkAppeared(p+".from", tie.From)
		to := c.Require(p, "to", tie.To, "give the id of a person") && c.checkAppeared(p+".to", tie.To)
		if from && to {
			c.checkPair(p, tie, pairs)
		}
		if !slices.Contains(known, tie.Kind) {
			c.reportKind(p, tie.Kind)
		}
		k := key{tie.From, tie.To, tie.Kind, tie.Label}
		if here[k] {
			c.Errorf(p, "this installment has the same relationship twice; remove one")
		}
		here[k] = true
	}
}

// maxPairTies is how many ties one installment may give two people: each is compared with
// each one from the installment before, and may list all of them as replaced.
const maxPairTies = 20

// checkPair checks that a tie is between two different people, and counts it in counts,
// the ties of each pair in this installment.
func (c *checker) checkPair(p string, tie *recap.Relationship, counts map[[2]string]int) {
	from, to := c.same.of(tie.From), c.same.of(tie.To)
	if from == to {
		c.Errorf(p+".to", "%s has a relationship with themselves; name another person", strict.Secret(tie.From))
		return
	}
	key := [2]string{min(from, to), max(from, to)}
	if counts[key]++; counts[key] == maxPairTies+1 {
		c.Errorf(p, "more than %s relationships between %s and %s in this installment; keep those that matter",
			strict.Number(maxPairTies), strict.Secret(tie.From), strict.Secret(tie.To))
	}
}

func (c *checker) reportKind(at string, kind recap.Kind) {
	use := strict.OneOf(kind, recap.Kinds())
	if meant, ok := otherKinds[kind]; ok {
		use = strict.Say("%suse one of %s", strict.Hint("did you mean "+text.Quote(string(meant))+"? "), strict.Choice(recap.Kinds()))
	}
	if c.Require(at, "kind", string(kind), "%s", use) {
		c.Errorf(at+".kind", "unknown kind %s; %s", strict.Secret(kind), use)
	}
}

// otherKinds are words that come to mind first, with the kinds that they mean.
var otherKinds = map[recap.Kind]recap.Kind{
	"married": "romance", "spouse": "romance", "husband": "romance", "wife": "romance", "lover": "romance", "partner": "romance",
	"parent": "family", "child": "family", "sibling": "family", "mother": "family", "father": "family", "brother": "family", "sister": "family",
	"son": "family", "daughter": "family", "cousin": "family",
	"teacher": "mentor", "murdered": "killed", "rescued": "saved", "lied": "deceived",
}

func (c *checker) checkThreads(at string, threads []recap.ThreadEntry) {
	here := map[string]bool{}
	for i := range threads {
		thread, p := &threads[i], fmt.Sprintf("%s.thread[%d]", at, i)
		if !c.checkID(p, thread.ID) {
			continue
		}
		if here[thread.ID] {
			c.Errorf(p+".id", "thread %s appears twice in this installment; close it in a later one", strict.Secret(thread.ID))
			continue
		}
		here[thread.ID] = true
		c.checkThread(p, thread)
	}
}

// The states of a thread.
var isOpen, isClosed = strict.Word("open"), strict.Word("closed")

func (c *checker) checkThread(p string, thread *recap.ThreadEntry) {
	state, known := c.threads[thread.ID]
	if c.Broken(p+".text") || c.Broken(p+".closed") { // whether it opens or closes is unknown
		c.threads[thread.ID] = isOpen
		return
	}
	switch {
	case thread.Closed == "" && thread.Text == "":
		c.Errorf(p, "thread %s says nothing; give text to open it, or closed to answer it", strict.Secret(thread.ID))
	case thread.Closed == "" && known:
		c.Errorf(p+".text", "thread %s is already %s; use another id, or closed to answer it", strict.Secret(thread.ID), state)
	case thread.Closed == "":
		c.threads[thread.ID] = isOpen
	case !known:
		c.Errorf(p+".closed", "thread %s is closed before it opens; open it with text in an earlier installment", strict.Secret(thread.ID))
	case state == isClosed:
		c.Errorf(p+".closed", "thread %s is already closed; remove this", strict.Secret(thread.ID))
	case thread.Text != "":
		c.Errorf(p+".text", "thread %s is open already; give only closed", strict.Secret(thread.ID))
	default:
		c.threads[thread.ID] = isClosed
	}
}

func (c *checker) checkThings(at string, things []recap.ThingEntry) {
	here := map[string]bool{}
	for i := range things {
		thing, p := &things[i], fmt.Sprintf("%s.thing[%d]", at, i)
		if !c.Require(p, "name", thing.Name, "name the object, place or term") {
			continue
		}
		c.Require(p, "note", thing.Note, "say in a sentence what there is to remember")
		if here[thing.Name] {
			c.Errorf(p+".name", "%s appears twice among the things of this installment; merge the two", strict.Secret(thing.Name))
		}
		here[thing.Name] = true
	}
}

func (c *checker) checkSources(at string, sources []recap.Source) {
	for i := range sources {
		source, p := &sources[i], fmt.Sprintf("%s.source[%d]", at, i)
		c.Require(p, "title", source.Title, "say what the source is called")
		if u := source.URL; u != "" && !strings.HasPrefix(u, "https://") && !strings.HasPrefix(u, "http://") {
			c.Errorf(p+".url", "%s is not a web address; start it with https://", strict.Secret(u))
		}
	}
}
