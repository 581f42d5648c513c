package page

import (
	"encoding/json"
	"fmt"
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

// TestPagesAndMarkdownSayTheSame: each section and the page of each person have the same
// facts on screen and in Markdown (tui/page and recap/markdown*.go), and JSON has them all
// (recap/json.go). So have the cards of play (recap/play.go) of where people were left and of
// what is open. It looks at the bundled series and at some drawn at random.
func TestPagesAndMarkdownSayTheSame(t *testing.T) {
	for name, series := range bundledSeries(t) {
		for _, next := range drawn.Horizons(series.End()) {
			sameFacts(t, fmt.Sprintf("%s before %d", name, next), series.Before(next).Now())
		}
	}
	for seed := range 12 {
		series := rapid.Custom(drawn.Series).Example(seed)
		for _, next := range drawn.Horizons(series.End()) {
			sameFacts(t, fmt.Sprintf("drawn series %d before %d", seed, next), series.Before(next).Now())
		}
	}
}

func sameFacts(t *testing.T, where string, m recap.Moment) {
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
			inJSON(t, where+", "+string(section), m, o, md)
			if section == recap.SectionSoFar && minutes == 0 {
				shown.haveCards(t, where, m)
			}
		}
	}
	for i, p := range m.Cast() {
		if i%3 == m.Number()%3 { // enough of many
			pageFacts(Request{Moment: m, Person: p.ID}).compare(t, where+", "+p.Name, markdownFacts(m.PersonPage(p.ID), true))
		}
	}
}

// facts are what a page or a document says: the words of each paragraph and each entry of a
// list, each once and in the order of the alphabet. The same is said in another order here
// and there, and some words twice.
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

// pageFacts returns what a page says, so wide that no paragraph is broken. A row of a list
// is one fact, with all that is indented below it, and so is the head of a plot or a person.
// A state is said in words; sentences have only its sign, which is none here.
func pageFacts(r Request) facts {
	signs := *look.Linear
	signs.Stem = "|"
	if r.Section != recap.SectionSoFar {
		signs.Status = nil
	}
	r.Width, r.Look, r.Speed = 1<<12, look.New("mono", look.Terminal{}, &signs), text.WordsPerMinute
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

// markdownFacts returns what a document says. With a head what stands below its title is one
// with it, as on the page.
func markdownFacts(document string, head bool) facts {
	all := facts{}
	title, rest, _ := strings.Cut(strings.TrimSpace(document), "\n\n")
	if strings.Contains(title, " at the end of ") { // the tab says it on the screen
		title = ""
	}
	if below, more, _ := strings.Cut(rest, "\n\n"); head && !strings.HasPrefix(below, "#") {
		title, rest = title+" "+below, more
	}
	all.add(title)
	for block := range strings.SplitSeq(rest, "\n\n") {
		for entry := range strings.SplitSeq("\n"+strings.ReplaceAll(block, "> - ", "- "), "\n- ") {
			all.add(entry)
		}
	}
	return all
}

// compare says what only one of the two says.
func (f facts) compare(t *testing.T, where string, md facts) {
	t.Helper()
	for _, side := range []facts{f, md} { // a heading, which can be an empty line on the screen, or the name of a side
		delete(side, "others")
	}
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

// haveCards looks for all that the cards of play say at the end.
func (f facts) haveCards(t *testing.T, where string, m recap.Moment) {
	t.Helper()
	d, said := m.Digest(0, 0), 0
	for _, card := range m.Cards(0, 0) {
		if card.Film > 0 || len(card.Lines) == 0 {
			continue
		}
		for _, line := range card.Lines {
			said++
			if !f.have(line) {
				t.Errorf("%s: only a card says %q", where, line)
			}
		}
	}
	if want := len(d.People) + len(d.Open); said < want {
		t.Errorf("%s: the cards say %d of %d people and questions", where, said, want)
	}
}

// have reports whether one fact has all the words.
func (f facts) have(said string) bool {
	for fact := range f {
		if words := strings.Fields(fact); !slices.ContainsFunc(eachWord(said), func(w string) bool { return !slices.Contains(words, w) }) {
			return true
		}
	}
	return false
}

// labels are the words that Markdown says by itself: JSON has keys in their place.
const labels = `Where they stand last named. Still open. Worth remembering. In the past, now, at the end of it. There is no recap of it. Others.
	Left out for lack of time. Answered in this, sides, believed, recast, known, longer, min, by, before, after all, relationships, cast, nobody has been,
	are, people, persons, things, questions, question, no, not, and, out, relationship, was, his, new, name, changed, also, earlier, story so far, fate, text, since, together, sentences, were, sentence, yet, a, same, friends, as, allies, lovers`

// inJSON looks for all the words of a document in JSON, but for those of the document itself.
func inJSON(t *testing.T, where string, m recap.Moment, o recap.MarkdownOptions, md string) {
	t.Helper()
	exported, err := json.Marshal(m.Export(o))
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(exported, &tree); err != nil {
		t.Fatal(err)
	}
	said := labels
	for _, film := range m.Story().Films { // in their place are numbers
		said += " " + film.Name() + " " + film.Released.String()
	}
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
			t.Errorf("%s: JSON does not say %q", where, w)
		}
	}
}
