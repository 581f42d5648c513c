package data

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"previously/recap/canary"
	"previously/recap/text"
)

// bookOf writes a series to the file and opens it.
func bookOf(t *testing.T, file, src string) *Book {
	t.Helper()
	book, err := Open(write(t, file, src))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// names are the titles, labels and answers to draw from. They are few, so that many
// answers are ambiguous.
var names = []string{"", "1", "2", "3", "4", "5", "Two", "two", "twó", "End", "end", "S1", "#3", "The 2"}

// oddNames draws one to five installments with titles and labels from names.
func oddNames(r *rand.Rand) (parts []canary.Part) {
	for range 1 + r.IntN(5) {
		p := canary.NewPart(r)
		if title := names[r.IntN(len(names))]; title != "" && r.IntN(2) == 0 {
			p.Title = title
		}
		p.Label = names[r.IntN(len(names))]
		parts = append(parts, p)
	}
	return parts
}

// TestAnAnswerWithTwoMeaningsIsRefused checks ParseAnswer against an independent count of
// what each answer can mean. An ambiguous answer must get the same error as a meaningless
// one, and the cut file must not understand it differently.
func TestAnAnswerWithTwoMeaningsIsRefused(t *testing.T) {
	refused, taken := 0, 0
	file := filepath.Join(t.TempDir(), "odd.toml")
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 5))
		parts := oddNames(r)
		book := bookOf(t, file, canary.Saga(parts))
		cut, err := book.Cut(1 + r.IntN(len(parts)))
		if err != nil {
			t.Fatal(err)
		}
		shorter := bookOf(t, filepath.Join(filepath.Dir(file), "cut.toml"), string(cut))
		for _, typed := range append(names[1:], " two ", "END", "6", "0", "02", "Nobody", "3.") {
			exact, all := meanings(parts, typed)
			answer, err := book.ParseAnswer(typed)
			ofCut, cutErr := shorter.ParseAnswer(typed)
			if err != nil && cutErr != nil && err.Error() != cutErr.Error() {
				t.Errorf("seed %d: ParseAnswer(%q): got error %q, and %q from the cut file", seed, typed, err, cutErr)
			}
			if err == nil && cutErr == nil && ofCut.Next < shorter.End() && ofCut.Next != answer.Next && !slices.Contains(exact, answer.Next) {
				t.Errorf("seed %d: ParseAnswer(%q) = %d, and %d from the cut file", seed, typed, answer.Next, ofCut.Next)
			}
			if err != nil {
				refused++
				want := fmt.Sprintf("%q does not name exactly one installment; give the number, label or full title of the one you are about to watch, or \"end\"", strings.TrimSpace(typed))
				if err.Error() != want {
					t.Errorf("seed %d: ParseAnswer(%q): got error %q, want %q", seed, typed, err, want)
				}
				if len(all) == 1 {
					t.Errorf("seed %d: %q can only mean %v, but is refused", seed, typed, all)
				}
				continue
			}
			taken++
			if !slices.Contains(all, answer.Next) {
				t.Errorf("seed %d: ParseAnswer(%q) = %d, want one of %v", seed, typed, answer.Next, all)
			}
			if len(all) > 1 && !slices.Equal(exact, []int{answer.Next}) {
				t.Errorf("seed %d: ParseAnswer(%q) = %d, but it could be any of %v", seed, typed, answer.Next, all)
			}
		}
	}
	if refused < 100 || taken < 100 {
		t.Errorf("%d answers refused and %d accepted, want at least 100 of each", refused, taken)
	}
}

// meanings returns the horizons that an answer can mean: those whose number, title or
// label is exactly what was typed, and all, ignoring case, accents and punctuation.
func meanings(parts []canary.Part, typed string) (exact, all []int) {
	typed = strings.TrimSpace(typed)
	last := len(parts) + 1
	add := func(list *[]int, n int) {
		if !slices.Contains(*list, n) {
			*list = append(*list, n)
		}
	}
	for i, p := range parts {
		for _, name := range []string{p.Title, p.Label} {
			if name == typed {
				add(&exact, i+1)
			}
			if name != "" && text.FoldName(name) == text.FoldName(typed) {
				add(&all, i+1)
			}
		}
	}
	if n, err := strconv.Atoi(typed); err == nil && n >= 1 && n <= last {
		add(&all, n)
		exact = append(exact, n)
		slices.Sort(exact)
		exact = slices.Compact(exact)
	}
	if n, err := strconv.Atoi(text.FoldName(typed)); err == nil && len(exact) != 1 && len(all) > 0 && n >= 1 && n <= last {
		add(&all, n)
	}
	if strings.EqualFold(typed, "end") {
		add(&all, last)
		exact = append(exact, last)
	}
	return exact, all
}

