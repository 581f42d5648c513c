package drawn

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"previously/recap"
)

// Encode returns the series as the TOML library writes it.
func Encode(t interface{ Fatal(...any) }, s recap.Series) string {
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// WriteByHand returns a file as people write it, with texts of several lines in three
// quotes.
func WriteByHand(file string) string {
	lines := strings.Split(file, "\n")
	for i, line := range lines {
		key, value, ok := strings.Cut(line, " = ")
		switch strings.TrimSpace(key) {
		case "short", "recap", "previously", "logline":
			if ok {
				value = strings.ReplaceAll(value[1:len(value)-1], `\\`, "\x00")
				value = strings.ReplaceAll(value, `\n`, "\n")
				lines[i] = key + " = \"\"\"\n" + strings.ReplaceAll(value, "\x00", `\\`) + "\"\"\""
			}
		}
	}
	return strings.Join(lines, "\n")
}

// WriteInline returns a file with all its tables in braces, the end of one and the
// beginning of the next on one line.
func WriteInline(t interface{ Fatal(...any) }, file string) string {
	var tree map[string]any
	if _, err := toml.Decode(file, &tree); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(tree)) {
		fmt.Fprintf(&b, "%s = %s\n", key, inlineValue(tree[key]))
	}
	return b.String()
}

func inlineValue(value any) string {
	switch v := value.(type) {
	case []map[string]any:
		tables := make([]string, len(v))
		for i, table := range v {
			for _, key := range slices.Sorted(maps.Keys(table)) {
				tables[i] += fmt.Sprintf("%s = %s,\n", key, inlineValue(table[key]))
			}
		}
		return "[{\n" + strings.Join(tables, "}, {\n") + "}]"
	case []any:
		elements := make([]string, len(v))
		for i := range v {
			elements[i] = inlineValue(v[i])
		}
		return "[" + strings.Join(elements, ", ") + "]"
	case time.Time:
		return v.Format(time.DateOnly)
	case string:
		return strings.TrimSpace(strings.TrimPrefix(encodeText(v), "x = "))
	}
	return fmt.Sprint(value)
}

func encodeText(text string) string {
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(map[string]string{"x": text}); err != nil {
		panic(err)
	}
	return b.String()
}

// WriteStyles returns the ways in which one file can be written.
func WriteStyles(t interface{ Fatal(...any) }, file string) []string {
	return []string{file, WriteByHand(file), WriteInline(t, file)}
}

// Truncate returns a file that physically ends before installment next, plus what that
// one is called.
func Truncate(file string, next int, announced recap.Installment) string {
	const header = "[[installment]]\n"
	blocks := strings.SplitAfter("\n"+file, "\n"+header)
	kept := strings.Join(blocks[:next], "") // the last of them ends in the header
	kept += fmt.Sprintf("title = %q\n", announced.Title)
	for key, name := range map[string]string{"label": announced.Label, "part": announced.Part} {
		if name != "" {
			kept += fmt.Sprintf("%s = %q\n", key, name)
		}
	}
	if year := announced.Released.Year; year > 0 {
		kept += fmt.Sprintf("released = %d\n", year)
	}
	return kept
}
