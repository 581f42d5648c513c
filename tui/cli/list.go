package cli

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
	"previously/tui/look"
)

func (s *session) listCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [FOLDER|FILE ...]",
		Short: "List all series: the bundled ones and your own",
		Args:  cobra.ArbitraryArgs,
		RunE: s.postpone(func(_ context.Context, args []string) error {
			locations, err := data.Find(args...)
			if err != nil {
				return err
			}
			rows := loadRows(locations)
			if asJSON {
				return s.printJSON(rows)
			}
			return s.print(formatTable(rows, s.spell))
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON: id, title, kind and path of each series, and what you are about to watch")
	return cmd
}

// row is a series in the list. The only installment it shows is the next one, and only if
// the viewer has said which that is.
type row struct {
	ID            string      `json:"id"`
	Title         string      `json:"title,omitempty"`
	OriginalTitle string      `json:"original_title,omitempty"`
	Kind          string      `json:"kind,omitempty"`
	Summary       string      `json:"summary,omitempty"`
	Path          string      `json:"path,omitempty"`
	Bundled       bool        `json:"bundled"`
	Before        *recap.Next `json:"before,omitempty"`
	Finished      bool        `json:"finished,omitempty"`
	Error         string      `json:"error,omitempty"`
	location      data.Location
	sortTitle     string // the title as it sorts
}

// loadRows loads the series and returns a row for each, ordered by title as in the
// library, those with errors last. It keeps nothing else of them.
func loadRows(locations []data.Location) []row {
	progress, _ := data.OpenProgress() // without it nothing is marked as seen
	rows := make([]row, len(locations))
	for l := range data.Stream(context.Background(), locations) {
		r := row{ID: l.ID, Path: text.Sanitize(l.Path), Bundled: l.Bundled, location: l.Location}
		if l.Err != nil {
			r.Error = data.BriefError(l.Err)
		} else {
			r.fill(l.Book, progress)
		}
		r.sortTitle = text.Fold(cmp.Or(r.Title, r.ID))
		rows[l.Index] = r
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.errorRank(), b.errorRank()), cmp.Compare(a.sortTitle, b.sortTitle))
	})
	return rows
}

func (r *row) fill(book *data.Book, progress *data.Progress) {
	r.Title, r.OriginalTitle, r.Kind, r.Summary = book.Title(), book.OriginalTitle(), book.Kind(), book.Summary()
	mark, _ := progress.Get(book.Key())
	next, ok := book.Horizon(mark.Answer)
	if !ok {
		return
	}
	r.Before = book.Standing(next).Next
	r.Finished = r.Before == nil
}

func (r row) errorRank() int { return min(len(r.Error), 1) }

func firstLoaded(rows []row) int {
	return slices.IndexFunc(rows, func(r row) bool { return r.Error == "" })
}

// progressText says what the viewer is about to watch, or returns "" if they haven't
// said.
func (r row) progressText() string {
	switch {
	case r.Finished:
		return "all seen"
	case r.Before != nil:
		return "before " + r.Before.TitleYear()
	}
	return ""
}

// widestCell is how wide a text may be, in cells, and still set the width of its column.
// One long title must not tear the columns of all rows apart.
const widestCell = 40

// ruler is for a terminal that has not been asked how it joins characters.
var ruler look.Ruler

// formatTable lists the rows in columns; those with errors say what is wrong instead.
// The ids stay as they are, to be typed as arguments; the rest is spelled for the
// terminal.
func formatTable(rows []row, spell func(string) string) string {
	var cells [][]string
	for _, r := range rows {
		if r.Error != "" {
			cells = append(cells, []string{r.ID, "error: " + spell(r.Error)})
		} else {
			cells = append(cells, []string{r.ID, spell(r.Title), spell(text.Plural(r.Kind)), spell(r.progressText())})
		}
	}
	var widths [4]int
	for _, line := range cells {
		for i, cell := range line[:len(line)-1] {
			if width := ruler.Width(cell); width <= widestCell {
				widths[i] = max(widths[i], width)
			}
		}
	}
	var b strings.Builder
	for _, line := range cells {
		padded := ""
		for i, cell := range line {
			padded += cell + strings.Repeat(" ", max(0, widths[i]-ruler.Width(cell))+2)
		}
		b.WriteString(strings.TrimRight(padded, " ") + "\n")
	}
	return b.String()
}
