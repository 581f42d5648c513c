package recap

import (
	"cmp"
	"sync"

	"previously/recap/text"
)

// build builds the Story from a series that was cut after seen installments.
func build(cut Series, seen int) *Story {
	t := storyBuilder{
		Story: &Story{
			ID: cut.ID, Title: cut.Title, OriginalTitle: cut.OriginalTitle,
			Kind: cut.Kind, Summary: cut.Summary, Genres: cut.Genres,
			byID: map[string]*person{}, names: text.NameIndex{},
		},
		pairAt: map[[2]int]*pair{}, threadAt: map[string]int{}, thingAt: map[string]int{},
	}
	t.lastMentions = sync.OnceValue(t.findLastMentions)
	for i := range cut.Installments[:seen] {
		t.addInstallment(i+1, &cut.Installments[i])
	}
	t.Next = cut.announcedInPart(seen + 1)
	return t.Story
}

func (t *storyBuilder) addInstallment(number int, in *Installment) {
	film := filmOf(number, in)
	if number > 1 {
		film.Part = cmp.Or(film.Part, t.Films[number-2].Part)
	}
	t.Films = append(t.Films, film)
	t.parts = addPart(t.parts, number, in.Part)
	t.addCast(number, in.Cast)
	t.addTies(number, in.Relationships)
	t.addThreads(number, in.Threads)
	t.addThings(number, in.Things)
	t.addVariants(number, in)
	t.addDerived(number, in)
	t.words = append(t.words, t.Films[number-1].wordsAt())
}
