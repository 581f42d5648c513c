package page

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"previously/recap"
	"previously/recap/drawn"
	"previously/recap/text"
	"previously/tui/look"
)

// TestPagesAndMarkdownSayTheSame checks that each section and each person's page have the
// same facts on screen (tui/page) and in Markdown (recap/markdown*.go), and that JSON
// (recap/json.go) has them all. What the last cards of Play (recap/play.go) say must be
// among the facts.
func TestPagesAndMarkdownSayTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		series := drawn.Series(t)
		for _, next := range drawn.Horizons(series.End()) {
			sameFacts(t, fmt.Sprint("before ", next), series.Before(next).Now())
		}
	})
}

func TestPagesAndMarkdownOfBundledSeriesSayTheSame(t *testing.T) {
	t.Parallel()
	for name, series := range bundledSeries(t) {
		for _, next := range drawn.Horizons(series.End()) {
			sameFacts(t, fmt.Sprintf("%s before %d", name, next), series.Before(next).Now())
		}
	}
}

func sameFacts(t rapid.TB, where string, m recap.Moment) {
	t.Helper()
	if m.Number() == 0 {
		return
	}
	film, _ := m.Film()
	nothing := m.Markdown(recap.MarkdownOptions{Sections: []recap.Section{}})
	for _, section := range Sections() {
		for _, minutes := range []int{0, recap.DefaultMinutes} {
			if minutes > 0 && section != recap.SectionSoFar {
				continue
			}
			o := recap.MarkdownOptions{Minutes: minutes, Length: recap.Full, Sections: []recap.Section{section}}
			md := strings.TrimPrefix(m.Markdown(o), strings.TrimSuffix(nothing, "\n"))
			shown := pageFacts(Request{Moment: m, Section: section, Minutes: minutes, Length: recap.Full, Web: true})
			shown.compare(t, fmt.Sprintf("%s, %s in %d minutes", where, section, minutes), markdownFacts(md, section == recap.SectionPlot && len(film.Facts()) > 0))
			checkJSON(t, where+", "+string(section), m, o, md)
			if section == recap.SectionSoFar && minutes == 0 {
				shown.checkCards(t, where, m)
			}
		}
	}
	for i, p := range m.Cast() {
		if i%3 == m.Number()%3 { // a third of the cast is enough
			pageFacts(Request{Moment: m, Person: p.ID}).compare(t, where+", "+p.Name, markdownFacts(m.PersonPage(p.ID), true))
		}
	}
}

// facts are what a page or a document says. A fact is the words of a paragraph or a list
// entry, each once and in alphabetical order, because the two may order or repeat them
// differently.
type facts map[string]bool

func (f facts) add(said string) {
	if list := eachWord(said); len(list) > 0 {
		f[strings.Join(list, " ")] = true
	}
}

