package article

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// body returns a page with these sections, as Parsoid writes one.
func body(sections ...string) []byte {
	return []byte("<html><head><title>x</title></head><body>" + strings.Join(sections, "\n") + "</body></html>")
}

func titledSection(title, content string) string {
	return fmt.Sprintf(`<section data-mw-section-id="1"><h2 id="x">%s</h2>%s</section>`, title, content)
}

// list returns a list with an item for each line.
func list(lines ...string) string {
	return "<ul><li>" + strings.Join(lines, "</li>\n<li>") + "</li></ul>"
}

func linkTo(html string) string {
	return strings.NewReplacer("[[", `<a rel="mw:WikiLink" href="./x" class="new">`, "]]", "</a>").Replace(html)
}

// creditLines returns the credits in short, one per line: "Actor & Other = Part | Alias: about".
func creditLines(a Article) string {
	var lines []string
	for _, c := range a.Credits {
		line := strings.Join(c.Actors, " & ") + " = " + strings.Join(append([]string{c.Name}, c.Aliases...), " | ")
		if c.About != "" {
			line += ": " + c.About
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func read(t *testing.T, language string, page []byte) Article {
	t.Helper()
	a, err := Read(page, language)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestLines covers the ways in which cast lists say who plays whom.
func TestLines(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"as":                {"[[Ann Ode]] as [[Kit]]", "Ann Ode = Kit"},
		"description":       {"[[Ann Ode]] as Kit Moor, a diver", "Ann Ode = Kit Moor: a diver"},
		"colon":             {"Ann Ode as Kit: Bo's mate", "Ann Ode = Kit: Bo's mate"},
		"dash after":        {"Ann Ode as Kit – a diver. She sank.", "Ann Ode = Kit: a diver"},
		"two names":         {"[[Ann Ode]] as [[Kit]]/The Eel", "Ann Ode = Kit | The Eel"},
		"nickname":          {`Ann Ode as Kit "Eel" Moor`, `Ann Ode = Kit "Eel" Moor | Eel`},
		"note":              {"Ann Ode as Kit (uncredited)", "Ann Ode = Kit"},
		"credited as":       {"Ann Ode as Kit (as Annie Ode)", "Ann Ode = Kit"},
		"voice":             {"Ann Ode (voice) as Kit", "Ann Ode = Kit"},
		"in brackets":       {"Ann Ode as Kit (a diver)", "Ann Ode = Kit: a diver"},
		"initials":          {"B. S. Ode as Dr. Moor", "B. S. Ode = Dr. Moor"},
		"junior":            {"Ann Ode Jr. as Kit Moor, Jr., a diver", "Ann Ode Jr. = Kit Moor, Jr.: a diver"},
		"two of each":       {"[[Ann Ode]] and Bea Pym as Kit and Lu", "Ann Ode = Kit\nBea Pym = Lu"},
		"two for one":       {"[[Ann Ode]] and Bea Pym as Kit", "Ann Ode & Bea Pym = Kit"},
		"one for two":       {"Ann Ode as Kit and Lu", "Ann Ode = Kit\nAnn Ode = Lu"},
		"small letter":      {"Ann Ode as the charwoman", "Ann Ode = the charwoman"},
		"the":               {"Ann Ode as the Eel", "Ann Ode = Eel"},
		"job before name":   {"Ann Ode as deep diver Kit Moor", "Ann Ode = Kit Moor: deep diver"},
		"themselves":        {"Ann Ode as herself", "Ann Ode = Ann Ode"},
		"number":            {"Ann Ode as Guard No. 2", "Ann Ode = Guard No. 2"},
		"other script":      {"Ann Ode as Kit (キット, Kitto)/Eel", "Ann Ode = Kit | Eel"},
		"played by":         {"Kit Moor, played by [[Ann Ode]], is a diver.", "Ann Ode = Kit Moor: a diver"},
		"portrayed":         {"Kit Moor (portrayed by Ann Ode): a diver", "Ann Ode = Kit Moor: a diver"},
		"and others":        {"Ann Ode and others as Guards", "Ann Ode = Guards"},
		"plays":             {"[[Ann Ode]] plays Kit, a diver", "Ann Ode = Kit: a diver"},
		"known as":          {"[[Ann Ode]] as Kit, well known as Eel", "Ann Ode = Kit: well known as Eel"},
		"job first":         {"Retired diver [[Ann Ode]] appears as Lu", "Ann Ode = Lu"},
		"bare":              {"[[Ann Ode]]", "Ann Ode = "},
		"dashes":            {"Ann Ode - Kit", "Ann Ode = Kit"},
		"dots":              {"Ann Ode ... Kit", "Ann Ode = Kit"},
		"nbsp":              {"[[Ann Ode]]&nbsp;– Kit", "Ann Ode = Kit"},
		"lines of one item": {"[[Ann Ode]] as Kit<br/>Bea Pym as Lu", "Ann Ode = Kit\nBea Pym = Lu"},
		"references":        {`[[Ann Ode]] as Kit<sup class="mw-ref reference"><a href="#1">[1]</a></sup><style data-mw-deduplicate="x">.a{b:c}</style>`, "Ann Ode = Kit"},
		"as, with a dash":   {"Ann Ode – as Kit", "Ann Ode = Kit"},
		"narrow dash":       {"[[Ann Ode]]- Kit", "Ann Ode = Kit"},
		"in the role of":    {"Ann Ode in the role of Kit", "Ann Ode = Kit"},
		"voice of":          {"Ann Ode as the voice of Kit", "Ann Ode = Kit"},
		"only a nickname":   {`Ann Ode as "The Eel"`, "Ann Ode = The Eel"},
		"cameo":             {"[[Ann Ode]] in a special appearance", "Ann Ode = "},
		"mononym":           {"Odette as Kit", "Odette = Kit"},
		"number in a name":  {"[[50 Ode]] as Kit", "50 Ode = Kit"},
		"two dots":          {"[[Ann Ode]]..Kit", "Ann Ode = Kit"},
		"no part":           {"[[Ann Ode]] - Special appearance in a song", "Ann Ode = "},
		"relation first":    {"[[Ann Ode]], the director's niece, as Kit", "Ann Ode = Kit"},
		"several":           {"[[Ann Ode]] as Kit, [[Bea Pym]] as Lu", "Ann Ode = Kit\nBea Pym = Lu"},
		"initials as part":  {"Ann Ode as K.M.R.", "Ann Ode = K.M.R."},
		"Jr. in front":      {"Jr. Ode as Kit", "Jr. Ode = Kit"},
		"two sentences":     {"Ann Ode as Kit and Bea Pym as Lu, a cook", "Ann Ode = Kit\nBea Pym = Lu: a cook"},
		"respectively":      {"Ann Ode, Bea Pym, and Cy Ro as Kit, Lu, and Mo respectively", "Ann Ode = Kit\nBea Pym = Lu\nCy Ro = Mo"},
		"additionally":      {"Additionally, [[Ann Ode]] makes a cameo appearance as a diver", "Ann Ode = a diver"},
		"crew":              {"Ann Ode as Kit<br/>Director: Dee Rector", "Ann Ode = Kit"},
		"prose":             {"It was long before they cast anybody. They looked for months.", ""},
		"as well as":        {"They asked [[Ann Ode]] as well as others", ""},
	} {
		t.Run(name, func(t *testing.T) {
			a := read(t, "en", body(titledSection("Cast", list(linkTo(c.lines)))))
			if got := creditLines(a); got != c.want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", c.lines, got, c.want)
			}
			if (a.Unparsed > 0) != (c.want == "") {
				t.Errorf("%d lines not understood", a.Unparsed)
			}
		})
	}
}

// TestTheListDecides checks which side of a dash, colon or bracket is taken for the
// actor: the side that has links anywhere in the list, or that the infobox names.
func TestTheListDecides(t *testing.T) {
	box := `<table class="infobox"><tr><th>Starring</th><td>Ann Ode<br/>Bea Pym</td></tr></table>`
	for name, c := range map[string]struct{ box, lines string }{
		"links right":    {"", list("Kit - [[Ann Ode]]", "Lu - Bea Pym")},
		"brackets":       {"", list("Kit ([[Ann Ode]])", "Lu ([[Bea Pym]])")},
		"links left":     {"", list("[[Ann Ode]]: Kit", "Bea Pym: Lu")},
		"brackets right": {"", list("[[Ann Ode]] (Kit)", "Bea Pym (Lu)")},
		"infobox":        {box, list("Kit – Ann Ode", "Lu – Bea Pym")},
	} {
		t.Run(name, func(t *testing.T) {
			a := read(t, "en", body(c.box, titledSection("Cast", linkTo(c.lines))))
			if got, want := creditLines(a), "Ann Ode = Kit\nBea Pym = Lu"; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestListsInLists covers nested lists, such as parts below their actor, and casts that
// are written as prose, headings or definitions.
func TestListsInLists(t *testing.T) {
	for name, c := range map[string]struct{ html, want string }{
		"parts":        {"<ul><li>[[Ann Ode]] as:<ul><li>Kit, a diver</li><li>Lu</li></ul></li></ul>", "Ann Ode = Kit: a diver\nAnn Ode = Lu"},
		"young":        {"<ul><li>[[Ann Ode]] as Kit<ul><li>Bea Pym as young Kit</li></ul></li></ul>", "Ann Ode = Kit\nBea Pym = Kit: young"},
		"description":  {"<ul><li>[[Ann Ode]] as Kit:</li></ul><dl><dd>A diver. She was cast late.</dd></dl>", "Ann Ode = Kit: A diver"},
		"columns":      {`<div class="div-col"><ul><li>[[Ann Ode]] as Kit</li></ul></div>`, "Ann Ode = Kit"},
		"layout":       {"<table><tr><td><ul><li>Ann Ode as Kit</li><li>Bea Pym as Lu</li><li>Cy Ro as Mo</li></ul></td></tr></table>", "Ann Ode = Kit\nBea Pym = Lu\nCy Ro = Mo"},
		"sentence":     {"<p>The film stars [[Ann Ode]] as Kit, [[Bea Pym]] as Lu, and [[Cy Ro]] plays Mo, a cook.</p>", "Ann Ode = Kit\nBea Pym = Lu\nCy Ro = Mo: a cook"},
		"heading":      {"<h3>Kit Moor</h3><p>Portrayed by [[Ann Ode]]. She dives.</p>", "Ann Ode = Kit Moor"},
		"others":       {"<p>Other cast members include [[Ann Ode]] and [[Bea Pym]]. It was written by [[Wri Ter]].</p>", "Ann Ode = \nBea Pym = "},
		"by, in prose": {"<p>The diver Kit Moor (played by [[Ann Ode]]) meets Lu, voiced by [[Bea Pym]].</p>", "Ann Ode = Kit Moor\nBea Pym = Lu"},
		"mentioned":    {"<ul><li>[[Ann Ode]] as Kit, a friend of Lu Orr ([[Bea Pym]])</li></ul>", "Ann Ode = Kit: a friend of Lu Orr (Bea Pym)\nBea Pym = Lu Orr"},
		"definitions":  {"<dl><dt>Kit Moor</dt><dd>Voiced by: [[Ann Ode]] (Japanese); [[Bea Pym]] (English)</dd></dl>", "Ann Ode & Bea Pym = Kit Moor"},
		"in a title":   {"<h3>Ann Ode as Kit</h3><p>It was long before they cast anybody as her.</p>", "Ann Ode = Kit"},
		"no links":     {"<p>Ann Ode as Kit, a diver.</p><p>They had cast her late as they could.</p>", "Ann Ode = Kit: a diver"},
		"defined":      {"<dl><dt>[[Ann Ode]] as Kit</dt><dd>A diver. They described [[Kit]] as wet.</dd></dl>", "Ann Ode = Kit: A diver"},
		"headings":     {"<dl><dt>Supporting Cast</dt></dl><ul><li>Ann Ode as Kit</li></ul>", "Ann Ode = Kit"},
		"crew":         {"<ul><li>Ann Ode as Kit</li></ul><h3>Crew</h3><ul><li>Someone Else as Producer</li></ul>", "Ann Ode = Kit"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := creditLines(read(t, "en", body(titledSection("Cast", linkTo(c.html))))); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ html, want string }{
		"header":     {"<tr><th>Actor</th><th>Role</th></tr><tr><td>[[Ann Ode]]</td><td>Kit/Eel</td></tr>", "Ann Ode = Kit | Eel"},
		"part first": {"<tr><th>Character</th><th>Played by</th><th>Notes</th></tr><tr><td>Kit</td><td>Ann Ode</td><td>a diver</td></tr>", "Ann Ode = Kit: a diver"},
		"two dubs": {"<tr><th>Character</th><th>Voice (original)</th><th>Voice (English)</th></tr><tr><td>Kit</td><td rowspan=2>Ann Ode</td><td>Bea Pym</td></tr>" +
			"<tr><td>Lu</td><td>N/A</td></tr>", "Ann Ode & Bea Pym = Kit\nAnn Ode = Lu"},
		"no header":         {"<tr><td>Kit</td><td>[[Ann Ode]]</td></tr><tr><td>Lu</td><td>[[Bea Pym]]</td></tr>", "Ann Ode = Kit\nBea Pym = Lu"},
		"with as in a cell": {"<tr><th>Actor</th><th>Actor</th></tr><tr><td>Ann Ode as Kit</td><td>Bea Pym as Lu</td></tr>", "Ann Ode = Kit\nBea Pym = Lu"},
		"side by side": {"<tr><th>Actor</th><th>Role</th><th>Actor</th><th>Role</th></tr><tr><td>Ann Ode</td><td>Kit</td><td>Bea Pym</td><td>Lu</td></tr><tr><td>Cy Ro</td><td>Mo</td></tr>",
			"Ann Ode = Kit\nBea Pym = Lu\nCy Ro = Mo"},
		"plain header": {"<tr><td>Actor</td><td>Role</td></tr><tr><td>Ann Ode</td><td>Kit</td></tr>", "Ann Ode = Kit"},
		"lists inside": {"<tr><th>Main cast</th></tr><tr><td><ul><li>Ann Ode as Kit</li></ul></td></tr>", "Ann Ode = Kit"},
		"huge spans":   {`<tr><th>Actor</th><th>Role</th></tr><tr><td rowspan="99999999">Ann Ode</td><td colspan="99999999">Kit</td></tr>`, "Ann Ode = Kit"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := creditLines(read(t, "en", body(titledSection("Cast", "<table>"+linkTo(c.html)+"</table>")))); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestOtherLanguages checks that plot and cast are found and read in each language.
func TestOtherLanguages(t *testing.T) {
	tried := map[string]struct{ plot, cast, line string }{
		"fr": {"Synopsis", "Distribution", "[[Ann Ode]] : Kit"},
		"de": {"Handlung", "Besetzung", "[[Ann Ode]]: Kit"},
		"es": {"Argumento", "Reparto", "[[Ann Ode]] como Kit"},
		"it": {"Trama", "Personaggi e interpreti", "[[Ann Ode]]: Kit"},
		"pt": {"Enredo", "Elenco", "[[Ann Ode]] como Kit"},
		"en": {"Plot", "Cast", "[[Ann Ode]] as Kit"},
	}
	for language, c := range tried {
		a := read(t, language, body(titledSection(c.plot, "<p>Kit.</p>"), titledSection(c.cast, list(linkTo(c.line)))))
		if creditLines(a) != "Ann Ode = Kit" || a.Plot != "Kit." {
			t.Errorf("%s: got cast %q and plot %q", language, creditLines(a), a.Plot)
		}
	}
	if got := slices.Sorted(maps.Keys(tried)); !slices.Equal(got, Languages()) {
		t.Errorf("this test reads pages in %v, but there are words of %v", got, Languages())
	}
}
