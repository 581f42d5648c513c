package search

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap"
	"previously/recap/text"
)

// describe makes a [Result] from a candidate, and marks what matched.
func (s *search) describe(f candidate, query string) Result {
	t, i, origin := &s.names, f.rank.entry(), position{}
	if i >= s.names.len() {
		t, i = &s.texts, i-s.names.len()
		origin = s.positions[i]
	}
	m, at, misspelt := s.newMatcher(t), t.span(i), f.rank.tier() == withTypos
	switch {
	case misspelt:
		m.rankMisspelt(at, t.masks[i], t == &s.names)
	case t == &s.names:
		m.rankName(at, ^rank(0))
	default:
		m.rankPassage(at)
	}
	highlights := highlightsIn(t.source[i], m.highlights, at.lo)
	r := Result{Kind: f.ref.kind(), Typo: misspelt, Title: Highlighted{t.source[i], highlights}}
	if t == &s.texts && r.Kind != Question {
		r.Title = Highlighted{}
		r.Snippet = snippet(t.source[i], highlights[0][0], Matches(t.source[i], query))
		r.Length, r.Offset = recap.Length(origin.length), int(origin.from)+highlights[0][0]
	}
	if s.catalogue != nil {
		s.catalogue.describe(&r, f.ref.number(), t.source[i], query)
	}
	return r
}

// highlightsIn returns the bytes of source that spans of a slab stand for, if the slab
// holds source from base on.
func highlightsIn(source string, highlights []span, base int) [][2]int {
	f := text.Folder{Tracked: true}
	f.Fold(source)
	return ranges(&f, highlights, base)
}

// describe fills in who or where the match is.
func (c *catalogue) describe(r *Result, number int, source, query string) {
	switch r.Kind {
	case Character:
		c.describeCharacter(r, number, source)
	case Actor:
		r.Detail, r.Person = c.rolesOf(number), c.people[c.actors.list[number].people[0]].ID
	case Film:
		c.describeFilm(r, number)
	case Thing:
		c.describeThing(r, number, source)
	case Side:
		r.Detail = c.membersOf(number)
	case Question:
		r.Film = c.questions[number].Opened
		r.Detail = "open since " + c.story.Films[r.Film-1].Title
	case Passage:
		c.describePassage(r, number, query)
	}
}

func (c *catalogue) describeCharacter(r *Result, number int, source string) {
	p := c.people[number]
	r.Person = p.ID
	if r.Snippet.Text != "" {
		c.describeFact(r, number, source)
		return
	}
	var known []string
	if p.Name != r.Title.Text {
		known = append(known, "another name for "+p.Name)
	}
	if p.Role != "" {
		known = append(known, p.Role)
	}
	if len(p.Actors) > 0 {
		known = append(known, "played by "+p.Actors.String())
	}
	r.Detail = strings.Join(known, "; ")
}

// describeFact describes a person who was found by a role or by what an actor is known
// for: the name, the words that were found, and what else says who it is.
func (c *catalogue) describeFact(r *Result, number int, source string) {
	p := c.people[number]
	r.Title.Text, r.Offset = p.Name, 0
	i := slices.IndexFunc(c.facts[number], func(s fact) bool { return s.text == source })
	s := c.facts[number][i]
	if s.knownFor {
		r.Snippet = r.Snippet.withPrefix("known for ")
	}
	var about []string
	if s.text != p.Role && p.Role != "" {
		about = append(about, p.Role)
	}
	if len(p.Actors) > 0 {
		about = append(about, "played by "+p.Actors.String())
	}
	if s.text != p.Role && !s.knownFor {
		about = append(about, "as of "+c.story.Films[s.film-1].Title)
	}
	r.Detail = strings.Join(about, "; ")
}

// withPrefix returns the text with other words before it.
func (l Highlighted) withPrefix(words string) Highlighted {
	l.Text = words + l.Text
	l.Ranges = slices.Clone(l.Ranges)
	for i := range l.Ranges {
		l.Ranges[i][0] += len(words)
		l.Ranges[i][1] += len(words)
	}
	return l
}

// describeThing adds what the latest film notes about a thing or, if a note was found, the
// film of that note.
func (c *catalogue) describeThing(r *Result, number int, source string) {
	t := c.things[number]
	note := t.Notes[len(t.Notes)-1]
	r.Film, r.Detail = note.Film, note.Text
	if r.Snippet.Text == "" {
		return
	}
	r.Title.Text, r.Offset = t.Name, 0
	if i := slices.IndexFunc(t.Notes, func(n recap.Note) bool { return n.Text == source }); i >= 0 {
		r.Film, r.Detail = t.Notes[i].Film, c.story.Films[t.Notes[i].Film-1].Title
	}
}

