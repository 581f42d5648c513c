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

// NoShell is the message that comes in answer to [tea.Suspend] where no shell
// would wake the program again: it goes on.
type NoShell struct{}

var errNoShell = errors.New("no shell has stopped the program")

// LendMsg asks for the terminal in the name of an editor.
type LendMsg struct {
	Cmd  *exec.Cmd
	Done tea.ExecCallback // makes the message that comes when the editor is left
}

// Lend runs an editor, or the like, in the terminal, as [tea.ExecProcess] does.
// As long as it has the terminal, ctrl+c, ctrl+\ and ctrl+z are its keys.
func Lend(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	return func() tea.Msg { return LendMsg{cmd, done} }
}

// continuedMsg says that something else than a key has stopped the program, and
// that it goes on: whoever had the terminal meanwhile left it in other modes.
type continuedMsg struct{}

// filter sees each message before Bubble Tea does.
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

// pause lets Bubble Tea have the terminal back a moment after it has let go of it.
// The painter of before may stop the clock of the new one, otherwise.
func pause() error {
	time.Sleep(20 * time.Millisecond)
	return nil
}

// aside is what is done while the program does not have the terminal.
type aside func() error

func (do aside) Run() error       { return do() }
func (aside) SetStdin(io.Reader)  {}
func (aside) SetStdout(io.Writer) {}
func (aside) SetStderr(io.Writer) {}

// yield lets a guest have the terminal.
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

// suspend stops the program where there is a shell to wake it.
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

// answerTime is how long after its start the program waits for what it asked the
// terminal. Those far away need a third of a second.
const answerTime = 500 * time.Millisecond

// firstFrame is when the program has painted its first frame, with which Bubble
// Tea asks its last question.
const firstFrame = 50 * time.Millisecond

// quit ends the program. Right after its start it may have questions open, the
// answers to which would be commands to the shell. Terminals answer one after the
// other, and so it asks one thing more that all of them know, and waits for that.
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
