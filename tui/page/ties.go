package page

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/recap/chart"
	"previously/tui/look"
)

// tieRows lists ties as sentences. Each row opens the page of the other person in it.
type tieRows struct {
	*builder
	Request
	center      string // ID of the person whose ties they are, or ""
	fold        bool   // only the selected row says more
	showPast    bool   // rows also tell what earlier films said about the two
	allStandOut bool   // all names stand out, not only those of the others

	shownLines map[string]bool // lines about the past that are already on the page; nil to repeat them
}

// addList adds sentences under a heading, or nothing if there are none.
func (t tieRows) addList(heading string, sentences []recap.Sentence) {
	if len(sentences) == 0 {
		return
	}
	t.addHeading(heading)
	for _, s := range sentences {
		t.addRow(s)
	}
}

// addRow adds a sentence after the line of its class, and below it the reason and what
// was before. It makes an item for each tie in the sentence.
func (t tieRows) addRow(s recap.Sentence) {
	first := len(t.Items)
	for _, tie := range s.Ties {
		t.beginItem(Item{Person: t.otherPerson(s, tie), Key: tieKey(tie), Tie: tie})
	}
	chosen := t.chosenTie(first, s)
	from, width := len(t.Lines), t.builder.width
	lead, indent := t.classLine(s), "  "
	if lead != "" {
		indent = "   "
	}
	t.builder.width = min(width, maxTieWidth)
	t.addParagraph(lead, indent, t.sentenceText(s, chosen)+t.newsText(s))
	if len(t.Lines) == from+1 {
		t.shareColumns(first, s, t.Lines[from].Text)
	}
	switch {
	case !t.fold:
		t.addReasons(indent, s.Whys(), s.Ties)
	case chosen >= 0 && s.Ties[chosen].Why != "":
		t.addReasons(indent, []string{s.Ties[chosen].Why}, s.Ties[chosen:chosen+1])
	case chosen >= 0:
		t.addReasons(indent, nil, s.Ties[chosen:chosen+1])
	}
	t.builder.width = width
	for i := first; i < len(t.Items); i++ {
		t.Items[i].Last = len(t.Lines) - 1
	}
	t.item = -1
}

// maxTieWidth is the widest row, in cells. In a longer one the eye loses its place at the
// next line.
const maxTieWidth = 84

// otherPerson returns the ID of the person to whom the tie leads.
func (t tieRows) otherPerson(s recap.Sentence, tie recap.Tie) string {
	switch {
	case t.center != "":
		return tie.Other(t.center)
	case len(s.Subjects) > 1:
		return tie.From
	}
	return tie.To
}

// chosenTie returns the index of the sentence's selected tie, or -1. The first item of
// the page is selected until another one is.
func (t tieRows) chosenTie(first int, s recap.Sentence) int {
	if !strings.HasPrefix(t.Chosen, tieKeys) && first == 0 {
		return 0
	}
	for i, tie := range s.Ties {
		if tieKey(tie) == t.Chosen {
			return i
		}
	}
	return -1
}

// classLine returns the line of the sentence's class in its colour, or "" in linear mode.
func (t tieRows) classLine(s recap.Sentence) string {
	if t.Linear {
		return ""
	}
	line := t.Across[chart.LineOf(s.Class())]
	return t.style(s).Render(line+line) + " "
}

// style returns the style of the sentence's class, dimmed if the tie has ended.
func (t tieRows) style(s recap.Sentence) look.Style {
	if s.Mark().Over() {
		return t.Dim
	}
	return t.Class(s.Class())
}

// sentenceText returns the styled sentence. The other people's names stand out, with
// the signs of their states.
func (t tieRows) sentenceText(s recap.Sentence, chosen int) string {
	name := func(n recap.Named) string {
		if n.ID == t.center && !t.allStandOut {
			return n.Name
		}
		style := t.Strong
		if chosen >= 0 && t.fold && n.ID == t.otherPerson(s, s.Ties[chosen]) {
			style = t.Accent
		}
		return t.nameWithSign(style.Render(n.Name), n.Status)
	}
	return s.Words(name, func(predicate string) string { return t.style(s).Render(predicate) })
}

// nameWithSign returns a styled name, followed by the sign of the state unless that
// goes without saying.
func (b *builder) nameWithSign(styled string, status recap.Status) string {
	if status.Unspoken() {
		return styled
	}
	return styled + " " + b.Sign(status)
}

// newsText returns what the film did to the ties, or "" if that is no news.
func (t tieRows) newsText(s recap.Sentence) string {
	mark := t.Moment.NewMark(s.Ties[0])
	if mark == "" {
		return ""
	}
	return "  " + t.News.Render(string(mark))
}

// shareColumns divides the columns of a row among its items. Each ends with the name of
// the person it leads to.
func (t tieRows) shareColumns(first int, s recap.Sentence, row string) {
	if len(s.Ties) == 1 {
		return
	}
	people, plain, at := s.Subjects, ansi.Strip(row), 0
	if len(s.Objects) > 1 {
		people, at = s.Objects, max(strings.Index(plain, s.Predicate), 0)
	}
	from := 0
	for i, p := range people {
		at += strings.Index(plain[at:], p.Name) + len(p.Name)
		to := t.builder.Width(plain[:at])
		t.Items[first+i].From, t.Items[first+i].To = from, to
		from = to
	}
	t.Items[len(t.Items)-1].To = t.builder.width
}

// addReasons adds the reasons for ties, and what was between each pair before.
func (t tieRows) addReasons(indent string, whys []string, ties []recap.Tie) {
	indent += "  "
	for _, why := range whys {
		t.addParagraph(indent, indent, why)
	}
	for _, tie := range ties {
		for _, text := range t.earlierLines(tie) {
			if !t.shownLines[text] {
				t.addParagraph(indent, indent, t.Dim.Render(text))
			}
			if t.shownLines != nil {
				t.shownLines[text] = true
			}
		}
	}
}

// earlierLines returns what earlier films said about the two people and this row does not,
// one line a film; without showPast, only what the tie replaced.
func (t tieRows) earlierLines(tie recap.Tie) (lines []string) {
	if !t.showPast {
		if was := t.Moment.Replaced(tie); len(was) > 0 {
			lines = append(lines, "Before: "+strings.Join(was, ", ")+".")
		}
		return lines
	}
	saidBefore := map[string]bool{t.Moment.Sentence(tie).String(): true}
	for _, before := range t.Moment.History(tie.From, tie.To) {
		if words := statementWords(t.Request, before, saidBefore); before.Film < tie.Film && words != "" {
			lines = append(lines, t.Moment.Story().Films[before.Film-1].Name()+": "+words)
		}
	}
	return lines
}

// statementWords returns what a film said about two people and is not in saidBefore yet,
// and adds it there.
func statementWords(r Request, st recap.Statement, saidBefore map[string]bool) string {
	var words []string
	for _, s := range r.Moment.Recall(st) {
		sentence := s.String()
		if s.Mark().Over() {
			sentence += " (" + string(s.Mark()) + ")"
		}
		if !saidBefore[sentence] {
			saidBefore[sentence] = true
			words = append(words, sentence)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return strings.Join(words, "; ") + "."
}

// tieKeys is the prefix of all tie keys.
const tieKeys = "tie "

func tieKey(t recap.Tie) string { return fmt.Sprintf(tieKeys+"%s %s %s", t.From, t.To, t.Label) }
