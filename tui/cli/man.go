package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
	cmd.RunE = s.once(func(context.Context, []string) error { return s.print(manual(cmd.Root())) })
	return cmd
}

// manual is the manual page of the command line, in roff.
func manual(root *cobra.Command) string {
	m := manualPage{roff.NewDocument()}
	m.Section("Name")
	m.Text(root.Name() + " - " + root.Short)
	m.Section("Synopsis")
	m.usage(root)
	for _, cmd := range visible(root) {
		m.Paragraph()
		m.usage(cmd)
	}
	m.Section("Description")
	m.Text(strings.ReplaceAll(root.Long, "\n\n", "\n"))
	m.Section("Options")
	m.flags(root)
	m.Section("Commands")
	for _, cmd := range visible(root) {
		m.entry(cmd.Name(), about(cmd))
		if cmd.HasAvailableLocalFlags() {
			m.Indent(-1)
			m.flags(cmd)
			m.IndentEnd()
		}
	}
	m.keys()
	for _, section := range manualSections {
		m.Section(section.title)
		for _, e := range section.entries {
			m.entry(e[0], e[1])
		}
	}
	return `.TH PREVIOUSLY 1 "" "previously" "User Commands"` + "\n" + plainRoff(strings.TrimPrefix(m.String(), "\n")) + "\n"
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

// plainRoff is a page in characters that every roff takes: a bare "-" is a
// hyphen to it, which no shell takes for a minus.
func plainRoff(page string) string {
	var b strings.Builder
	for _, r := range page {
		switch {
		case r == '-':
			b.WriteString(`\-`)
		case r == '…': // which ASCII devices leave out
			b.WriteString("\\&...")
		case r > unicode.MaxASCII:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// manualSections are what the commands and keys do not tell.
var manualSections = []struct {
	title   string
	entries [][2]string
}{
	{"Files", [][2]string{
		{"$XDG_DATA_HOME/previously/*.toml", "Your own series. One with the id of a series that comes with the program takes its place."},
		{"$XDG_STATE_HOME/previously/progress.toml", "Which installment of each series you are about to watch, and where you left it; never text of a series."},
		{"$XDG_CONFIG_HOME/previously/config.toml", "Settings: previously config prints all there are, and previously config --path where the file is on this system."},
	}},
	{"Environment", [][2]string{
		{"XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "The folders above; ~/.local/share, ~/.local/state and ~/.config on Linux where they are not set."},
		{"VISUAL, EDITOR", "The editor for the series file, its arguments included; the first that is set."},
		{"NO_COLOR", "Where it is set and not empty, no colours."},
		{"LC_ALL, LC_CTYPE, LANG", "The first that is set decides whether signs are drawn beyond ASCII: where it names UTF-8."},
		{"TERM", "What the terminal can do; dumb prints plain text."},
	}},
	{"Exit status", [][2]string{
		{"0", "All is well."},
		{"1", "Something is wrong with the data or the question, or nothing was found."},
		{"2", "The command line is wrong."},
	}},
}

// manualPage is a page that is being written.
type manualPage struct{ *roff.Document }

// usage is how a command is called: the fixed words in bold.
func (m manualPage) usage(cmd *cobra.Command) {
	m.TextBold(cmd.CommandPath())
	if _, rest, ok := strings.Cut(cmd.Use, " "); ok {
		m.Text(" " + rest)
	}
	if cmd.HasParent() && cmd.HasSubCommands() {
		var names []string
		for _, sub := range cmd.Commands() {
			names = append(names, sub.Name())
		}
		m.Text(" " + strings.Join(names, "|"))
	}
	if cmd.HasAvailableLocalFlags() && cmd.HasParent() {
		m.Text(" [options]")
	}
}

func (m manualPage) flags(cmd *cobra.Command) {
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		m.entry(name, strings.ToUpper(f.Usage[:1])+f.Usage[1:]+".")
	})
}

func (m manualPage) keys() {
	m.Section("Keys")
	m.Text("The story screen knows these keys; previously config says how to have others.")
	group := ""
	for _, a := range tui.Actions() {
		if a.Group != group {
			group = a.Group
			m.Paragraph()
			m.TextBold(group)
		}
		m.entry(strings.Join(a.Keys, ", "), a.Help)
	}
}

// entry is a name and what it stands for.
func (m manualPage) entry(name, about string) {
	m.TaggedParagraph(-1)
	m.TextBold(name)
	m.EndSection()
	m.Text(about)
}