// TestNoByteOfTheStateRaisesAHorizon checks that no change of one byte in the state file
// raises a horizon above what the viewer said.
func TestNoByteOfTheStateRaisesAHorizon(t *testing.T) {
	folder := home(t)
	var books []*Book
	horizons := map[string]int{}
	p := open(t)
	r := rand.New(rand.NewPCG(1, 6))
	saga := canary.Saga(canary.NewSaga(r, 5)) // one series under several names: a changed byte can turn one into another
	for i, file := range []string{filepath.Join(folder, "sagaa.toml"), filepath.Join(folder, "sagab.toml"), filepath.Join(folder, "sagac.toml"), filepath.Join(t.TempDir(), "x.toml")} {
		book := bookOf(t, file, saga)
		books = append(books, book)
		answer := book.Answer(i + 2)
		switch i {
		case 0:
			continue // no answer is stored for this one
		case 2:
			answer = book.AllSeen()
		}
		horizons[book.Key()] = answer.Next
		minutes := 5
		if err := p.Set(book.Key(), Bookmark{Answer: answer, Minutes: &minutes, Section: "cast", Film: 1}); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	whole, err := os.ReadFile(stateFile(t))
	if err != nil {
		t.Fatal(err)
	}
	remembered := func() (fits int) {
		p, _ := OpenProgress()
		for _, book := range books {
			mark, _ := p.Get(book.Key())
			if next, ok := book.Horizon(mark.Answer); ok && next > horizons[book.Key()] {
				t.Fatalf("%s: the horizon is %d, higher than %d", book.Key(), next, horizons[book.Key()])
			} else if ok {
				fits++
			}
		}
		return fits
	}
	if got := remembered(); got != len(horizons) {
		t.Fatalf("got %d of %d answers back", got, len(horizons))
	}
	lost, step := 0, 1
	if testing.Short() {
		step = 5
	}
	for at := 0; at < len(whole); at += step {
		for _, other := range []byte{whole[at] ^ 1, whole[at] ^ 2, whole[at] ^ 4, whole[at] ^ 32, '9', 'a', '#', '\n', '"'} {
			changed := slices.Clone(whole)
			changed[at] = other
			write(t, stateFile(t), string(changed))
			if remembered() < len(horizons) {
				lost++
			}
		}
	}
	if lost < len(whole)/step {
		t.Errorf("only %d changes lost an answer", lost)
	}
}

// TestParseAnswerTakesTitlesAsTheyAreTyped checks that titles can be typed on any
// keyboard, and that an exact title wins over similar ones.
func TestParseAnswerTakesTitlesAsTheyAreTyped(t *testing.T) {
	titles := []string{
		"Smørrebrød", "Sacré-Cœur", "रामा", "राम", "रोम", "カメラ", "ガメラ", "ปลี", "ปลู", "C", "C++", "C#", "Rock & Roll", "Spider-Man",
		"Łódź", "Æon", "Đorđe", "?!", "!?", "Résumé", "Resume",
	}
	src := "title = \"Letters\"\n"
	for _, title := range titles {
		src += fmt.Sprintf("[[installment]]\ntitle = %q\nline = \"It is.\"\n", title)
	}
	book, err := Open(write(t, filepath.Join(t.TempDir(), "letters.toml"), src))
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"smorrebrod": "Smørrebrød", "SMØRREBRØD": "Smørrebrød", "sacre-coeur": "Sacré-Cœur", "Sacre Coeur": "Sacré-Cœur",
		"रामा": "रामा", "राम": "राम", "रोम": "रोम", "カメラ": "カメラ", "ガメラ": "ガメラ", "ปลี": "ปลี", "ปลู": "ปลู",
		"C": "C", "c": "C", "C++": "C++", "c++": "C++", "C#": "C#", "c#": "C#",
		"rock and roll": "Rock & Roll", "Rock Roll": "Rock & Roll", "rock & roll!": "Rock & Roll", "rock": "",
		"spider man": "Spider-Man", "spiderman": "Spider-Man", "Spider–Man": "Spider-Man",
		"lodz": "Łódź", "aeon": "Æon", "dorde": "Đorđe", "?!": "?!", "!?": "!?",
		"Résumé": "Résumé", "Resume": "Resume", "resume": "", "RÉSUMÉ": "",
	} {
		t.Run(typed, func(t *testing.T) {
			got := ""
			if answer, err := book.ParseAnswer(typed); err == nil {
				got = titles[answer.Next-1]
			}
			if got != want {
				t.Errorf("%q means %q, want %q", typed, got, want)
			}
		})
	}
}

