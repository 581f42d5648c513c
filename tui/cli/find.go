package cli

import (
	"context"
	"errors"
	"strings"

	xansi "github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap/search"
)

// findOptions are the flags of find, as they were typed.
type findOptions struct {
	before string
	limit  int // or notGiven
	json   bool
}

// How many results of each kind are printed.
const (
	defaultResults = 10
	allResults     = 1000 // the most that the finder returns
)

func (s *session) findCommand() *cobra.Command {
	var o findOptions
	cmd := &cobra.Command{
		Use:   "find SERIES|FILE WORDS...",
		Short: "Find a character, an actor, a film or a passage in what you have seen",
		Long: `Find a character, an actor, a film, a thing, a side, an open question or a passage in what you have seen, best matches first. A character is also found by their role, and by what the actor is known for: "the one from Braquo". Accents, case, word order and small typos do not matter; results that match only if typos are forgiven are listed last, as similar names.

The exit status is 1 if nothing is found.`,
		Example: `previously find lost-bullet --before 3 ramazy
previously find lost-bullet --before 3 key ring --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return errors.New("find takes one SERIES and the WORDS to look for")
			}
			return nil
		},
		ValidArgsFunction: completeOneSeries,
		RunE: s.postpone(func(ctx context.Context, args []string) error {
			location, err := data.Locate(args[0])
			if err != nil {
				return err
			}
			return s.find(ctx, location, strings.Join(args[1:], " "), o)
		}),
	}
	addBefore(cmd, &o.before)
	cmd.Flags().IntVar(&o.limit, "limit", notGiven, "how many results of each kind to list, 0 for all (default: 10, or all with --json)")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON: groups of results, each with the byte ranges that matched")
	cmd.Flags().Lookup("limit").DefValue = ""
	completeFlag(cmd, "limit", "0")
	return cmd
}

// errNothingFound is the answer both to nonsense and to a query for somebody not yet
// seen.
var errNothingFound = errors.New("nothing found")

// find searches for the words in what is known before the horizon, and prints the
// results.
func (s *session) find(ctx context.Context, location data.Location, words string, o findOptions) error {
	if o.limit < 0 && o.limit != notGiven {
		return usageErrorf("--limit can't be negative; 0 means all")
	}
	story, _, err := s.storyBefore(location, o.before)
	if err != nil {
		return err
	}
	limit := allResults
	if o.limit > 0 {
		limit = min(o.limit, allResults)
	} else if o.limit == notGiven && !o.json {
		limit = defaultResults
	}
	return s.printResults(ctx, search.New(story), story.Title, words, limit, o.json)
}

// printResults prints at most limit results of each kind; series is the title they are
// from.
func (s *session) printResults(ctx context.Context, index *search.Index, series, words string, limit int, asJSON bool) error {
	results, err := index.Find(ctx, words, limit)
	if err != nil {
		return err
	}
	if asJSON {
		if results.Groups == nil {
			results.Groups = []search.Group{}
		}
		err = s.printJSON(struct {
			Groups []search.Group `json:"groups"`
		}{results.Groups})
	} else {
		err = s.printGroups(results.Groups, series)
	}
	if err == nil && len(results.Groups) == 0 {
		return errNothingFound
	}
	return err
}

// printGroups lists the results under the names of their groups, each on a line
// of its own; on a terminal the matches are highlighted.
func (s *session) printGroups(groups []search.Group, series string) error {
	width, terminal := s.terminal()
	if !terminal {
		return s.print(resultList(groups, series, xansi.Style{}, xansi.Style{}, 0, s.spell))
	}
	bold := xansi.NewStyle().Bold()
	match := xansi.NewStyle().Bold().Underline(true)
	return s.printStyled(resultList(groups, series, bold, match, max(width, minWidth), s.spell))
}

// resultList returns the groups as text. Lines longer than width cells are wrapped; a
// width of 0 leaves each on one line.
func resultList(groups []search.Group, series string, heading, match xansi.Style, width int, spell func(string) string) string {
	var b strings.Builder
	for i, g := range groups {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(heading.Styled(g.Heading()) + "\n")
		for _, r := range g.Results {
			line := spell("  " + resultLine(r, series, match))
			if width > 0 {
				line = strings.Join(ruler.Wrap(line, width-hangingIndent), "\n"+strings.Repeat(" ", hangingIndent))
			}
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// hangingIndent is how far the rest of a wrapped line is indented, in cells.
const hangingIndent = 4

// resultLine returns a result in one line, as the app's finder shows it.
func resultLine(r search.Result, series string, style xansi.Style) string {
	of, match, more := r.Row(series)
	line := highlightMatches(match, style)
	if of != "" {
		line = of + "  " + line
	}
	if more != "" {
		line += "  " + more
	}
	return line
}

// highlightMatches returns a text with its matched parts in a style.
func highlightMatches(l search.Highlighted, style xansi.Style) string {
	var b strings.Builder
	end := 0
	for _, r := range l.Ranges {
		b.WriteString(l.Text[end:r[0]] + style.Styled(l.Text[r[0]:r[1]]))
		end = r[1]
	}
	return b.String() + l.Text[end:]
}
