package cli

import (
	"context"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap"
	"previously/tui/look"
)

func init() {
	cobra.MousetrapHelpText = "" // a double click in Windows Explorer opens the app
}

const rootLong = `Read the story so far before you watch the next one: who is that, which side are they on, where did we leave them, and why? Nothing from the installment you are about to watch, or any after it, is ever shown.

SERIES is the id or title of a series, or the beginning of one (see previously list). FILE is a series file of your own, and FOLDER a folder of them.`

// appOptions are the flags of the app, as they were typed.
type appOptions struct {
	before        string
	accessible    bool
	accessibleSet bool // --accessible was given, whether true or false
}

// root returns the root of the command line. The commands only note what is to be done.
func (s *session) root() *cobra.Command {
	var o appOptions
	root := &cobra.Command{
		Use:   "previously [SERIES|FILE|FOLDER ...]",
		Short: "The story so far, spoiler-free, before you watch the next one",
		Long:  rootLong,
		Example: `# open a series in the terminal
previously lost-bullet
# print what is known before the third film
previously show lost-bullet --before 3`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeSeries,
	}
	root.RunE = s.postpone(func(ctx context.Context, args []string) error {
		o.accessibleSet = root.Flags().Changed("accessible")
		return s.open(ctx, args, o)
	})
	root.SetFlagErrorFunc(suggestFlag)
	addBefore(root, &o.before)
	root.Flags().BoolVar(&o.accessible, "accessible", false, "linear text without drawings, for screen readers")
	root.AddCommand(s.showCommand(), s.findCommand(), s.listCommand(), s.checkCommand(), s.newCommand(), s.importCommand(), s.cutCommand(),
		s.formatCommand(), s.schemaCommand(), s.configCommand(), s.manCommand())
	return root
}

// open shows the app if there is a terminal, and prints otherwise. The app lists folders
// itself, after its first frame, unless it matters here how many series there are.
func (s *session) open(ctx context.Context, args []string, o appOptions) error {
	selection, err := data.Select(args...)
	if err != nil {
		return suggestCommand(err, args)
	}
	terminal := s.fullScreen()
	if _, single := selection.Only(); terminal && !single && o.before == "" {
		return s.openApp(ctx, selection, nil, o)
	}
	locations, err := selection.List()
	if err != nil {
		return err
	}
	switch single := len(locations) == 1; {
	case single && terminal:
		return s.openApp(ctx, selection, &locations[0], o)
	case single && len(args) > 0:
		return s.show(locations[0], showOptions{before: o.before, minutes: notGiven, film: notGiven, length: recap.Full})
	case o.before != "":
		return usageErrorf("--before needs one series; name it")
	}
	return s.printOverview(locations)
}

// openApp shows one series, or the library if only is nil.
func (s *session) openApp(ctx context.Context, selection data.Selection, only *data.Location, o appOptions) error {
	c, warnings, err := s.configAndWarnings()
	if err != nil {
		return err
	}
	s.reportProblems(warnings)
	options := c.tuiOptions()
	options.Library, options.Clipboard, options.Import = selection.Library, systemClipboard, s.newAppImporter
	options.ASCII, options.Terminal = !look.IsUTF8(s.environ), look.TerminalOf(s.environ)
	if o.accessibleSet {
		options.Accessible = o.accessible
	}
	if only != nil {
		book, err := s.openBook(*only)
		if err != nil {
			return err
		}
		options.Book = book
		if o.before != "" {
			answer, err := book.ParseAnswer(o.before)
			if err != nil {
				return err
			}
			options.Before, options.All = answer.Next, answer.All
		}
	}
	options.Memory, options.ProgressErr = data.OpenProgress()
	return s.runApp(ctx, options)
}

// printOverview prints the list of series and how to see one.
func (s *session) printOverview(locations []data.Location) error {
	rows := loadRows(locations)
	text := formatTable(rows, s.spell)
	if i := firstLoaded(rows); i >= 0 {
		text += "\nTo see one, say which installment you are about to watch, by number or title:\n\n  previously show " +
			shellWord(seriesArgument(rows[i].location)) + " --before 2\n"
	}
	return s.print(text)
}
