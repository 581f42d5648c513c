package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/data/importer"
	"previously/recap/text"
)

// importOptions are the flags of import, as they were typed.
type importOptions struct {
	before, lang, file string
	films              []string
	picks              []int
	force              bool
}

func (s *session) importCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import TITLE",
		Short: "Make a series file from Wikipedia, up to what you are about to watch",
		Long: `Make a series file from Wikipedia, with the plot and the cast of each installment before the one you are about to watch. For that one and those after it, only titles and years are requested. Each text is taken as it was before the next installment came out.

Import again when you have seen more: what is new is added, and nothing that you have edited is changed.

The texts are under CC BY-SA 4.0. The file names its sources; leave them in if you pass it on.`,
		Example: `previously import "Some Series" --before 3
# if Wikidata doesn't know the series, name the articles in order
previously import "Some Series" --film "First (film)" --film "Second" --before 2`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && len(o.films) == 0 {
				return errors.New("import needs the title of a film, a series of films or a show")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: s.postpone(func(ctx context.Context, args []string) error {
			return s.runImport(ctx, strings.Join(args, " "), o)
		}),
	}
	addBefore(cmd, &o.before)
	flags := cmd.Flags()
	flags.StringArrayVar(&o.films, "film", nil, "the title of a film's article; repeat --film for each one, in viewing order")
	flags.IntSliceVar(&o.picks, "pick", nil, "which of several matches to take, by its number in the list; 2,1 answers two questions")
	flags.StringVar(&o.lang, "lang", "", "the language of Wikipedia: "+text.JoinOr(importer.Languages())+" (default: as in the settings, or en)")
	flags.BoolVar(&o.force, "force", false, "write the whole file again, without your edits")
	flags.Lookup("pick").DefValue = ""
	completeFlag(cmd, "film")
	completeFlag(cmd, "pick")
	completeFlag(cmd, "lang", importer.Languages()...)
	addOutput(cmd, &o.file, "", "write to this file, or - for standard output")
	return cmd
}

// runImport makes a file or adds to it. If it is interrupted, nothing changes.
func (s *session) runImport(ctx context.Context, title string, o importOptions) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	ask := s.newAsker(o.picks)
	if o.before == "" && !ask.terminal {
		return usageErrorf("what are you about to watch? use --before with its number, label or full title, or \"end\"")
	}
	bar := newProgressBar(s.stderr)
	err := s.importInto(ctx, title, o, ask, bar)
	bar.clear()
	if errors.Is(err, context.Canceled) {
		return failure{statusInterrupted, errors.New("stopped; nothing has been written")}
	}
	return err
}

func (s *session) importInto(ctx context.Context, title string, o importOptions, ask *asker, bar *progressBar) error {
	im, err := s.newImporter(o.lang, bar.show)
	if err != nil {
		return err
	}
	ask.clear = bar.clear
	plan, err := makePlan(ctx, im, title, o.films, ask)
	if err != nil {
		return err
	}
	next, err := ask.askBefore(ctx, plan, o.before)
	if err != nil {
		return err
	}
	file, old, err := outputFile(plan, o)
	if err != nil {
		return err
	}
	kept := old
	if o.force {
		kept = nil
	}
	result, err := im.Import(ctx, plan, next, text.Sanitize(file), kept)
	if err != nil {
		return err
	}
	bar.clear()
	return s.saveImported(result, file, old)
}

// newImporter returns an importer for the Wikipedia of a language, "" for that of the
// settings.
func (s *session) newImporter(language string, report func(importer.Progress)) (*importer.Importer, error) {
	c, err := s.config()
	if err != nil {
		return nil, err
	}
	cache, _ := data.CacheFolder() // without a home, nothing is cached
	options := c.wikipediaOptions()
	options.Language = cmp.Or(language, options.Language)
	options.Version, options.Cache = version(), cache
	return importer.New(options, report)
}

// makePlan finds the series and its installments, and asks if several match.
func makePlan(ctx context.Context, im *importer.Importer, title string, films []string, ask *asker) (*importer.Plan, error) {
	if len(films) > 0 {
		plan, err := im.Films(ctx, films)
		if err == nil && title != "" {
			plan.Title = title
		}
		return plan, err
	}
	found, err := im.Search(ctx, title)
	if err != nil {
		return nil, err
	}
	one, err := ask.askWhich(ctx, found)
	if err != nil {
		return nil, err
	}
	series, err := im.Resolve(ctx, one)
	if err != nil {
		return nil, err
	}
	if one, err = ask.askWhich(ctx, series); err != nil {
		return nil, err
	}
	return im.Plan(ctx, one)
}

// outputFile returns the file to write and what is in it now, nil if it doesn't exist.
func outputFile(plan *importer.Plan, o importOptions) (file string, old []byte, err error) {
	if file = o.file; file == "" {
		if file, err = newSeriesFile("import", plan.Title); err != nil {
			return "", nil, err
		}
	}
	if file == "-" {
		return file, nil, nil
	}
	old, err = importer.ReadExisting(file)
	return file, old, err
}

// saveImported writes the file, and says what was added and what is missing.
func (s *session) saveImported(r importer.Result, file string, old []byte) error {
	if file == "-" {
		return s.print(string(r.File))
	}
	name := text.Sanitize(file)
	if err := r.Save(file, old); err != nil {
		return err
	}
	rememberNext(file, r.Next)
	if old != nil && bytes.Equal(old, r.File) {
		return s.print(fmt.Sprintf("%s is already complete up to there\n", name))
	}
	message := fmt.Sprintf("wrote %s (%s added); open it with `previously %s`\n", name, text.Quantity(len(r.Added), "installment"), shellWord(seriesArgument(locationOf(file))))
	for _, note := range importNotes(r) {
		message += note + "\n"
	}
	err := s.print(message)
	if errors.Is(err, errClosed) { // the file itself has been written
		return nil
	}
	return err
}

// rememberNext saves what the user is about to watch, by its number in the file, because
// they have just said so. If it can't be saved, the app will ask.
func rememberNext(file string, next int) {
	book, err := data.Open(file)
	if err != nil {
		return
	}
	progress, _ := data.OpenProgress()
	mark, _ := progress.Get(book.Key())
	mark.Answer = book.Answer(next)
	_ = progress.Set(book.Key(), mark)
}

// importNotes returns what the user should know about an imported file.
func importNotes(r importer.Result) (notes []string) {
	for _, title := range r.WithoutPlot {
		notes = append(notes, text.Sanitize(title)+": Wikipedia has no plot for it; write one, or leave it empty")
	}
	if r.Unparsed > 0 {
		notes = append(notes, text.Quantity(r.Unparsed, "line")+" of the cast lists could not be read; check them against the sources in the file")
	}
	if !r.PreSequel {
		notes = append(notes, "not all texts are from before the next one came out; the sources in the file say which")
	}
	return notes
}