// TestTheSeriesTitleMayBeLeftOut checks that the series title at the front of a title
// may be left out, as long as the rest names only one installment.
func TestTheSeriesTitleMayBeLeftOut(t *testing.T) {
	src := "title = \"Heist\"\n"
	for _, title := range []string{"Heist", "Heist: The Vault", "Heist – Getaway", "Heist: Getaway", "Heist Again"} {
		src += "[[installment]]\ntitle = \"" + title + "\"\nline = \"It is.\"\n"
	}
	book := bookOf(t, filepath.Join(t.TempDir(), "heist.toml"), src)
	for typed, want := range map[string]int{"the vault": 2, "Heist The Vault": 2, "heist": 1, "heist again": 5, "again": 0, "getaway": 0, "Heist: Getaway": 4, "heist: getaway": 0} {
		t.Run(typed, func(t *testing.T) {
			answer, err := book.ParseAnswer(typed)
			if err == nil && answer.Next != want || err != nil && want > 0 {
				t.Errorf("ParseAnswer(%q) = %d, %v; want %d", typed, answer.Next, err, want)
			}
		})
	}
}

// seasons returns a series of three seasons of eight episodes, with or without labels.
func seasons(labels bool) string {
	src := "title = \"Town\"\nkind = \"episode\"\n"
	for i := range 24 {
		src += fmt.Sprintf("[[installment]]\ntitle = \"Episode %d of all\"\n", 100+i)
		if i%8 == 0 {
			src += fmt.Sprintf("part = \"Season %d\"\n", i/8+1)
		}
		if labels {
			src += fmt.Sprintf("label = \"S%dE%d\"\n", i/8+1, i%8+1)
		}
		src += "line = \"It happens.\"\n"
	}
	return src
}

// TestParseAnswerTakesASeasonAndAnEpisode checks that a season and episode can be typed
// in any spelling, whether the file has labels or only parts, and that a season means
// its first episode. The cut file must take the same answers and refuse the others with
// the same error.
func TestParseAnswerTakesASeasonAndAnEpisode(t *testing.T) {
	file := filepath.Join(t.TempDir(), "town.toml")
	for _, labels := range []bool{true, false} {
		book := bookOf(t, file, seasons(labels))
		cut, err := book.Cut(20)
		if err != nil {
			t.Fatal(err)
		}
		shorter := bookOf(t, filepath.Join(filepath.Dir(file), "cut.toml"), string(cut))
		for typed, want := range map[string]int{
			"S3E4": 20, "s3e04": 20, "S03E04": 20, "3x4": 20, "3x04": 20, "season 3 episode 4": 20, "Season 3, Episode 4": 20,
			"S1E1": 1, "2x8": 16, "s2e3": 11, "season 2": 9, "Season 3": 17, "s2": 9, "S4E1": 0, "S3E9": 0, "season 4": 0, "3x": 0, "S3E": 0,
		} {
			answer, err := book.ParseAnswer(typed)
			if err == nil && answer.Next != want || (err == nil) != (want > 0) {
				t.Errorf("ParseAnswer(%q) = %d, %v; want %d", typed, answer.Next, err, want)
			}
			if got := book.NumberOf(typed); got != want {
				t.Errorf("NumberOf(%q) = %d, want %d", typed, got, want)
			}
			of, cutErr := shorter.ParseAnswer(typed)
			if (cutErr == nil) != (want > 0) || cutErr == nil && of.Next != want {
				t.Errorf("in the cut file, ParseAnswer(%q) = %d, %v; want %d", typed, of.Next, cutErr, want)
			}
			if err != nil && cutErr.Error() != err.Error() {
				t.Errorf("ParseAnswer(%q): got error %q, and %q from the cut file", typed, err, cutErr)
			}
		}
	}
	odd := bookOf(t, file, strings.Replace(seasons(true), "Episode 105 of all", "3x4", 1))
	for typed, want := range map[string]int{"3x4": 6, "S3E4": 20, "3x04": 20, "3X4": 0, "3×4": 20} {
		if answer, err := odd.ParseAnswer(typed); err == nil && answer.Next != want || (err == nil) != (want > 0) {
			t.Errorf("with an episode titled 3x4, ParseAnswer(%q) = %d, %v; want %d", typed, answer.Next, err, want)
		}
	}
}
