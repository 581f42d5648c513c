package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	xansi "github.com/charmbracelet/x/ansi"
)

// TestColumnsAreStraight checks that columns line up in every script on a terminal that
// adds up the widths of characters, where some combining signs take their own cell.
func TestColumnsAreStraight(t *testing.T) {
	titles := []string{"हिन्दी फ़िल्म", "தமிழ் படம்", "বাংলা ছবি", "千と千尋の神隠し", "한국 영화", "Amélie", "ﾊｳﾙの動く城"}
	rows := make([]row, len(titles))
	for i, title := range titles {
		rows[i] = row{ID: "id", Title: title, Kind: "film", Finished: true}
	}
	var columns []int
	for line := range strings.Lines(formatTable(rows, func(s string) string { return s })) {
		before, _, _ := strings.Cut(line, "film")
		columns = append(columns, xansi.StringWidthWc(before))
	}
	if len(columns) != len(titles) || len(slices.Compact(columns)) != 1 {
		t.Errorf("the kinds are in columns %v, want them all in one", columns)
	}
}

// TestListHasTheOrderOfTheLibrary checks that series are listed by title, whatever their
// files are called, and broken ones last.
func TestListHasTheOrderOfTheLibrary(t *testing.T) {
	ownHome(t)
	folder := t.TempDir()
	for id, title := range map[string]string{"a": "Zulu", "b": "éclair", "c": "The Feud", "d": "28 Days", "e": "Dune", "f": "", "g": "dune"} {
		src := fmt.Sprintf("title = %q\n[[installment]]\ntitle = \"One\"\nline = \"It happens.\"\n", title)
		if err := os.WriteFile(filepath.Join(folder, id+".toml"), []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r := try(t, "", "list", folder)
	var ids []string
	for line := range strings.Lines(r.stdout) {
		ids = append(ids, strings.Fields(line)[0])
	}
	if got := strings.Join(ids, ""); r.status != 0 || got != "degbcaf" {
		t.Errorf("got the order %s, want degbcaf:\n%s", got, r.stdout)
	}
}
