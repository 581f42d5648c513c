package recap_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	. "previously/recap"
	"previously/recap/derive"
	"previously/recap/drawn"

	"pgregory.net/rapid"
)

// lampOffice returns a series as imported from an encyclopedia: recaps, casts and a few
// family relationships, and nothing else.
func lampOffice(t testing.TB) Series {
	src, err := os.ReadFile("derive/testdata/lamp-office.toml")
	if err != nil {
		t.Fatal(err)
	}
	return mustDecode(t, string(src))
}

// plainOf returns the text that a film's quotations come from, without markup.
func plainOf(f Film) string {
	told, _ := f.Text(Full)
	if f.Recap == "" && len(f.Beats) > 0 {
		return strings.Join(f.Beats, " ")
	}
	return strings.Join(derive.Paragraphs(told), " ")
}

// fataler is a test or one run of a property test.
type fataler interface{ Fatalf(string, ...any) }

// TestQuotationsAreTheTextsOwnWords checks that every quotation is found word for word in
// the text of the film it names, and that this film has been seen by then.
func TestQuotationsAreTheTextsOwnWords(t *testing.T) {
	if quotedIn(t, lampOffice(t)) == 0 {
		t.Error("nothing is quoted")
	}
	rapid.Check(t, func(t *rapid.T) { quotedIn(t, drawn.Series(t)) })
}

// quotedIn checks all quotations of a series and returns how many there are.
func quotedIn(t fataler, s Series) (quoted int) {
	story := s.Before(s.End())
	for k := 1; k <= story.Seen(); k++ {
		m := story.AsOf(k)
		check := func(q Quote) {
			switch {
			case q == Quote{}:
			case q.Film < 1 || q.Film > k:
				t.Fatalf("as of film %d it quotes film %d", k, q.Film)
			case !strings.Contains(plainOf(story.Films[q.Film-1]), q.Text):
				t.Fatalf("film %d does not contain the quotation %q", q.Film, q.Text)
			default:
				quoted++
			}
		}
		for _, p := range m.Cast() {
			if check(p.Quote); p.Fate != "" && p.Quote.Text != "" {
				t.Fatalf("%s has both a fate and a quotation", p.Name)
			}
		}
		for _, pair := range m.Together() {
			check(pair.Quote)
			if len(m.History(pair.A, pair.B)) > 0 {
				t.Fatalf("%s and %s have a relationship and are still quoted together", pair.A, pair.B)
			}
		}
	}
	return quoted
}

// TestExcerptsAreWholeSentencesInOrder checks that a length that the file leaves out is
// filled with sentences of the recap in their order, and a length that it gives is not.
func TestExcerptsAreWholeSentencesInOrder(t *testing.T) {
	if excerptsOf(t, lampOffice(t)) != 9 {
		t.Error("not every length that is left out is filled with an excerpt")
	}
	rapid.Check(t, func(t *rapid.T) { excerptsOf(t, drawn.Series(t)) })
}

// excerptsOf checks all excerpts of a series and returns how many there are.
func excerptsOf(t fataler, s Series) (excerpts int) {
	for i, f := range s.Before(s.End()).Films {
		in := s.Installments[i]
		for l, given := range map[Length]bool{Line: in.Line != "", Short: in.Short != "", Beats: len(in.Beats) > 0, Full: true} {
			switch {
			case !f.IsExcerpt(l):
				continue
			case given:
				t.Fatalf("%s: the file gives the text %s, yet it is an excerpt", f.Title, l)
			}
			excerpts++
		}
		if !f.IsExcerpt(Beats) {
			continue
		}
		rest := plainOf(f)
		for _, beat := range f.Beats {
			at := strings.Index(rest, beat)
			if at < 0 {
				t.Fatalf("%s: the recap does not have %q after the beat before it", f.Title, beat)
			}
			rest = rest[at+len(beat):]
		}
	}
	return excerpts
}

// TestNoStateIsDerived checks that a text in which people are killed sets nobody's state:
// only the file's status key does.
func TestNoStateIsDerived(t *testing.T) {
	for _, p := range lampOffice(t).Before(4).Now().Cast() {
		if p.Status != Untold || p.State() != "" {
			t.Errorf("%s is %s, want no state", p.Name, p.Status)
		}
	}
}

// TestWhereSomebodyWasLastMentioned checks which sentence of a text written like an
// encyclopedia's is quoted for each person.
func TestWhereSomebodyWasLastMentioned(t *testing.T) {
	s := lampOffice(t).Before(4)
	for _, c := range []struct {
		k    int
		id   string
		want string // part of the quotation; "" if there is none
		film int
	}{
		{1, "toby-finch", "drowns him in the dry dock", 1},
		{1, "father-brannigan", "shoots Father Brannigan dead", 1},
		{1, "edith-vance", "", 0},
		{1, "bosun", "", 0},
		{2, "will-tarrant", "He dies in Nora's arms.", 2}, // not the sentence about his funeral
		{2, "viktor-halloran", "The Quartermaster kills Viktor", 2},
		{3, "viktor-halloran", "The Quartermaster kills Viktor", 2},
		{3, "edith-vance", "He smothers Edith.", 3},
		{3, "anselm-pike", "Pike drowns", 3},
		{3, "callum-reyes", "moves north with Grace", 3},
	} {
		p, _ := s.AsOf(c.k).Person(c.id)
		if p.Quote.Film != c.film || !strings.Contains(p.Quote.Text, c.want) {
			t.Errorf("as of film %d %s: got %+v, want %q from film %d", c.k, p.Name, p.Quote, c.want, c.film)
		}
	}
}

