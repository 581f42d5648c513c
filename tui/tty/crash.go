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

// recordCrash records the first panic. It must be called before the stack is unwound.
func (r *runner) recordCrash(cause any) {
	r.crash.CompareAndSwap(nil, &Crash{cause, debug.Stack()})
}

// catch, which must be deferred, makes a panic end the program.
func (r *runner) catch() {
	if cause := recover(); cause != nil {
		r.recordCrash(cause)
		go r.program.Quit()
	}
}

// guardedModel is a model whose panics end the program as a key would. Bubble Tea would
// print the stack on the screen.
type guardedModel struct {
	tea.Model
	runner *runner
}

func (g guardedModel) Init() tea.Cmd {
	defer g.runner.catch()
	return g.runner.guardCmd(g.Model.Init())
}

func (g guardedModel) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = g
	if g.runner.crash.Load() != nil {
		return next, nil
	}
	defer g.runner.catch()
	model, cmd := g.Model.Update(msg)
	return guardedModel{model, g.runner}, g.runner.guardCmd(cmd)
}

func (g guardedModel) View() (v tea.View) {
	v = g.runner.lastView
	if g.runner.crash.Load() != nil {
		return v
	}
	defer g.runner.catch()
	g.runner.lastView = g.Model.View()
	return g.runner.lastView
}

// guardCmd returns a command that catches its panics and those of the commands it
// returns.
func (r *runner) guardCmd(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer r.catch()
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = r.guardCmd(c)
			}
		}
		return msg
	}
}
