package text

import (
	"testing"

	"pgregory.net/rapid"
)

// damerau returns the unrestricted Damerau-Levenshtein distance of the textbook:
// Lowrance and Wagner's algorithm with the whole matrix.
func damerau(a, b string) int {
	far := len(a) + len(b)
	d := make([][]int, len(a)+2)
	for i := range d {
		d[i] = make([]int, len(b)+2)
		d[i][0] = far
		if i > 0 {
			d[i][1] = i - 1
		}
	}
	for j := range d[0] {
		d[0][j] = far
		if j > 0 {
			d[1][j] = j - 1
		}
	}
	rowOf := map[byte]int{}
	for i := 1; i <= len(a); i++ {
		column := 0
		for j := 1; j <= len(b); j++ {
			row, cost := rowOf[b[j-1]], 1
			swap := d[row][column] + (i - row - 1) + 1 + (j - column - 1)
			if a[i-1] == b[j-1] {
				cost, column = 0, j
			}
			d[i+1][j+1] = min(d[i][j]+cost, d[i+1][j]+1, d[i][j+1]+1, swap)
		}
		rowOf[a[i-1]] = i
	}
	return d[len(a)+1][len(b)+1]
}

func nearestBeginning(a, b string) int {
	least := len(a)
	for i := range len(b) + 1 {
		least = min(least, damerau(a, b[:i]))
	}
	return least
}

func TestDamerau(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"lenior", "lenoir", 1}, {"ramazy", "ramzy", 1}, {"areksi", "areski", 1}, {"ca", "abc", 2}, {"", "abc", 3}, {"kitten", "sitting", 3},
	} {
		t.Run(test.a, func(t *testing.T) {
			if got := damerau(test.a, test.b); got != test.want {
				t.Errorf("from %q to %q: got %d edits, want %d", test.a, test.b, got, test.want)
			}
		})
	}
}

// TestEdits compares Edits with the textbook on short words of few letters, in which errors
// of every kind come together.
func TestEdits(t *testing.T) {
	words := rapid.StringMatching(`[abc]{0,7}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		limit := rapid.IntRange(0, 2).Draw(t, "limit")
		for _, ahead := range []bool{false, true} {
			want := damerau(a, b)
			if ahead {
				want = nearestBeginning(a, b)
			}
			got := Edits([]byte(a), []byte(b), limit, ahead)
			if got != want && (got <= limit || want <= limit) {
				t.Fatalf("Edits(%q, %q, %d, %t) = %d, want %d", a, b, limit, ahead, got, want)
			}
			if runes := Edits([]rune(a), []rune(b), limit, ahead); runes != got {
				t.Fatalf("Edits(%q, %q, %d, %t): got %d for bytes and %d for characters", a, b, limit, ahead, got, runes)
			}
		}
	})
}
