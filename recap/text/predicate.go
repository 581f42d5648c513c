package text

import (
	"slices"
	"strings"
)

// Predicate is what is said about somebody, up to the name that follows: "is the boss
// of", "still loves". Its methods go by the form of English words alone, so every result
// is a good guess.
type Predicate string

// split returns the words of the predicate and the index of its verb, or of where a verb
// would be: after the leading adverbs.
func (p Predicate) split() (words []string, at int) {
	words = strings.Fields(string(p))
	for at+1 < len(words) && isAdverb(words[at]) {
		at++
	}
	return words, at
}

// WithoutAdverbs returns the predicate without its leading adverbs.
func (p Predicate) WithoutAdverbs() string {
	words, at := p.split()
	return strings.Join(words[at:], " ")
}

func isAdverb(word string) bool {
	word = strings.ToLower(word)
	return adverbs[word] || strings.HasSuffix(word, "ly") && !notAdverbs[word]
}

// HasVerb reports whether the predicate begins with a verb, adverbs aside.
func (p Predicate) HasVerb() bool {
	first, next := "", "" // the word where a verb would be, and the next one
	for word := range strings.FieldsSeq(string(p)) {
		word = strings.ToLower(word)
		if first == "" || isAdverb(first) {
			first = word
		} else {
			next = word
			break
		}
	}
	switch {
	case auxiliaries[first] || irregularPasts[first] || pluralVerbs[first]:
		return true
	case participles[first] && leads[next]: // "married to" has no verb, "married" is one
		return false
	case strings.HasSuffix(first, "ed") && len(first) > 3:
		return true
	}
	noun := noVerbs[first] || personNouns[first] && (next == "of" || !nounAndVerb[first])
	return strings.HasSuffix(first, "s") && len(first) > 3 && !strings.HasSuffix(first, "ss") && !strings.HasSuffix(first, "us") && !noun
}

// WithVerb returns the predicate with "is" if it has no verb, and with the article that
// its noun then needs: "mother of" becomes "is the mother of". A predicate that cannot be
// understood stays as it is: it may not be English.
func (p Predicate) WithVerb() Predicate {
	if p.HasVerb() {
		return p
	}
	words, at := p.split()
	if at >= len(words) {
		return p
	}
	last := strings.ToLower(words[len(words)-1])
	switch {
	case isPerson(last):
		words = append(words, "of")
	case !prepositions[last]:
		return p
	}
	verb := "is"
	if slices.Contains(words[:at], "once") {
		verb = "was"
	}
	said := append([]string{verb}, words[:at]...)
	if article := articleBefore(words[at:]); article != "" {
		said = append(said, article)
	}
	return Predicate(strings.Join(append(said, words[at:]...), " "))
}

// articleBefore returns the article missing before words that end in a preposition, or ""
// if they have one or need none.
func articleBefore(words []string) string {
	first, n := strings.ToLower(words[0]), len(words)
	if n < 2 || !strings.EqualFold(words[n-1], "of") || determiners[first] || prepositions[first] {
		return ""
	}
	switch noun := strings.ToLower(words[n-2]); {
	case adjectives[noun]:
		return ""
	case personNouns[noun]:
		return "one of the"
	case !shared[noun]:
		return "the"
	case strings.ContainsRune("aeiou", rune(first[0])):
		return "an"
	}
	return "a"
}

// IsParticiple reports whether the word is an irregular past or a known participle:
// "shot", "sworn".
func IsParticiple(word string) bool { return participles[word] || irregularPasts[word] }

// HasBe reports whether the predicate says what somebody is: "is the boss of".
func (p Predicate) HasBe() bool {
	words, at := p.split()
	return at < len(words) && (words[at] == "is" || words[at] == "are")
}

// IsOfTheDead reports whether the predicate says what somebody is to a dead person: their
// widow or heir.
func (p Predicate) IsOfTheDead() bool {
	return slices.ContainsFunc(strings.Fields(string(p)), func(w string) bool { return ofTheDead[w] })
}

// Past returns the predicate for what was and is no longer: "is still married to" becomes
// "was married to", and "loves" becomes "loved". A predicate in the past stays as it is.
func (p Predicate) Past() Predicate {
	words, at := p.split()
	if at >= len(words) || !p.HasVerb() {
		return p
	}
	past := pastOf(words[at])
	if past == words[at] {
		return p
	}
	words[at] = past
	for i := at + 2; i < len(words); i++ {
		if words[i-1] == "and" && auxiliaries[words[i]] {
			words[i] = pastOf(words[i])
		}
	}
	return Predicate(strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "still" || w == "now" }), " "))
}

