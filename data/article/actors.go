package article

import (
	"strings"

	"previously/recap/text"
)

// brackets matches round or square brackets with their content.
var brackets = text.Lazy(`\s*[(\[][^()\[\]]*[)\]]?`)

// adverb matches the opening of a line that continues a list.
var adverb = text.Lazy(`^(?:Additionally|Also|Finally|Furthermore|In addition),\s+`)

// Words around a name that are not part of it: what the person is, and how they appear.
var (
	beforeName = text.Lazy(`^(?:(?:and|with|introducing|featuring|also|starring|guest starring|director|producer|writer|actor|actress|singer|comedian|wrestler|newcomer|special appearance by|cameo by|the voices? of)\s+)+`)
	afterName  = text.Lazy(`\s+(?:(?:also|briefly|himself|herself|as well)\s+)*(?:in (?:an? )?(?:\w+ )*(?:appearance|role|cameo)s?.*|appears?|appeared|stars?|starred|cameos|makes? a cameo.*|features?|is featured|is seen|returns|is credited|co-stars|was cast|is cast|is)(?:\s+(?:briefly|uncredited|in .*))?$`)
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
	if len(l.links) == 0 || len(strings.Fields(l.text)) > maxBefore {
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
	text := afterName().ReplaceAllString(l.text, "")
	if n := len(l.links); n > 0 {
		if last := l.links[n-1]; last.hi == len(text) && isName(text[last.lo:]) && len(strings.Fields(text[:last.lo])) < maxBefore {
			return []string{text[last.lo:]}
		}
	}
	return nil
}

// maxBefore is how many words there may be before a name in a line.
const maxBefore = 8

func trimName(s string) string {
	s = strings.Trim(s, " ,;:–—-")
	if rest, ok := strings.CutSuffix(s, "."); ok && !generation().MatchString(lastWord(s)) {
		s = rest
	}
	lower := strings.ToLower(s)
	if m := beforeName().FindString(lower); m != "" && len(m) < len(s) && len(lower) == len(s) {
		s = s[len(m):]
	}
	return strings.TrimSpace(afterName().ReplaceAllString(s, ""))
}

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
