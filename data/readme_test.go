package data

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"previously/recap"
)

// Every example of the format's description loads: a whole one by itself, a
// continued one behind those before it.
func TestExamplesOfTheFormatLoad(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?ms)^```toml( continued)?\n(.*?)^```$").FindAllStringSubmatch(string(readme), -1)
	if blocks := strings.Count(string(readme), "```toml"); len(examples) != blocks || blocks < 4 {
		t.Fatalf("%d of %d examples are found", len(examples), blocks)
	}
	var whole string
	for _, example := range examples {
		if example[1] == "" {
			whole = ""
		}
		whole += example[2]
		if _, problems := recap.Decode("example.toml", []byte(whole)); len(problems) > 0 {
			t.Errorf("%v\n%s", problems, example[2])
		}
	}
}

// The description names every status and every kind that a file may give.
func TestTheFormatNamesEveryWord(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, status := range recap.Statuses() {
		if !strings.Contains(string(readme), "`"+string(status)+"`") {
			t.Errorf("no word on the status %s", status)
		}
	}
	for _, kind := range recap.Kinds() {
		if !strings.Contains(string(readme), "`"+string(kind)+"`") {
			t.Errorf("no word on the kind %s", kind)
		}
	}
}
