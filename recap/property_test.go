package recap

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"previously/recap/canary"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// sameStory fails where two Stories answer differently.
func sameStory(t *rapid.T, what string, got, want *Story, ids []string) {
	a, b := dump(want, ids), dump(got, ids)
	if reflect.DeepEqual(a, b) { // much the faster one
		return
	}
	if diff := cmp.Diff(a, b, cmpopts.EquateEmpty(), cmp.AllowUnexported(export{}, exportFilm{})); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

// TestStoryIsThatOfAFileThatEndsThere is the law of the whole program: what is
// told before an installment is what a file tells that ends there.
func TestStoryIsThatOfAFileThatEndsThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		file, ids := encoded(t, s), idsOf(s)
		for next := 1; next <= len(s.Installments); next++ {
			want := s.Before(next)
			sameStory(t, "cut and written", decoded(t, encoded(t, s.Cut(next))).Before(next), want, ids)
			announced := s.Installments[next-1]
			sameStory(t, "the text cut off", decoded(t, truncated(file, next, announced)).Before(next), want, ids)
			sameStory(t, "the text by hand cut off", decoded(t, truncated(byHand(file), next, announced)).Before(next), want, ids)
		}
		sameStory(t, "the end", decoded(t, encoded(t, s.Cut(s.End()))).Before(s.End()), s.Before(s.End()), ids)
	})
}

// TestNothingFromTheFutureIsShown looks for the tokens of later installments in
// all that a Story shows, and for the ids of anybody.
func TestNothingFromTheFutureIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		ids := idsOf(s)
		for next := 1; next <= len(s.Installments); next++ {
			text := shown(s.Before(next), ids)
			title := s.Installments[next-1].Title
			for _, token := range tokenPattern.FindAllStringSubmatch(text, -1) {
				if tokenFilm(token) >= next && token[0] != title {
					t.Fatalf("before %d it shows %s", next, token[0])
				}
				if slices.Contains(ids, token[0]) {
					t.Fatalf("it shows the id %s", token[0])
				}
			}
			for later := next; later <= len(s.Installments); later++ {
				if minutes := fmt.Sprint(s.Installments[later-1].Minutes); strings.Contains(text, minutes) {
					t.Fatalf("before %d it shows that %d takes %s minutes", next, later, minutes)
				}
			}
		}
	})
}

// TestAnswersAboutTheSeenStayAsTheyWere asks as of earlier films: what the
// viewer has seen since changes no answer.
func TestAnswersAboutTheSeenStayAsTheyWere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		ids := idsOf(s)
		for next := 1; next < len(s.Installments); next++ {
			before, after := s.Before(next), s.Before(next+1)
			for k := 1; k < next; k++ {
				want, got := dumpAt(before, k, ids), dumpAt(after, k, ids)
				want.Texts, want.Exports = nil, nil // their head names the horizon
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
					t.Fatalf("as of %d, seen %d and %d (-want +got):\n%s", k, next-1, next, diff)
				}
			}
		}
	})
}

// TestStandingNeedsNoTelling asks series and story where the viewer stands.
func TestStandingNeedsNoTelling(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		for next := range len(s.Installments) + 3 {
			if diff := cmp.Diff(s.Before(next).Standing(), s.Standing(next)); diff != "" {
				t.Fatalf("before %d (-story +series):\n%s", next, diff)
			}
		}
	})
	s := long()
	if n := testing.AllocsPerRun(3, func() { s.Standing(s.End()) }); n > 3 {
		t.Errorf("with %d installments it takes %v allocations", len(s.Installments), n)
	}
}

// TestPrincipalIsTheFirstWithATie in the order of the cast.
func TestPrincipalIsTheFirstWithATie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		story := s.Before(s.End())
		for k := 1; k <= story.Seen(); k++ {
			cast := story.Cast(k)
			tied := slices.IndexFunc(cast, func(p Person) bool { return len(story.TiesOf(p.ID, k)) > 0 })
			want := ""
			if len(cast) > 0 {
				want = cast[max(tied, 0)].ID
			}
			if got := story.Principal(k); got != want {
				t.Fatalf("as of %d: %q, want %q", k, got, want)
			}
		}
	})
}

func TestDecodeOfEncodeIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSeries(t)
		for _, file := range styles(t, encoded(t, s)) {
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
		s := drawSeries(t)
		file := rapid.SampledFrom(styles(t, encoded(t, s))).Draw(t, "file")
		for range 6 {
			broken := mutated(t, file)
			m, problems := Decode("drawn.toml", []byte(broken))
			err := problems.Err()
			if err == nil {
				noEarlier(t, s, m, file, broken)
			} else if found := told(err.Error()); found != "" {
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

// bare is a line without its quotes, braces and brackets.
func bare(line string) string {
	return strings.NewReplacer(`"`, "", "'", "", "[", "", "]", "", "{", "", "}", "").Replace(line)
}

// noEarlier fails where the broken series shows a token of the file at a horizon
// before that at which the whole one has it.
func noEarlier(t *rapid.T, s, broken Series, file, garbled string) {
	for next := 1; next <= len(broken.Installments); next++ {
		text := shown(broken.Before(next), idsOf(broken))
		for _, token := range tokenPattern.FindAllStringSubmatch(text, -1) {
			due := next > len(s.Installments) || token[0] == s.Installments[next-1].Title || tokenFilm(token) < next
			if !due && strings.Contains(file, token[0]) {
				t.Fatalf("before %d the broken file shows %s:\n%s", next, token[0], garbled)
			}
		}
	}
}

// TestBundledFileWithoutALine takes every third line in turn out of the file that comes
// with the program: no word that only a later installment has comes out early.
func TestBundledFileWithoutALine(t *testing.T) {
	file, err := os.ReadFile("../data/series/lost-bullet.toml")
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
			for _, word := range wordPattern.FindAllString(exported(s.Before(next)), -1) {
				if late[next-1][word] {
					t.Fatalf("without line %d it shows %q before %d", i+1, word, next)
				}
			}
		}
	}
}

var wordPattern = regexp.MustCompile(`[\p{L}\d]+`)

// lateWords are for each installment the words that stand in the file only in
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
		soon := exported(s.Before(i + 1))
		for _, word := range wordPattern.FindAllString(strings.Join(blocks[:i+1], " ")+" "+soon, -1) {
			delete(late[i], word)
		}
	}
	return late
}
