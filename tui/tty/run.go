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

// Status returns the exit status by which shells recognize the signal.
func (s Signalled) Status() int { return 128 + int(s) }

// runner is one run of a program.
type runner struct {
	program  *tea.Program
	keyboard *keyboard
	started  time.Time

	signals       chan os.Signal
	endSignal     atomic.Int32  // the signal that ends the program, or 0
	resumed       chan struct{} // receives when the system resumes the program
	stuck         chan struct{} // receives when the update loop is too busy to quit
	terminalOwner atomic.Int32  // who has the terminal

	awaitingAnswer atomic.Bool // the program ends as soon as the terminal has answered
	answered       atomic.Bool
	crash          atomic.Pointer[Crash]
	lastView       tea.View // the last one painted, which stays after a crash
}

// Who has the terminal.
const (
	app int32 = iota
	shell
	editor
)

// Run shows a model until it quits. It returns nil if the model or the context asked for
// the end. Otherwise the error is a [Signalled], a [*Crash], or the reason why the
// terminal can't be used. In every case, the terminal is left as it was.
func Run(ctx context.Context, model tea.Model, options ...tea.ProgramOption) error {
	keys := openKeyboard()
	r := &runner{
		keyboard: keys, started: time.Now(),
		signals: make(chan os.Signal, 16), resumed: make(chan struct{}, 1), stuck: make(chan struct{}, 1),
	}
	sizing, unusual := sizeOptions(os.Stdout)
	r.program = tea.NewProgram(guardedModel{model, r}, slices.Concat([]tea.ProgramOption{
		tea.WithContext(ctx), tea.WithFilter(r.filter), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), keys.inputOption(),
	}, sizing, options)...)
	if unusual {
		defer followSize(r.program, os.Stdout)()
	}
	defer startGuardShell(os.Stdout)()
	defer r.startHandlingSignals()()
	err := r.run()
	r.releaseTerminal()
	switch crash, ended := r.crash.Load(), r.endSignal.Load(); {
	case crash != nil:
		return crash
	case ended != 0:
		return Signalled(ended)
	case ctx.Err() != nil:
		return nil
	}
	return err
}

// run runs the program until it ends, or until its update loop is given up as stuck.
func (r *runner) run() error {
	done := make(chan error, 1)
	go func() {
		defer func() {
			if cause := recover(); cause != nil { // in Bubble Tea itself
				r.recordCrash(cause)
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

// startHandlingSignals starts handling signals; stop ends that.
func (r *runner) startHandlingSignals() (stop func()) {
	signal.Notify(r.signals, handledSignals()...)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-r.signals:
				r.handleSignal(s.(syscall.Signal))
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

// loopTime is how long a signal waits for a busy update loop.
const loopTime = time.Second

// endBySignal ends the program because of a signal. An editor keeps the terminal until
// the user leaves it.
func (r *runner) endBySignal(s syscall.Signal) {
	r.endSignal.CompareAndSwap(0, int32(s))
	go r.program.Quit()
	if r.terminalOwner.Load() == editor {
		return
	}
	time.AfterFunc(loopTime, func() {
		r.program.Kill() // does nothing if the program has ended
		r.stuck <- struct{}{}
	})
}

// releaseTerminal leaves the terminal ready for others to write to. One without an
// alternate screen still shows the last frame, with the cursor in its last row, which
// is cleared. On others, the cursor's row is already empty.
func (r *runner) releaseTerminal() {
	eraseRight()
	if r.awaitingAnswer.Load() && !r.answered.Load() {
		r.keyboard.flush()
	}
}

func eraseRight() {
	if term.IsTerminal(os.Stdout.Fd()) {
		_, _ = os.Stdout.WriteString(ansi.EraseLineRight)
	}
}
