package text

import "strings"

// Edits returns the Damerau-Levenshtein distance between a and b: how many letters must
// be changed, inserted, deleted, or swapped with a neighbour. With ahead, it is the
// distance between a and the nearest prefix of b. It is exact up to limit, which should
// be small; a greater distance is returned as some number above limit. (With a limit of
// 3, swapping two letters that have two others between them counts as one error too
// many.)
//
// It branches at each difference instead of filling a matrix: with at most two errors
// there are few branches, and most words are ruled out at their first letters.
func Edits[T byte | rune](a, b []T, limit int, ahead bool) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	switch {
	case len(a) == 0 && ahead:
		return 0
	case len(a) == 0 || len(b) == 0:
		return len(a) + len(b)
	case limit <= 0 || len(a)-len(b) > limit || !ahead && len(b)-len(a) > limit:
		return limit + 1
	}
	least := min(
		Edits(a[1:], b[1:], limit-1, ahead),
		Edits(a[1:], b, limit-1, ahead),
		Edits(a, b[1:], limit-1, ahead),
	)
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		least = min(least, Edits(a[2:], b[2:], limit-1, ahead))
	}
	if limit >= 2 {
		least = min(least, distantSwap(a, b, limit, ahead))
	}
	return 1 + least
}

// distantSwap returns one less than the distance if two letters are swapped and one of
// the words has a third letter between them.
func distantSwap[T byte | rune](a, b []T, limit int, ahead bool) int {
	least := limit
	if len(a) > 2 && len(b) > 1 && a[0] == b[1] && a[2] == b[0] {
		least = min(least, 1+Edits(a[3:], b[2:], limit-2, ahead))
	}
	if len(a) > 1 && len(b) > 2 && a[0] == b[2] && a[1] == b[0] {
		least = min(least, 1+Edits(a[2:], b[3:], limit-2, ahead))
	}
	return least
}

// maxMistyped is how many characters a word may have for [Nearest] to consider it: in
// a longer one nobody sees at a glance what is different.
const maxMistyped = 40

// Nearest returns the known word that the wrong one was probably meant to be: the first
// of those that are the fewest typos away. ok is false if none is near: one typo is
// forgiven for every three characters, at most three.
func Nearest(wrong string, known []string) (near string, ok bool) {
	typed := []rune(strings.ToLower(wrong))
	const maxTypos = 3
	least := maxTypos + 1
	for _, word := range known {
		letters := []rune(strings.ToLower(word))
		limit := min(max(1, len(letters)/3), maxTypos, least-1)
		if max(len(typed), len(letters)) > maxMistyped {
			continue
		}
		if d := Edits(typed, letters, limit, false); d <= limit {
			near, least, ok = word, d, true
		}
	}
	return near, ok
}
