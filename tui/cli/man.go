package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"previously/recap/text"
	"previously/tui"
)

// manCommand prints the manual. Fang's own leaves out keys, files and the environment,
// writes short flags in a way that does not work, and carries today's date.
func (s *session) manCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:               "man",
		Short:             "Print the manual page",
		Example:           "previously man > previously.1 && man ./previously.1",
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.RunE = s.postpone(func(context.Context, []string) error {
		if width, terminal := s.terminal(); terminal {
			return s.printStyled(terminalManual(cmd.Root(), width, s.spell))
		}
		return s.print(roffManual(cmd.Root()))
	})
	return cmd
}

// manualWriter writes a manual page in some form.
type manualWriter interface {
	section(title string)
	// usage writes how a command is called: its fixed words, then the others.
	usage(fixed, rest string)
	text(paragraph string)
	group(title string)
	// entry writes a name and what it means, indented if it belongs to a command.
	entry(name, about string, indented bool)
}

// writeManual writes the manual page of the command line.
func writeManual(m manualWriter, root *cobra.Command) {
	m.section("Name")
	m.text(root.Name() + " - " + root.Short)
	m.section("Synopsis")
	for _, cmd := range append([]*cobra.Command{root}, visibleCommands(root)...) {
		m.usage(cmd.CommandPath(), argumentsOf(cmd))
	}
	m.section("Description")
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		m.text(paragraph)
	}
	m.section("Options")
	writeFlags(m, root)
	m.section("Commands")
	for _, cmd := range visibleCommands(root) {
		m.entry(cmd.Name(), describe(cmd), false)
		writeFlags(m, cmd)
	}
	m.section("Keys")
	m.text("These are the keys of the story screen; run previously config to see how to change them. On a keyboard for another alphabet, a letter that isn't a key itself counts as the one in the same place on a US keyboard. If the terminal doesn't report the place, the usual Russian, Ukrainian, Greek and Hebrew layouts are assumed.")
	group := ""
	for _, a := range tui.Actions() {
		if a.Group != group {
			group = a.Group
			m.group(group)
		}
		m.entry(strings.Join(a.Keys, ", "), a.Help, false)
	}
	for _, section := range manualSections {
		m.section(section.title)
		for _, e := range section.entries {
			m.entry(e[0], e[1], false)
		}
	}
}

// argumentsOf returns what a command takes after its name.
func argumentsOf(cmd *cobra.Command) string {
	_, rest, _ := strings.Cut(cmd.Use, " ")
	words := strings.Fields(rest)
	if cmd.HasParent() && cmd.HasSubCommands() {
		var names []string
		for _, sub := range cmd.Commands() {
			names = append(names, sub.Name())
		}
		words = append(words, strings.Join(names, "|"))
	}
	if cmd.HasAvailableLocalFlags() && cmd.HasParent() {
		words = append(words, "[options]")
	}
	return strings.Join(words, " ")
}

func writeFlags(m manualWriter, cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		m.entry(name, text.Capitalize(f.Usage)+".", cmd.HasParent())
	})
}

// describe returns what a command does, in one paragraph.
func describe(cmd *cobra.Command) string {
	if cmd.Long == "" || cmd.HasSubCommands() {
		return cmd.Short + "."
	}
	return strings.Join(strings.Fields(cmd.Long), " ")
}

// visibleCommands returns the commands that the help lists.
func visibleCommands(root *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(root.Commands()), func(cmd *cobra.Command) bool {
		return cmd.Hidden || cmd.Name() == "help"
	})
}

// manualSections say what the commands and keys do not.
var manualSections = []struct {
	title   string
	entries [][2]string
}{
	{"Files", [][2]string{
		{"$XDG_DATA_HOME/previously/*.toml", "Your own series. A file with the id of a bundled series replaces that series."},
		{"$XDG_STATE_HOME/previously/progress.toml", "What you are about to watch in each series, a fingerprint of the titles up to it, and your place; never any text of a series."},
		{"$XDG_CONFIG_HOME/previously/config.toml", "Your settings. previously config prints all of them; previously config --path prints where the file is on this system."},
		{"$XDG_CACHE_HOME/previously", "What previously import has read from articles, as they were before the next installment came out. It can be deleted."},
	}},
	{"Environment", [][2]string{
		{"XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "The folders above. If not set: ~/.local/share, ~/.local/state, ~/.config and ~/.cache on Linux."},
		{"VISUAL, EDITOR", "The editor for series files, with its arguments; VISUAL comes first. The app asks before it opens anything you haven't seen."},
		{"PREVIOUSLY_WIKIPEDIA, PREVIOUSLY_WIKIDATA", "Other addresses for Wikipedia and Wikidata, instead of those in your settings. Only imports use them."},
		{"PREVIOUSLY_CONTACT", "How Wikimedia can reach you, instead of contact in your settings."},
		{"HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "The proxy that imports go through."},
		{"NO_COLOR", "No colours if set to anything but the empty string. CLICOLOR=0 does the same."},
		{"COLORFGBG", "The terminal's colours, set by some terminals. If the terminal doesn't report its background, the last number tells dark from light. If neither does, the colours are readable on both."},
		{"LC_ALL, LC_CTYPE, LANG", "The first one set decides: if it names UTF-8, symbols and letters beyond ASCII are used. If not, a terminal gets plain symbols and letters without accents; letters of other alphabets are kept."},
		{"TERM, COLORTERM", "What the terminal can do, and how many colours it has. With TERM=dumb, plain text is printed."},
		{"STY", "Set by GNU screen, which shows italics in reverse video; italics are then left out."},
	}},
	{"Exit status", [][2]string{
		{"0", "Success."},
		{"1", "Something is wrong with a file or a value, or nothing was found."},
		{"2", "The command line is wrong."},
		{"70", "The program crashed, which is a bug; the message says where the report is."},
		{"128+n", "Signal n ended the program: 143 is TERM."},
	}},
}
