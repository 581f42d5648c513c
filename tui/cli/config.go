package cli

import (
	"context"
	"fmt"
	"slices"
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
	Contact        string              `toml:"contact"`
	Wikipedia      string              `toml:"wikipedia"`
	Wikidata       string              `toml:"wikidata"`
	Keys           map[string][]string `toml:"keys"`
}

// Limits of the settings: words per minute, and cells.
const (
	minSpeed, maxSpeed     = 100, 1000
	minMeasure, maxMeasure = 40, 120
)

func defaultConfig() config {
	return config{Theme: look.Themes()[0], WordsPerMinute: text.WordsPerMinute, Measure: tui.DefaultMeasure, Mouse: true}
}

// config reads the user's settings. It prints what is wrong with them on standard error;
// if they can't be used, it returns a failure that needs no further report.
func (s *session) config() (config, error) {
	c := defaultConfig()
	name, src, err := data.ReadConfig()
	if err != nil {
		return c, err
	}
	problems := strict.Settings(name, src, &c, c.check)
	for _, p := range problems {
		fmt.Fprintf(s.stderr, "previously: %s\n", text.Printable(p.Error()))
	}
	if problems.Err() != nil {
		return c, failure{status: statusProblem}
	}
	return c, nil
}

// check reports values that make no sense.
func (c *config) check(report, warn strict.Report, broken func(string) bool) {
	if !broken("theme") && !slices.Contains(look.Themes(), c.Theme) {
		report("theme", "no theme is called %q; use %s", c.Theme, text.Either(look.Themes()))
	}
	inRange := func(key string, value, least, most int) {
		if !broken(key) && (value < least || value > most) {
			report(key, "%q must be from %d to %d, not %d", key, least, most, value)
		}
	}
	inRange("words_per_minute", c.WordsPerMinute, minSpeed, maxSpeed)
	inRange("measure", c.Measure, minMeasure, maxMeasure)
	if c.Contact != "" && !wikipedia.IsContact(c.Contact) {
		report("contact", "%q must be an e-mail address, a web page, or User:NAME", "contact")
	}
	for _, address := range [][2]string{{"wikipedia", c.Wikipedia}, {"wikidata", c.Wikidata}} {
		if address[1] != "" && !wikipedia.IsAddress(address[1]) {
			report(address[0], "%q must be a web address that begins with https:// or http://", address[0])
		}
	}
	c.checkKeys(report, warn)
}

// checkKeys reports keys and actions that do not exist or get in each other's way.
func (c *config) checkKeys(report, warn strict.Report) {
	for _, p := range tui.CheckKeys(c.Keys) {
		path := "keys." + p.Action
		if p.Nth >= 0 {
			path = fmt.Sprintf("%s[%d]", path, p.Nth)
		}
		if p.Nth < 0 || c.Keys[p.Action][p.Nth] != "" { // an empty or undecodable value has already been reported
			say := report
			if p.Warning {
				say = warn
			}
			say(path, "%s", p.Message)
		}
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
		RunE: s.once(func(context.Context, []string) error {
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
	b.WriteString(comment("Settings for previously. A line that begins with # has no effect. Uncomment it to change the value."))
	for _, setting := range []struct{ about, line string }{
		{"The theme: " + text.Either(look.Themes()) + ". calm uses muted colours if the terminal has 256; terminal uses its own 16.", fmt.Sprintf("theme = %q", c.Theme)},
		{fmt.Sprintf("Your reading speed, in words per minute, from %d to %d.", minSpeed, maxSpeed), fmt.Sprintf("words_per_minute = %d", c.WordsPerMinute)},
		{fmt.Sprintf("The longest line of text, in columns, from %d to %d.", minMeasure, maxMeasure), fmt.Sprintf("measure = %d", c.Measure)},
		{"Whether the mouse scrolls and clicks in the app.", fmt.Sprintf("mouse = %t", c.Mouse)},
		{"Linear text without drawings, for screen readers, as with --accessible.", fmt.Sprintf("accessible = %t", c.Accessible)},
		{"How Wikimedia can reach you if an import sends too many requests: an e-mail address, a web page, or User:NAME. It is sent to the servers that an import asks, and to nobody else. Without it, ten requests a minute are allowed.", fmt.Sprintf("contact = %q", c.Contact)},
		{"Other addresses for Wikipedia and Wikidata, such as those of a mirror.", fmt.Sprintf("wikipedia = %q\n# wikidata = %q", c.Wikipedia, c.Wikidata)},
	} {
		b.WriteString("\n" + comment(setting.about) + "# " + setting.line + "\n")
	}
	b.WriteString("\n" + comment("The keys of the story screen. Your list replaces an action's keys; [] leaves it none. A key that you choose is taken from the action that has it by default. A key is a character, or one of "+
		text.Either(keys.Names())+", optionally after ctrl+, alt+ or shift+. These always work: "+strings.Join(tui.FixedKeys(), ", ")+"."))
	b.WriteString("[keys]\n")
	group := ""
	for _, a := range tui.Actions() {
		if a.Group != group {
			group = a.Group
			b.WriteString("\n" + comment(group))
		}
		fmt.Fprintf(&b, "# %-49s # %s\n", a.Name+" = "+array(a.Keys), a.Help)
	}
	return b.String()
}

// comment wraps a text into comment lines of a TOML file.
func comment(text string) string {
	return "# " + strings.ReplaceAll(xansi.Wordwrap(text, tui.DefaultMeasure, " "), "\n", "\n# ") + "\n"
}

// array returns texts as a TOML array.
func array(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = strconv.Quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}
