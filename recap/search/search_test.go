package search

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"previously/recap/file"

	"previously/recap"
)

const bundledFile = "../../data/series/lost-bullet.toml"

// bundled returns one of the bundled series.
func bundled(tb testing.TB) recap.Series {
	tb.Helper()
	src, err := os.ReadFile(bundledFile)
	if err != nil {
		tb.Fatal(err)
	}
	return mustDecode(tb, src)
}

// allBundled returns all bundled series.
func allBundled(tb testing.TB) []recap.Series {
	tb.Helper()
	files, err := filepath.Glob("../../data/series/*.toml")
	if err != nil || len(files) < 5 {
		tb.Fatalf("found %d series, error %v", len(files), err)
	}
	var all []recap.Series
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, mustDecode(tb, src))
	}
	return all
}

func mustDecode(tb testing.TB, src []byte) recap.Series {
	tb.Helper()
	series, problems := file.Decode("series.toml", src)
	if err := problems.Err(); err != nil {
		tb.Fatal(err)
	}
	return series
}

// find returns the answer to a query, with up to ten results of each kind.
func find(tb testing.TB, ix *Index, query string) Results {
	tb.Helper()
	r, err := ix.Find(context.Background(), query, 10)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// listedAs describes a result in a few words.
func listedAs(r Result) string {
	s := fmt.Sprintf("%s: %s", r.Kind, r.Title.Text)
	if r.Kind == Passage {
		s += " " + r.Detail
	}
	if r.Typo {
		s += " (typo)"
	}
	return s
}

func first(r Results) string {
	for result := range r.All() {
		return listedAs(result)
	}
	return ""
}

// bundledQueries are queries and what each must find first in the bundled series before
// the film with that number.
var bundledQueries = []struct {
	before      int
	query, want string
}{
	// names, and beginnings of names
	{2, "Lino", "character: Lino"},
	{2, "lino", "character: Lino"},
	{2, "LINO", "character: Lino"},
	{2, "lin", "character: Lino"},
	{2, "a", "character: Areski"},
	{2, "are", "character: Areski"},
	{2, "char", "character: Charas"},
	{2, "charras", "character: Charras"},
	{2, "jul", "character: Julia"},
	{3, "alv", "character: Alvaro"},
	{3, "alexander", "character: Alexander Resz"},
	{3, "resz", "character: Resz"},
	{3, "youri", "character: Youri"},
	{3, "yuri", "character: Yuri"},
	{4, "thomas", "character: Thomas"},
	{4, "mathilde", "character: Mathilde"},
	// actors; accents, apostrophes, dashes, word order
	{2, "alban lenoir", "actor: Alban Lenoir"},
	{2, "lenoir", "actor: Alban Lenoir"},
	{2, "lenoir alban", "actor: Alban Lenoir"},
	{2, "bedia r", "actor: Ramzy Bedia"},
	{2, "stefi", "actor: Stéfi Celma"},
	{2, "STÉFI", "actor: Stéfi Celma"},
	{2, "celma stefi", "actor: Stéfi Celma"},
	{2, "ste\u0301fi", "actor: Stéfi Celma"},
	{2, "sebastien", "actor: Sébastien Lalanne"},
	{3, "martin", "actor: Diego Martín"},
	{3, "d'hainaut", "actor: Quentin D'Hainaut"},
	{3, "d’hainaut", "actor: Quentin D'Hainaut"},
	{3, "d-hainaut", "actor: Quentin D'Hainaut"},
	{3, "dhainaut", "actor: Quentin D'Hainaut"},
	{3, "D`HAINAUT", "actor: Quentin D'Hainaut"},
	{3, "hainaut", "actor: Quentin D'Hainaut"},
	{3, "d hainaut", "actor: Quentin D'Hainaut"},
	{3, "hainaut quentin", "actor: Quentin D'Hainaut"},
	{2, "duvau", "actor: Nicolas Duvauchelle"},
	{2, "ｌｅｎｏｉｒ", "actor: Alban Lenoir"},
	// initials, letters inside words, letters with gaps
	{2, "al", "actor: Alban Lenoir"},
	{3, "al", "actor: Alban Lenoir"},
	{4, "al", "actor: Alban Lenoir"},
	{2, "rb", "actor: Ramzy Bedia"},
	{2, "nd", "actor: Nicolas Duvauchelle"},
	{3, "qd", "actor: Quentin D'Hainaut"},
	{3, "qh", "actor: Quentin D'Hainaut"},
	{4, "gl", "actor: Gérard Lanvin"},
	{2, "enoir", "actor: Alban Lenoir"},
	{2, "chelle", "actor: Nicolas Duvauchelle"},
	{2, "eski", "character: Areski"},
	{2, "arsk", "character: Areski"},
	{2, "lnr", "actor: Alban Lenoir"},
	{2, "albanlenoir", "actor: Alban Lenoir"},
	{2, "rmz bda", "actor: Ramzy Bedia"},
	// typos
	{2, "ramazy", "actor: Ramzy Bedia (typo)"},
	{2, "lenior", "actor: Alban Lenoir (typo)"},
	{2, "areksi", "character: Areski (typo)"},
	{2, "stefy", "actor: Stéfi Celma (typo)"},
	{2, "stefy celma", "actor: Stéfi Celma (typo)"},
	{2, "duvochelle", "actor: Nicolas Duvauchelle (typo)"},
	{2, "duvochelle nicola", "actor: Nicolas Duvauchelle (typo)"},
	{3, "dhianaut", "actor: Quentin D'Hainaut (typo)"},
	{3, "alvarro", "character: Alvaro (typo)"},
	{4, "mathilda", "character: Mathilde (typo)"},
	{2, "areskee", "character: Areski (typo)"},
	{2, "bulett", "film: Lost Bullet (typo)"},
	{2, "lost bulett", "film: Lost Bullet (typo)"},
	// films, things, sides
	{2, "lost bullet", "film: Lost Bullet"},
	{2, "balle perdue", "film: Balle perdue"},
	{3, "bullet 2 lost", "film: Lost Bullet 2"},
	{4, "perdue 3", "film: Balle perdue 3"},
	{4, "last bul", "film: Last Bullet"},
	{2, "clio", "thing: The Clio"},
	{2, "the bullet", "thing: The bullet"},
	{3, "key ring", "thing: Charas's key ring"},
	{3, "charas's key", "thing: Charas's key ring"},
	{3, "guardia", "side: The Guardia Civil"},
	{2, "the racket", "side: The racket"},
	// nothing
	{2, "", ""},
	{2, " \t ", ""},
	{2, "zzxqj", ""},
	{2, "alvaro", ""},
	{2, "yuri", ""},
	{3, "tedesco", ""},
}

func TestBundledQueries(t *testing.T) {
	if n := len(bundledQueries); n < 60 {
		t.Errorf("only %d queries, want at least 60", n)
	}
	series := bundled(t)
	indexes := map[int]*Index{}
	for _, test := range bundledQueries {
		if indexes[test.before] == nil {
			indexes[test.before] = New(series.Before(test.before))
		}
		if got := first(find(t, indexes[test.before], test.query)); got != test.want {
			t.Errorf("before film %d: %q finds %q first, want %q", test.before, test.query, got, test.want)
		}
	}
}

// TestWhomAnActorPlaysIsSaidOnce checks that a result says whom an actor plays only once,
// however many films say it.
func TestWhomAnActorPlaysIsSaidOnce(t *testing.T) {
	src := "title = \"A\"\n"
	for film := range 3 {
		src += fmt.Sprintf("[[installment]]\ntitle = \"Part %d\"\nline = \"It goes on.\"\n"+
			"[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\nactor = \"Zelda Z\"\nside = \"The Quorum\"\nfate = \"Here %d.\"\n", film, film)
	}
	series := mustDecode(t, []byte(src))
	ix := New(series.Before(series.End()))
	for query, want := range map[string]string{"zelda": "plays Ann", "quorum": "Ann"} {
		t.Run(query, func(t *testing.T) {
			if r := find(t, ix, query); r.Len() != 1 || r.Groups[0].Results[0].Detail != want {
				t.Errorf("%q: got %+v, want %q", query, r, want)
			}
		})
	}
}

// TestEachOfSeveralActorsIsFound checks that each of a person's actors is found, and that
// the result says whom they play or played.
func TestEachOfSeveralActorsIsFound(t *testing.T) {
	const film = "[[installment]]\ntitle = \"Part\"\nline = \"It goes on.\"\n[[installment.cast]]\nid = \"ann\"\n"
	series := mustDecode(t, []byte("title = \"A\"\n"+film+"name = \"Ann\"\nactor = [\"Zelda Old\", \"Wanda Young\"]\n"+film+"actor = [\"Zelda Old\", \"Quill Boy\"]\n"))
	for next, queries := range []map[string]string{
		2: {"zelda": "actor: Zelda Old: plays Ann", "wanda": "actor: Wanda Young: plays Ann", "quill": ": "},
		3: {"zelda": "actor: Zelda Old: plays Ann", "wanda": "actor: Wanda Young: played Ann before Zelda Old and Quill Boy", "quill": "actor: Quill Boy: plays Ann"},
	} {
		for query, want := range queries {
			var detail string
			for r := range find(t, New(series.Before(next)), query).All() {
				detail = r.Detail
				break
			}
			if got := first(find(t, New(series.Before(next)), query)) + ": " + detail; got != want {
				t.Errorf("before %d: %q finds %q, want %q", next, query, got, want)
			}
		}
	}
}
