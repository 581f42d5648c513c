package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"previously/data/article"
	"previously/recap/derive"
	"previously/recap/text"
)

// removeHindsight removes from a text what looks ahead: sentences that name a later
// title of the series or mention sequels. Texts from before the next one came out have
// hardly any.
func (im *Importer) removeHindsight(t *articleText, p *Plan, number int) *articleText {
	if t == nil {
		return nil
	}
	f := hindsight{words: wordsOf(im.client.Language()).ahead(), titles: p.laterTitles(number)}
	t.Plot = f.clean(t.Plot)
	for i := range t.Credits {
		if c := &t.Credits[i]; f.looksAhead(c.Name) {
			f.dropped++
			*c = article.Credit{}
		} else if f.looksAhead(c.About) {
			f.dropped++
			c.About = ""
		}
		t.Credits[i].Aliases = slices.DeleteFunc(t.Credits[i].Aliases, f.looksAhead)
	}
	for i := range t.Episodes {
		t.Episodes[i].Plot = f.clean(t.Episodes[i].Plot)
	}
	t.dropped = f.dropped
	return t
}

// laterTitles returns patterns for the titles of the rows after one. It skips a title
// that is part of the series' title, or of the title of a row up to that one.
func (p *Plan) laterTitles(number int) (titles []*regexp.Regexp) {
	var known strings.Builder
	known.WriteString(p.Title)
	for _, r := range p.Rows[:number] {
		known.WriteString("\n" + r.Title)
	}
	for _, r := range p.Rows[number:] {
		for _, title := range []string{r.Title, withoutBrackets(r.article)} {
			if !strings.Contains(known.String(), title) && isDistinctive(title) {
				titles = append(titles, spellingPattern(title))
			}
		}
	}
	return titles
}

// spellingPattern returns a pattern for a title with any kind of quotes, dashes and
// spaces, and with the backslashes that Markdown may need.
func spellingPattern(title string) *regexp.Regexp {
	var b strings.Builder
	for _, r := range title {
		switch {
		case unicode.IsSpace(r):
			b.WriteString(`[\s\p{Z}]+`)
		case strings.ContainsRune("'‘’`", r):
			b.WriteString("\\\\?['‘’`]")
		case strings.ContainsRune("-‐‑–—", r):
			b.WriteString(`\\?[-‐‑–—]`)
		case text.IsLetterOrDigit(r):
			b.WriteRune(r)
		default:
			b.WriteString(`\\?` + regexp.QuoteMeta(string(r)))
		}
	}
	return regexp.MustCompile(`(?:^|\P{L})` + b.String() + `(?:\P{L}|$)`)
}

// isDistinctive reports whether a title is unmistakable in a text: it has two words, a
// digit, or more than seven bytes, so that it is hardly an everyday word.
func isDistinctive(title string) bool {
	return len(strings.Fields(title)) > 1 || strings.ContainsFunc(title, unicode.IsDigit) || len(title) > 7
}

type hindsight struct {
	words   *regexp.Regexp
	titles  []*regexp.Regexp
	dropped int // sentences and cast entries left out
}

func (f *hindsight) looksAhead(sentence string) bool {
	if f.words.MatchString(sentence) {
		return true
	}
	for _, title := range f.titles {
		if title.MatchString(sentence) {
			return true
		}
	}
	return false
}

// clean returns a text without the sentences that look ahead. The paragraphs remain.
func (f *hindsight) clean(markdown string) string {
	var kept []string
	for paragraph := range strings.SplitSeq(markdown, "\n\n") {
		if f.looksAhead(paragraph) {
			paragraph = f.cleanParagraph(paragraph)
		}
		if paragraph != "" {
			kept = append(kept, paragraph)
		}
	}
	return strings.Join(kept, "\n\n")
}

func (f *hindsight) cleanParagraph(paragraph string) string {
	var kept []string
	for _, sentence := range derive.Sentences(paragraph) {
		if f.looksAhead(sentence) {
			f.dropped++
		} else {
			kept = append(kept, sentence)
		}
	}
	return strings.Join(kept, " ")
}
