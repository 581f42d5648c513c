package tty

import (
	"fmt"
	"runtime"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// Crash is the error of a program that panicked.
type Crash struct {
	Cause any // what it panicked with
	Stack []byte
}

// Error says of the cause what can be told to everybody: what a library panics
// with may hold text of what is shown.
func (c *Crash) Error() string {
	if cause, ok := c.Cause.(runtime.Error); ok {
		return "crashed: " + cause.Error()
	}
	return fmt.Sprintf("crashed: %T", c.Cause)
}

// crashed keeps the first panic; it is called while the stack still stands.
func (r *runner) crashed(cause any) {
	r.crash.CompareAndSwap(nil, &Crash{cause, debug.Stack()})
}

// catch is deferred: a panic ends the program.
func (r *runner) catch() {
	if cause := recover(); cause != nil {
		r.crashed(cause)
		go r.program.Quit()
	}
}

// guarded is a model, the panics of which end the program as a key would. Bubble
// Tea's own way prints the stack on the screen of whoever wanted to read a story.
type guarded struct {
	tea.Model
	r *runner
}

func (g guarded) Init() tea.Cmd {
	defer g.r.catch()
	return g.r.guard(g.Model.Init())
}

func (g guarded) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g
	if g.r.crash.Load() != nil {
		return next, nil
	}
	defer g.r.catch()
	model, cmd := g.Model.Update(msg)
	return guarded{model, g.r}, g.r.guard(cmd)
}

func (g guarded) View() (v tea.View) {
	v = g.r.last
	if g.r.crash.Load() != nil {
		return v
	}
	defer g.r.catch()
	g.r.last = g.Model.View()
	return g.r.last
}

// guard returns a command, and all those that it gives, with their panics caught.
func (r *runner) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer r.catch()
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = r.guard(c)
			}
		}
		return msg
	}
}
