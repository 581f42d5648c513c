package cli

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/atotto/clipboard"
)

// clipboardTime is how long a clipboard tool may take. Without a display, it can hang.
const clipboardTime = 2 * time.Second

// Where a text has been put, as the message says it.
const (
	inClipboard  = "to the clipboard"
	inTmux       = "to tmux's buffer"
	inTmuxAndOut = "to the clipboard and tmux's buffer"
)

// systemClipboard puts a text where the user can paste it, and returns in a few words
// where that is, or "" if it failed. It uses the system's own tool, and inside tmux also
// tmux's buffer, because by default tmux doesn't pass on a text sent to the terminal.
// Over SSH it doesn't use the tool: that clipboard is on the other machine, where nobody
// pastes.
func systemClipboard(text string) (place string) {
	ctx, cancel := context.WithTimeout(context.Background(), clipboardTime)
	defer cancel()
	system := os.Getenv("SSH_CONNECTION") == "" && copyWithTool(ctx, text)
	tmux := os.Getenv("TMUX") != "" && copyWithTmux(ctx, text)
	switch {
	case system && tmux:
		return inTmuxAndOut
	case system:
		return inClipboard
	case tmux:
		return inTmux
	}
	return ""
}

// copyWithTool hands the text to the system's tool; ok is false if there is none or it
// fails.
func copyWithTool(ctx context.Context, text string) (ok bool) {
	if clipboard.Unsupported {
		return false
	}
	done := make(chan error, 1)
	go func() { done <- clipboard.WriteAll(text) }()
	select {
	case err := <-done:
		return err == nil
	case <-ctx.Done():
		return false
	}
}

// copyWithTmux loads the text into tmux's buffer. If tmux is new enough to know -w, it
// also passes the text on to the terminal.
func copyWithTmux(ctx context.Context, text string) (ok bool) {
	for _, args := range [][]string{{"load-buffer", "-w", "-"}, {"load-buffer", "-"}} {
		cmd := exec.CommandContext(ctx, "tmux", args...)
		cmd.Stdin = strings.NewReader(text)
		if cmd.Run() == nil {
			return true
		}
	}
	return false
}