func eachWord(said string) []string {
	list := strings.FieldsFunc(strings.ToLower(said), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	slices.Sort(list)
	return slices.Compact(list)
}

// pageFacts returns the facts of a page, which is so wide that no paragraph is broken. A
// row of a list with everything indented below it is one fact, and so is the head of a
// plot or a person. Signs of states are left out except in the story so far: other pages
// also say the state in words.
func pageFacts(r Request) facts {
	signs := *look.Linear
	signs.Stem = "|"
	if r.Section != recap.SectionSoFar {
		signs.Status = nil
	}
	r.Width, r.Measure, r.Look, r.Speed = 1<<12, 1<<12, look.New("mono", look.Terminal{}, &signs), text.WordsPerMinute
	p := Build(r)
	all, fact, head := facts{}, "", r.Section == recap.SectionPlot || r.Person != ""
	for i, l := range p.Lines {
		said := ansi.Strip(l.Text)
		head = head && said != ""
		if !head && !strings.HasPrefix(said, "  ") && (l.Item < 0 || i == p.Items[l.Item].First) {
			all.add(fact)
			fact = ""
		}
		fact += " " + strings.TrimPrefix(strings.TrimPrefix(said, "(alive)"), "Everybody, ")
	}
	all.add(fact)
	return all
}

// quoteSigns are the signs of a block quotation, which holds paragraphs and lists like
// those outside.
var quoteSigns = regexp.MustCompile(`(?m)^> ?`)

// markdownFacts returns the facts of a document. If head is set, its title and the block
// below it are one fact, as on the page.
func markdownFacts(document string, head bool) facts {
	all := facts{}
	title, rest, _ := strings.Cut(strings.TrimSpace(document), "\n\n")
	if strings.Contains(title, " at the end of ") { // the screen says it in the tab
		title = ""
	}
	if below, more, _ := strings.Cut(rest, "\n\n"); head && !strings.HasPrefix(below, "#") {
		title, rest = title+" "+below, more
	}
	all.add(title)
	rest = quoteSigns.ReplaceAllString(rest, "")
	for block := range strings.SplitSeq(rest, "\n\n") {
		for entry := range strings.SplitSeq("\n"+block, "\n- ") {
			all.add(entry)
		}
	}
	return all
}

// compare reports each fact that only one of the two has.
func (f facts) compare(t rapid.TB, where string, md facts) {
	t.Helper()
	for fact := range f {
		if !md[fact] {
			t.Errorf("%s: only the page says %q", where, fact)
		}
	}
	for fact := range md {
		if !f[fact] {
			t.Errorf("%s: only Markdown says %q", where, fact)
		}
	}
}

// checkCards reports what the last cards of Play say and no fact has.
func (f facts) checkCards(t rapid.TB, where string, m recap.Moment) {
	t.Helper()
	d, said := m.Digest(0, 0), 0
	for _, card := range m.Cards(0, 0) {
		if card.Film > 0 || len(card.Lines) == 0 {
			continue
		}
		for _, line := range card.Lines {
			said++
			if !f.has(line) {
				t.Errorf("%s: only a card says %q", where, line)
			}
		}
	}
	if want := len(d.People) + len(d.Open); said < want {
		t.Errorf("%s: the cards say %d people and questions, want at least %d", where, said, want)
	}
}

// has reports whether one of the facts has all the words.
func (f facts) has(said string) bool {
	for fact := range f {
		if words := strings.Fields(fact); !slices.ContainsFunc(eachWord(said), func(w string) bool { return !slices.Contains(words, w) }) {
			return true
		}
	}
	return false
}

// labels are what Markdown itself says. JSON has keys in its place.
const labels = `The story so far. Up to. There is no recap of it. Text. Answered in this. Directed by. Min.
	Where they stand. Where they were last mentioned. In the same sentence as. Still open. Worth remembering.
	Cast at the end of. No side given. Nobody has been mentioned yet. Since. New, changed sides, new name, recast.
	Relationships now, in the past, mentioned together, in sentences. No relationships are known yet. Not known before, and now out.`

// retold returns the words that Markdown makes of what JSON has in another form: the
// numbers of films, the counts of what is left out, the states now and before, and
// the plural of each tie's verb, for people who share a sentence.
func retold(m recap.Moment, o recap.MarkdownOptions) string {
	digest := m.Digest(o.Minutes, o.Speed)
	words := []string{digest.FilmsLeftOut(m.Story().Kind), digest.ItemsLeftOut()}
	for _, film := range m.Story().Films {
		words = append(words, film.Name(), film.Released.String())
	}
	for _, p := range m.Cast() {
		words = append(words, p.Status.Words(), p.State())
	}
	for _, tie := range m.Ties() {
		several, _ := text.Predicate(m.Sentence(tie).Predicate).Plural()
		words = append(words, string(several))
	}
	return strings.Join(words, " ")
}

// checkJSON reports each word of a document that JSON lacks, except the labels.
func checkJSON(t rapid.TB, where string, m recap.Moment, o recap.MarkdownOptions, md string) {
	t.Helper()
	exported, err := json.Marshal(m.Export(o))
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(exported, &tree); err != nil {
		t.Fatal(err)
	}
	said := labels + " " + retold(m, o)
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		default:
			said += fmt.Sprint(" ", v)
		}
	}
	walk(tree)
	has := eachWord(said)
	for _, w := range eachWord(md) {
		if _, ok := slices.BinarySearch(has, w); !ok {
			t.Errorf("%s: JSON lacks %q", where, w)
		}
	}
}

// TestPagesAndMarkdownHaveTheSameOrder checks that the headings that a page and its
// Markdown share come in the same order in both.
func TestPagesAndMarkdownHaveTheSameOrder(t *testing.T) {
	shared := 0
	for _, series := range bundledSeries(t) {
		shared = max(shared, sameOrder(t, series.Before(series.End()).Now()))
	}
	if shared < 2 {
		t.Error("no page has two headings in common with its Markdown")
	}
	rapid.Check(t, func(t *rapid.T) {
		series := drawn.Series(t)
		sameOrder(t, series.Before(rapid.IntRange(1, series.End()).Draw(t, "before")).Now())
	})
}

// sameOrder checks the order of headings in each section of a moment, and returns how many
// a page and its Markdown have in common at most.
func sameOrder(t rapid.TB, m recap.Moment) (shared int) {
	t.Helper()
	if m.Number() == 0 {
		return 0
	}
	for _, section := range Sections() {
		var inMarkdown []string
		for line := range strings.Lines(m.Markdown(recap.MarkdownOptions{Length: recap.Full, Sections: []recap.Section{section}})) {
			if strings.HasPrefix(line, "#") {
				inMarkdown = append(inMarkdown, strings.Trim(line, "# \n"))
			}
		}
		var onPage []string
		for _, l := range Build(Request{Moment: m, Section: section, Length: recap.Full, Width: 1 << 12, Web: true, Look: look.New("mono", look.Terminal{}, look.ASCII)}).Lines {
			if said := ansi.Strip(l.Text); l.Heading && slices.Contains(inMarkdown, said) {
				onPage = append(onPage, said)
			}
		}
		inMarkdown = slices.DeleteFunc(inMarkdown, func(heading string) bool { return !slices.Contains(onPage, heading) })
		if onPage, inMarkdown = unrepeated(onPage), unrepeated(inMarkdown); !slices.Equal(onPage, inMarkdown) {
			t.Errorf("%s: the page has %q, Markdown %q", section, onPage, inMarkdown)
		}
		shared = max(shared, len(onPage))
	}
	return shared
}

// unrepeated returns the first of each text.
func unrepeated(list []string) (first []string) {
	for _, text := range list {
		if !slices.Contains(first, text) {
			first = append(first, text)
		}
	}
	return first
}
