package article

import (
	"fmt"
	"hash/fnv"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"previously/recap/text"
)

// TestAllFormsOfHeadings checks that all forms of headings that Wikipedia has used read the
// same.
func TestAllFormsOfHeadings(t *testing.T) {
	plot, cast := "<p>Kit dives. She <i>sinks</i>.</p>", list("Ann Ode as Kit")
	for name, page := range map[string]string{
		"sections":         `<section><h2 id="Plot">Plot</h2>` + plot + `</section><section><h2 id="Cast">Cast</h2>` + cast + `</section>`,
		"boxes":            `<section><div class="mw-heading mw-heading2"><h2>Plot</h2></div>` + plot + `</section><div class="mw-heading mw-heading2"><h2>Cast</h2></div>` + cast,
		"headline":         `<h2><span class="mw-headline" id="Plot">Plot</span><span class="mw-editsection">[edit]</span></h2>` + plot + `<h2><span class="mw-headline">Cast</span></h2>` + cast,
		"box and edit":     `<div class="mw-heading mw-heading2"><h2>Plot</h2><span class="mw-editsection">[edit]</span></div>` + plot + `<div class="mw-heading mw-heading2"><h2>Cast</h2></div>` + cast,
		"wrapped together": `<div><div><h2>Plot</h2>` + plot + `</div><blockquote><h2>Cast</h2></blockquote></div>` + cast,
	} {
		a := read(t, "en", body("<p>Lead CANARY</p>", page, titledSection("Reception", "<p>CANARY</p>")))
		if a.Plot != "Kit dives. She *sinks*." || creditLines(a) != "Ann Ode = Kit" {
			t.Errorf("%s: got plot %q and cast %q", name, a.Plot, creditLines(a))
		}
	}
}

func TestPlot(t *testing.T) {
	for name, c := range map[string]struct{ html, want string }{
		"parts":        {"<h2>Plot</h2><h3>Part I</h3><p>One.</p><h3>Part II</h3><p>Two.</p>", "### Part I\n\nOne.\n\n### Part II\n\nTwo."},
		"other ending": {"<h2>Plot</h2><p>One.</p><h3>Alternate ending</h3><h4>Deep</h4><p>CANARY</p><h3>Coda</h3><p>Two.</p>", "One.\n\n### Coda\n\nTwo."},
		"first wins":   {"<h2>Premise</h2><p>One.</p><h2>Plot summary</h2><p>Two.</p>", "One."},
		"empty first":  {"<h2>Plot</h2><h2>Synopsis</h2><p>Two.</p>", "Two."},
		"links":        {`<h2>Plot</h2><p><a href="./Kit_(dead)">Kit</a> dives.</p>`, "Kit dives."},
		"actors":       {`<h2>Plot</h2><p>Kit (<a href="./A">Ann Ode</a>) dives (deep).</p>`, "Kit dives (deep)."},
		"notes":        {`<h2>Plot</h2><p>Kit<sup class="reference">[1]</sup> dives.<span style="display:none">CANARY</span></p><div class="hatnote">CANARY</div>`, "Kit dives."},
		"table":        {`<h2>Plot</h2><table><tr><td>CANARY</td></tr></table><p>One.</p>`, "One."},
		"cast inside":  {`<h2>Plot</h2><p>One.</p><h3>Cast</h3><ul><li>Ann Ode as Kit</li></ul>`, "One."},
		"a list":       {`<h2>Plot</h2><ul><li>One.</li><li>Two.</li></ul>`, "- One.\n- Two."},
		"markdown":     {`<h2>Plot</h2><p># One * two _ three</p>`, `\# One * two _ three`},
		"escapes":      {"<h2>Plot</h2><p>One\x1b[31m\u202e\u200b two.</p>", "One[31m two."},
		"none":         {"<h2>Production</h2><p>CANARY</p>", ""},
		"production":   {"<h2>Production</h2><h3>Story</h3><p>CANARY</p><h2>Plot</h2><p>One.</p>", "One."},
		"loose":        {"<h2>Plot</h2>Loose <i>text</i>", "Loose\n\n*text*"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := read(t, "en", body(c.html)).Plot; got != c.want {
				t.Errorf("got\n%q\nwant\n%q", got, c.want)
			}
		})
	}
}

// TestCastInTheProductionSection checks that a cast in a section on the production is used
// only if no other section lists one.
func TestCastInTheProductionSection(t *testing.T) {
	making := "<h2>Production</h2><h3>Characters</h3>" + list("Ann Ode as CANARY")
	if got := creditLines(read(t, "en", body(making+"<h2>Cast</h2>"+list("Ann Ode as Kit")))); got != "Ann Ode = Kit" {
		t.Errorf("with a cast section, got %q", got)
	}
	if got := creditLines(read(t, "en", body(making))); got != "Ann Ode = CANARY" {
		t.Errorf("without a cast section, got %q", got)
	}
}

