package overlay

import (
	"strings"
	"testing"
)

// prompts returns the overlays that have a prompt, each with an empty one.
func prompts(t *testing.T) map[string]*stage {
	all := overlays(t)
	return map[string]*stage{"finder": all["finder"]().press("backspace"), "picker": all["picker"](), "library": all["library"]().press("/")}
}

// line returns the text in the prompt.
func (s *stage) line() string {
	for row := range strings.Lines(s.text()) {
		if line, ok := strings.CutPrefix(row, "> "); ok {
			return strings.TrimRight(line, " \n")
		}
	}
	return "no prompt"
}

// TestPromptsEditAlike checks that all prompts have the same editing keys.
func TestPromptsEditAlike(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"", "one two"}, {"backspace", "one tw"}, {"ctrl+h", "one tw"}, {"ctrl+w", "one"}, {"alt+backspace", "one"},
		{"ctrl+u", ""}, {"left left x", "one txwo"}, {"left left delete", "one to"}, {"left right x", "one twox"},
		{"home x", "xone two"}, {"ctrl+a x", "xone two"}, {"home end x", "one twox"}, {"ctrl+a ctrl+e x", "one twox"},
		{"ctrl+a right right ctrl+k", "on"}, {"alt+left ctrl+u", "two"}, {"ctrl+a delete delete", "e two"}, {"left ctrl+h", "one to"},
	} {
		t.Run(c.keys, func(t *testing.T) {
			for name, s := range prompts(t) {
				if got := s.typeText("one two").press(c.keys).line(); got != c.want {
					t.Errorf("%s: after %q got %q, want %q", name, c.keys, got, c.want)
				}
			}
		})
	}
}

// TestPromptsAreLeftWithBackspace checks that backspace, in either of its codes, leaves
// an empty prompt.
func TestPromptsAreLeftWithBackspace(t *testing.T) {
	for _, key := range []string{"backspace", "ctrl+h"} {
		for name, s := range prompts(t) {
			s.typeText("a").press("backspace")
			if len(s.wants) > 0 || s.line() != "" {
				t.Errorf("%s, %s: deleting the only letter leaves %q, and the overlay wants %v", name, key, s.line(), s.wants)
			}
			s.press(key)
			closed := len(s.wants) == 1 && s.wants[0] == Intent(Close{})
			if left := closed || s.line() == "no prompt"; !left {
				t.Errorf("%s: %s does not leave the prompt: %q", name, key, s.text())
			}
		}
	}
}

// TestPromptsTakePastedText checks that pasted text is put on one line, without control
// characters, and cut at the maximum length.
func TestPromptsTakePastedText(t *testing.T) {
	for name, s := range prompts(t) {
		s.handle(s.Paste("the\x1b[2J\nva\u202eult"))
		if got := s.line(); !strings.HasPrefix(got, "the") || !strings.HasSuffix(got, "vault") || strings.ContainsAny(got, "\x1b\u202e") {
			t.Errorf("%s: got %q", name, got)
		}
		s.width = 2 * maxQuery
		if s.handle(s.Paste(strings.Repeat("a", 10*maxQuery))); len(s.line()) > maxQuery {
			t.Errorf("%s: got %d bytes, want at most %d", name, len(s.line()), maxQuery)
		}
	}
}
