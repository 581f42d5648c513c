package search

import "testing"

func TestFoldIsOneForAllWritings(t *testing.T) {
	for text, want := range map[string]string{
		"Łukasz Ødegård": "lukasz odegard",
		"Stéfi  CELMA":   "stefi celma",
		"L’Œuvre":        "loeuvre",
		"go-fast":        "gofast",
		"":               "",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}
