package recap_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/file"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
)

// twoFilms is a small series that uses most of what the sections can say, with a third
// film that is only there to stay secret.
const twoFilms = `
title = "Heat *2*"
summary = "Two crews."
[[installment]]
title = "One"
released = 2001-05-04
line = "Ann robs Bo_."
beats = ["Ann robs Bo.", "Bo vows * revenge."]
[[installment.cast]]
id = "ann"
name = "Ann"
actor = "A. Actor"
role = "thief"
side = "The crew"
fate = "Free."
[[installment.cast]]
id = "bo"
name = "Bo"
fate = "Poor."
[[installment.relationship]]
from = "ann"
to = "bo"
kind = "friend"
[[installment.thread]]
id = "loot"
text = "Where is the loot?"
[[installment.thing]]
name = "The bag"
note = "Holds the loot."
[[installment]]
title = "Two"
released = 2003
short = "Bo *kills* Ann."
[[installment.cast]]
id = "ann"
status = "dead"
fate = "Shot by Bo."
[[installment.relationship]]
from = "bo"
to = "ann"
kind = "killed"
why = "For the money."
[[installment.relationship]]
from = "bo"
to = "ann"
kind = "boss"
[[installment.thread]]
id = "loot"
closed = "In the sea."
[[installment]]
title = "Three"
released = 2005
recap = "SECRET"
`

func storyOf(t *testing.T, src string, next int) *Story {
	t.Helper()
	s, problems := file.Decode("test.toml", []byte(src))
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	return s.Before(next)
}

func TestMarkdownSections(t *testing.T) {
	story := storyOf(t, twoFilms, 3)
	wants := map[Section]string{
		SectionSoFar: `## The story so far

### One (2001)

- Ann robs Bo.
- Bo vows \* revenge.

### Two (2003)

Bo *kills* Ann.

## Where they stand

- **Bo**. Poor.
- **Ann**, thief (A. Actor), dead. Shot by Bo.

## Worth remembering

- **The bag**. Holds the loot.
`,
		SectionPlot: `## Two

2003

Bo *kills* Ann.

### Answered in this film

- Where is the loot? In the sea.
`,
		SectionCast: `## Cast at the end of Two (2003)

### The crew

- **Ann** (A. Actor), thief, now dead. Shot by Bo.

### No side given

- **Bo**. Poor.
`,
		SectionRelationships: `## Relationships at the end of Two (2003)

### In the past

- **Bo** killed **Ann**. For the money. (new)
- **Bo** was the boss of **Ann**. (changed; before: Ann was a friend of Bo)
`,
		SectionBeats: `## One (2001)

- Ann robs Bo.
- Bo vows \* revenge.

## Two (2003)

Bo *kills* Ann.
`,
	}
	for _, section := range Sections() {
		t.Run(fmt.Sprint(section), func(t *testing.T) {
			got := story.Now().Markdown(MarkdownOptions{Length: Full, Sections: []Section{section}})
			want := "# Heat \\*2\\*\n\nBefore *Three (2005)*\n\n" + wants[section]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", section, diff)
			}
		})
	}
}

func TestMarkdownAsOfAnEarlierFilm(t *testing.T) {
	story := storyOf(t, twoFilms, 3)
	got := story.AsOf(1).Markdown(MarkdownOptions{Sections: []Section{SectionCast, SectionRelationships, SectionSoFar}})
	for _, want := range []string{
		"- **Ann** (A. Actor), thief. Free.\n", "- **Ann** is a friend of **Bo**.\n", "- Where is the loot?\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(got, "dead") || strings.Contains(got, "killed") {
		t.Errorf("as of the first film it tells of the second:\n%s", got)
	}
}

func TestMarkdownBeforeTheFirstFilm(t *testing.T) {
	got := storyOf(t, twoFilms, 1).Now().Markdown(MarkdownOptions{Sections: Sections()})
	want := "# Heat \\*2\\*\n\nBefore *One (2001)*\n\n" +
		"There is nothing to recap: the first film of Heat \\*2\\* is still ahead, and nothing comes before it.\n\nTwo crews.\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMarkdownAfterTheLastOne(t *testing.T) {
	got := storyOf(t, twoFilms, 4).Now().Markdown(MarkdownOptions{Sections: []Section{SectionPlot}})
	if want := "# Heat \\*2\\*\n\nAfter *Three (2005)*\n\n## Three\n\n2005\n\nSECRET\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestExport(t *testing.T) {
	story := storyOf(t, twoFilms, 3)
	src, err := json.Marshal(story.Now().Export(MarkdownOptions{Length: Full}))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Title         string
		Before        Next
		Film          int
		SoFar         *Digest `json:"so_far"`
		Plot          struct{ Title, Length, Text string }
		Cast          []Group
		Relationships []struct {
			From, To, Label string
			Mark            Mark
			Was             []string
		}
		Beats []struct{ Beats []string }
	}
	if err := json.Unmarshal(src, &got); err != nil {
		t.Fatal(err)
	}
	deed, state := got.Relationships[0], got.Relationships[1]
	switch {
	case got.Title != "Heat *2*", got.Before.Title != "Three", got.Film != 2:
		t.Errorf("wrong title, next film or film: %+v", got)
	case got.SoFar == nil, len(got.Cast) != 2, len(got.Beats) != 2, got.Plot.Text != "Bo *kills* Ann.", got.Plot.Length != "short":
		t.Errorf("wrong sections: %+v", got)
	case deed.From != "Bo", deed.To != "Ann", deed.Label != "killed", deed.Mark != Began, len(deed.Was) != 0:
		t.Errorf("wrong deed: %+v", deed)
	case state.Label != "is the boss of", state.Mark != Changed, len(state.Was) != 1:
		t.Errorf("wrong state: %+v", state)
	}
	if ids := regexp.MustCompile(`"(id|ID|bo|ann|loot)"`).FindString(string(src)); ids != "" {
		t.Errorf("an id is exported: %s", ids)
	}
}

