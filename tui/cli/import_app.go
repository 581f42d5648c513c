package cli

import (
	"context"
	"strings"
	"sync"

	"previously/data"
	"previously/data/importer"
	"previously/recap/text"
	"previously/tui/overlay"
)

// appImporter is an import whose questions the app asks. If a step is still ending after
// it was cancelled, the next one waits for it.
type appImporter struct {
	mu sync.Mutex
	im *importer.Importer
	importState
}

// importState is how far an import has come. A step changes it only if it succeeds.
type importState struct {
	candidates []importer.Candidate // to choose one from
	areSeries  bool                 // candidates are series, no longer the meanings of a title
	plan       *importer.Plan
}

// newAppImporter returns an importer for the app.
func (s *session) newAppImporter(report func(overlay.ImportProgress)) (overlay.Importer, error) {
	im, err := s.newImporter("", func(p importer.Progress) {
		report(overlay.ImportProgress{What: p.What, Done: p.Done, Total: p.Total, Wait: p.Wait, Why: p.Why})
	})
	if err != nil {
		return nil, err
	}
	return &appImporter{im: im}, nil
}

// Search looks for a series by its title.
func (a *appImporter) Search(ctx context.Context, title string) (overlay.ImportStep, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	found, err := a.im.Search(ctx, title)
	if err != nil {
		return overlay.ImportStep{}, err
	}
	return a.advance(ctx, importState{candidates: found})
}

// Choose takes one of the choices of the last step, by its index.
func (a *appImporter) Choose(ctx context.Context, choice int) (overlay.ImportStep, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	next := a.importState
	next.candidates = next.candidates[choice : choice+1]
	return a.advance(ctx, next)
}

// advance chooses as long as there is only one choice, and returns what to ask next.
func (a *appImporter) advance(ctx context.Context, at importState) (step overlay.ImportStep, err error) {
	for at.plan == nil && len(at.candidates) == 1 {
		if at.areSeries {
			at.plan, err = a.im.Plan(ctx, at.candidates[0])
		} else {
			at.candidates, err = a.im.Resolve(ctx, at.candidates[0])
			at.areSeries = true
		}
		if err != nil {
			return step, err
		}
	}
	if at.plan != nil {
		step.Plan, err = at.plan.Book()
	} else {
		for _, c := range at.candidates {
			step.Choices = append(step.Choices, c.String())
		}
	}
	if err == nil && ctx.Err() == nil {
		a.importState = at
	}
	return step, err
}

// Write makes the file or adds to an existing one, and opens it.
func (a *appImporter) Write(ctx context.Context, next int) (made overlay.OpenImported, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	file, err := newSeriesFile("import", a.plan.Title)
	if err != nil {
		return made, err
	}
	old, err := importer.ReadExisting(file)
	if err != nil {
		return made, err
	}
	r, err := a.im.Import(ctx, a.plan, next, text.Sanitize(file), old)
	if err == nil {
		err = ctx.Err() // a cancelled import writes no file
	}
	if err == nil {
		err = r.Save(file, old)
	}
	if err != nil {
		return made, err
	}
	location, err := data.Locate(file)
	if err != nil {
		return made, err
	}
	made.Book, err = location.Open()
	for _, note := range importNotes(r) {
		made.Notice += " " + text.Capitalize(note) + "."
	}
	made.Next, made.Notice = r.Next, strings.TrimSpace(made.Notice)
	return made, err
}
