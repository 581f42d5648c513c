package tty

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// NoShell is the message that answers [tea.Suspend] if there is no shell to resume the
// program. The program goes on.
type NoShell struct{}

var errNoShell = errors.New("no shell has stopped the program")

// LendMsg asks for the terminal on behalf of an editor.
type LendMsg struct {
	Cmd  *exec.Cmd
	Done tea.ExecCallback // returns the message to send when the editor has exited
}

// Lend runs an editor or the like in the terminal, as [tea.ExecProcess] does. Meanwhile
// ctrl+c, ctrl+\ and ctrl+z belong to it.
func Lend(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return func() tea.Msg { return LendMsg{cmd, done} }
}

// continuedMsg says that the program, stopped by something other than a key, goes on.
// Whatever had the terminal meanwhile may have left it in other modes.
type continuedMsg struct{}

// filter handles each message before Bubble Tea does.
func (r *runner) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return clampSize(msg)
	case tea.KeyboardEnhancementsMsg:
		r.keyboard.disambiguatesEsc.Store(msg.SupportsKeyDisambiguation())
	case tea.SuspendMsg:
		return r.suspend()
	case continuedMsg:
		return tea.Exec(execFunc(pause), nil)()
	case LendMsg:
		return tea.Exec(execFunc(func() error { return r.runEditor(msg.Cmd) }), msg.Done)()
	case tea.QuitMsg:
		return r.quit()
	case uv.PrimaryDeviceAttributesEvent:
		if r.awaitingAnswer.Load() {
			r.answered.Store(true)
			return tea.QuitMsg{}
		}
	}
	return msg
}

// pause gives Bubble Tea the terminal back only a moment after taking it away.
// Otherwise the old renderer may stop the new one's clock.
func pause() error {
	time.Sleep(20 * time.Millisecond)
	return nil
}

// execFunc is a function that runs while the program doesn't have the terminal.
type execFunc func() error

func (do execFunc) Run() error       { return do() }
func (execFunc) SetStdin(io.Reader)  {}
func (execFunc) SetStdout(io.Writer) {}
func (execFunc) SetStderr(io.Writer) {}

// lendTerminal notes that another program has the terminal; back notes that the app has it
// again.
func (r *runner) lendTerminal(to int32) (back func()) {
	r.terminalOwner.Store(to)
	eraseRight()
	return func() { r.terminalOwner.Store(app) }
}

func (r *runner) runEditor(cmd *exec.Cmd) error {
	defer r.lendTerminal(editor)()
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if r.keyboard.File != nil {
		cmd.Stdin = r.keyboard.File
	}
	return cmd.Run()
}

// suspend stops the program if there is a shell to resume it.
func (r *runner) suspend() tea.Msg {
	if !hasShellToResume() {
		return NoShell{}
	}
	return tea.Exec(execFunc(r.stopUntilResumed), func(err error) tea.Msg {
		if err != nil {
			return NoShell{}
		}
		return tea.ResumeMsg{}
	})()
}

// answerTime is how long after its start the program waits for the terminal's answers.
// Distant terminals need a third of a second.
const answerTime = 500 * time.Millisecond

// firstFrameTime is how long after its start the program has painted its first frame,
// with which Bubble Tea sends its last query.
const firstFrameTime = 50 * time.Millisecond

// quit ends the program. Soon after the start, queries may still be unanswered, and the
// answers would reach the shell as commands. Terminals answer in order, so quit sends
// one more query, which they all understand, and waits for its answer.
func (r *runner) quit() tea.Msg {
	age := time.Since(r.started)
	gone := r.endSignal.Load() == int32(syscall.SIGHUP)
	if gone || age > answerTime || r.crash.Load() != nil || r.awaitingAnswer.Swap(true) {
		return tea.QuitMsg{}
	}
	return tea.Batch(
		tea.Tick(max(firstFrameTime-age, 0), func(time.Time) tea.Msg { return tea.Raw(ansi.RequestPrimaryDeviceAttributes)() }),
		tea.Tick(answerTime-age, func(time.Time) tea.Msg { return tea.QuitMsg{} }),
	)()
}
