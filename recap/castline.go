package recap

// CastLine is one person as of the end of film k in a line of Markdown: name,
// actor, role, state, fate, and what the film changed. It is "" where nobody by
// then has the id.
func (s *Story) CastLine(id string, k int) string {
	p, ok := s.Person(id, k)
	if !ok {
		return ""
	}
	w := markdownWriter{story: s, film: s.clamp(k)}
	return w.castLine(p) + "\n"
}
