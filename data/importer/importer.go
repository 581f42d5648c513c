package importer

import (
	"fmt"
	"slices"
	"time"

	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap/text"
)

// Importer does one import from Wikipedia and Wikidata. It is not safe for concurrent
// use. Every method that takes a context stops when the context is cancelled.
type Importer struct {
	client  *wikipedia.Client
	report  func(Progress)
	step    Progress            // the current step
	members map[string][]string // members of a series, by its ID, as far as requested
}

// Progress is how far an import has got.
type Progress struct {
	Done, Total int           // steps; Total is 0 until it is known
	What        string        // the current step: "the text of Dune"
	Wait        time.Duration // how long it waits, 0 if it doesn't
	Why         string        // the reason for the wait
}

// New makes an importer. It replaces Options.Report with its own function; report is
// called for each step and each wait, and may be nil.
func New(o wikipedia.Options, report func(Progress)) (*Importer, error) {
	if o.Language != "" && !slices.Contains(Languages(), o.Language) {
		return nil, fmt.Errorf("%s is not a supported language; use %s", text.Quote(o.Language), text.JoinOr(Languages()))
	}
	im := &Importer{report: report, members: map[string][]string{}}
	o.Report = im.reportWait
	var err error
	im.client, err = wikipedia.New(o)
	return im, err
}

// startStep reports the next step.
func (im *Importer) startStep(what string) {
	im.step.What = what
	im.notify(im.step)
}

// reportWait reports that the client waits.
func (im *Importer) reportWait(wait time.Duration, why string) {
	step := im.step
	step.Wait, step.Why = wait, why
	im.notify(step)
}

func (im *Importer) notify(p Progress) {
	if im.report != nil {
		im.report(p)
	}
}

// Languages returns the language codes of the Wikipedias that can be imported from.
func Languages() []string { return article.Languages() }
