package recap

import "slices"

func (t *storyBuilder) addThreads(film int, entries []ThreadEntry) {
	for _, entry := range entries {
		if entry.Closed == "" {
			t.threadAt[entry.ID] = len(t.threads)
			t.threads = append(t.threads, Thread{Text: entry.Text, Opened: film})
			continue
		}
		thread := &t.threads[t.threadAt[entry.ID]]
		thread.Answer, thread.Closed = entry.Closed, film
	}
}

// OpenThreads returns the questions that are open, the newest first.
func (m Moment) OpenThreads() []Thread {
	var open []Thread
	for _, t := range m.story.threads {
		if t.Opened <= m.film && (t.Closed == 0 || t.Closed > m.film) {
			open = append(open, Thread{Text: t.Text, Opened: t.Opened})
		}
	}
	slices.SortStableFunc(open, func(a, b Thread) int { return b.Opened - a.Opened })
	return open
}

// AnsweredThreads returns the questions that the film answered.
func (m Moment) AnsweredThreads() []Thread {
	return slices.DeleteFunc(slices.Clone(m.story.threads), func(t Thread) bool { return t.Closed != m.film || m.film == 0 })
}

func (t *storyBuilder) addThings(film int, entries []ThingEntry) {
	for _, entry := range entries {
		i, known := t.thingAt[entry.Name]
		if !known {
			i = len(t.things)
			t.thingAt[entry.Name] = i
			t.things = append(t.things, Thing{Name: entry.Name})
		}
		t.things[i].Notes = append(t.things[i].Notes, Note{film, entry.Note})
	}
}

// Things returns the things known, each with the notes so far.
func (m Moment) Things() []Thing {
	var known []Thing
	for _, t := range m.story.things {
		n := 0
		for n < len(t.Notes) && t.Notes[n].Film <= m.film {
			n++
		}
		if n > 0 {
			known = append(known, Thing{t.Name, t.Notes[:n:n]})
		}
	}
	return known
}
