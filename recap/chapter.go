package recap

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"previously/recap/derive"
	"previously/recap/text"
)

// Chapter is what one film says about a person.
type Chapter struct {
	Film int `json:"film"`
	Person
	Beats []string `json:"beats,omitempty"` // what the beats of the film say about them
}

// Chapters returns what each film so far says about a person, in order, including films
// in which they went by another identity.
func (m Moment) Chapters(id string) []Chapter {
	known := m.story.byID[id]
	if known == nil {
		return nil
	}
	self := known.identity(m.film)
	var chapters []Chapter
	for _, p := range m.story.people {
		if p.identity(m.film) != self {
			continue
		}
		for i := range p.states {
			st := &p.states[i]
			if st.film >= m.since && st.film <= m.film && p.identity(st.film) == p {
				chapters = append(chapters, m.story.AsOf(st.film).chapter(st))
			}
		}
	}
	slices.SortStableFunc(chapters, func(a, b Chapter) int { return cmp.Compare(a.Film, b.Film) })
	return chapters
}

// chapter returns what the moment's film, which left the person in the state, says about
// them.
func (m Moment) chapter(st *state) Chapter {
	c := Chapter{Film: m.film, Person: m.withQuote(st.asOf(m.film), st)}
	if c.Quote.Film < m.film {
		c.Quote = Quote{}
	}
	names, film := m.Names(), &m.story.Films[m.film-1]
	for _, beat := range film.Beats {
		if !st.mayBeIn(beat) {
			continue
		}
		about := beat
		if !film.IsExcerpt(Beats) { // a quotation stays whole
			about = names.sentencesAbout(beat, st.ID)
		} else if !names.namesDirectly(beat, st.ID) || strings.Contains(c.Quote.Text, beat) { // it is already quoted as where they were left
			continue
		}
		if about != "" {
			c.Beats = append(c.Beats, about)
		}
	}
	return c
}

// Left returns in words where the film left the person, and a label for that. Both are ""
// if the chapter does not say, or if now says the same: the person at the moment whose
// chapters these are.
func (c Chapter) Left(now Person) (label, left string) {
	switch {
	case c.LeavesAs(now):
		return "", ""
	case c.Quote.Text != "":
		return "Last mentioned", Quoted(c.Quote.Text)
	case c.Fate != "":
		return "At the end", c.Fate
	}
	return "", ""
}

// LeavesAs reports whether the film left the person where they are now.
func (c Chapter) LeavesAs(now Person) bool { return c.Fate == now.Fate && c.Quote == now.Quote }

// sentencesAbout returns what a beat says about a person: the sentences, or clauses
// between semicolons, that name them other than in the possessive. It is "" if none does.
func (n *Names) sentencesAbout(beat, id string) string {
	clauses := splitClauses(beat)
	kept := make([]bool, len(clauses))
	for i := range clauses {
		kept[i] = n.namesDirectly(clauses[i].text, id)
	}
	for i := len(clauses) - 1; i > 0; i-- { // "he" means somebody in the clause before
		kept[i-1] = kept[i-1] || kept[i] && clauses[i].dependsOnPrevious()
	}
	for i := 1; i < len(clauses); i++ {
		kept[i] = kept[i] || kept[i-1] && clauses[i].dependsOnPrevious()
	}
	about := ""
	for i, p := range clauses {
		switch {
		case !kept[i]:
		case about == "":
			about = text.Capitalize(p.text)
		case kept[i-1] && p.afterSemicolon:
			about += "; " + p.text
		default:
			about = withFullStop(about) + " " + text.Capitalize(p.text)
		}
	}
	if about == "" {
		return ""
	}
	return withFullStop(about)
}

// clause is a sentence, or a piece of one between semicolons.
type clause struct {
	text           string
	afterSemicolon bool // it follows a semicolon
}

func splitClauses(beat string) (clauses []clause) {
	for _, sentence := range derive.Sentences(beat) {
		for i, piece := range strings.Split(sentence, "; ") {
			clauses = append(clauses, clause{piece, i > 0})
		}
	}
	return clauses
}

// dependsOnPrevious reports whether the clause begins with a word that needs the one
// before it.
func (p clause) dependsOnPrevious() bool {
	first, _, _ := strings.Cut(strings.ToLower(p.text), " ")
	return slices.Contains([]string{"he", "she", "they", "his", "her", "their", "it", "but", "and", "so"}, first)
}

// namesDirectly reports whether the text names a person other than in the possessive.
func (n *Names) namesDirectly(content, id string) bool {
	words := text.Words(content)
	for named := range n.namings(content, words) {
		if named.id == id && !words[named.last-1].Possessive {
			return true
		}
	}
	return false
}

// withFullStop returns the text, ended like a sentence.
func withFullStop(sentence string) string {
	if strings.ContainsRune(".!?…\"'”’)", []rune(sentence)[len([]rune(sentence))-1]) {
		return sentence
	}
	return sentence + "."
}

// mayBeIn reports whether any word of the person's names is in the text. Looking for the
// names of everybody takes much longer.
func (p *Person) mayBeIn(content string) bool {
	for _, name := range append([]string{p.Name}, p.Aliases...) {
		for _, word := range text.Words(name) {
			if strings.Contains(content, word.Text) {
				return true
			}
		}
	}
	return false
}

// MarshalJSON writes the person and what the film says about them as one object.
func (c Chapter) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Film int `json:"film"`
		jsonPerson
		Beats []string `json:"beats,omitempty"`
	}{c.Film, c.forJSON(), c.Beats})
}
