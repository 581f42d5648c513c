package cli

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every command of the README runs as it stands, one after the other in a new
// home. Those that open the app are told a horizon, which there one chooses.
func TestTheCommandsOfTheReadmeRun(t *testing.T) {
	readme, err := os.ReadFile(moduleRoot + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	ownHome(t)
	t.Chdir(t.TempDir())
	var commands []string
	for _, cmd := range (&session{}).root().Commands() {
		commands = append(commands, cmd.Name())
	}
	ran := 0
	for _, found := range regexp.MustCompile("(?m)(?:^|`)go run \\.([^`#\n]*)").FindAllStringSubmatch(string(readme), -1) {
		args := shellWords(found[1])
		if len(args) > 0 && !slices.Contains(commands, args[0]) && !strings.HasPrefix(args[0], "-") {
			args = append(args, "--before", "end")
		}
		if r := try(t, "", args...); r.status != 0 || r.stderr != "" || r.stdout == "" && !strings.Contains(found[1], "check") {
			t.Errorf("%q: status %d, %q on standard output, and %q", found[0], r.status, r.stdout, r.stderr)
		}
		ran++
	}
	if ran < 10 {
		t.Errorf("only %d commands were found", ran)
	}
}

// shellWords returns the words of a command line, of which some stand in double
// quotes.
func shellWords(line string) []string {
	words := regexp.MustCompile(`"[^"]*"|[^\s"]+`).FindAllString(line, -1)
	for i := range words {
		words[i] = strings.Trim(words[i], `"`)
	}
	return words
}
