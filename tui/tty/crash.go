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

// Error says about the cause only what anybody may see. A library's panic may contain
// text of the story.
func (c *Crash) Error() string {
	if cause, ok := c.Cause.(runtime.Error); ok {
		return "crashed: " + cause.Error()
	}
	return fmt.Sprintf("crashed: %T", c.Cause)
}

// crashed records the first panic. It must be called before the stack is unwound.
func (r *runner) crashed(cause any) {
	r.crash.CompareAndSwap(nil, &Crash{cause, debug.Stack()})
}

// catch, which must be deferred, makes a panic end the program.
func (r *runner) catch() {
	if cause := recover(); cause != nil {
		r.crashed(cause)
		go r.program.Quit()
	}
}

// guarded is a model whose panics end the program as a key would. Bubble Tea would print
// the stack on the screen.
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

// guard returns a command that catches its panics and those of the commands it returns.
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
