package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/text"
)

// brackets matches round or square brackets with their content.
var brackets = text.Lazy(`\s*[(\[][^()\[\]]*[)\]]?`)

// adverb matches the opening of a line that continues a list.
var adverb = text.Lazy(`^(?:Additionally|Also|Finally|Furthermore|In addition),\s+`)

// Words around a name that are not part of it: what the person is, and how they appear.
var (
	beforeName = text.Lazy(`^(?:(?:and|with|introducing|featuring|also|starring|guest starring|director|producer|writer|actor|actress|singer|comedian|wrestler|newcomer|special appearance by|cameo by|the voices? of)\s+)+`)
	behindName = text.Lazy(`\s+(?:(?:also|briefly|himself|herself|as well)\s+)*(?:in (?:an? )?(?:\w+ )*(?:appearance|role|cameo)s?.*|appears?|appeared|stars?|starred|cameos|makes? a cameo.*|features?|is featured|is seen|returns|is credited|co-stars|was cast|is cast|is)(?:\s+(?:briefly|uncredited|in .*))?$`)
)

// actorsOf returns the actors named in a piece of a line, or none.
func (p *parser) actorsOf(l line) []string {
	if names := p.nameList(l); len(names) > 0 {
		return names
	}
	if names := l.firstLink(); len(names) > 0 {
		return names
	}
	return l.lastLink()
}

// nameList returns the names of a line that is a list of names and nothing else, or none.
func (p *parser) nameList(l line) (names []string) {
	text := adverb().ReplaceAllString(brackets().ReplaceAllString(l.text, " "), "")
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,;:–—-…*•†‡")
	for _, part := range p.splitNames(text) {
		name := trimName(part)
		if crew().MatchString(name) { // "A, B and others"
			continue
		}
		if !isName(name) {
			return nil
		}
		names = append(names, name)
	}
	return names
}

// firstLink returns the name at the start of a line if it is a link and the rest
// describes the person: "A, the director's son,".
func (l line) firstLink() []string {
	if len(l.links) == 0 || len(strings.Fields(l.text)) > mostBefore {
		return nil
	}
	if first := l.links[0]; first.lo == 0 && isName(l.text[:first.hi]) && strings.HasPrefix(l.text[first.hi:], ",") {
		return []string{l.text[:first.hi]}
	}
	return nil
}

// lastLink returns the name at the end of a line if it is a link, as in "Veteran
// commentator A".
func (l line) lastLink() []string {
	text := behindName().ReplaceAllString(l.text, "")
	if n := len(l.links); n > 0 {
		if last := l.links[n-1]; last.hi == len(text) && isName(text[last.lo:]) && len(strings.Fields(text[:last.lo])) < mostBefore {
			return []string{text[last.lo:]}
		}
	}
	return nil
}

// mostBefore is how many words there may be before a name in a line.
const mostBefore = 8

func trimName(s string) string {
	s = strings.Trim(s, " ,;:–—-")
	if rest, ok := strings.CutSuffix(s, "."); ok && !generation().MatchString(lastWord(s)) {
		s = rest
	}
	lower := strings.ToLower(s)
	if m := beforeName().FindString(lower); m != "" && len(m) < len(s) && len(lower) == len(s) {
		s = s[len(m):]
	}
	return strings.TrimSpace(behindName().ReplaceAllString(s, ""))
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// splitNames splits names at "and", "&" and commas, but not before "Jr."
func (p *parser) splitNames(text string) (parts []string) {
	from := 0
	for _, at := range p.words.and.FindAllStringIndex(text, -1) {
		if generation().MatchString(text[at[1]:]) {
			continue
		}
		parts = append(parts, text[from:at[0]])
		from = at[1]
	}
	return append(parts, text[from:])
}

// generation matches suffixes such as "Jr." and "III", and degrees.
var generation = text.Lazy(`^(?:[JS]r\b|I{1,3}\b|IV\b|Esq\b|M\.?D\b|Ph\.?D\b)`)

// particles are words in a name that are not capitalized.
var particles = map[string]bool{
	"de": true, "da": true, "do": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true, "les": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true, "zu": true, "y": true, "e": true, "i": true, "el": true, "al": true, "bin": true,
	"ibn": true, "ben": true, "af": true, "av": true, "of": true, "the": true, "d'": true, "st.": true, "and": true, "bint": true, "san": true, "'t": true, "het": true, "in": true,
}

const mostNameWords = 6

// isName reports whether a text can be the name of one person: a few capitalized words,
// in any script, and no sentence.
func isName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > mostNameWords || strings.ContainsAny(s, "?!:;=<>\n") {
		return false
	}
	capitals := 0
	for i, word := range fields {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `"“”'‘’«„`))
		switch {
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
			capitals++
		case unicode.IsDigit(r) && len(fields) > 1 && len(word) < 5, r == utf8.RuneError, particles[strings.ToLower(word)], strings.HasPrefix(word, "d'"), strings.HasPrefix(word, "al-"):
		case len(fields) == 1 || i > 0 && strings.Contains(word, "-"):
		default:
			return false
		}
		if strings.HasSuffix(word, ".") && i < len(fields)-1 && !isInitial(word) {
			return false
		}
	}
	return capitals > 0
}

// isInitial reports whether a word with a full stop is an initial or an abbreviated
// title: "B.", "J.J.", "Mr.", "St.".
func isInitial(word string) bool {
	word = strings.Trim(word, `"“”()`)
	return startsUpper(word) && utf8.RuneCountInString(strings.ReplaceAll(word, ".", "")) <= 2 || abbreviations[strings.ToLower(strings.TrimSuffix(word, "."))]
}

var abbreviations = map[string]bool{
	"mrs": true, "gen": true, "capt": true, "sgt": true, "maj": true, "col": true, "prof": true, "rev": true, "sen": true, "gov": true, "lieut": true,
	"hon": true, "cpl": true, "pvt": true, "det": true, "insp": true, "cmdr": true, "adm": true, "wm": true, "geo": true, "chas": true, "thos": true, "jos": true, "supt": true,
	"cpt": true, "lt": true, "mme": true, "mlle": true, "dra": true, "sra": true, "smt": true, "pres": true, "amb": true, "msgr": true, "const": true, "cdr": true, "brig": true,
}

// isPartOfName reports whether the punctuation at i ends nothing: a full stop after an
// initial or abbreviation, or a comma before "Jr."
func isPartOfName(text string, i int) bool {
	if text[i] == ',' {
		return generation().MatchString(strings.TrimLeft(text[i+1:], " "))
	}
	fields := strings.Fields(text[:i])
	return text[i] == '.' && len(fields) > 0 && isInitial(fields[len(fields)-1])
}
