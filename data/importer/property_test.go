package importer

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"previously/data/article"
	"previously/data/wikipedia"
	"previously/recap"
	"previously/recap/file"
)

// TestAnyArticleMakesAValidFile checks that whatever credits and texts two articles give,
// the file can be read after each is imported.
func TestAnyArticleMakesAValidFile(t *testing.T) {
	word := rapid.SampledFrom([]string{"Kit", "Moor", "Tom", "Quill", "the", "Captain", "guard", `"Eel"`, "sister", "Tom's", "of", "and", "漢字", "é", `\`, "'''", `"""`, "[[installment]]", "#", "=", "1.", "-", "*", "_", "Jr.", strings.Repeat("long", 40)})
	phrase := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 6).Draw(t, "words"), " ") })
	name := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "name"), " ") })
	credit := rapid.Custom(func(t *rapid.T) article.Credit {
		return article.Credit{
			Actors: rapid.SliceOfN(name, 1, 3).Draw(t, "actors"), Name: phrase.Draw(t, "part"),
			Aliases: rapid.SliceOfN(name, 0, 3).Draw(t, "aliases"), About: phrase.Draw(t, "about"),
		}
	})
	client, err := wikipedia.New(wikipedia.Options{})
	if err != nil {
		t.Fatal(err)
	}
	im := &Importer{client: client}
	p := &Plan{Title: "Salt Line", Kind: Series, Rows: []Row{{Number: 1, Title: "One", Year: 2001}, {Number: 2, Title: "Two", Year: 2002}, {Number: 3, Title: "Three"}}}
	rapid.Check(t, func(t *rapid.T) {
		var src []byte
		for n := range 2 {
			s := &articleText{title: name.Draw(t, "article"), Article: article.Article{
				Plot: strings.Join(rapid.SliceOfN(phrase, 1, 4).Draw(t, "plot"), "\n\n"), Credits: rapid.SliceOfN(credit, 0, 12).Draw(t, "credits"),
			}}
			series, _ := file.Decode("x.toml", src)
			who := peopleOf(series)
			var err error
			if src, err = p.encode(src, series, []recap.Installment{im.filmInstallment(p.Rows[n], s, who), p.nextAnnouncement(n + 2)}); err != nil {
				t.Fatal(err)
			}
			if _, problems := file.Decode("x.toml", src); problems.Err() != nil {
				t.Fatalf("the file has problems: %v\n%s", problems, src)
			}
		}
	})
}
