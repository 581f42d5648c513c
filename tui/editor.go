package tui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap/file"
	"previously/recap/text"
	"previously/tui/overlay"
	"previously/tui/tty"
	"previously/tui/work"
)

// editorExitMsg says that the editor has returned.
type editorExitMsg struct {
	err  error
	copy *data.Copy // the copy that was open in it, or nil for the series file itself
}

// ownCopyMsg carries the copy of a bundled series in the user's folder.
type ownCopyMsg struct {
	ticket work.Ticket // of the book that was copied
	book   *data.Book
	err    error
}

// edit opens the series file at the line of what is on screen. It asks first if the
// file may show what the viewer has not seen, or must be copied into the user's folder.
func (m *Model) edit() tea.Cmd {
	book := m.book
	switch {
	case book.Path() == "" && !book.Bundled():
		m.message = "This series has no file to edit."
		return nil
	case configuredEditor() == "":
		m.message = "No editor is set: set VISUAL or EDITOR."
		return nil
	case book.Bundled() || overlay.MayHoldUnseen(m.story):
		m.overlay = overlay.NewEditQuestion(book, m.story)
		return nil
	}
	return m.openEditor(book, m.spot())
}

func adopt(book *data.Book, ticket work.Ticket) tea.Cmd {
	return func() tea.Msg {
		own, err := data.Adopt(book.Location())
		if err != nil {
			return ownCopyMsg{ticket: ticket, err: err}
		}
		copied, err := own.Open()
		if err != nil {
			return ownCopyMsg{ticket: ticket, err: err}
		}
		return ownCopyMsg{ticket: ticket, book: copied}
	}
}

// takeOwnCopy switches to the user's own copy, and edits it.
func (m *Model) takeOwnCopy(msg ownCopyMsg) tea.Cmd {
	if msg.ticket != m.bookTicket {
		return nil // for a series that is no longer open
	}
	if msg.err != nil {
		m.message = "Not copied: " + data.BriefError(msg.err)
		return nil
	}
	own, spot := msg.book, m.spot() // before replaceBook, after which there is no page
	m.bookTicket = work.NewTicket()
	cmd := m.replaceBook(own)
	if m.library != nil {
		m.library.ReplaceBundled(own)
	}
	return tea.Batch(cmd, m.openEditor(own, spot))
}

// openEditor opens the editor on the file at a spot.
func (m *Model) openEditor(book *data.Book, spot file.Spot) tea.Cmd {
	return func() tea.Msg { // the disk may be slow
		line := 1
		if src, err := book.Location().Read(); err == nil {
			line = file.LineOf(src, spot)
		}
		return runEditor(book.Path(), line, nil)()
	}
}

// runEditor hands the terminal to the editor. c is the copy that the file is, or nil.
func runEditor(file string, line int, c *data.Copy) tea.Cmd {
	return tty.Lend(editorProcess(configuredEditor(), file, line), func(err error) tea.Msg { return editorExitMsg{err, c} })
}

func (m *Model) reportEditorExit(msg editorExitMsg) {
	switch exit, ran := errors.AsType[*exec.ExitError](msg.err); {
	case ran && exit.ExitCode() == notFound:
		m.message = fmt.Sprintf("Editor %q not found: set VISUAL or EDITOR.", text.Sanitize(programName(configuredEditor())))
	case msg.err != nil:
		m.message = "The editor failed: " + data.BriefError(msg.err)
	case msg.copy != nil && msg.copy.Changed():
		m.message = "The series is unchanged; your edited copy is kept at " + text.Sanitize(msg.copy.Path) + "."
	}
}

// notFound is the exit status of a shell that finds no such program (POSIX, Shell &
// Utilities, 2.8.2).
const notFound = 127

// configuredEditor returns the user's editor with its arguments, or "" if none is set.
func configuredEditor() string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if command := strings.TrimSpace(os.Getenv(name)); command != "" {
			return command
		}
	}
	return ""
}

// editorProcess returns the command that opens a file in the editor at a line. It goes
// through the shell, as in git, because it may contain arguments and quotes.
func editorProcess(command, file string, line int) *exec.Cmd {
	args := editorArgs(command, file, line)
	if runtime.GOOS == "windows" {
		words := append(strings.Fields(command), args...)
		return exec.Command(words[0], words[1:]...)
	}
	return exec.Command("sh", append([]string{"-c", command + ` "$@"`, command}, args...)...)
}

// editorArgs returns the file and line in the form that the editor expects. An unknown
// editor gets only the file.
func editorArgs(command, file string, line int) []string {
	switch strings.TrimSuffix(filepath.Base(programName(command)), ".exe") {
	case "vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "ne", "mg", "mcedit", "gedit", "ex":
		return []string{fmt.Sprintf("+%d", line), file}
	case "code", "codium", "code-insiders", "cursor", "windsurf":
		return []string{"--goto", fmt.Sprintf("%s:%d", file, line)}
	case "hx", "helix", "subl", "zed", "lapce":
		return []string{fmt.Sprintf("%s:%d", file, line)}
	case "kate", "kwrite":
		return []string{"--line", fmt.Sprint(line), file}
	}
	return []string{file}
}

// programName returns the first word of a command; in quotes it may contain spaces.
func programName(command string) string {
	end := " "
	if strings.HasPrefix(command, `"`) || strings.HasPrefix(command, "'") {
		end, command = command[:1], command[1:]
	}
	word, _, _ := strings.Cut(command, end)
	return word
}