// pastOf returns the past of a verb in the present, and any other word as it is.
func pastOf(verb string) string {
	base := verb
	if past, ok := auxiliaryPasts[verb]; ok {
		return past
	}
	if !pluralVerbs[verb] {
		if base = baseOf(verb); base == verb {
			return verb
		}
	}
	switch last := len(base) - 1; {
	case presents[base] != "":
		return presents[base]
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case strings.HasSuffix(base, "y") && last > 0 && !isVowel(base[last-1]):
		return base[:last] + "ied"
	case doublesLastLetter(base):
		return base + base[last:] + "ed"
	}
	return base + "ed"
}

// baseOf returns a verb without its third-person ending: "loves" becomes "love". Any
// other word stays as it is.
func baseOf(verb string) string {
	if irregularPasts[verb] || auxiliaries[verb] || !Predicate(verb).HasVerb() || !strings.HasSuffix(verb, "s") {
		return verb
	}
	base := strings.TrimSuffix(verb, "s")
	for _, ending := range []string{"sse", "xe", "che", "she", "zze", "oe"} {
		if strings.HasSuffix(base, ending) && base != "owe" && base != "ache" {
			return strings.TrimSuffix(base, "e")
		}
	}
	if stem, ok := strings.CutSuffix(base, "ie"); ok && len(stem) > 1 { // "lies" is "lie"
		return stem + "y"
	}
	return base
}

// doublesLastLetter reports whether a verb doubles its last letter before "-ed": it does
// if it has one syllable and ends in a single vowel and a consonant.
func doublesLastLetter(base string) bool {
	n := len(base)
	if n < 3 || isVowel(base[n-1]) || strings.ContainsRune("wxy", rune(base[n-1])) || !isVowel(base[n-2]) || isVowel(base[n-3]) {
		return false
	}
	return !slices.ContainsFunc([]byte(base[:n-2]), isVowel)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// IsPast reports whether the predicate begins with a verb in the past.
func (p Predicate) IsPast() bool { return p.HasVerb() && p.Past() == p }

// Plural returns the predicate for several subjects: "is a friend of" becomes "are
// friends of". ok is false if it cannot be said about several: "owes his life to".
func (p Predicate) Plural() (several Predicate, ok bool) {
	words, at := p.split()
	second := func(i int) bool { return words[i] == "and" && i+1 < len(words) && auxiliaries[words[i+1]] }
	for i, w := range words {
		if ofOne[w] || second(i) {
			return p, false
		}
	}
	if at >= len(words) || !p.HasVerb() {
		return p, false
	}
	switch verb := words[at]; verb {
	case "is", "was":
		if words[at] = map[string]string{"is": "are", "was": "were"}[verb]; !pluralNoun(words, at+1) {
			return p, false
		}
		words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	case "has":
		words[at] = "have"
	default:
		words[at] = baseOf(verb)
	}
	return Predicate(strings.Join(words, " ")), true
}

// pluralNoun puts the noun after a form of "be" into the plural. It returns false if it
// does not know how.
func pluralNoun(words []string, from int) bool {
	for from < len(words) && isAdverb(words[from]) {
		from++
	}
	if from >= len(words) || !determiners[words[from]] {
		return true // no noun: "is married to"
	}
	end := from + 1
	for end < len(words) && !prepositions[words[end]] {
		end++
	}
	noun := end - 1
	if end == len(words) || !isPerson(words[noun]) || slices.Contains(words[from:end], "and") {
		return false
	}
	if words[from] != "the" {
		words[from] = ""
	}
	words[noun] = pluralOf(words[noun])
	return true
}

// isPerson reports whether the word is what one person can be to another: "mother".
func isPerson(word string) bool { return personNouns[pluralOf(word)] }

// pluralOf returns the plural of a noun.
func pluralOf(noun string) string {
	last := len(noun) - 1
	if first, inLaw := strings.CutSuffix(noun, "-in-law"); inLaw {
		return pluralOf(first) + "-in-law"
	}
	switch {
	case last < 1:
		return noun
	case strings.HasSuffix(noun, "child"):
		return noun + "ren"
	case noun == "wife":
		return "wives"
	case strings.HasSuffix(noun, "man"):
		return noun[:last-1] + "en"
	case noun[last] == 'y' && !isVowel(noun[last-1]):
		return noun[:last] + "ies"
	case strings.HasSuffix(noun, "ss") || strings.HasSuffix(noun, "ch"):
		return noun + "es"
	}
	return noun + "s"
}
