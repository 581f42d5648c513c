package importer

import (
	"fmt"
	"slices"
	"time"

	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap/text"
)

// Importer asks Wikipedia and Wikidata for one import. It is for one goroutine at a
// time; every method that asks ends early when its context does.
type Importer struct {
	client  *wikipedia.Client
	report  func(Progress)
	step    Progress            // what is being done
	members map[string][]string // of series that have been asked for
}

// Progress is how far an import is.
type Progress struct {
	Done, Total int    // steps; Total is 0 until it is known
	What        string // what is being done: "the text of Dune"
	Wait        time.Duration
	Why         string // why it waits
}

// New makes an importer. Options.Report is the importer's own; report is told of each
// step and each wait, and may be nil.
func New(o wikipedia.Options, report func(Progress)) (*Importer, error) {
	if o.Language != "" && !slices.Contains(Languages(), o.Language) {
		return nil, fmt.Errorf("%s is a language whose articles can't be read; use %s", text.Quote(o.Language), text.Either(Languages()))
	}
	im := &Importer{report: report, members: map[string][]string{}}
	o.Report = im.heard
	var err error
	im.client, err = wikipedia.New(o)
	return im, err
}

// begin tells what is done next.
func (im *Importer) begin(what string) {
	im.step.What = what
	im.tell(im.step)
}

// heard passes on that the client waits.
func (im *Importer) heard(e wikipedia.Event) {
	if e.Wait > 0 {
		step := im.step
		step.Wait, step.Why = e.Wait, e.Why
		im.tell(step)
	}
}

func (im *Importer) tell(p Progress) {
	if im.report != nil {
		im.report(p)
	}
}

// Languages returns the codes of the Wikipedias whose articles can be read.
func Languages() []string { return article.Speaks() }
