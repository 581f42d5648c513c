//go:build unix

package tty

import (
	"errors"
	"io"
	"os"
	"slices"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"pgregory.net/rapid"
)

// sent are sequences that only terminals send, and typed are those that keys send.
var (
	sent = []string{
		"\x1b]11;rgb:1b1b/2626/3232\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\a", "\x1b[?62;22c", "\x1b[?2026;2$y", "\x1b[?1u", "\x1b[<64;10;20M", "\x1b[<0;1;1m",
	}
	typed = []string{"q", "é", "千", "🎬", "\x1b", "\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[13~", "\x1ba", "\x1b]", "\x1b[", "\x1b[27u", "\r", "\x7f", "ab\x1b[B"}
)

// TestWaitTime checks how long to wait for more: long inside a sequence from the terminal
// or a character, as long as Bubble Tea does after a bare esc, and otherwise not at all.
func TestWaitTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := &keyboard{}
		before := rapid.SampledFrom(append(slices.Clone(sent), "", "q", "\x1b[A", "é")).Draw(t, "before")
		whole := rapid.SampledFrom(sent).Draw(t, "sent")
		cut := rapid.IntRange(3, len(whole)).Draw(t, "cut")
		if got, want := k.waitTime([]byte(before+whole[:cut])), answerTime; cut < len(whole) && got != want {
			t.Errorf("after %q: got %v, want %v", before+whole[:cut], got, want)
		}
		if got := k.waitTime([]byte(before + whole)); got != 0 {
			t.Errorf("after %q: got %v, want no wait", before+whole, got)
		}
		letter := rapid.Rune().Filter(func(r rune) bool { return r > 0x7f }).Draw(t, "letter")
		for cut := 1; cut < len(string(letter)); cut++ {
			if got := k.waitTime([]byte(before + string(letter)[:cut])); got != answerTime {
				t.Errorf("inside %q: got %v, want %v", letter, got, answerTime)
			}
		}
	})
	for _, key := range typed {
		want := time.Duration(0)
		if key == "\x1b" {
			want = uv.DefaultEscTimeout
		}
		k := &keyboard{}
		if got := k.waitTime([]byte(key)); got != want {
			t.Errorf("after %q: got %v, want %v", key, got, want)
		}
	}
}

// TestKeyboardJoinsPieces checks that a sequence that arrives in two pieces, with a pause
// between them, is read as one. After a bare esc, which is read as the key, the rest of a
// sequence from the terminal is dropped.
func TestKeyboardJoinsPieces(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		first, rest string
		escapes     bool
		want        []string
	}{
		{"\x1b]11;rgb:1b", "1b/2626/3232\x1b\\", false, []string{"\x1b]11;rgb:1b1b/2626/3232\x1b\\"}},
		{"q\x1b[<65;1", ";1Mj", false, []string{"q\x1b[<65;1;1Mj"}},
		{"\xc3", "\xa9", false, []string{"é"}},
		{"\x1b", "[<65;1;1Mj", false, []string{escKey, "j"}},
		{"\x1b", "]11;rgb:1b1b/2626/3232\x1b\\", false, []string{escKey, ""}},
		{"\x1b", "[A", false, []string{escKey, "[A"}},
		{"\x1b", "[A", true, []string{"\x1b[A"}},
		{"a", "b", false, []string{"a", "b"}},
		{"\x1b\x1b[A", "", false, []string{escKey + "\x1b[A"}},
		{"\x1b\x1bOP\x1bj", "", false, []string{escKey + "\x1bOP\x1bj"}},
	} {
		t.Run(c.first, func(t *testing.T) {
			t.Parallel()
			out, in, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			k := &keyboard{File: out}
			k.disambiguatesEsc.Store(c.escapes)
			_, _ = in.WriteString(c.first)
			later := time.AfterFunc(2*uv.DefaultEscTimeout, func() {
				_, _ = in.WriteString(c.rest)
				_ = in.Close()
			})
			var got []string
			for buffer := make([]byte, 4096); ; {
				n, err := k.Read(buffer)
				if errors.Is(err, io.EOF) {
					break
				}
				got = append(got, string(buffer[:n]))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q and %q: got %q, want %q", c.first, c.rest, got, c.want)
			}
			later.Stop()
			_ = out.Close()
		})
	}
}
