package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"previously/data/importer"
	"previously/recap"
	"previously/tui/look"
)

// TestTheReadmeExplainsTheSigns checks that the README explains the signs of all states in
// the words of the app.
func TestTheReadmeExplainsTheSigns(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(moduleRoot, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(readme)), " ")
	for _, entry := range look.New("mono", look.Terminal{}, look.Unicode).StateLegend(look.Style{}, func(recap.Status) bool { return true }) {
		sign, words, _ := strings.Cut(ansi.Strip(entry), " ")
		if want := "`" + sign + "` " + words; !strings.Contains(text, want) {
			t.Errorf("README.md lacks the sign %s", want)
		}
	}
}

// TestTheReadmeNamesEveryLanguage checks that the README names every language of imports
// except English, the default.
func TestTheReadmeNamesEveryLanguage(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(moduleRoot, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range importer.Languages() {
		if language != defaultConfig().Lang && !regexp.MustCompile("`(?:--lang )?"+language+"`").Match(readme) {
			t.Errorf("README.md does not name the language %s", language)
		}
	}
}

// TestTheCommandsOfTheReadmeRun checks that the commands in the README run as written, one
// after the other in a new home, and that no two in a block print the same. Those that
// open the app are given a horizon, and those that need the network are only parsed.
func TestTheCommandsOfTheReadmeRun(t *testing.T) {
	for file, least := range map[string]int{"README.md": 16, "data/README.md": 5} {
		t.Run(file, func(t *testing.T) {
			readme, err := os.ReadFile(filepath.Join(moduleRoot, file))
			if err != nil {
				t.Fatal(err)
			}
			ownHome(t)
			t.Chdir(t.TempDir())
			ran, block, shown := 0, false, map[string]string{}
			for line := range strings.Lines(string(readme)) {
				if strings.HasPrefix(line, "```") {
					block = !block
					clear(shown)
				}
				for _, command := range commandsIn(line, file == "README.md") {
					out := runCommand(t, command)
					if other := shown[out]; block && out != "" && other != "" {
						t.Errorf("%q prints the same as %q", command, other)
					}
					shown[out] = command
					ran++
				}
			}
			if ran < least {
				t.Errorf("found only %d commands", ran)
			}
		})
	}
}

// commandsIn returns the commands in a line, without the name of the program: the whole
// line if it is one and, if inline is set, those quoted in its text.
func commandsIn(line string, inline bool) (commands []string) {
	pattern := "^(?:go run \\.|previously)( [^`#>\n]*|$)"
	if inline {
		pattern = "(?:^|`)(?:go run \\.|previously)( [^`#>\n]*|`|$)"
	}
	for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(line, -1) {
		commands = append(commands, strings.Trim(found[1], "` \n"))
	}
	return commands
}

// runCommand runs a command, or only parses it if it needs the network, and returns its output.
func runCommand(t *testing.T, command string) string {
	t.Helper()
	args := shellWords(command)
	cmd, rest, err := (&session{}).root().Find(args)
	if err != nil {
		t.Errorf("%q is not a valid command: %v", command, err)
		return ""
	}
	if cmd.Name() == "import" {
		if err := cmd.ParseFlags(rest); err != nil || cmd.ValidateArgs(cmd.Flags().Args()) != nil {
			t.Errorf("%q is not a valid command: %v", command, err)
		}
		return ""
	}
	if len(args) > 0 && !cmd.HasParent() && !strings.HasPrefix(args[0], "-") && !slices.Contains(args, "--before") {
		args = append(args, "--before", "end")
	}
	r := try(t, "", args...)
	if r.status != 0 || r.stderr != "" || r.stdout == "" && cmd.Name() != "check" {
		t.Errorf("%q: got status %d, output %q and errors %q", command, r.status, r.stdout, r.stderr)
	}
	return r.stdout
}

// shellWords splits a command line into words; double quotes hold a word together.
func shellWords(line string) []string {
	words := regexp.MustCompile(`"[^"]*"|[^\s"]+`).FindAllString(line, -1)
	for i := range words {
		words[i] = strings.Trim(words[i], `"`)
	}
	return words
}
