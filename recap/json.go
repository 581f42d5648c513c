package recap

// Export returns what is known as a value for encoding/json, with its fields in a fixed
// order. If the options name no sections it has all of them. It has the names of people
// and no ids.
func (m Moment) Export(o MarkdownOptions) any {
	s, k := m.story, m.film
	e := export{
		Title: s.Title, OriginalTitle: s.OriginalTitle, Kind: s.Kind, Summary: s.Summary, Genres: s.Genres,
		Before: s.Next, Film: k,
	}
	if k == 0 {
		return e
	}
	for _, s := range sections {
		if o.wants(s.section) {
			s.export(&e, m, o)
		}
	}
	return e
}

func (e *export) addSoFar(m Moment, o MarkdownOptions) {
	digest := m.Digest(o.Minutes, o.Speed)
	e.SoFar = &digest
}

func (e *export) addPlot(m Moment, o MarkdownOptions) { e.Plot = m.exportPlot(o.Length) }

func (e *export) addCast(m Moment, _ MarkdownOptions) { e.Cast = BySide(m.Cast()) }

func (e *export) addRelationships(m Moment, _ MarkdownOptions) {
	e.Relationships, e.Together = m.exportTies(), m.exportTogether()
}

func (e *export) addBeats(m Moment, _ MarkdownOptions) {
	for _, f := range m.story.Films[:m.film] {
		e.Beats = append(e.Beats, exportBeats{Film: f.Number, Title: f.Title, Excerpt: f.IsExcerpt(Beats), Beats: f.Beats, Sources: f.VerbatimSources()})
	}
}

type export struct {
	Title         string   `json:"title"`
	OriginalTitle string   `json:"original_title,omitempty"`
	Kind          string   `json:"kind"`
	Summary       string   `json:"summary,omitempty"`
	Genres        []string `json:"genres,omitempty"`
	Before        *Next    `json:"before,omitempty"`
	Film          int      `json:"film"` // as of the end of this one

	SoFar         *Digest       `json:"so_far,omitempty"`
	Plot          *exportFilm   `json:"plot,omitempty"`
	Cast          []Group       `json:"cast,omitempty"`
	Relationships []exportTie   `json:"relationships,omitempty"`
	Beats         []exportBeats `json:"beats,omitempty"`

	Together []exportTogether `json:"named_together,omitempty"`
}

// exportFilm is a film with its story at one length instead of all four.
type exportFilm struct {
	Film
	Length Length `json:"length"`
	Text   string `json:"text"` // Markdown

	Answered []Thread `json:"answered,omitempty"` // the questions that it answers
}

func (m Moment) exportPlot(l Length) *exportFilm {
	f, _ := m.Film()
	text, got := f.Text(l)
	f.Line, f.Short, f.Beats, f.Recap = "", "", nil, ""
	return &exportFilm{Film: f, Length: got, Text: text, Answered: m.AnsweredThreads()}
}

// exportTie is a tie between names: "From Label To".
type exportTie struct {
	From string `json:"from"`
	To   string `json:"to"`
	Tie
	Sentence string   `json:"sentence"`
	Was      []string `json:"was,omitempty"` // sentences
}

func (m Moment) exportTies() []exportTie {
	var ties []exportTie
	for _, t := range m.Ties() {
		ties = append(ties, exportTie{From: m.nameOf(t.From), To: m.nameOf(t.To), Tie: t, Sentence: m.Sentence(t).String(), Was: m.Replaced(t)})
	}
	return ties
}

// exportTogether is two people whom sentences mention together.
type exportTogether struct {
	People [2]string `json:"people"`
	Together
}

func (m Moment) exportTogether() (all []exportTogether) {
	for _, t := range m.Together() {
		all = append(all, exportTogether{[2]string{m.nameOf(t.A), m.nameOf(t.B)}, t})
	}
	return all
}

type exportBeats struct {
	Film  int      `json:"film"`
	Title string   `json:"title"`
	Beats []string `json:"beats,omitempty"`

	Excerpt bool `json:"excerpt,omitempty"` // the beats are sentences chosen from the recap

	Sources []Source `json:"sources,omitempty"` // from which the beats are copied word for word
}
