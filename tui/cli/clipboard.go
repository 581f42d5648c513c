package cli

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/atotto/clipboard"
)

// clipboardTime is how long a tool may take: one without its display can hang.
const clipboardTime = 2 * time.Second

// Where a text can be put, in the words of the message.
const (
	inClipboard  = "to the clipboard"
	inTmux       = "to tmux's buffer"
	inTmuxAndOut = "to the clipboard and tmux's buffer"
)

// systemClipboard puts a text where the user can paste it, and gives in a few
// words where that is, or "". It uses the system's own tool, and inside tmux its buffer: tmux
// keeps to itself what is sent to the terminal, unless it is set up otherwise.
// Over SSH the system's clipboard is that of the other machine, where nobody
// pastes.
func systemClipboard(text string) (place string) {
	ctx, cancel := context.WithTimeout(context.Background(), clipboardTime)
	defer cancel()
	system := os.Getenv("SSH_CONNECTION") == "" && withTool(ctx, text)
	tmux := os.Getenv("TMUX") != "" && withTmux(ctx, text)
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

// withTool hands the text to the system's tool; ok is false where there is none
// or it fails.
func withTool(ctx context.Context, text string) (ok bool) {
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

// withTmux loads the text into tmux's buffer, and lets it pass the text on to
// the terminal where it is new enough to know how.
func withTmux(ctx context.Context, text string) (ok bool) {
	for _, args := range [][]string{{"load-buffer", "-w", "-"}, {"load-buffer", "-"}} {
		cmd := exec.CommandContext(ctx, "tmux", args...)
		cmd.Stdin = strings.NewReader(text)
		if cmd.Run() == nil {
			return true
		}
	}
	return false
}
