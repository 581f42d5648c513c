package recap

// WhereLeft returns in words where the person was left, as shown beside their state:
// their fate, or the last sentence that names them, in quotation marks and with its film
// if that is an earlier one. It is "" if nothing is known.
func (m Moment) WhereLeft(p Person) string {
	if p.QuotedWith != "" {
		return sameSentencePrefix + p.QuotedWith + "."
	}
	if p.Quote.Text == "" {
		return p.FateWithoutState()
	}
	return m.Quotation(p.Quote)
}

// Quotation returns a quotation in quotation marks, with its film if that is not the
// moment's.
func (m Moment) Quotation(q Quote) string { return Quoted(q.Text) + m.filmSuffix(q) }

// filmSuffix returns the film of a quotation as " (Film)", or "" if it is the moment's.
func (m Moment) filmSuffix(q Quote) string {
	if q.Film == m.film {
		return ""
	}
	return " (" + m.story.Films[q.Film-1].Name() + ")"
}

// sameSentencePrefix begins what replaces a quotation that was just given for somebody
// else.
const sameSentencePrefix = "In the same sentence as "

// dropRepeatedQuotes changes a list of people so that it quotes no sentence twice.
func dropRepeatedQuotes(people []Person) []Person {
	first := map[Quote]string{}
	for i := range people {
		p := &people[i]
		switch name, repeated := first[p.Quote]; {
		case p.Quote.Text == "":
		case repeated:
			p.Quote, p.QuotedWith = Quote{}, name
		default:
			first[p.Quote] = p.NameInside()
		}
	}
	return people
}

// whereLeftTitle returns the heading of a list of where people were left.
func whereLeftTitle(people []Person) string {
	for _, p := range people {
		if p.Fate != "" {
			return "Where they stand"
		}
	}
	return lastMentionedHeading
}

// LeftTitle returns the heading above where the person was left.
func (p Person) LeftTitle() string {
	if p.Quote.Text != "" {
		return lastMentionedHeading
	}
	return "Where we left them"
}
