package file

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/canary"
	"previously/recap/drawn"
)

func TestDecodeOfEncodeIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for _, file := range drawn.Styles(t, drawn.Encoded(t, s)) {
			if diff := cmp.Diff(s, decoded(t, file), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("(-want +got):\n%s\n%s", diff, file)
			}
		}
	})
}

// TestBrokenFilesShowNothingEarlier takes a line out of a file, or garbles a
// character: the file is refused, with an error that repeats nothing of it, or
// it shows nothing of an installment before its time.
func TestBrokenFilesShowNothingEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		file := rapid.SampledFrom(drawn.Styles(t, drawn.Encoded(t, s))).Draw(t, "file")
		for range 6 {
			broken := mutated(t, file)
			m, problems := Decode("drawn.toml", []byte(broken))
			err := problems.Err()
			if err == nil {
				noEarlier(t, s, m, file, broken)
			} else if found := drawn.Told(err.Error()); found != "" {
				t.Fatalf("the error tells of %s: %v", found, err)
			}
		}
	})
}

func mutated(t *rapid.T, file string) string {
	lines := strings.SplitAfter(file, "\n")
	switch i := rapid.IntRange(0, len(lines)-1).Draw(t, "line"); rapid.IntRange(0, 5).Draw(t, "how") {
	case 0:
		return strings.Join(slices.Delete(lines, i, i+1), "")
	case 1: // in the key or header, where facts get their place
		end := strings.IndexByte(lines[i]+"=", '=')
		return strings.Join(lines[:i], "") + canary.Garbled(t, lines[i][:min(end, len(lines[i]))]) +
			lines[i][min(end, len(lines[i])):] + strings.Join(lines[i+1:], "")
	case 2: // within a word, where what is broken stands beside the story
		return strings.Join(lines[:i], "") + canary.Garbled(t, lines[i]) + strings.Join(lines[i+1:], "")
	case 3: // a word where the file has a text or a number
		return strings.Join(lines[:i], "") + bare(lines[i]) + strings.Join(lines[i+1:], "")
	case 4:
		return file[:rapid.IntRange(0, len(file)).Draw(t, "cut off")]
	default:
		return canary.Garbled(t, file)
	}
}

// bare returns a line without its quotes, braces and brackets.
func bare(line string) string {
	return strings.NewReplacer(`"`, "", "'", "", "[", "", "]", "", "{", "", "}", "").Replace(line)
}

// noEarlier fails where the broken series shows a token of the file at a horizon
// before that at which the drawn.Whole one has it.
func noEarlier(t *rapid.T, s, broken recap.Series, file, garbled string) {
	for next := 1; next <= len(broken.Installments); next++ {
		text := drawn.Shown(broken.Before(next), drawn.IDsOf(broken))
		for _, token := range drawn.Tokens.FindAllStringSubmatch(text, -1) {
			due := next > len(s.Installments) || drawn.TokenFilm(token) < next
			if !due { // what it is called by may be shown
				in := s.Installments[next-1]
				due = slices.Contains([]string{in.Title, in.Label, in.Part}, token[0])
			}
			if !due && strings.Contains(file, token[0]) {
				t.Fatalf("before %d the broken file shows %s:\n%s", next, token[0], garbled)
			}
		}
	}
}

// TestBundledFileWithoutALine takes every third line in turn out of the file that comes
// with the program: no word that only a later installment has comes out early.
func TestBundledFileWithoutALine(t *testing.T) {
	file, err := os.ReadFile("../../data/series/lost-bullet.toml")
	if err != nil {
		t.Fatal(err)
	}
	late := lateWords(t, string(file))
	lines := strings.SplitAfter(string(file), "\n")
	step := 3
	if testing.Short() {
		step = 31
	}
	for i := 0; i < len(lines); i += step {
		broken := strings.Join(slices.Concat(lines[:i], lines[i+1:]), "")
		s, problems := Decode("lost-bullet.toml", []byte(broken))
		if problems.Err() != nil {
			continue
		}
		for next := 1; next <= len(s.Installments); next++ {
			for _, word := range wordPattern.FindAllString(drawn.Exported(s.Before(next)), -1) {
				if late[next-1][word] {
					t.Fatalf("without line %d it shows %q before %d", i+1, word, next)
				}
			}
		}
	}
}

var wordPattern = regexp.MustCompile(`[\p{L}\d]+`)

// lateWords returns for each installment the words that stand in the file only in
// its block or later, but for those of its title.
func lateWords(t *testing.T, file string) []map[string]bool {
	s, _ := Decode("lost-bullet.toml", []byte(file))
	blocks := strings.Split(file, "\n[[installment]]\n")
	late := make([]map[string]bool, len(s.Installments))
	for i := range late {
		late[i] = map[string]bool{}
		for _, word := range wordPattern.FindAllString(strings.Join(blocks[i+1:], " "), -1) {
			late[i][word] = true
		}
		soon := drawn.Exported(s.Before(i + 1))
		for _, word := range wordPattern.FindAllString(strings.Join(blocks[:i+1], " ")+" "+soon, -1) {
			delete(late[i], word)
		}
	}
	return late
}

func TestGeneratorDrawsGoodFiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Series(t)
		for _, file := range drawn.Styles(t, drawn.Encoded(t, s)) {
			if problems := Check("drawn.toml", []byte(file)).Err(); problems != nil {
				t.Fatalf("%v\n%s", problems, file)
			}
		}
	})
}

// decoded returns the series of a file that must be good.
func decoded(t interface{ Fatalf(string, ...any) }, file string) recap.Series {
	s, problems := Decode("drawn.toml", []byte(file))
	if problems != nil {
		t.Fatalf("%v\n%s", problems, file)
	}
	return s
}
