package data

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"previously/recap/file"

	"previously/recap"
	"previously/recap/drawn"
)

func TestParseAnswer(t *testing.T) {
	book := masks(t)
	for answer, want := range map[string]int{
		"1": 1, "3": 3, " 4 ": 4, "end": 4, "END": 4,
		"The Ball": 1, "the ball": 1, "le bal masque": 1, "S2": 2, "s2": 2, "unmasked!": 2,
		"a VISAGE decouvert": 2, "The House": 4, "5": 5, "The Hill": 5,
	} {
		t.Run(answer, func(t *testing.T) {
			if got, err := book.ParseAnswer(answer); err != nil || got.Next != want {
				t.Errorf("ParseAnswer(%q) = %+v, %v, want %d", answer, got, err, want)
			}
		})
	}
}

func TestParseAnswerRefusesWithoutGivingAnythingAway(t *testing.T) {
	book := masks(t)
	for _, answer := range []string{"", "0", "-1", "6", "99999999999999999999", "Ball", "nonsense", "a\x1b[31mb\n", strings.Repeat("x", 500)} {
		n, err := book.ParseAnswer(answer)
		if err == nil {
			t.Errorf("ParseAnswer(%q) = %+v, want an error", answer, n)
			continue
		}
		message := err.Error()
		if strings.ContainsAny(message, "\x1b\n") || len(message) > 250 {
			t.Errorf("ParseAnswer(%q): the error is not one short line: %q", answer, message)
		}
		for _, secret := range []string{"Unmasked", "Ashes", "House", "Hill", "3", "4", "5"} {
			if strings.Contains(message, secret) && !strings.Contains(answer, secret) {
				t.Errorf("ParseAnswer(%q): the error gives away %q: %s", answer, secret, message)
			}
		}
	}
}

func TestParseAnswerRefusesAnAmbiguousTitle(t *testing.T) {
	file := write(t, filepath.Join(t.TempDir(), "twice.toml"), small+"[[installment]]\ntitle = \"Óne\"\nline = \"Again.\"\n")
	book, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.ParseAnswer("one"); err == nil || !strings.Contains(err.Error(), "does not name exactly one installment") {
		t.Errorf("got %v", err)
	}
}

func TestInstallment(t *testing.T) {
	book := masks(t)
	if got, ok := book.Installment(2); !ok || got != (recap.Next{Number: 2, Title: "Unmasked", Label: "S2", Year: 2013}) {
		t.Errorf("Installment(2) = %v, %v", got, ok)
	}
	for _, n := range []int{-1, 0, 6} {
		if got, ok := book.Installment(n); ok {
			t.Errorf("Installment(%d) = %v, want none", n, got)
		}
	}
}

func TestBookOfAFile(t *testing.T) {
	home(t)
	book := masks(t)
	got := []string{book.Location().ID, book.Title(), book.OriginalTitle(), book.Kind(), book.Summary(), book.Path()}
	want := []string{"masks", "The *Masks* of D'Hainaut", "Les Masques d’Hainaut", "season", "A house, a ball & a debt.", "testdata/masks.toml"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
	if book.Bundled() || book.End() != 4 || book.Story(3).Seen() != 2 || book.Story(99).Seen() != 3 {
		t.Errorf("bundled %v, end %d; seen %d before 3 and %d before 99", book.Bundled(), book.End(), book.Story(3).Seen(), book.Story(99).Seen())
	}
	if full, _ := filepath.Abs("testdata/masks.toml"); book.Key() != full {
		t.Errorf("key %q, want %q", book.Key(), full)
	}
}

// TestCut checks that at each horizon the cut file gives the same story word for word,
// ends there, and does not change when it is cut again.
func TestCut(t *testing.T) {
	books := []*Book{masks(t)}
	for _, l := range bundledSeries() {
		if testing.Short() {
			break
		}
		book, err := l.Open()
		if err != nil {
			t.Fatal(err)
		}
		books = append(books, book)
	}
	for _, book := range books {
		for _, next := range drawn.Horizons(book.End()) {
			src, err := book.Cut(next)
			if err != nil {
				t.Fatalf("%s before %d: %v", book.Location().ID, next, err)
			}
			cut, err := Open(write(t, filepath.Join(t.TempDir(), book.Location().ID+".toml"), string(src)))
			if err != nil {
				t.Fatalf("%s before %d: %v\n%s", book.Location().ID, next, err, src)
			}
			if a, b := written(t, book.Story(next)), written(t, cut.Story(next)); a != b {
				t.Errorf("%s before %d: the cut file gives another story", book.Location().ID, next)
			}
			if cut.End() != min(next, book.End()) {
				t.Errorf("%s before %d: the cut file ends at %d", book.Location().ID, next, cut.End())
			}
			if again, _ := cut.Cut(next); string(again) != string(src) {
				t.Errorf("%s before %d: cutting again changes the file", book.Location().ID, next)
			}
		}
	}
}

// written returns everything that a story exports, in every form and as of each film.
func written(t *testing.T, story *recap.Story) string {
	t.Helper()
	var b strings.Builder
	for film := range story.Seen() + 1 {
		for _, length := range recap.Lengths() {
			o := recap.MarkdownOptions{Length: length, Sections: recap.Sections()}
			src, err := json.Marshal(story.AsOf(film).Export(o))
			if err != nil {
				t.Fatal(err)
			}
			b.Write(src)
			b.WriteString(story.AsOf(film).Markdown(o))
		}
	}
	return b.String()
}

func TestCutHoldsNothingOfLaterInstallments(t *testing.T) {
	src, err := masks(t).Cut(2)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"d'Hainaut\"", "dead", "brother", "fire", "Ashes", "visage", "02-28", "maid", "House\"", "Hill"} {
		if strings.Contains(string(src), secret) {
			t.Errorf("the cut file holds %q:\n%s", secret, src)
		}
	}
}