// TestNamesFromThePlot checks that parts are taken from the plot if the cast names only
// actors, and actors from the infobox if there is no cast.
func TestNamesFromThePlot(t *testing.T) {
	box := `<table class="infobox"><tr><th>Starring</th><td><ul><li>Ann Ode</li><li>Bea Pym</li></ul></td></tr></table>`
	plot := titledSection("Plot", `<p>When Kit Moor (<a>Ann Ode</a>) meets Lu (Pym), they dive (at night).</p>`)
	want := "Ann Ode = Kit Moor\nBea Pym = Lu"
	for name, page := range map[string][]byte{
		"infobox": body(box, plot), "bare cast": body(plot, titledSection("Cast", list("Ann Ode", "Bea Pym"))),
	} {
		a := read(t, "en", page)
		if creditLines(a) != want || a.Plot != "When Kit Moor meets Lu, they dive (at night)." {
			t.Errorf("%s: got cast %q and plot\n%s", name, creditLines(a), a.Plot)
		}
	}
}

func TestFacts(t *testing.T) {
	f := read(t, "en", body(`<table class="infobox"><tr><th>Directed by</th><td><ul><li>Dee One</li><li>Dee Two</li></ul></td></tr>
		<tr><th>Release<br/>dates</th><td>20 May 2011<span style="display:none">(<span class="bday">2011-5-20</span>)</span>, 4 May <span class="bday">2011-05-04</span></td></tr>
		<tr><th>Running time</th><td>94 minutes<sup class="reference">[1]</sup></td></tr></table>
		<p><b>Deep</b> (French: <i lang="fr">Profond</i>) is a film. It was followed by <i lang="fr">Plus</i>.</p>`)).Facts
	if strings.Join(f.Directors, ",") != "Dee One,Dee Two" || f.Minutes != 94 || f.Released != (Date{2011, 5, 4}) || f.Original != "Profond" {
		t.Errorf("got facts %+v", f)
	}
}

func TestEpisodes(t *testing.T) {
	a := read(t, "en", body(titledSection("Episodes", `<table class="wikiepisodetable"><tr><th>No.</th><th>Title</th></tr>
		<tr class="vevent module-episode-list-row"><th>11</th><td>1</td><td class="summary">"Fog"<sup class="reference">[2]</sup></td><td><span class="bday">2018-01-09</span></td></tr>
		<tr class="expand-child"><td class="description" colspan="4"><div class="shortSummaryText">Kit dives. * Deep.<p>She sinks.</p></div></td></tr>
		<tr class="vevent module-episode-list-row"><th>12</th><td>2</td><td class="summary">"Ebb"<br/>"Reflux"</td></tr></table>`)))
	if len(a.Episodes) != 2 || a.Episodes[0] != (Episode{1, "Fog", Date{2018, 1, 9}, "Kit dives. * Deep.\n\nShe sinks."}) || a.Episodes[1].Title != "Ebb" || a.Episodes[1].Number != 2 {
		t.Errorf("got episodes %+v", a.Episodes)
	}
}

const whole = `<html><head><title>x</title><meta property="CANARY"/></head><body><section data-mw-section-id="0">
	<table class="infobox" data-mw="CANARY"><tr><th colspan="2">Deep</th></tr><tr><th>Starring</th><td>Ann Ode</td></tr><tr><th>Followed by</th><td>CANARY</td></tr></table>
	<p><b>Deep</b> (<i lang="fr">Profond</i>) was followed by CANARY.</p></section>
	<section><h2>Plot</h2><p data-mw="CANARY">Kit (Ann Ode) dives.</p><section><h3>Part II</h3><p>She sinks.</p></section></section>
	<section><h2>Cast</h2><ul><li><a href="./CANARY" title="CANARY">Ann Ode</a> as Kit, a diver</li></ul></section>
	<section><h2>Sequel</h2><p>CANARY</p></section></body></html>`

// TestTrimming checks that Trim keeps everything that Read uses, and nothing else.
func TestTrimming(t *testing.T) {
	kept, err := Trim([]byte(whole), "en")
	if err != nil || strings.Contains(string(kept), "CANARY") {
		t.Fatalf("Trim: got error %v and\n%s", err, kept)
	}
	before, after := read(t, "en", []byte(whole)), read(t, "en", kept)
	if !reflect.DeepEqual(before, after) || after.Plot == "" || creditLines(after) == "" {
		t.Errorf("the page reads as\n%+v\nand trimmed as\n%+v", before, after)
	}
}

// TestTrimmingIsNumbered checks that what is left of a page changes only with the version of
// trimming, so that no page cached earlier lacks what is read now.
func TestTrimmingIsNumbered(t *testing.T) {
	kept, err := Trim([]byte(whole), "en")
	if err != nil {
		t.Fatal(err)
	}
	h := fnv.New32a()
	_, _ = h.Write(kept)
	if got, left := h.Sum32(), map[int]uint32{2: 0xe5511557}; left[trimVersion] != got {
		t.Errorf("another text is left of the same page, %#x: raise trimVersion in trim.go, and write it here", got)
	}
}

