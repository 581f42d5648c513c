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
		return painted(msg)
	case tea.KeyboardEnhancementsMsg:
		r.keys.escapes.Store(msg.SupportsKeyDisambiguation())
	case tea.SuspendMsg:
		return r.suspend()
	case continuedMsg:
		return tea.Exec(aside(pause), nil)()
	case LendMsg:
		return tea.Exec(aside(func() error { return r.lend(msg.Cmd) }), msg.Done)()
	case tea.QuitMsg:
		return r.quit()
	case uv.PrimaryDeviceAttributesEvent:
		if r.leaving.Load() {
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

// aside is a function that runs while the program doesn't have the terminal.
type aside func() error

func (do aside) Run() error       { return do() }
func (aside) SetStdin(io.Reader)  {}
func (aside) SetStdout(io.Writer) {}
func (aside) SetStderr(io.Writer) {}

// yield notes that a guest has the terminal; back notes that the program has it again.
func (r *runner) yield(to int32) (back func()) {
	r.guest.Store(to)
	eraseRight()
	return func() { r.guest.Store(nobody) }
}

func (r *runner) lend(cmd *exec.Cmd) error {
	defer r.yield(editor)()
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if r.keys.File != nil {
		cmd.Stdin = r.keys.File
	}
	return cmd.Run()
}

// suspend stops the program if there is a shell to resume it.
func (r *runner) suspend() tea.Msg {
	if !shellBehind() {
		return NoShell{}
	}
	return tea.Exec(aside(r.stop), func(err error) tea.Msg {
		if err != nil {
			return NoShell{}
		}
		return tea.ResumeMsg{}
	})()
}

// answerTime is how long after its start the program waits for the terminal's answers.
// Distant terminals need a third of a second.
const answerTime = 500 * time.Millisecond

// firstFrame is how long after its start the program has painted its first frame, with
// which Bubble Tea sends its last query.
const firstFrame = 50 * time.Millisecond

// quit ends the program. Soon after the start, queries may still be unanswered, and the
// answers would reach the shell as commands. Terminals answer in order, so quit sends
// one more query, which they all understand, and waits for its answer.
func (r *runner) quit() tea.Msg {
	age := time.Since(r.began)
	gone := r.ended.Load() == int32(syscall.SIGHUP)
	if gone || age > answerTime || r.crash.Load() != nil || r.leaving.Swap(true) {
		return tea.QuitMsg{}
	}
	return tea.Batch(
		tea.Tick(max(firstFrame-age, 0), func(time.Time) tea.Msg { return tea.Raw(ansi.RequestPrimaryDeviceAttributes)() }),
		tea.Tick(answerTime-age, func(time.Time) tea.Msg { return tea.QuitMsg{} }),
	)()
}
