package file

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/canary"
	"previously/recap/drawn"
)

func TestDecodeOfEncodeIsTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for _, file := range drawn.WriteStyles(t, drawn.Encode(t, s)) {
			if diff := cmp.Diff(s, mustDecode(t, file), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("the decoded series differs (-want +got):\n%s\n%s", diff, file)
			}
		}
	})
}

// TestBrokenFilesShowNothingEarly checks that a file with a line missing or a character
// garbled is refused with an error that repeats nothing from it, or that it shows nothing
// of an installment any earlier than before.
func TestBrokenFilesShowNothingEarly(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		file := rapid.SampledFrom(drawn.WriteStyles(t, drawn.Encode(t, s))).Draw(t, "file")
		for range 6 {
			broken := mutate(t, file)
			m, problems := Decode("drawn.toml", []byte(broken))
			err := problems.Err()
			if err == nil {
				noEarlier(t, s, m, file, broken)
			} else if found := drawn.FindToken(err.Error()); found != "" {
				t.Fatalf("the error contains %s: %v", found, err)
			}
		}
	})
}

func mutate(t *rapid.T, file string) string {
	lines := strings.SplitAfter(file, "\n")
	switch i := rapid.IntRange(0, len(lines)-1).Draw(t, "line"); rapid.IntRange(0, 5).Draw(t, "how") {
	case 0:
		return strings.Join(slices.Delete(lines, i, i+1), "")
	case 1: // in the key or header, which say where a fact belongs
		end := strings.IndexByte(lines[i]+"=", '=')
		return strings.Join(lines[:i], "") + canary.Garble(t, lines[i][:min(end, len(lines[i]))]) +
			lines[i][min(end, len(lines[i])):] + strings.Join(lines[i+1:], "")
	case 2: // anywhere in the line, so also next to the story
		return strings.Join(lines[:i], "") + canary.Garble(t, lines[i]) + strings.Join(lines[i+1:], "")
	case 3: // bare words in place of a text or a list
		return strings.Join(lines[:i], "") + bare(lines[i]) + strings.Join(lines[i+1:], "")
	case 4:
		return file[:rapid.IntRange(0, len(file)).Draw(t, "cut off")]
	default:
		return canary.Garble(t, file)
	}
}

// bare returns a line without its quotes, braces and brackets.
func bare(line string) string {
	return strings.NewReplacer(`"`, "", "'", "", "[", "", "]", "", "{", "", "}", "").Replace(line)
}

// noEarlier fails the test if the broken series shows a token of the file at an earlier
// horizon than the intact one.
func noEarlier(t *rapid.T, s, broken recap.Series, file, garbled string) {
	for next := 1; next <= len(broken.Installments); next++ {
		text := drawn.ShownText(broken.Before(next), drawn.IDsOf(broken))
		for _, token := range drawn.Tokens.FindAllStringSubmatch(text, -1) {
			due := next > len(s.Installments) || drawn.TokenFilm(token) < next
			if !due { // its names may be shown
				in := s.Installments[next-1]
				due = slices.Contains([]string{in.Title, in.Label, in.Part}, token[0])
			}
			if !due && strings.Contains(file, token[0]) {
				t.Fatalf("before %d the broken file shows %s:\n%s", next, token[0], garbled)
			}
		}
	}
}

// TestBundledFileWithoutALine checks that a bundled file with any one line removed (every
// third is tried, in a short run fewer) shows no word early that only a later installment has.
func TestBundledFileWithoutALine(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	late := lateWords(t, string(file))
	lines := strings.SplitAfter(string(file), "\n")
	step := 3
	if testing.Short() {
		step = 97
	}
	for i := 0; i < len(lines); i += step {
		broken := strings.Join(slices.Concat(lines[:i], lines[i+1:]), "")
		s, problems := Decode("lost-bullet.toml", []byte(broken))
		if problems.Err() != nil {
			continue
		}
		for next := 1; next <= len(s.Installments); next++ {
			for _, word := range wordsOf(drawn.ExportedText(s.Before(next))) {
				if late[next-1][word] {
					t.Fatalf("without line %d it shows %q already before %d", i+1, word, next)
				}
			}
		}
	}
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// lateWords returns for each installment the words that the file has only in its block or
// later, without those that are shown before it, such as its title.
func lateWords(t *testing.T, file string) []map[string]bool {
	s, _ := Decode("lost-bullet.toml", []byte(file))
	blocks := strings.Split(file, "\n[[installment]]\n")
	late := make([]map[string]bool, len(s.Installments))
	for i := range late {
		late[i] = map[string]bool{}
		for _, word := range wordsOf(strings.Join(blocks[i+1:], " ")) {
			late[i][word] = true
		}
		soon := drawn.ExportedText(s.Before(i + 1))
		for _, word := range wordsOf(strings.Join(blocks[:i+1], " ") + " " + soon) {
			delete(late[i], word)
		}
	}
	return late
}

func TestGeneratorDrawsValidFiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for _, file := range drawn.WriteStyles(t, drawn.Encode(t, s)) {
			if problems := Check("drawn.toml", []byte(file)).Err(); problems != nil {
				t.Fatalf("a drawn file has problems: %v\n%s", problems, file)
			}
		}
	})
}

// mustDecode returns the series of a file, and fails if the file has problems.
func mustDecode(t interface{ Fatalf(string, ...any) }, file string) recap.Series {
	s, problems := Decode("drawn.toml", []byte(file))
	if problems != nil {
		t.Fatalf("the file has problems: %v\n%s", problems, file)
	}
	return s
}
