package tty

import (
	"bytes"
	"os"
	"regexp"
	"sync/atomic"
	"time"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

// keyboard reads what the terminal sends, and joins what comes in pieces. Bubble Tea
// waits 50 ms after an esc for the rest of a sequence, which is right for keys: the esc
// key must not lag. But keyboard waits longer for what only a terminal sends, because
// the rest of it would be taken for keys.
type keyboard struct {
	*os.File
	disambiguatesEsc atomic.Bool // the terminal has said that it never sends a bare esc for the esc key
	endedInEsc       bool        // the last byte read was a bare esc, which was taken for the esc key
}

func (k *keyboard) Read(p []byte) (int, error) {
	n, err := k.File.Read(p)
	for err == nil && n < len(p)-len(escKey) {
		wait := k.waitTime(p[:n])
		if wait == 0 || !k.ready(wait) {
			break
		}
		var more int
		more, err = k.File.Read(p[n:])
		n += more
	}
	if n > 0 {
		err = nil // the next read returns it again
	}
	if k.endedInEsc {
		n = copy(p, orphanedSequence.ReplaceAll(p[:n], nil))
	}
	if apart := escEsc.ReplaceAll(p[:n], []byte(escKey+"$1")); len(apart) <= len(p) {
		n = copy(p, apart)
	}
	if k.endedInEsc = bytes.HasSuffix(p[:n], []byte{esc}); k.endedInEsc && n <= len(p)-len(escKey) {
		n += copy(p[n-1:], escKey) - 1
	}
	return n, err
}

const (
	esc    = '\x1b'
	escKey = "\x1b[27u" // the esc key, unambiguous: Bubble Tea doesn't wait for more
)

var (
	// partialSequence is the beginning of a mouse report, an answer or a colour at the
	// end of the input: "\x1b[<64;", "\x1b[?62;2", "\x1b]11;rgb:1b". No key begins like
	// that.
	partialSequence = regexp.MustCompile(`\x1b(\[[<?][0-9;:$]*|\][0-9]+(;[^\x07\x1b]*\x1b?)?)$`)
	// escEsc is the esc key and right after it a key that itself begins with esc.
	escEsc = regexp.MustCompile(`\x1b(\x1b[\[O])`)
	// orphanedSequence is a report, an answer or a colour without its esc.
	orphanedSequence = regexp.MustCompile(`^(\[[<?][0-9;:$]*[A-Za-z]|\][0-9]+;[^\x07\x1b]*(\x07|\x1b\\))`)
)

// waitTime returns how long to wait for more input, or zero if it is complete.
func (k *keyboard) waitTime(input []byte) time.Duration {
	if k.endedInEsc {
		input = append([]byte{esc}, input...)
	}
	switch {
	case partialSequence.Match(input) || endsMidRune(input):
		return answerTime
	case !bytes.HasSuffix(input, []byte{esc}):
		return 0
	case k.disambiguatesEsc.Load():
		return answerTime
	}
	return uv.DefaultEscTimeout
}

// endsMidRune reports whether input ends in the middle of a character.
func endsMidRune(input []byte) bool {
	for back := 1; back <= min(utf8.UTFMax, len(input)); back++ {
		if tail := input[len(input)-back:]; utf8.RuneStart(tail[0]) {
			return !utf8.FullRune(tail)
		}
	}
	return false
}