// TestWhatAFileSaysIsNotDerived checks that a fate from the file is shown until a later
// copied text names the person, and that no sentence is quoted for two people whose
// relationship the file gives.
func TestWhatAFileSaysIsNotDerived(t *testing.T) {
	s := lampOffice(t)
	one := &s.Installments[0]
	one.Cast = slices.Clone(one.Cast)
	for i := range one.Cast {
		if one.Cast[i].ID == "toby-finch" || one.Cast[i].ID == "grace-lindqvist" {
			one.Cast[i].Fate = "As I wrote it."
		}
	}
	one.Relationships = append(slices.Clone(one.Relationships), Relationship{From: "quartermaster", To: "viktor-halloran", Kind: "killed"})
	m := s.Before(4).Now()
	if p, _ := m.Person("toby-finch"); p.Fate != "As I wrote it." || p.Quote.Text != "" {
		t.Errorf("want the fate from the file: %+v", p)
	}
	if p, _ := m.Person("grace-lindqvist"); p.Fate != "" || p.Quote.Film != 3 {
		t.Errorf("want a quotation from film 3 rather than an old fate: %+v", p)
	}
	for _, pair := range m.Together() {
		if pair.A == "quartermaster" && pair.B == "viktor-halloran" {
			t.Error("a pair with a relationship is quoted")
		}
	}
	if len(m.TogetherWith("quartermaster")) == 0 {
		t.Error("nobody is mentioned together with the Quartermaster")
	}
}

// TestNothingIsDerivedFromBundledSeries checks that nothing is derived from files that
// leave nothing out.
func TestNothingIsDerivedFromBundledSeries(t *testing.T) {
	for name, src := range seriesFiles(t) {
		if name == "masks.toml" {
			continue
		}
		s := mustDecode(t, string(src))
		story := s.Before(s.End())
		for k := 1; k <= story.Seen(); k++ {
			if together := story.AsOf(k).Together(); len(together) > 0 {
				t.Errorf("%s: film %d quotes for %d pairs, want none", name, k, len(together))
			}
			for _, p := range story.AsOf(k).Cast() {
				if p.Quote.Text != "" {
					t.Errorf("%s: film %d quotes for %s, want none", name, k, p.Name)
				}
			}
			for _, l := range Lengths() {
				if story.Films[k-1].IsExcerpt(l) {
					t.Errorf("%s: the text %s of film %d is an excerpt", name, l, k)
				}
			}
		}
	}
}

// BenchmarkDerive guards the time to the first page of an imported series of ten films,
// about 600 words each.
func BenchmarkDerive(b *testing.B) {
	s := lampOffice(b)
	told := s.Installments[:3]
	s.Installments = nil
	for i := range 10 {
		in := told[i%3]
		in.Recap += strings.Join(strings.SplitAfter(told[(i+1)%3].Recap, "\n\n")[:2], "")
		s.Installments = append(s.Installments, in)
	}
	b.ReportAllocs()
	for b.Loop() {
		m := s.Before(11).Now()
		m.Cast()
		m.Together()
	}
}

// TestNoSentenceIsQuotedTwiceInAList checks that a sentence that names several people is
// quoted for one of them, and the others refer to that person.
func TestNoSentenceIsQuotedTwiceInAList(t *testing.T) {
	for k := 2; k <= 4; k++ {
		d := lampOffice(t).Before(k).Now().Digest(0, 0)
		said, beside := map[Quote]string{}, 0
		for _, p := range d.People {
			switch {
			case p.QuotedWith != "":
				beside++
			case said[p.Quote] != "":
				t.Errorf("%q is quoted for both %s and %s", p.Quote.Text, said[p.Quote], p.Name)
			default:
				said[p.Quote] = p.Name
			}
		}
		if beside == 0 {
			t.Error("nobody refers to somebody else's quotation")
		}
	}
}

// TestThePageOfAPersonQuotes checks that the page quotes where a person was last mentioned,
// who is mentioned together with them, and what each film says about them.
func TestThePageOfAPersonQuotes(t *testing.T) {
	page := lampOffice(t).Before(4).Now().PersonPage("grace-lindqvist")
	for _, want := range []string{
		"## Where they were last mentioned\n\n“Reyes resigns", "## Mentioned together\n\n- **Detective Sergeant Callum Reyes**, in 3 sentences. “",
		"## The Lamp Office\n", "- “", "\n\nLast mentioned: “Grace escapes through the crypt.”",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is missing in\n%s", want, page)
		}
	}
}
