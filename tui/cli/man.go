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

// manCommand prints the manual. The one that fang has knows nothing of keys,
// files and the environment, writes short flags in a way that does not work,
// and bears the date of the day.
func (s *session) manCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:               "man",
		Short:             "Print the manual page",
		Example:           "previously man > previously.1 && man ./previously.1",
		Hidden:            true,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.RunE = s.once(func(context.Context, []string) error {
		if width, terminal := s.terminal(); terminal {
			return s.printStyled(terminalManual(cmd.Root(), width, s.spelled))
		}
		return s.print(roffManual(cmd.Root()))
	})
	return cmd
}

// manualWriter writes a manual page in some form.
type manualWriter interface {
	section(title string)
	// usage is how a command is called: its fixed words, and the others.
	usage(fixed, rest string)
	text(paragraph string)
	group(title string)
	// entry is a name and what it stands for; one of a command's own is indented.
	entry(name, about string, indented bool)
}

// writeManual writes the manual page of the command line.
func writeManual(m manualWriter, root *cobra.Command) {
	m.section("Name")
	m.text(root.Name() + " - " + root.Short)
	m.section("Synopsis")
	for _, cmd := range append([]*cobra.Command{root}, visible(root)...) {
		m.usage(cmd.CommandPath(), arguments(cmd))
	}
	m.section("Description")
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		m.text(paragraph)
	}
	m.section("Options")
	writeFlags(m, root)
	m.section("Commands")
	for _, cmd := range visible(root) {
		m.entry(cmd.Name(), about(cmd), false)
		writeFlags(m, cmd)
	}
	m.section("Keys")
	m.text("The story screen knows these keys; previously config says how to have others. On a keyboard of another alphabet, a letter that is no key itself counts as the one at its place on a US keyboard. Where the terminal doesn't name the place, the usual Russian, Ukrainian, Greek and Hebrew layouts are assumed.")
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

// arguments is what a command takes, beyond its name.
func arguments(cmd *cobra.Command) string {
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
		m.entry(name, text.Capital(f.Usage)+".", cmd.HasParent())
	})
}

// about is what a command does, in one paragraph.
func about(cmd *cobra.Command) string {
	if cmd.Long == "" || cmd.HasSubCommands() {
		return cmd.Short + "."
	}
	return strings.Join(strings.Fields(cmd.Long), " ")
}

// visible are the commands that the help lists.
func visible(root *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(root.Commands()), func(cmd *cobra.Command) bool {
		return cmd.Hidden || cmd.Name() == "help"
	})
}

// manualSections are what the commands and keys do not tell.
var manualSections = []struct {
	title   string
	entries [][2]string
}{
	{"Files", [][2]string{
		{"$XDG_DATA_HOME/previously/*.toml", "Your own series. One with the id of a series that comes with the program takes its place."},
		{"$XDG_STATE_HOME/previously/progress.toml", "Which installment of each series you are about to watch, with a fingerprint of the titles up to it, and where you left it; never text of a series."},
		{"$XDG_CONFIG_HOME/previously/config.toml", "Settings: previously config prints all there are, and previously config --path where the file is on this system."},
	}},
	{"Environment", [][2]string{
		{"XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "The folders above; ~/.local/share, ~/.local/state and ~/.config on Linux where they are not set."},
		{"VISUAL, EDITOR", "The editor for the series file, its arguments included; the first that is set. Before it opens what you have not seen, the app asks."},
		{"NO_COLOR", "Where it is set and not empty, whatever it says, no colours; CLICOLOR=0 asks for the same."},
		{"COLORFGBG", "The terminal's colours, as some set it; the last number tells dark from light where the terminal itself doesn't say. Where neither does, the colours can be read on both."},
		{"LC_ALL, LC_CTYPE, LANG", "The first that is set decides whether signs and letters beyond ASCII are drawn: where it names UTF-8. Otherwise accents and the like are left out on a terminal, and letters of other alphabets stay."},
		{"TERM, COLORTERM", "What the terminal can do, and how many colours it has; dumb prints plain text."},
		{"STY", "Set by GNU screen, which shows italics in reverse: there are none then."},
	}},
	{"Exit status", [][2]string{
		{"0", "All is well."},
		{"1", "Something is wrong with the data or the question, or nothing was found."},
		{"2", "The command line is wrong."},
		{"70", "The program has crashed, which is a bug; it says where its report is."},
		{"128+n", "Signal n has ended it: 143 is TERM."},
	}},
}
