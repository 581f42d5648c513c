package canary

import "pgregory.net/rapid"

// Garble returns a text with one character removed, inserted or replaced.
func Garble(t *rapid.T, text string) string {
	if text == "" {
		return ""
	}
	at := rapid.IntRange(0, len(text)-1).Draw(t, "at")
	with := rapid.SampledFrom([]string{"", "\"", "'", "#", "\n", "]", "[", ".", "=", "x", "1", "\\", ",", "-", " ", "{", "}", "\"\"\"", `\u`, `\x`, `\U`, "\x00", "\xff", "\u202e"}).Draw(t, "with")
	return text[:at] + with + text[at+rapid.IntRange(0, 1).Draw(t, "replaced"):]
}
