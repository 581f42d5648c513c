package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap/drawn"
	"previously/recap/search"
	"previously/tui/look"
	"previously/tui/overlay"
)

// TestFindAtEachHorizon checks that any word of a file, even of a later installment, finds
// exactly the same at a horizon as in the file cut there, byte for byte.
func TestFindAtEachHorizon(t *testing.T) {
	for _, file := range copies(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			ownHome(t)
			book, err := data.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			words := wordsOf(t, file)
			for _, next := range drawn.Horizons(book.End()) {
				compareFinds(t, file, book, next, words)
			}
		})
	}
}

// compareFinds searches for words before an installment, both in the file and in the file cut
// there.
func compareFinds(t *testing.T, file string, book *data.Book, next int, words []string) {
	t.Helper()
	cut := filepath.Join(t.TempDir(), filepath.Base(file))
	if r := try(t, "", "cut", file, "--before", strconv.Itoa(next), "-o", cut); r.status != 0 {
		t.Fatal(r.stderr)
	}
	short, err := data.Open(cut)
	if err != nil {
		t.Fatal(err)
	}
	whole, ends := search.New(book.Story(next)), search.New(short.Story(next))
	known := wordsOf(t, cut)
	for i, word := range words {
		turns := 10 // there are many words: search for each at every tenth horizon
		switch _, seen := slices.BinarySearch(known, word); {
		case seen: // it gives nothing away, so search less often
			turns = 50
		case unicode.IsUpper([]rune(word)[0]):
			turns = 2
		}
		if i%turns != next%turns {
			continue
		}
		asJSON := i%4 < 2
		a, b := finds(t, whole, word, asJSON), finds(t, ends, word, asJSON)
		if a != b {
			t.Errorf("before %d, %q finds\n%+v\nand in the cut file\n%+v", next, word, a, b)
		}
	}
}

// finds returns the result of a query.
func finds(t *testing.T, index *search.Index, words string, asJSON bool) result {
	t.Helper()
	var out, problems strings.Builder
	s := session{stdout: &out, stderr: &problems}
	status := s.report(s.printResults(t.Context(), index, "", words, defaultResults, asJSON))
	if nothing := problems.String() == "previously: nothing found\n"; nothing != (status == statusProblem) {
		t.Errorf("%q: got status %d and %q", words, status, problems.String())
	}
	return result{status, out.String(), problems.String()}
}

// wordsOf returns every word in the text of a file, and the first half of each long
// capitalized one.
func wordsOf(t *testing.T, file string) []string {
	t.Helper()
	location, err := data.Locate(file)
	if err != nil {
		t.Fatal(err)
	}
	src, err := location.Read()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.FieldsFunc(string(src), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	for _, word := range words {
		if half := []rune(word); len(half) > 5 && unicode.IsUpper(half[0]) {
			words = append(words, string(half[:len(half)/2]))
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// TestFindPrintsWhatTheFinderShows checks that find prints the same rows as the app's
// finder, in the same order and words.
func TestFindPrintsWhatTheFinderShows(t *testing.T) {
	ownHome(t)
	for _, file := range copies(t) {
		book, err := data.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		story := book.Story(book.End())
		index := search.New(story)
		for i, word := range wordsOf(t, file) {
			if i%20 != 0 {
				continue
			}
			var out strings.Builder
			s := session{stdout: &out}
			if err := s.printResults(t.Context(), index, story.Title, word, 8, false); err != nil && !errors.Is(err, errNothingFound) {
				t.Fatalf("%s, %q: %v", file, word, err)
			}
			if listed, shown := trimmed(out.String()), inFinder(story.Title, index, word); !slices.Equal(listed, shown) {
				t.Fatalf("%s, %q: find prints\n%s\nand the app shows\n%s", file, word, strings.Join(listed, "\n"), strings.Join(shown, "\n"))
			}
		}
	}
}

// inFinder returns the rows that the app's finder shows for a query.
func inFinder(series string, index *search.Index, query string) []string {
	f := overlay.NewFinder(series, index, nil)
	f.Receive(f.Paste(query).(overlay.Run).Command())
	f.Lay(look.New("", look.Terminal{}, look.Unicode), 1<<12, 1<<8)
	lines := trimmed(ansi.Strip(strings.Join(f.Paint()[2:], "\n"))) // below the prompt
	return slices.DeleteFunc(lines, func(line string) bool { return line == "Nothing found." })
}

// trimmed returns the non-empty lines without spaces and cursor at their ends.
func trimmed(text string) (lines []string) {
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, " ▸\n"); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
