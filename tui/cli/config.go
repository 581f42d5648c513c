package cli

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	xansi "github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"previously/data"
	"previously/data/wikipedia"
	"previously/recap/strict"
	"previously/recap/text"
	"previously/tui"
	"previously/tui/keys"
	"previously/tui/look"
)

// config is the user's settings.
type config struct {
	Theme          string              `toml:"theme"`
	WordsPerMinute int                 `toml:"words_per_minute"`
	Measure        int                 `toml:"measure"`
	Mouse          bool                `toml:"mouse"`
	Accessible     bool                `toml:"accessible"`
	Lang           string              `toml:"lang"`
	Contact        string              `toml:"contact"`
	Wikipedia      string              `toml:"wikipedia"`
	Wikidata       string              `toml:"wikidata"`
	Keys           map[string][]string `toml:"keys"`
}

func defaultConfig() config {
	return config{Theme: look.Themes()[0], WordsPerMinute: text.WordsPerMinute, Measure: tui.DefaultMeasure, Mouse: true, Lang: "en"}
}

// config reads the user's settings. If they can't be used, it prints what is wrong with
// them on standard error and returns a failure that needs no further report.
func (s *session) config() (config, error) {
	c, _, err := s.configAndWarnings()
	return c, err
}

// configAndWarnings is config that also returns the warnings. They are about keys, so only
// the app prints them.
func (s *session) configAndWarnings() (c config, warnings strict.Problems, err error) {
	c = defaultConfig()
	name, src, err := data.ReadConfig()
	if err != nil {
		return c, nil, err
	}
	problems := strict.Settings(name, src, &c, c.check)
	if problems.Err() == nil {
		return c, problems, nil
	}
	s.reportProblems(problems)
	return c, nil, failure{status: statusProblem}
}

// reportProblems prints problems on standard error.
func (s *session) reportProblems(problems strict.Problems) {
	for _, p := range problems {
		fmt.Fprintf(s.stderr, "previously: %s\n", text.Sanitize(p.Error()))
	}
}

// tuiOptions returns the options of the app that the settings give.
func (c *config) tuiOptions() tui.Options {
	return tui.Options{Theme: c.Theme, Speed: c.WordsPerMinute, Measure: c.Measure, NoMouse: !c.Mouse, Accessible: c.Accessible, Keys: c.Keys}
}

// wikipediaOptions returns the options of an import that the environment gives or, if
// they are not there, the settings.
func (c *config) wikipediaOptions() wikipedia.Options {
	return wikipedia.Options{
		Language:  c.Lang,
		Wikipedia: cmp.Or(os.Getenv("PREVIOUSLY_WIKIPEDIA"), c.Wikipedia),
		Wikidata:  cmp.Or(os.Getenv("PREVIOUSLY_WIKIDATA"), c.Wikidata),
		Contact:   cmp.Or(os.Getenv("PREVIOUSLY_CONTACT"), c.Contact),
	}
}

func (s *session) configCommand() *cobra.Command {
	var path bool
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Print all settings with their defaults, as a file to start from",
		Long:  "Print all settings with their defaults, each explained. Save the file where --path says, and change what you like.",
		Example: `# see what can be set, and where
previously config
previously config --path`,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: s.postpone(func(context.Context, []string) error {
			if !path {
				return s.print(configText())
			}
			file, err := data.ConfigFile()
			if err != nil {
				return err
			}
			return s.print(file + "\n")
		}),
	}
	cmd.Flags().BoolVar(&path, "path", false, "print where the settings file is, whether or not it exists")
	return cmd
}

// configText returns a settings file with all defaults, commented out.
func configText() string {
	c := defaultConfig()
	var b strings.Builder
	b.WriteString(tomlComment("Settings for previously. A line that begins with # has no effect. Uncomment it to change the value."))
	for _, setting := range settings() {
		if setting.about != "" {
			b.WriteString("\n" + tomlComment(setting.about))
		}
		fmt.Fprintf(&b, "# %s = %#v\n", setting.key, setting.value(&c))
	}
	b.WriteString("\n" + tomlComment("The keys of the story screen. Your list replaces an action's keys; [] leaves it without a key. A key that you choose is taken from the action that has it by default. A key is a character, or one of "+
		text.JoinOr(keys.Names())+", optionally after ctrl+, alt+ or shift+. These always work: "+strings.Join(tui.FixedKeys(), ", ")+"."))
	b.WriteString("[keys]\n")
	group := ""
	for _, a := range tui.Actions() {
		if a.Group != group {
			group = a.Group
			b.WriteString("\n" + tomlComment(group))
		}
		fmt.Fprintf(&b, "# %-49s # %s\n", a.Name+" = "+tomlArray(a.Keys), a.Help)
	}
	return b.String()
}

// tomlComment wraps a text into comment lines of a TOML file.
func tomlComment(text string) string {
	return "# " + strings.ReplaceAll(xansi.Wordwrap(text, tui.DefaultMeasure, " "), "\n", "\n# ") + "\n"
}

// tomlArray returns texts as a TOML array.
func tomlArray(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = strconv.Quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
