package recap

import "testing"

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
		if got := LineOf(src, c.installment, c.id); got != c.want {
			t.Errorf("LineOf(%d, %q) = %d, want %d", c.installment, c.id, got, c.want)
		}
	}
}
