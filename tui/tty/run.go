package tty

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Signalled is the error of a program that a signal has ended.
type Signalled syscall.Signal

func (s Signalled) Error() string { return "ended by a signal: " + syscall.Signal(s).String() }

// Status returns the exit status by which shells know such an end.
func (s Signalled) Status() int { return 128 + int(s) }

// runner is one run of a program.
type runner struct {
	program *tea.Program
	keys    *keyboard
	began   time.Time

	signals chan os.Signal
	ended   atomic.Int32  // the signal that ends the program, or 0
	woken   chan struct{} // told when the system lets the program go on
	stuck   chan struct{} // told when the update loop was too busy to end
	guest   atomic.Int32  // who has the terminal in place of the program

	leaving  atomic.Bool // the program ends as soon as the terminal has answered
	answered atomic.Bool
	crash    atomic.Pointer[Crash]
	last     tea.View // painted before a crash
}

// Who has the terminal.
const (
	nobody int32 = iota // but the program
	shell
	editor
)

// Run shows a model until it quits. Nil is an end that the model or the context
// asked for; otherwise the error is a [Signalled], a [*Crash], or what kept the
// terminal from being used. Whichever it is, the terminal is as it was.
func Run(ctx context.Context, model tea.Model, options ...tea.ProgramOption) error {
	keys := openKeyboard()
	r := &runner{
		keys: keys, began: time.Now(),
		signals: make(chan os.Signal, 16), woken: make(chan struct{}, 1), stuck: make(chan struct{}, 1),
	}
	sizing, unusual := sized(os.Stdout)
	r.program = tea.NewProgram(guarded{model, r}, slices.Concat([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFilter(r.filter), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), keys.option(),
	}, sizing, options)...)
	if unusual {
		defer followSize(r.program, os.Stdout)()
	}
	defer guard(os.Stdout)()
	defer r.listen()()
	err := r.run()
	r.handBack()
	switch crash, ended := r.crash.Load(), r.ended.Load(); {
	case crash != nil:
		return crash
	case ended != 0:
		return Signalled(ended)
	case ctx.Err() != nil:
		return nil
	}
	return err
}

// run waits for the program to end, or for its update loop to be given up.
func (r *runner) run() error {
	done := make(chan error, 1)
	go func() {
		defer func() {
			if cause := recover(); cause != nil { // in Bubble Tea itself
				r.crashed(cause)
				r.program.Kill()
				done <- nil
			}
		}()
		_, err := r.program.Run()
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-r.stuck:
		return nil
	}
}

// listen begins to listen to signals, and gives back what ends that.
func (r *runner) listen() (stop func()) {
	signal.Notify(r.signals, heeded()...)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-r.signals:
				r.heed(s.(syscall.Signal))
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(r.signals)
		close(done)
	}
}

// loopTime is how long a signal waits for an update loop that is busy.
const loopTime = time.Second

// end ends the program because of a signal. An editor that has the terminal
// keeps it until it is left.
func (r *runner) end(s syscall.Signal) {
	r.ended.CompareAndSwap(0, int32(s))
	go r.program.Quit()
	if r.guest.Load() == editor {
		return
	}
	time.AfterFunc(loopTime, func() {
		r.program.Kill() // nothing, once the program has ended
		r.stuck <- struct{}{}
	})
}

// handBack leaves the terminal so that others can write to it. One that has no
// alternate screen still shows the last frame, with the cursor in its last row;
// on others the cursor is in an empty one.
func (r *runner) handBack() {
	eraseRight()
	if r.leaving.Load() && !r.answered.Load() {
		r.keys.flush()
	}
}

func eraseRight() {
	if term.IsTerminal(os.Stdout.Fd()) {
		_, _ = os.Stdout.WriteString(ansi.EraseLineRight)
	}
}
