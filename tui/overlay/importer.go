package overlay

import (
	"context"
	"sync"
	"time"

	"previously/data"
	"previously/tui/work"
)

// Importer makes a series file from an encyclopedia. It works in steps, so that the
// viewer can be asked between them. A step may take long. Steps run off the update loop,
// one at a time, and end early when their context does.
type Importer interface {
	// Search looks for a series by its title.
	Search(ctx context.Context, title string) (ImportStep, error)
	// Choose takes one of the last step's choices, counted from 0.
	Choose(ctx context.Context, choice int) (ImportStep, error)
	// Write makes the file for a viewer who is about to watch installment next of the
	// plan, or has seen them all if next is one past the last. It writes the whole file
	// or nothing. An existing file may number its installments differently from the plan.
	Write(ctx context.Context, next int) (OpenImported, error)
}

// ImportStep is what the viewer is asked next: which of several series they mean, or
// what they are about to watch.
type ImportStep struct {
	Choices []string   // title, year and kind of each
	Plan    *data.Book // the installments by title and year; nil while there are choices
}

// ImportProgress is how far a step has come.
type ImportProgress struct {
	What        string
	Done, Total int           // Total is 0 if it is not known
	Wait        time.Duration // how long it still waits
	Why         string
}

// NewImporter returns an importer that reports its progress, from any goroutine.
type NewImporter func(report func(ImportProgress)) (Importer, error)

// stepDone brings the result of a step.
type stepDone struct {
	ticket   work.Ticket
	importer Importer // takes the next step; set only by the search
	step     ImportStep
	made     OpenImported // has no book until the file is written
	err      error
}

// progressReport is the progress of a step. The step writes it, and the screen reads it.
type progressReport struct {
	mu   sync.Mutex
	last ImportProgress
	at   time.Time
}

func (r *progressReport) set(p ImportProgress, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last, r.at = p, at
}

// get returns the last report, with the time that is left of its wait.
func (r *progressReport) get(now time.Time) ImportProgress {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.last
	p.Wait = max(p.Wait-now.Sub(r.at), 0)
	return p
}
