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
			if got := LineOf(src, Spot{Installment: c.installment, Person: c.id}); got != c.want {
				t.Errorf("LineOf(%d, %q) = %d, want %d", c.installment, c.id, got, c.want)
			}
		})
	}
}

// TestLineOfABrokenFile checks files as they are in the middle of editing, and one that
// a TOML parser would not return from.
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
			if got := LineOf([]byte(sound+rest), Spot{Installment: 1, Person: "x"}); got != 4 {
				t.Errorf("%s: got line %d, want 4", name, got)
			}
		})
	}
}

// TestLineOfATie checks the line of the block that states a tie, even if that was films
// ago, about a person who has turned out to be another, or if the tie has ended because
// another replaced it.
func TestLineOfATie(t *testing.T) {
	src := strings.Join([]string{
		`title = "A"`, `[[installment]]`, `title = "One"`,
		`[[installment.cast]]`, `id = "a"`, `name = "A"`, `[[installment.cast]]`, `id = "b"`, `name = "B"`,
		`[[installment.cast]]`, `id = "mask"`, `name = "M"`,
		`[[installment.relationship]]`, `from = "a"`, `to = "b"`, `kind = "friend"`, // 13
		`[[installment.relationship]]`, `from = "a"`, `to = "b"`, `kind = "killed"`, `label = "shot"`, // 17
		`[[installment.relationship]]`, `from = "b"`, `to = "mask"`, `kind = "hunts"`, // 22
		`[[installment]]`, `title = "Two"`, `line = "It."`,
		`[[installment.cast]]`, `id = "mask"`, `same_as = "a"`,
		`[[installment.relationship]]`, `from = "b"`, `to = "a"`, `kind = "enemy"`, // 32
		`[[installment]]`, `title = "Three"`, `line = "It."`,
	}, "\n")
	series, problems := Decode("a.toml", []byte(src))
	if problems != nil {
		t.Fatal(problems)
	}
	for _, c := range []struct {
		before, film int
		says         string
		want         int
	}{
		{2, 1, "A is a friend of B", 13}, {2, 1, "A shot B", 17}, {2, 1, "B hunts M", 22},
		{3, 2, "A shot B", 17}, {3, 2, "B is an enemy of A", 32}, {3, 2, "A was a friend of B", 32}, {4, 3, "B is an enemy of A", 32},
	} {
		t.Run(c.says, func(t *testing.T) {
			m := series.Before(c.before).Now()
			for _, tie := range m.Ties() {
				if m.Sentence(tie).String() == c.says {
					if got := LineOf([]byte(src), Spot{Installment: c.film, Person: "b", Tie: tie}); got != c.want {
						t.Errorf("before %d: got line %d, want %d", c.before, got, c.want)
					}
					return
				}
			}
			t.Errorf("no tie says %q", c.says)
		})
	}
}
