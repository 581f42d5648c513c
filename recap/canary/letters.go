package canary

import (
	"strconv"
	"strings"
)

// Letters returns the digits of a number as letters from g to p, for canaries that
// tests make up themselves.
func Letters(n int) string {
	return strings.Map(func(digit rune) rune { return digit - '0' + 'g' }, strconv.Itoa(n))
}

// Number returns the number that [Letters] made these letters from, in upper or lower
// case.
func Number(letters string) int {
	n, _ := strconv.Atoi(strings.Map(func(letter rune) rune { return letter - 'g' + '0' }, strings.ToLower(letters)))
	return n
}