func TestExportWritesOnlyTheSectionsAskedFor(t *testing.T) {
	src, _ := json.Marshal(storyOf(t, twoFilms, 3).Now().Export(MarkdownOptions{Sections: []Section{SectionCast}}))
	var got map[string]any
	if err := json.Unmarshal(src, &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"so_far", "plot", "relationships", "beats"} {
		if got[key] != nil {
			t.Errorf("%s is written although only the cast was asked for", key)
		}
	}
	if got["cast"] == nil {
		t.Error("the cast is missing")
	}
}

// TestWrittenStoryEqualsThatOfTheCutFile checks that at each horizon Markdown and Export
// return what they return for a file that ends there.
func TestWrittenStoryEqualsThatOfTheCutFile(t *testing.T) {
	whole, _ := file.Decode("test.toml", []byte(twoFilms))
	for next := 1; next <= whole.End(); next++ {
		cut := whole.Cut(next)
		for _, c := range []struct {
			film int
			o    MarkdownOptions
		}{{next - 1, MarkdownOptions{Sections: Sections()}}, {1, MarkdownOptions{Length: Full, Minutes: 1, Sections: Sections()}}} {
			told, toldOfCut := whole.Before(next).AsOf(c.film), cut.Before(next).AsOf(c.film)
			a, b := told.Markdown(c.o), toldOfCut.Markdown(c.o)
			x, _ := json.Marshal(told.Export(c.o))
			y, _ := json.Marshal(toldOfCut.Export(c.o))
			if a != b || string(x) != string(y) {
				t.Errorf("before %d, film %d, %+v (-cut +whole): %s", next, c.film, c.o, cmp.Diff(b, a)+cmp.Diff(string(y), string(x)))
			}
			if next <= 3 && strings.Contains(a+string(x), "SECRET") {
				t.Errorf("before %d, film %d, %+v: it shows the third film", next, c.film, c.o)
			}
		}
	}
}

// TestUnclosedTextInADocument checks that a text with an unclosed fence, comment or tag
// does not hide any section of the document it is in.
func TestUnclosedTextInADocument(t *testing.T) {
	for _, open := range []string{"```", "~~~~", "<!--", "<pre>"} {
		src := strings.Replace(twoFilms, `short = "Bo *kills* Ann."`, `short = "Bo *kills* Ann.\n\n`+open+`"`, 1)
		series, problems := file.Decode("x.toml", []byte(src))
		if problems.Err() != nil {
			t.Fatalf("%s: %v", open, problems)
		}
		document := series.Before(3).Now().Markdown(MarkdownOptions{Sections: Sections()})
		var out strings.Builder
		if err := goldmark.Convert([]byte(document), &out); err != nil {
			t.Fatalf("%s: %v", open, err)
		}
		if got, want := strings.Count(out.String(), "<h2"), strings.Count(document, "\n## "); got != want {
			t.Errorf("%s: %d sections are read, %d were written: %s", open, got, want, out.String())
		}
	}
}

// TestPersonPage checks the order of a person's page: who they are, where we left them,
// their relationships, and then film by film.
func TestPersonPage(t *testing.T) {
	story := storyOf(t, twoFilms, 3)
	want := `# Ann

Played by A. Actor. Thief (The crew).

## Where we left them

Now dead. Shot by Bo.

## Relationships in the past

- **Bo** killed **Ann**. For the money. (new)
- **Bo** was the boss of **Ann**. (changed; before: Ann was a friend of Bo)

## One

- Ann robs Bo.

At the end: Free.
`
	if diff := cmp.Diff(want, story.Now().PersonPage("ann")); diff != "" {
		t.Error(diff)
	}
	if got := story.AsOf(1).PersonPage("ann"); !strings.Contains(got, "## Relationships now") || strings.Contains(got, "Shot by Bo") {
		t.Errorf("as of the first film the page lacks relationships or tells of the second film:\n%s", got)
	}
	if got := story.Now().PersonPage("nobody"); got != "" {
		t.Errorf("the page of an unknown id is %q, want none", got)
	}
}
