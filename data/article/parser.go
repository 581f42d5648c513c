package article

// parser is an Article under construction.
type parser struct {
	Article
	words     *words
	sections  []section
	plotBytes int // bytes of the plot so far
}

// subsections returns the indices of the subsections of section i.
func (p *parser) subsections(i int) (list []int) {
	for j := i + 1; j < len(p.sections) && p.sections[j].level > p.sections[i].level; j++ {
		list = append(list, j)
	}
	return list
}

// isAboutMaking reports whether a section belongs to one about the production, the
// reception or the like.
func (p *parser) isAboutMaking(i int) bool {
	level := p.sections[i].level
	for j := i - 1; j > 0 && level > 2; j-- {
		if above := &p.sections[j]; above.level < level {
			if level = above.level; p.words.notCast.MatchString(above.title) {
				return true
			}
		}
	}
	return false
}