// TestTrimmingKeepsEachRowThatIsRead checks that in each language Trim keeps every row of
// the infobox that Read uses, and that Read then finds every fact.
func TestTrimmingKeepsEachRowThatIsRead(t *testing.T) {
	for _, language := range Languages() {
		var box strings.Builder
		for _, row := range boxRows {
			label, _, _ := strings.Cut(strings.TrimPrefix(row.label(wordsOf(language)).String(), "(?i)^(?:"), "|")
			label, _, _ = strings.Cut(label, ")$")
			label = strings.NewReplacer("s?", "s", "é?", "é").Replace(label)
			fmt.Fprintf(&box, `<tr><th>%s</th><td><a>Ann Ode</a>, 94 <span class="bday">2011-05-04</span></td></tr>`, label)
		}
		page := []byte(`<html><body><section><table class="infobox">` + box.String() + `</table><p><b>Deep</b> (<i lang="xx">Profond</i>).</p></section></body></html>`)
		kept, err := Trim(page, language)
		if err != nil {
			t.Fatalf("%s: %v", language, err)
		}
		before, after := read(t, language, page), read(t, language, kept)
		if !reflect.DeepEqual(before, after) {
			t.Errorf("%s: the page reads as\n%+v\nand trimmed as\n%+v", language, before, after)
		}
		facts := reflect.ValueOf(after.Facts)
		for i := range facts.NumField() {
			if facts.Field(i).IsZero() {
				t.Errorf("%s: no row of the infobox gives %s", language, facts.Type().Field(i).Name)
			}
		}
	}
}

// TestEveryLanguageHasAllWords checks that no list of words is empty in any language,
// except those that may be.
func TestEveryLanguageHasAllWords(t *testing.T) {
	for language, lists := range wordTables {
		all := reflect.ValueOf(lists)
		for i := range all.NumField() {
			if f := all.Type().Field(i); all.Field(i).Len() == 0 && f.Tag.Get("may") != "be empty" {
				t.Errorf("tables.go, %q: %s is empty", language, f.Name)
			}
		}
	}
}

// TestEachLanguageIsCachedApart checks that the name of a trimmed page depends on the words
// of its language.
func TestEachLanguageIsCachedApart(t *testing.T) {
	names := map[string]bool{}
	for _, language := range Languages() {
		names[TrimKey(language)] = true
	}
	if len(names) != len(Languages()) {
		t.Errorf("got %v, want %d different names", names, len(Languages()))
	}
}

// FuzzRead checks that any page is either refused or gives valid, printable text, and
// that a page that can be read can be trimmed.
func FuzzRead(f *testing.F) {
	f.Add(whole)
	f.Add(string(body(titledSection("Cast", list("A as B", "C (D)", "E - F", "G played by H", "I...J")))))
	f.Add(string(body(titledSection("Cast", "<table><tr><th>Actor</th><th>Role</th></tr><tr><td rowspan=9>A B</td><td>C</td></tr></table>"))))
	f.Add("<h2>Plot</h2>" + strings.Repeat("<div>", 600) + "x")
	f.Add("<h2>Plot</h2><p>" + strings.Repeat("(a ", 400))
	f.Add("<h2>Cast</h2><ul><li> as </li><li>(</li><li>played by </li><li>\xff\xfe as \xed\xa0\x80</li></ul>")
	f.Fuzz(func(t *testing.T, page string) {
		for _, language := range []string{"en", "fr"} {
			a, err := Read([]byte(page), language)
			if err != nil {
				return
			}
			for _, line := range append(strings.Split(a.Plot, "\n"), creditLines(a)) {
				if strings.ContainsFunc(strings.ReplaceAll(line, "\n", ""), text.IsUnprintable) || !utf8.ValidString(line) {
					t.Fatalf("%s: %q is not valid, printable text", language, line)
				}
			}
			if _, err := Trim([]byte(page), language); err != nil {
				t.Fatalf("%s: the page can be read, but not trimmed: %v", language, err)
			}
		}
	})
}

// TestAHugePlotIsCut checks that a huge plot is cut to a length that a real one could have.
func TestAHugePlotIsCut(t *testing.T) {
	told := "<p>" + strings.Repeat("Kit dives. ", 100) + "</p>"
	for name, page := range map[string]string{
		"one paragraph":   "<p>" + strings.Repeat("Kit dives. ", 100_000) + "</p>" + told,
		"many paragraphs": strings.Repeat(told, 2000),
	} {
		a, err := Read([]byte("<section><h2>Plot</h2>"+page+"</section>"), "en")
		if err != nil || !strings.HasPrefix(a.Plot, "Kit dives.") || len(a.Plot) > 600_000 {
			t.Errorf("%s: got %d bytes, %v", name, len(a.Plot), err)
		}
	}
}
