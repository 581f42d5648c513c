package cli

import (
	"slices"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"
)

// TestColumnsAreStraight in every script, on a terminal that goes on by the width of
// each character: signs on letters take cells of their own there.
func TestColumnsAreStraight(t *testing.T) {
	titles := []string{"हिन्दी फ़िल्म", "தமிழ் படம்", "বাংলা ছবি", "千と千尋の神隠し", "한국 영화", "Amélie", "ﾊｳﾙの動く城"}
	rows := make([]row, len(titles))
	for i, title := range titles {
		rows[i] = row{ID: "id", Title: title, Kind: "film", Finished: true}
	}
	var columns []int
	for line := range strings.Lines(table(rows, func(s string) string { return s })) {
		before, _, _ := strings.Cut(line, "film")
		columns = append(columns, xansi.StringWidthWc(before))
	}
	if len(columns) != len(titles) || len(slices.Compact(columns)) != 1 {
		t.Errorf("the kinds stand in columns %v", columns)
	}
}
