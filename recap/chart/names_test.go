package chart

import (
	"testing"

	"previously/recap"
)

func TestANameThatDoesNotFitIsShortenedToAnUnambiguousPart(t *testing.T) {
	in := recap.Installment{Title: "One", Recap: "President Alma Coin leads. Alma Coin speaks; Coin's people hear Coin. Wicks preaches, and Wicks shouts at Prentice Wicks.", Cast: []recap.CastEntry{
		{ID: "paul", Name: "Paul Atreides"}, {ID: "leto", Name: "Duke Leto Atreides"}, {ID: "king", Name: "The Bowery King"},
		{ID: "will", Name: "Will Smith"}, {ID: "jane", Name: "Jane Smith"}, {ID: "feyd", Name: "Feydrautha"},
		{ID: "marquis", Name: "Marquis Vincent de Gramont"}, {ID: "coin", Name: "President Alma Coin"},
		{ID: "wicks", Name: "Jefferson Wicks"}, {ID: "prentice", Name: "Prentice Wicks"},
	}}
	story := recap.Series{Installments: []recap.Installment{in}}.Before(2)
	names := story.AsOf(1).Names()
	for _, c := range []struct {
		id    string
		cells int
		want  string
	}{
		{"paul", 13, "Paul Atreides"},
		{"paul", 12, "Paul"}, // Leto is an Atreides too
		{"leto", 13, "Duke Leto"},
		{"leto", 6, "Leto"},
		{"king", 12, "Bowery King"},
		{"king", 6, "Bowery"},
		{"will", 9, "Will"},
		{"marquis", 19, "Vincent de Gramont"},
		{"marquis", 17, "Marquis Vincent"}, // does not end with "de"
		{"coin", 18, "Alma Coin"},          // not "President Alma": the text calls her Coin
		{"coin", 8, "Coin"},
		{"wicks", 8, "Wicks"}, // the first of his family
		{"prentice", 8, "Prentice"},
		{"jane", 3, "Ja…"}, // no name of hers fits
		{"feyd", 8, "Feydrau…"},
		{"feyd", 0, ""},
	} {
		t.Run(c.id, func(t *testing.T) {
			p, _ := story.AsOf(1).Person(c.id)
			if got := shortName(names, p, c.cells); got != c.want {
				t.Errorf("%s in %d cells: got %q, want %q", p.Name, c.cells, got, c.want)
			}
		})
	}
}
