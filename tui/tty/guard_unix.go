//go:build unix

package tty

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/sys/unix"
)

// guardScript waits for a word from the app. If the app dies without one, the script
// restores the modes (argument 1) of the terminal (descriptor 3) and prints the likely
// cause (argument 2).
const guardScript = `read word || { stty "$1" <&3; printf '%s' "$2" >&3; }`

// startGuardShell starts a shell that restores the terminal if the app dies. A Go
// program can't do so itself once it runs out of memory. There is a shell only if
// memory is limited, which is rare; stop ends it.
func startGuardShell(terminal *os.File) (stop func()) {
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_AS, &limit) != nil || limit.Cur == unix.RLIM_INFINITY {
		return func() {}
	}
	ask := exec.Command("stty", "-g")
	ask.Stdin = terminal
	modes, err := ask.Output()
	if err != nil {
		return func() {} // no terminal, or no stty
	}
	leave := ansi.ResetModifyOtherKeys + ansi.PopKittyKeyboard(1) + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable + ansi.ResetModeMouseButtonEvent +
		ansi.ResetModeMouseExtSgr + ansi.ResetModeBracketedPaste + ansi.ResetStyle
	shell := exec.Command("sh", "-c", guardScript, "sh", strings.TrimSpace(string(modes)),
		leave+fmt.Sprintf("previously: died, probably out of memory; its limit is %d MB, see ulimit -v\r\n", limit.Cur>>20))
	shell.ExtraFiles = []*os.File{terminal}
	shell.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // what ends the app must not end it
	word, err := shell.StdinPipe()
	if err == nil {
		err = shell.Start()
	}
	if err != nil {
		return func() {}
	}
	return func() {
		_, _ = word.Write([]byte("done\n"))
		_ = shell.Wait()
	}
}
