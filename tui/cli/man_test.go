package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"previously/tui"
	"previously/tui/look"
	"previously/tui/page"
)

// inManual returns a text in the form that it has in the manual page.
func inManual(text string) string {
	return plainRoff(strings.NewReplacer(`\`, `\e`, ".", `\&.`).Replace(text))
}

// TestTheDocumentsNameEveryKey checks that the README and the manual have every key of the
// app, and the README no other. The help screen uses the same table.
func TestTheDocumentsNameEveryKey(t *testing.T) {
	readme, err := os.ReadFile(moduleRoot + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(readme), "## Keys")
	table, _, _ = strings.Cut(table, "\n## ")
	var named []string
	for _, quoted := range regexp.MustCompile("`[^ `]+`").FindAllString(table, -1) {
		named = append(named, strings.Trim(quoted, "`"))
	}
	arrows := map[string]string{"left": "←", "right": "→", "up": "↑", "down": "↓"}
	page := try(t, "", "man").stdout
	var known []string
	for _, a := range tui.Actions() {
		if want := `\fB` + inManual(strings.Join(a.Keys, ", ")) + `\fP` + "\n" + inManual(a.Help) + "\n"; !strings.Contains(page, want) {
			t.Errorf("the manual lacks %q", want)
		}
		for _, key := range a.Keys {
			known = append(known, key, arrows[key])
			if !slices.Contains(named, key) && !slices.Contains(named, arrows[key]) {
				t.Errorf("the README lacks %s (%s)", key, a.Help)
			}
		}
	}
	for _, key := range named {
		if !slices.Contains(known, key) {
			t.Errorf("the README has the key %s, but the app does not", key)
		}
	}
}

// TestTheDocumentsNameSectionsAndThemes checks that the README names every section
// and every theme, and ARCHITECTURE.md every section.
func TestTheDocumentsNameSectionsAndThemes(t *testing.T) {
	var texts [2]string
	for i, file := range []string{"README.md", ".github/ARCHITECTURE.md"} {
		text, err := os.ReadFile(filepath.Join(moduleRoot, file))
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(text)
	}
	for _, title := range page.Titles(false) {
		if !strings.Contains(texts[0], "| **"+title+"** |") {
			t.Errorf("the README lacks the section %s", title)
		}
	}
	if row := "| section | " + strings.Join(page.Titles(false), ", ") + " |"; !strings.Contains(texts[1], row) {
		t.Errorf("the map of the code lacks %q", row)
	}
	_, themes, _ := strings.Cut(texts[0], "The default theme, ")
	themes, _, _ = strings.Cut(themes, "\n\n")
	for _, theme := range look.Themes() {
		if !strings.Contains(themes, "`"+theme+"`") {
			t.Errorf("the README lacks the theme %s", theme)
		}
	}
}

func TestTheManualNamesEveryCommandAndFlag(t *testing.T) {
	r := try(t, "", "man")
	if r.status != 0 || r.stderr != "" {
		t.Fatal(r)
	}
	s := session{}
	for _, cmd := range append(s.root().Commands(), s.root()) {
		if cmd.Hidden {
			continue
		}
		if !strings.Contains(r.stdout, inManual(cmd.CommandPath())) {
			t.Errorf("the manual lacks %s", cmd.CommandPath())
		}
		for line := range strings.Lines(cmd.LocalFlags().FlagUsages()) {
			flag := regexp.MustCompile(`--[a-z-]+`).FindString(line)
			if flag != "--help" && !strings.Contains(r.stdout, inManual(flag)+`\fP`) {
				t.Errorf("the manual lacks %s of %s", flag, cmd.Name())
			}
		}
	}
	for line := range strings.Lines(r.stdout) {
		if strings.Contains(line, "%!") || strings.HasPrefix(line, "'") || strings.Contains(strings.ReplaceAll(line, `\-`, ""), "-") {
			t.Errorf("roff would misread %q", line)
		}
		if strings.ContainsFunc(line, func(r rune) bool { return r > 0x7e }) {
			t.Errorf("%q is not ASCII, which not every roff can read", line)
		}
	}
}
