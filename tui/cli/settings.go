package cli

import (
	"fmt"
	"slices"

	"previously/data/importer"
	"previously/data/wikipedia"
	"previously/recap/strict"
	"previously/recap/text"
	"previously/tui"
	"previously/tui/look"
)

// Limits of the settings: words per minute, and cells.
const (
	minSpeed, maxSpeed     = 100, 1000
	minMeasure, maxMeasure = 40, 120
)

// setting is a key of the settings file other than the table of keys.
type setting struct {
	key   string
	value func(*config) any
	about string                             // "" if the setting before it has said it
	check func(key string, value any) string // what is wrong with a value, or ""; nil if nothing can be
}

func settings() []setting {
	return []setting{
		{
			"theme", func(c *config) any { return c.Theme },
			"The theme: " + text.JoinOr(look.Themes()) + ". calm uses muted colours if the terminal has 256; terminal uses its own 16.",
			checkTheme,
		},
		{
			"words_per_minute", func(c *config) any { return c.WordsPerMinute },
			fmt.Sprintf("Your reading speed, in words per minute, from %d to %d.", minSpeed, maxSpeed), checkRange(minSpeed, maxSpeed),
		},
		{
			"measure", func(c *config) any { return c.Measure },
			fmt.Sprintf("The longest line of text, in columns, from %d to %d.", minMeasure, maxMeasure), checkRange(minMeasure, maxMeasure),
		},
		{"mouse", func(c *config) any { return c.Mouse }, "Whether you can scroll and click with the mouse in the app.", nil},
		{"accessible", func(c *config) any { return c.Accessible }, "Linear text without drawings, for screen readers, as with --accessible.", nil},
		{
			"lang", func(c *config) any { return c.Lang },
			"The language of Wikipedia for imports, as with import --lang: " + text.JoinOr(importer.Languages()) + ".", checkLanguage,
		},
		{
			"contact", func(c *config) any { return c.Contact },
			"How Wikimedia can reach you if an import sends too many requests: an e-mail address, a web page, or User:NAME. It is sent to the servers that an import contacts, and to nobody else. Without it, ten requests a minute are allowed.",
			checkForm(wikipedia.IsContact, "an e-mail address, a web page, or User:NAME"),
		},
		{
			"wikipedia", func(c *config) any { return c.Wikipedia },
			"Other addresses for Wikipedia and Wikidata, such as those of a mirror.", checkForm(wikipedia.IsAddress, webAddress),
		},
		{"wikidata", func(c *config) any { return c.Wikidata }, "", checkForm(wikipedia.IsAddress, webAddress)},
	}
}

const webAddress = "a web address that begins with https:// or http://"

func checkTheme(_ string, value any) string {
	if slices.Contains(look.Themes(), value.(string)) {
		return ""
	}
	return fmt.Sprintf("no theme is called %q; use %s", value, text.JoinOr(look.Themes()))
}

func checkLanguage(_ string, value any) string {
	if slices.Contains(importer.Languages(), value.(string)) {
		return ""
	}
	return fmt.Sprintf("%q is not a supported language; use %s", value, text.JoinOr(importer.Languages()))
}

// checkRange returns a check of a number, which must be from low to high.
func checkRange(low, high int) func(string, any) string {
	return func(key string, value any) string {
		if n := value.(int); n >= low && n <= high {
			return ""
		}
		return fmt.Sprintf("%q must be from %d to %d, not %d", key, low, high, value)
	}
}

// checkForm returns a check of a text, which must have a form or be empty.
func checkForm(is func(string) bool, form string) func(string, any) string {
	return func(key string, value any) string {
		if value == "" || is(value.(string)) {
			return ""
		}
		return fmt.Sprintf("%q must be %s", key, form)
	}
}

// check reports values that make no sense.
func (c *config) check(report, warn strict.Report, broken func(string) bool) {
	for _, s := range settings() {
		if s.check == nil || broken(s.key) {
			continue
		}
		if problem := s.check(s.key, s.value(c)); problem != "" {
			report(s.key, "%s", problem)
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
