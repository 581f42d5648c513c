package file

import (
	"strings"
	"testing"
)

func TestLineOf(t *testing.T) {
	src := []byte(`title = "A"
[[installment]]
title = "One"
[[installment.cast]]
id = "x"
name = "X"
[[installment]]
title = "Two"
  [[installment.cast]]
  id = "y"
  name = "Y"
`)
	for _, c := range []struct {
		installment int
		id          string
		want        int
	}{{1, "", 2}, {1, "x", 4}, {2, "", 7}, {2, "y", 9}, {2, "x", 7}, {3, "", 1}, {0, "", 1}} {
		t.Run(c.id, func(t *testing.T) {
			if got := LineOf(src, c.installment, c.id); got != c.want {
				t.Errorf("LineOf(%d, %q) = %d, want %d", c.installment, c.id, got, c.want)
			}
		})
	}
}

// TestLineOfABrokenFile has files that somebody is in the middle of editing, and
// ones that no parser of TOML comes back from.
func TestLineOfABrokenFile(t *testing.T) {
	const sound = "title = \"A\"\n[[installment]]\ntitle = \"One\"\n[[installment.cast]]\nid = 'x'\n"
	for name, rest := range map[string]string{
		"nothing":       "",
		"half a line":   "name = ",
		"no value":      "id = \n",
		"open quotes":   "name = \"\"\"X\n",
		"only brackets": "a = " + strings.Repeat("[", 1<<20),
		"twice":         "id = \"y\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			if got := LineOf([]byte(sound+rest), 1, "x"); got != 4 {
				t.Errorf("%s: line %d, want 4", name, got)
			}
		})
	}
}
