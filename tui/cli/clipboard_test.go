package cli

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// TestInsideTmuxTheTextIsInItsBuffer checks that inside tmux a copied text goes to tmux's
// buffer, even if this version cannot pass it on to the terminal, and that the app doesn't
// claim so if tmux is missing or fails.
func TestInsideTmuxTheTextIsInItsBuffer(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs sh")
	}
	for _, c := range []struct{ name, tmux, want string }{
		{"new", `cat >"$BUFFER"`, inTmux},
		{"old", `[ "$2" = - ] || exit 1; cat >"$BUFFER"`, inTmux},
		{"fails", `exit 1`, ""},
		{"not there", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			buffer := filepath.Join(folder, "buffer")
			if c.tmux != "" {
				script := "#!/bin/sh\nPATH=/usr/bin:/bin\n" + c.tmux + "\n"
				if err := os.WriteFile(filepath.Join(folder, "tmux"), []byte(script), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			for key, value := range map[string]string{"PATH": folder, "TMUX": "/tmp/x,1,0", "BUFFER": buffer, "SSH_CONNECTION": "a b c d"} {
				t.Setenv(key, value)
			}
			if got := systemClipboard("Ann’s story"); got != c.want {
				t.Errorf("the text went %q, want %q", got, c.want)
			}
			text, _ := os.ReadFile(buffer)
			if want := map[bool]string{true: "Ann’s story"}[c.want != ""]; string(text) != want {
				t.Errorf("the buffer holds %q, want %q", text, want)
			}
		})
	}
}

func TestWithoutTmuxItsBufferIsLeftAlone(t *testing.T) {
	t.Setenv("TMUX", "")
	t.Setenv("SSH_CONNECTION", "a b c d")
	if got := systemClipboard("text"); got != "" {
		t.Errorf("over SSH without tmux the text went %q, want nowhere", got)
	}
}
