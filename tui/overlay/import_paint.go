package overlay

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"previously/recap/text"
)

// Paint returns the question, the choices, or the progress of the step.
func (s *ImportScreen) Paint() []string {
	if s.question != nil {
		return s.question.Paint()
	}
	lines := slices.Clone(s.head)
	for i := s.window.top; s.choosing() && i < s.window.end(); i++ {
		choice := s.look.Fit(text.Sanitize(s.choices[i]), max(s.width-len("  "), 1))
		if i == s.at {
			lines = append(lines, s.look.Accent.Render(s.look.Marker+" "+choice))
		} else {
			lines = append(lines, "  "+choice)
		}
	}
	return s.fitRows(lines)
}

// headLines returns the lines above the choices, or all lines if there are no choices.
func (s *ImportScreen) headLines() []string {
	width := max(min(s.width, s.measure), 1)
	switch {
	case s.busy():
		return append(s.look.Wrap(s.look.Heading.Render(s.title()), width), append([]string{""}, s.progress(width)...)...)
	case len(s.choices) > 0:
		return append(s.look.Wrap(s.look.Heading.Render("Which one do you mean?"), width), "")
	}
	lines := slices.Concat(s.promptHeading(), []string{s.input.paint()})
	if s.fault != "" {
		return slices.Concat(lines, []string{""}, s.look.Wrap(s.look.Fault.Render(text.Sanitize(s.fault)), width))
	}
	const promise = "Plots and casts come from Wikipedia as it was before what you are about to watch came out. For anything later, only titles and years are looked up."
	return slices.Concat(lines, []string{""}, s.look.Wrap(s.look.Dim.Render(promise), width))
}

// promptHeading returns the heading above the prompt.
func (s *ImportScreen) promptHeading() []string {
	return s.look.Wrap(s.look.Heading.Render("Import which series?"), max(min(s.width, s.measure), 1))
}

func (s *ImportScreen) title() string {
	if s.plan != nil {
		return "Importing " + s.plan.Title()
	}
	return "Looking for " + text.Sanitize(strings.TrimSpace(s.input.value()))
}

// progress returns what is being done, a bar if the total is known, and how long it waits
// and why.
func (s *ImportScreen) progress(width int) []string {
	p := ImportProgress{}
	if s.report != nil {
		p = s.report.get(s.world.Now())
	}
	var lines []string
	if p.Total > 0 {
		lines = append(lines, progressBar(s.look, p.Done, p.Total, fmt.Sprintf("%d of %d", min(p.Done+1, p.Total), p.Total), width))
	}
	what := text.Capitalize(text.Sanitize(p.What))
	if p.What == "" {
		what = "Asking Wikipedia"
	}
	lines = append(lines, s.look.Wrap(what, width)...)
	if p.Wait > 0 {
		seconds := int((p.Wait + time.Second - 1) / time.Second)
		lines = append(lines, s.look.Wrap(s.look.Dim.Render(fmt.Sprintf("Waiting %d s: %s", seconds, text.Sanitize(p.Why))), width)...)
	}
	return lines
}

// Cursor returns the position in the title, or the selected choice.
func (s *ImportScreen) Cursor() (x, y int, typing bool) {
	switch {
	case s.question != nil:
		return s.question.Cursor()
	case s.typing():
		return s.input.cursorColumn(), len(s.promptHeading()), true
	case s.choosing():
		return 0, len(s.head) + s.at - s.window.top, false
	}
	return 0, 0, false
}
