package keys

import (
	"strings"
	"testing"
)

func TestRowsOfOpposites(t *testing.T) {
	do := func(*int) int { return 0 }
	m := Table[*int, int]{{Entries: []Entry[*int, int]{
		Key("down", []string{"space", "pgdown"}, "scroll down a page", "", do), Key("up", []string{"b", "pgup"}, SameRow+"scroll up a page", "", do),
		Key("one", []string{"1"}, "So far", "", do), Key("two", []string{"2"}, SameRow+"Plot", "", do), Key("three", []string{"3"}, SameRow+"Cast", "", do),
		Key("top", []string{"g"}, "go to the top", "", do), Key("end", nil, SameRow+"go to the end", "", do), Key("quit", []string{"q"}, "quit", "", do),
	}}}.Map()
	want := [][2]string{{"space b pgdown pgup", "scroll down or up a page"}, {"1 2 3", "So far, Plot, Cast"}, {"g", "go to the top or end"}, {"q", "quit"}}
	rows := m[0].Rows()
	if len(rows) != len(want) {
		t.Fatalf("got %d rows, want %d: %v", len(rows), len(want), rows)
	}
	for i, row := range rows {
		if got := [2]string{strings.Join(row.Keys, " "), row.Help}; got != want[i] {
			t.Errorf("row %d: got %q, want %q", i, got, want[i])
		}
	}
	if b := m.Binding("up"); b.Help != "scroll up a page" {
		t.Errorf("alone it is %q, want the text after SameRow", b.Help)
	}
}
