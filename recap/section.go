package recap

import (
	"slices"
	"strings"
)

// Section is a part of what is known that can be written out by itself.
type Section string

// The sections, named as on the command line.
const (
	SectionSoFar         Section = "so-far"        // where everyone was left, the story, what is open
	SectionPlot          Section = "plot"          // one film at one length
	SectionCast          Section = "cast"          // who is who, by side
	SectionRelationships Section = "relationships" // the ties as sentences, by class
	SectionBeats         Section = "beats"         // the beats of each film in turn
)

// Sections lists every section in the order in which they are written.
func Sections() []Section {
	return []Section{SectionSoFar, SectionPlot, SectionCast, SectionRelationships, SectionBeats}
}

// MarkdownOptions say what [Markdown] and [Export] write.
type MarkdownOptions struct {
	Film     int       // as of the end of this film; 0 is the last one seen
	Minutes  int       // time budget of so-far; 0 is everything in full
	Speed    int       // reading speed in words a minute; 0 is [WordsPerMinute]
	Length   Length    // at which plot tells its film
	Sections []Section // in the order given; nil is the function's own choice
}

// film is the number of the film as of which the options ask, 0 where none has
// been seen.
func (o MarkdownOptions) film(s *Story) int {
	if o.Film <= 0 {
		return s.Seen()
	}
	return s.clamp(o.Film)
}

// wants reports whether the options ask for the section; all are wanted where
// none is named.
func (o MarkdownOptions) wants(section Section) bool {
	return o.Sections == nil || slices.Contains(o.Sections, section)
}

// News says in words what a film changed in a person besides their state, "new"
// where it introduced them, "" where it changed nothing that is worth a word.
func (p Person) News() string {
	if p.New {
		return "new"
	}
	var news []string
	for _, change := range p.Changed {
		switch change {
		case "side":
			news = append(news, "changed sides")
		case "name":
			news = append(news, "new name")
		case "actor":
			news = append(news, "recast")
		}
	}
	return strings.Join(news, ", ")
}

// State is the person's state in words, and that the film has brought it where it
// was another before; "" for who is alive as before.
func (p Person) State() string {
	changed := p.Was != "" && p.Was != p.Status
	switch {
	case changed && p.Status == Alive:
		return backToLife[p.Was]
	case p.Status == Alive:
		return ""
	case !changed:
		return p.Status.Words()
	case p.Status == Fugitive:
		return "now a fugitive"
	case p.Status == Unknown:
		return "fate now unknown"
	}
	return "now " + string(p.Status)
}

// backToLife is what is said of somebody alive by the state they were in.
var backToLife = map[Status]string{
	Dead: "alive after all", Captive: "no longer captive", Fugitive: "no longer a fugitive",
	Missing: "no longer missing", Unknown: "alive, it turns out",
}
