package file

import (
	"fmt"
	"strings"
	"testing"

	"previously/recap/strict"
)

// TestFilesTooLargeForTheLibrary checks that files for which the TOML library would take
// seconds or minutes, or never return, are refused.
func TestFilesTooLargeForTheLibrary(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads files of many megabytes")
	}
	limits, format := seriesFormat.Limits, seriesFormat
	format.Bytes = strict.Limit{} // it would be reported first
	many := func(n int, text string) string { return strings.Repeat(text, n) }
	for name, c := range map[string]struct {
		src, at string
		why     strict.Message
	}{
		"installments":  {many(1_000_000, "[[installment]]\n"), "10001:16: ", limits.Blocks.Why},
		"with spaces":   {many(900_000, "[[ installment ]]\n"), "10001:18: ", limits.Blocks.Why},
		"tables":        {many(1_000_000, "[a]\n"), "1001:4: ", limits.Tables.Why},
		"inline tables": {"a = [" + many(5_000_000, "{},") + "]", "1:30006: ", limits.Elements.Why},
		"small arrays":  {many(700, "a = ["+many(9_000, "[],")+"]\n"), "112:3006: ", limits.All.Why},
		"keys":          {many(1_000_000, "k = 1\n"), "1001:1: ", limits.Keys.Why},
		"inline keys":   {"a = {" + many(1_000_000, "k = 1, ") + "}", "1:7006: ", limits.Keys.Why},
		"long key":      {many(10_000_000, "a") + " = 1", "1:10000001: ", limits.KeyBytes.Why},
		"long header":   {"[" + many(10_000_000, "a") + "]", "1:10000002: ", limits.KeyBytes.Why},
		"dots":          {"a" + many(5_000_000, ".a") + " = 1", "1:10: ", limits.Deep},
		"header dots":   {"[a" + many(5_000_000, ".a") + "]", "1:11: ", limits.Deep},
		"brackets":      {"a = " + many(10_000_000, "["), "1:17: ", limits.Deep},
		"braces":        {"a = " + many(3_000_000, "{a ="), "1:53: ", limits.Deep},
	} {
		t.Run(name, func(t *testing.T) {
			pos, why := format.Unreadable([]byte(c.src))
			if got := fmt.Sprintf("%d:%d: ", pos.Line, pos.Col); got != c.at || why != c.why {
				t.Errorf("%s: got %s%s, want %s%s", name, got, why.Full(), c.at, c.why.Full())
			}
		})
	}
	for _, src := range []string{many(1_000_000, "[[a.b]]\n"), many(2_000_000, "# [[installment]]\n"), "a = '''" + many(2_000_000, "[[b]]\n") + "'''"} {
		if _, why := format.Unreadable([]byte(src)); !why.Empty() {
			t.Errorf("%.20q is refused: %s", src, why.Full())
		}
	}
}
