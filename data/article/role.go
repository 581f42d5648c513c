package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// credit adds credits for actors and a line about their part: its names and who that is.
// Several actors are paired with as many parts; if the numbers differ, nobody can know
// who plays whom.
func (p *parser) credit(actors []string, l line) {
	name, about := p.splitRole(firstLine(l))
	about = firstSentence(about)
	if len(actors) > 1 {
		if !p.pair(actors, name) && !p.pair(actors, name+", "+about) {
			p.add(p.withName(Credit{Actors: actors, About: about}, name))
		}
		return
	}
	for i, role := range p.splitParts(name) {
		c := Credit{Actors: actors}
		if i == 0 {
			c.About = about
		}
		p.add(p.withName(c, role))
	}
}

// pair adds a credit for each actor if there are as many parts as actors, and reports
// whether it did.
func (p *parser) pair(actors []string, parts string) bool {
	roles := p.splitNames(strings.TrimSuffix(strings.TrimSpace(parts), " respectively"))
	if len(roles) != len(actors) || !allNames(roles) {
		return false
	}
	for i, actor := range actors {
		p.add(p.withName(Credit{Actors: []string{actor}}, roles[i]))
	}
	return true
}

func allNames(roles []string) bool {
	for _, role := range roles {
		if !startsUpper(strings.TrimLeft(lastWord(role), `"“(`)) {
			return false
		}
	}
	return true
}

// splitParts returns the parts of one actor: two if the name is "B and C" with both
// capitalized, and otherwise the whole name.
func (p *parser) splitParts(name string) []string {
	parts := p.words.parts.Split(name, -1)
	if len(parts) != 2 || !startsUpper(parts[0]) || !startsUpper(parts[1]) || len(strings.Fields(parts[0])) > 4 || isTitle(parts[0]) || strings.Contains(parts[0], "/") {
		return []string{name}
	}
	return parts
}

// isTitle reports whether s ends with a title that needs a name after it, as in "Mr. and
// Mrs. X".
func isTitle(s string) bool { return strings.HasSuffix(s, ".") || s == "King" || s == "Prince" }

// splitRole splits a line into the part's name and its description.
func (p *parser) splitRole(l line) (name, about string) {
	text := strings.TrimLeft(otherScript().ReplaceAllString(l.text, ""), " :–—-,")
	end := len(text)
	for _, at := range p.words.ends.FindAllStringIndex(text, -1) {
		mark := text[at[0]]
		if at[0] > 0 && (mark != '.' && mark != ',' || !isPartOfName(text, at[0])) && !nameGoesOn(text, at) {
			end = at[0]
			break
		}
	}
	name = strings.TrimRight(strings.TrimSpace(text[:end]), " ")
	if rest, ok := strings.CutSuffix(name, "."); ok && !isInitial(lastWord(name)) && !strings.Contains(lastWord(rest), ".") && !generation().MatchString(lastWord(name)) {
		name = rest
	}
	return name, p.description(text[end:])
}

// nameGoesOn reports whether a name continues after brackets or a full stop: "X (y)/Z",
// "Officer No. 2".
func nameGoesOn(text string, at []int) bool {
	switch text[at[0]] {
	case '(':
		end := strings.IndexByte(text[at[0]:], ')')
		return end > 0 && strings.HasPrefix(strings.TrimLeft(text[at[0]+end+1:], " "), "/")
	case '.':
		r, _ := utf8.DecodeRuneInString(text[at[1]:])
		return unicode.IsDigit(r) || r == '#'
	}
	return false
}

// description returns the description after a name. Brackets right after the name are a
// note, which it skips, or the description.
func (p *parser) description(after string) string {
	for {
		inner, ok := strings.CutPrefix(strings.TrimSpace(after), "(")
		if !ok {
			return strings.Trim(after, " ,;:–—-.")
		}
		inner, rest, _ := strings.Cut(inner, ")")
		if !p.words.note.MatchString(inner) && strings.Trim(rest, " .") == "" {
			return strings.TrimSpace(inner)
		}
		after = rest
	}
}

// otherScript matches brackets with a name in another script and its transliteration.
var otherScript = text.Lazy(`\s*\([^()]*[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Cyrillic}\p{Arabic}\p{Thai}\p{Devanagari}\p{Hebrew}\p{Greek}][^()]*\)`)

var (
	quotedName = text.Lazy(`\s*["“”«„]\s*([^"“”«»„]+?)\s*["“”»]`)
	voiceOf    = text.Lazy(`(?i)^(?:the )?(?:voices? of|(?:title )?roles? of|character of)\s+`)
)

// withName returns the credit with the part's name and aliases set from role.
func (p *parser) withName(c Credit, role string) Credit {
	role = strings.Trim(role, " ,;:–—-*•")
	parts := p.words.alias.Split(role, -1)
	for i, part := range parts {
		part = strings.TrimSpace(brackets().ReplaceAllString(part, " "))
		for _, m := range quotedName().FindAllStringSubmatch(part, -1) {
			if m[0] != part {
				c.Aliases = appendName(c.Aliases, m[1])
			}
		}
		if without := quotedName().ReplaceAllString(part, ""); strings.TrimSpace(without) == "" {
			part = quotedName().ReplaceAllString(part, "$1")
		}
		part = voiceOf().ReplaceAllString(part, "")
		if rest := p.words.article.ReplaceAllString(part, ""); rest != part && startsUpper(rest) {
			part = rest
		}
		if i == 0 {
			c.Name = strings.Join(strings.Fields(part), " ")
		} else {
			c.Aliases = appendName(c.Aliases, part)
		}
	}
	switch lower := strings.ToLower(c.Name); {
	case placeholders[lower], noPart().MatchString(lower):
		c.Name = ""
	case p.words.self.MatchString(lower) && len(c.Actors) == 1:
		c.Name = c.Actors[0]
	}
	return p.withoutEpithet(c)
}

// noPart matches texts that say how an actor appears, not as whom.
var noPart = text.Lazy(`^(?:an? )?(?:special|guest|friendly|extended|brief|uncredited|cameo|item|dance)\s+(?:appearance|role|number|song|cameo|dance)|^(?:cameo|uncredited|voice)$`)

// withoutEpithet moves the words before a name, as in "racer J.J. McClure", into the
// description.
func (p *parser) withoutEpithet(c Credit) Credit {
	fields := strings.Fields(c.Name)
	i := len(fields)
	for i > 0 && !startsLower(fields[i-1]) {
		i--
	}
	if i == 0 || i == len(fields) || !startsLower(fields[0]) || acronym().MatchString(fields[i]) || particles[strings.ToLower(fields[i-1])] {
		return c
	}
	before := strings.Join(fields[:i], " ")
	c.Name = strings.Join(fields[i:], " ")
	if c.About == "" && i > 1 || c.About == "" && !p.words.article.MatchString(before+" ") {
		c.About = before
	}
	return c
}

// acronym matches a word that says what a person is, not who: "EMT".
var acronym = text.Lazy(`^\p{Lu}{2,}s?$`)

// placeholders stand for a part whose name is not known.
var placeholders = map[string]bool{"n/a": true, "unknown": true, "tba": true, "?": true, "none": true, "-": true, "—": true, "unnamed": true, "various": true}

func appendName(names []string, name string) []string {
	name = strings.Trim(strings.Join(strings.Fields(name), " "), `"“” `)
	if name == "" || placeholders[strings.ToLower(name)] {
		return names
	}
	return append(names, name)
}