// rolesOf returns who an actor plays, and who they played before being recast.
func (c *catalogue) rolesOf(number int) string {
	var now, before []string
	for _, role := range c.actors.list[number].people {
		p := c.people[role]
		if slices.Contains(p.Actors, c.actors.list[number].name) {
			now = append(now, p.Name)
		} else {
			before = append(before, p.Name+" before "+p.Actors.String())
		}
	}
	var parts []string
	if len(now) > 0 {
		parts = append(parts, "plays "+listNames(now))
	}
	if len(before) > 0 {
		parts = append(parts, "played "+listNames(before))
	}
	return strings.Join(parts, "; ")
}

func (c *catalogue) describeFilm(r *Result, number int) {
	f := c.story.Films[number]
	r.Film = f.Number
	r.Detail = fmt.Sprintf("%s %d", c.story.Kind, f.Number)
	if f.Released.Year != 0 {
		r.Detail += fmt.Sprintf(", %d", f.Released.Year)
	}
	if r.Title.Text != f.Title {
		r.Detail = f.Title + ", " + r.Detail
	}
}

// membersOf returns who is on a side, or who was if nobody is any more.
func (c *catalogue) membersOf(number int) string {
	var now, ever []string
	for _, member := range c.sides.list[number].people {
		p := c.people[member]
		ever = append(ever, p.Name)
		if p.Side == c.sides.list[number].name {
			now = append(now, p.Name)
		}
	}
	if len(now) == 0 {
		return "formerly " + listNames(ever)
	}
	return listNames(now)
}

// listNames returns "one, two and three". Names after the fourth become "others".
func listNames(names []string) string {
	if len(names) > 4 {
		names = append(slices.Clone(names[:4]), "others")
	}
	return text.JoinAnd(names)
}

func (c *catalogue) describePassage(r *Result, number int, query string) {
	p := c.passages[number]
	f := &c.story.Films[p.film-1]
	r.Title, r.Detail = Highlighted{Text: f.Title}, p.label
	r.Source, r.Film, r.Person = p.source, p.film, p.person
	if p.source != Telling {
		r.Offset = 0
		return
	}
	content, length := f.Text(r.Length)
	r.Detail = length.String()
	matches := Matches(content, query)
	r.Nth = slices.IndexFunc(matches, func(m [2]int) bool { return m[1] > r.Offset })
	r.Nth = max(r.Nth, 0)
}

// pieces cuts Markdown into paragraphs and list items, each with the byte where it
// begins. Words that are searched for together should be in one piece.
func pieces(markdown string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		start := 0
		for at := 0; at < len(markdown); {
			end := at + strings.IndexByte(markdown[at:], '\n') + 1
			if end == at {
				end = len(markdown)
			}
			next := markdown[end:]
			if strings.TrimSpace(markdown[at:end]) == "" || strings.HasPrefix(next, "- ") || strings.HasPrefix(next, "\n") || next == "" {
				piece := strings.TrimRight(markdown[start:end], "\n")
				marker := len(piece) - len(strings.TrimPrefix(piece, "- "))
				if piece != "" && !yield(start+marker, piece[marker:]) {
					return
				}
				start = end
			}
			at = end
		}
	}
}

// Sizes of a snippet in characters: the text before the match, and all of it, which fills
// one line of a wide terminal.
const (
	snippetBefore = 32
	snippetSize   = 120
)

// snippet cuts a match with the words around it out of a text, as one line without
// Markdown's emphasis. "…" marks what was left out.
func snippet(text string, match int, ranges [][2]int) Highlighted {
	from := match
	for n := 0; from > 0 && n < snippetBefore; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	if from > 0 { // do not begin within a word
		if i := strings.IndexFunc(text[from:match], unicode.IsSpace); i >= 0 {
			from += i
		}
	}
	to := from
	for n := 0; to < len(text) && n < snippetSize; n++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	if i := strings.LastIndexFunc(text[from:to], unicode.IsSpace); to < len(text) && from+i > match {
		to = from + i
	}
	return flatten(text, from, to, ranges)
}

func flatten(text string, from, to int, ranges [][2]int) Highlighted {
	var b strings.Builder
	moved := make([]int, to-from+1) // where each byte of the text has gone
	if from > 0 {
		b.WriteString("…")
	}
	begun := b.Len()
	for i, r := range text[from:to] {
		moved[i] = b.Len()
		switch {
		case r == '*' || r == '`':
		case !unicode.IsSpace(r):
			b.WriteRune(r)
		case b.Len() > begun && !strings.HasSuffix(b.String(), " "):
			b.WriteByte(' ')
		}
	}
	moved[to-from] = b.Len()
	if to < len(text) {
		b.WriteString("…")
	}
	l := Highlighted{Text: b.String()}
	for _, r := range ranges {
		if r[0] >= from && r[1] <= to && moved[r[0]-from] < moved[r[1]-from] {
			l.Ranges = append(l.Ranges, [2]int{moved[r[0]-from], moved[r[1]-from]})
		}
	}
	return l
}
