package drawn

import (
	"fmt"
	"strings"
	"sync"

	"previously/recap"
)

// Long is a series of 1,000 installments and 500 people, some of whom turn out to be
// others, with texts as long as they should be.
var Long = sync.OnceValue(func() recap.Series {
	const films, people = 1_000, 500
	kinds := recap.Kinds()
	s := recap.Series{ID: "long", Title: "Long", Kind: "film"}
	name := func(i int) string { return fmt.Sprintf("Ann%d Bo%d", i, i) }
	for film := range films {
		in := recap.Installment{
			Title: fmt.Sprintf("Film %d", film), Line: words(20), Short: words(70), Recap: words(400) + " " + name(film%people),
		}
		for i := range 10 {
			in.Beats = append(in.Beats, name((film+i)%people)+" meets "+name((film*7+i)%people)+" "+words(14))
		}
		first := film * 20
		for i := range 20 {
			id := (first + i) % people
			entry := recap.CastEntry{ID: fmt.Sprintf("p%d", id), Role: fmt.Sprintf("role %d", film), Fate: words(12)}
			if first+i < people {
				entry.Name, entry.Actors, entry.Side = name(id), recap.Actors{"Actor"}, fmt.Sprintf("Side %d", id%5)
			}
			if film > 500 && film%20 == 0 && i == 0 {
				entry.SameAs = fmt.Sprintf("p%d", (id+1+film/20)%people)
			}
			in.Cast = append(in.Cast, entry)
		}
		for i := range 20 {
			from, to := (first+i)%people, (first+i*film+1)%people
			if from < 20*(film+1) && to < 20*(film+1) && from != to && film < 501 {
				in.Relationships = append(in.Relationships, recap.Relationship{
					From: fmt.Sprintf("p%d", from), To: fmt.Sprintf("p%d", to), Kind: kinds[(film+i)%len(kinds)], Why: words(12),
				})
			}
		}
		in.Threads = []recap.ThreadEntry{{ID: fmt.Sprintf("t%d", film), Text: words(10)}}
		if film%2 == 1 {
			in.Threads = append(in.Threads, recap.ThreadEntry{ID: fmt.Sprintf("t%d", film-1), Closed: words(5)})
		}
		in.Things = []recap.ThingEntry{{Name: fmt.Sprintf("Thing %d", film%300), Note: words(10)}}
		s.Installments = append(s.Installments, in)
	}
	return s
})

// words returns a text of n words.
func words(n int) string { return strings.TrimSuffix(strings.Repeat("so ", n), " ") }
