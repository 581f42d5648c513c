package overlay

import (
	"context"
	"sync"
	"time"

	"previously/data"
	"previously/tui/work"
)

// Importer makes a series file of what an encyclopedia says. It goes in steps, so that
// the viewer can be asked between them. Each step may take long, is taken off the
// update loop, one at a time, and ends early when its context does.
type Importer interface {
	// Search looks for a series by its title.
	Search(ctx context.Context, title string) (ImportStep, error)
	// Choose takes one of the choices of the step before, counted from 0.
	Choose(ctx context.Context, choice int) (ImportStep, error)
	// Write makes the file for a viewer who is about to watch installment next of the
	// plan; one past the last stands for having seen them all. It writes all of it or
	// nothing. In the file, which can have been there, the numbers are others.
	Write(ctx context.Context, next int) (OpenImported, error)
}

// ImportStep is what the viewer is asked next: which of several series they mean, or
// what they are about to watch.
type ImportStep struct {
	Choices []string   // title, year and kind of each
	Plan    *data.Book // the installments by title and year; nil while there are choices
}

// ImportProgress is how far a step is.
type ImportProgress struct {
	What        string
	Done, Total int           // Total is 0 where it is not known
	Wait        time.Duration // for which it waits from now on
	Why         string
}

// NewImporter makes an importer that tells of its progress, from any goroutine.
type NewImporter func(report func(ImportProgress)) (Importer, error)

// imported brings the answer to a step.
type imported struct {
	ticket   work.Ticket
	importer Importer // that takes the next one, where the search made it
	step     ImportStep
	made     OpenImported // without a book before it is written
	err      error
}

// reported is the progress of a step: the step writes it, and the screen reads it.
type reported struct {
	mu   sync.Mutex
	last ImportProgress
	at   time.Time
}

func (r *reported) set(p ImportProgress, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last, r.at = p, at
}

// get returns the last report, with what is left of its wait.
func (r *reported) get(now time.Time) ImportProgress {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.last
	p.Wait = max(p.Wait-now.Sub(r.at), 0)
	return p
}
