package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
)

// showOptions are the flags of show, as they were typed.
type showOptions struct {
	before   string
	minutes  int // or notGiven
	film     int // or notGiven
	length   recap.Length
	sections []string
	json     bool
}

func (s *session) showCommand() *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show SERIES|FILE",
		Short: "Print the story so far as Markdown, styled on a terminal",
		Example: `previously show lost-bullet --before 3
previously show lost-bullet --before "Last Bullet" --minutes 5 --section so-far,cast`,
		Args:              oneArgument("show", "SERIES"),
		ValidArgsFunction: completeOneSeries,
		RunE: s.postpone(func(_ context.Context, args []string) error {
			location, err := data.Locate(args[0])
			if err != nil {
				return err
			}
			return s.show(location, o)
		}),
	}
	flags := cmd.Flags()
	addBefore(cmd, &o.before)
	flags.IntVar(&o.minutes, "minutes", notGiven, fmt.Sprintf("how many minutes so-far may take to read, 0 for everything (default: as last chosen, or %d)", recap.DefaultMinutes))
	flags.IntVar(&o.film, "film", notGiven, "show everything as of the end of the installment with this number (default: the last one seen)")
	flags.TextVar(&o.length, "length", recap.Full, "the length of plot: "+commaList(lengthNames())+" (default: "+recap.Full.String()+")")
	flags.StringSliceVar(&o.sections, "section", nil, "the sections to print, separated by commas: "+commaList(recap.Sections())+" (default: so-far)")
	flags.BoolVar(&o.json, "json", false, "print JSON; all sections if none is given")
	for _, name := range []string{"minutes", "length", "film"} {
		flags.Lookup(name).DefValue = ""
	}
	completeFlag(cmd, "minutes", budgetNames()...)
	completeFlag(cmd, "film")
	completeFlag(cmd, "length", text.Strings(lengthNames())...)
	completeFlag(cmd, "section", text.Strings(recap.Sections())...)
	return cmd
}

// budgetNames returns the time budgets of the app, in minutes.
func budgetNames() []cobra.Completion {
	var list []cobra.Completion
	for _, minutes := range recap.Budgets() {
		list = append(list, strconv.Itoa(minutes))
	}
	return list
}

func lengthNames() []string {
	var names []string
	for _, l := range recap.Lengths() {
		names = append(names, l.String())
	}
	return names
}

func commaList[T ~string](values []T) string { return strings.Join(text.Strings(values), ", ") }

// show prints what is known before the horizon.
func (s *session) show(location data.Location, o showOptions) error {
	options, err := o.parse()
	if err != nil {
		return err
	}
	c, err := s.config()
	if err != nil {
		return err
	}
	options.Speed = c.WordsPerMinute
	story, mark, err := s.storyBefore(location, o.before)
	if err != nil {
		return err
	}
	if o.minutes == notGiven {
		options.Minutes = recap.DefaultMinutes
		if mark.Minutes != nil {
			options.Minutes = *mark.Minutes
		}
	}
	if o.film > story.Seen() {
		return fmt.Errorf("number %d is past the %s you have seen; give a smaller one", o.film, text.Quantity(story.Seen(), story.Kind))
	}
	moment := story.Now()
	if o.film > 0 {
		moment = story.AsOf(o.film)
	}
	if o.json {
		return s.printJSON(moment.Export(options))
	}
	return s.printMarkdown(moment.Markdown(options), c)
}

// storyBefore returns the story up to the horizon, and what is remembered about the
// series.
func (s *session) storyBefore(location data.Location, before string) (*recap.Story, data.Bookmark, error) {
	book, err := s.openBook(location)
	if err != nil {
		return nil, data.Bookmark{}, err
	}
	progress, unremembered := data.OpenProgress()
	mark, _ := progress.Get(book.Key())
	next, err := resolveHorizon(book, before, mark)
	if err != nil && unremembered != nil && before == "" {
		err = fmt.Errorf("can't read your saved place: %w; %w", unremembered, err)
	}
	if err != nil {
		return nil, mark, err
	}
	return book.Story(next), mark, nil
}

// parse reads the flags that do not depend on the series.
func (o *showOptions) parse() (recap.MarkdownOptions, error) {
	options := recap.MarkdownOptions{Minutes: o.minutes, Length: o.length}
	switch {
	case o.minutes < 0 && o.minutes != notGiven:
		return options, usageErrorf("--minutes can't be negative; 0 means everything")
	case o.film < 1 && o.film != notGiven:
		return options, usageErrorf("--film counts from 1")
	}
	for _, name := range o.sections {
		section := recap.Section(strings.TrimSpace(name))
		if !slices.Contains(recap.Sections(), section) {
			return options, usageErrorf("there is no section %q; use %s", name, text.JoinOr(text.Strings(recap.Sections())))
		}
		options.Sections = append(options.Sections, section)
	}
	return options, nil
}

// resolveHorizon returns the number of the installment about to be watched: the typed
// one or, if none was typed, the remembered one if it still fits the book. It is never
// guessed.
func resolveHorizon(book *data.Book, typed string, mark data.Bookmark) (int, error) {
	if typed != "" {
		answer, err := book.ParseAnswer(typed)
		return answer.Next, err
	}
	if next, ok := book.Horizon(mark.Answer); ok {
		return next, nil
	}
	unfitting := ""
	if mark.Mark != "" {
		unfitting = "your last answer no longer fits this file: "
	}
	return 0, fmt.Errorf("%swhich %s are you about to watch? use --before with its number, label or full title, or \"end\"", unfitting, book.Kind())
}
