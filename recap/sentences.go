package recap

import (
	"cmp"
	"slices"
	"strings"

	"previously/recap/text"
)

// Sentences returns the ties in words. Ties that say the same about one person, or that
// one person has with several, become one sentence, in the place of the first.
func (m Moment) Sentences(ties []Tie) []Sentence {
	list := make([]Sentence, len(ties))
	for i, t := range ties {
		list[i] = m.Sentence(t)
	}
	list = mergeSentences(list, Sentence.objectKey, Sentence.addSubject)
	return mergeSentences(list, Sentence.subjectKey, Sentence.addObject)
}

// NowAndBefore returns the ties in words: what holds now, and what was or was done, the
// latest film first.
func (m Moment) NowAndBefore(ties []Tie) (now, before []Sentence) {
	var holding, past []Tie
	for _, t := range ties {
		if m.Sentence(t).Holds() {
			holding = append(holding, t)
		} else {
			past = append(past, t)
		}
	}
	slices.SortStableFunc(past, func(a, b Tie) int { return cmp.Compare(b.Film, a.Film) })
	return m.Sentences(holding), m.Sentences(past)
}

// TieHeadings returns the headings, on the page of a person, of the relationships that
// hold now and of those in the past. Whichever list comes first says what it lists.
func TieHeadings(now []Sentence) (holding, past string) {
	if len(now) == 0 {
		return "", "Relationships in the past"
	}
	return "Relationships now", PastHeading
}

// mergeSentences combines sentences with the same key, in the memory of the list.
func mergeSentences(list []Sentence, common func(Sentence) (mergeKey, bool), with func(Sentence, Sentence) Sentence) []Sentence {
	if len(list) < 2 {
		return list
	}
	at := map[mergeKey]int{}
	all := list[:0]
	for _, s := range list {
		key, ok := common(s)
		i, known := at[key]
		switch {
		case ok && known:
			all[i] = with(all[i], s)
			continue
		case ok:
			at[key] = len(all)
		}
		all = append(all, s)
	}
	return all
}

// mergeKey is what sentences must have in common to become one.
type mergeKey struct {
	who              string // id of the person who is at the same end of all
	label, predicate string
	kind             Kind
	mark             Mark
}

// objectKey returns what sentences have in common if they differ only in who acts. ok is
// false if the sentence cannot be said about several people.
func (s Sentence) objectKey() (key mergeKey, ok bool) {
	_, ok = text.Predicate(s.Predicate).Plural()
	return s.mergeKeyWith(s.Objects[0]), ok && len(s.Ties[0].Was) == 0
}

// subjectKey returns what sentences have in common if they differ only in who is acted
// on.
func (s Sentence) subjectKey() (key mergeKey, ok bool) {
	return s.mergeKeyWith(s.Subjects[0]), len(s.Subjects) == 1 && len(s.Ties[0].Was) == 0
}

func (s Sentence) mergeKeyWith(who Named) mergeKey {
	return mergeKey{who.ID, s.Ties[0].Label, s.Predicate, s.Ties[0].Kind, s.Ties[0].Mark}
}

// addSubject returns the sentence with the subject of another one added.
func (s Sentence) addSubject(more Sentence) Sentence {
	if len(s.Subjects) == 1 {
		several, _ := text.Predicate(s.Predicate).Plural()
		s.Predicate = string(several)
	}
	more.Subjects[0].Name = Person{Name: more.Subjects[0].Name}.NameInside()
	s.Subjects, s.Ties = append(s.Subjects, more.Subjects...), append(s.Ties, more.Ties...)
	return s
}

// addObject returns the sentence with the object of another one added.
func (s Sentence) addObject(more Sentence) Sentence {
	s.Objects, s.Ties = append(s.Objects, more.Objects...), append(s.Ties, more.Ties...)
	return s
}

// News returns in words what the film did to the tie, or "" if that is no news.
func (m Moment) News(t Tie) string {
	if was := m.Replaced(t); len(was) > 0 {
		return "changed; before: " + strings.Join(was, ", ")
	}
	return string(m.NewMark(t))
}

// NewMark returns what the film did to the tie, or "" if that is no news: an earlier film
// did it, or it is the first film, where every tie is new.
func (m Moment) NewMark(t Tie) Mark {
	if t.Film < m.film || t.Mark == Began && m.film == 1 {
		return ""
	}
	return t.Mark
}

// Replaced returns the ties that t replaced, as sentences without full stops.
func (m Moment) Replaced(t Tie) (sentences []string) {
	for _, was := range t.Was {
		over := Tie{From: was.From, To: was.To, Kind: was.Kind, Label: was.Label, Mark: Ended}
		sentences = append(sentences, m.Sentence(over).String())
	}
	return sentences
}
