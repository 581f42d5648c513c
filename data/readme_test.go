package data

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"previously/recap/file"

	"previously/recap"
)

// TestExamplesOfTheFormatLoad checks that every example in the description of the format
// loads: a whole one on its own, a continued one after those before it.
func TestExamplesOfTheFormatLoad(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?ms)^```toml( continued)?\n(.*?)^```$").FindAllStringSubmatch(string(readme), -1)
	if blocks := strings.Count(string(readme), "```toml"); len(examples) != blocks || blocks < 4 {
		t.Fatalf("found %d of %d examples", len(examples), blocks)
	}
	var whole string
	for _, example := range examples {
		if example[1] == "" {
			whole = ""
		}
		whole += example[2]
		if _, problems := file.Decode("example.toml", []byte(whole)); len(problems) > 0 {
			t.Errorf("an example has problems: %v\n%s", problems, example[2])
		}
	}
}

// TestTheFormatNamesEveryWord checks that the description of the format names every status
// and kind that a file may give, and that the skeleton names every status.
func TestTheFormatNamesEveryWord(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	choice := regexp.MustCompile(`(?s)# status = .*?# fate = `).FindString(skeletonText)
	choice = strings.Join(strings.Fields(strings.ReplaceAll(choice, "#", " ")), " ")
	for _, status := range recap.Statuses() {
		if !strings.Contains(string(readme), "`"+string(status)+"`") {
			t.Errorf("data/README.md doesn't name the status %s", status)
		}
		if !regexp.MustCompile(`(?:"|or |, )` + string(status) + `(?:"|,| fate)`).MatchString(choice) {
			t.Errorf("data/skeleton.toml doesn't name the status %s in %s", status, choice)
		}
	}
	for _, kind := range recap.Kinds() {
		if !strings.Contains(string(readme), "`"+string(kind)+"`") {
			t.Errorf("data/README.md doesn't name the kind %s", kind)
		}
	}
}

// schemaKeys returns every key of the schema, by its path.
func schemaKeys(t *testing.T) (paths []string) {
	t.Helper()
	type table struct {
		Properties map[string]*table
		Items      *table
	}
	var root table
	if err := json.Unmarshal(file.Schema(), &root); err != nil {
		t.Fatal(err)
	}
	var walk func(*table, string)
	walk = func(here *table, path string) {
		for key, value := range here.Properties {
			paths = append(paths, path+key)
			if value.Items != nil {
				walk(value.Items, path+key+".")
			}
		}
	}
	walk(&root, "")
	if len(paths) < 40 {
		t.Errorf("the schema has only %d keys", len(paths))
	}
	return paths
}

// TestTheFormatNamesEveryKey checks that the description names every key of the schema.
func TestTheFormatNamesEveryKey(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range schemaKeys(t) {
		key := path[strings.LastIndex(path, ".")+1:]
		if !regexp.MustCompile("`(\\[\\[[a-z.]*)?" + key + "\\b[^`\n]*`").Match(readme) {
			t.Errorf("data/README.md doesn't name the key %s", path)
		}
	}
}

// notInSkeleton are keys that few files need. The description of the format has them.
var notInSkeleton = []string{
	"original_title", "installment.original_title", "installment.writers", "installment.logline",
	"installment.cast.aliases", "installment.cast.known_for", "installment.cast.same_as",
	"installment.relationship.mutual", "installment.relationship.ended",
}

// TestTheSkeletonHasEveryKey checks that the skeleton has every key that most files need,
// each on a line of its own in its block.
func TestTheSkeletonHasEveryKey(t *testing.T) {
	has, block := map[string]bool{}, ""
	for line := range strings.Lines(skeletonText) {
		switch m := regexp.MustCompile(`^(?:{{.*}})?(?:# )?(?:\[\[([a-z.]+)\]\]|([a-z_]+) = |{{\.(Title|Kind)}})`).FindStringSubmatch(line); {
		case m == nil:
		case m[1] != "":
			block = m[1] + "."
			has[m[1]] = true
		default:
			has[block+m[2]+strings.ToLower(m[3])] = true
		}
	}
	paths := schemaKeys(t)
	for _, path := range paths {
		if has[path] == slices.Contains(notInSkeleton, path) {
			t.Errorf("%s is in data/skeleton.toml: %v", path, has[path])
		}
	}
	for _, path := range notInSkeleton {
		if !slices.Contains(paths, path) {
			t.Errorf("the schema has no key %s", path)
		}
	}
}