func TestSkeletonIsValid(t *testing.T) {
	for _, title := range []string{"Lost Bullet", `Qu"ote \ back`, "漢字", "  Two   blanks "} {
		src, err := Skeleton(title, "")
		if err != nil {
			t.Errorf("Skeleton(%q): %v", title, err)
			continue
		}
		if problems := file.Check("x.toml", src); len(problems) > 0 {
			t.Errorf("the skeleton for %q has problems: %v", title, problems)
		}
		s, _ := file.Decode("x.toml", src)
		if want := strings.Join(strings.Fields(title), " "); s.Title != want || s.Installments[0].Title != want {
			t.Errorf("the title is %q, want %q", s.Title, want)
		}
	}
	for _, title := range []string{"", "  ", "a\x1bb", "a\xffb"} {
		if _, err := Skeleton(title, ""); err == nil {
			t.Errorf("Skeleton(%q) gives no error", title)
		}
	}
}

// TestUncommentedSkeletonIsValid checks that the lines that the skeleton comments out are a
// valid series once they are uncommented.
func TestUncommentedSkeletonIsValid(t *testing.T) {
	for _, kind := range []string{"", "season", "episode"} {
		t.Run(kind, func(t *testing.T) { testSkeletonComments(t, kind) })
	}
	for _, kind := range []string{" ", "a b", "a\x1bb", strings.Repeat("x", 41)} {
		if src, err := Skeleton("Example", kind); err == nil {
			t.Errorf("Skeleton for the kind %q gives no error:\n%s", kind, src)
		}
	}
}

func testSkeletonComments(t *testing.T, kind string) {
	src, err := Skeleton("Example", kind)
	if err != nil {
		t.Fatal(err)
	}
	if problems := file.Check("x.toml", src); len(problems) > 0 {
		t.Errorf("the skeleton has problems: %v", problems)
	}
	if kind != "" && !strings.Contains(string(src), "\nkind = \""+kind+"\"\n") || kind == "episode" && strings.Contains(string(src), "# recap") {
		t.Errorf("the skeleton for %s:\n%s", kind, src)
	}
	_, body, _ := strings.Cut(string(src), "[[installment]]\n")
	var lines []string
	for line := range strings.Lines(body) {
		code := strings.TrimPrefix(line, "# ")
		if prose := strings.HasPrefix(line, "# ") && !strings.ContainsAny(code, `="[]`) && !strings.HasPrefix(code, "The whole"); !prose {
			lines = append(lines, code)
		}
	}
	whole := "title = \"Example\"\n[[installment]]\n" + strings.Join(lines, "")
	another := "[[installment.cast]]\nid = \"another-id\"\nname = \"Another\"\n"
	whole = strings.Replace(whole, "[[installment.relationship]]", another+"[[installment.relationship]]", 1)
	whole = strings.Replace(whole, "closed = \"How it was answered.\"\n", "", 1)
	s, problems := file.Decode("x.toml", []byte(whole))
	if len(problems) > 0 || len(s.Installments) != 2 {
		t.Errorf("got %d installments, want 2, and problems %v:\n%s", len(s.Installments), problems, whole)
	}
}

func TestNewFilePath(t *testing.T) {
	folder := home(t)
	for title, want := range map[string]string{
		"Lost Bullet": "lost-bullet.toml", "Amélie: l'été!": "amelie-lete.toml", "24": "24.toml", "../../etc": "etc.toml",
	} {
		t.Run(title, func(t *testing.T) {
			if got, err := NewFilePath(title); err != nil || got != filepath.Join(folder, want) {
				t.Errorf("NewFilePath(%q) = %q, %v, want %s", title, got, err, want)
			}
		})
	}
	if got, err := NewFilePath("漢字"); err == nil {
		t.Errorf("a title without Latin letters gives %q, want an error", got)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "x.toml")
	if err := Create(file, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := Create(file, []byte("second")); err == nil {
		t.Error("the file was overwritten")
	}
	if got, _ := os.ReadFile(file); string(got) != "first" {
		t.Errorf("the file holds %q", got)
	}
}
