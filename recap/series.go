package recap

// Series is an entire series file. It may hold facts from installments that the viewer
// has not seen, so front ends never handle it; they get a [Story].
//
// In this file, the tag text says which form a text has: "name" is one line that screens
// lay out in one piece, so its length is limited; "markdown" can have several lines; and
// without a tag it is one line of any length.
type Series struct {
	ID            string        `toml:"-"`
	Title         string        `toml:"title" text:"name"`
	OriginalTitle string        `toml:"original_title,omitempty" text:"name"`
	Kind          string        `toml:"kind,omitempty" text:"name"`
	Summary       string        `toml:"summary,omitempty"`
	Genres        []string      `toml:"genres,omitempty" text:"name"`
	Installments  []Installment `toml:"installment"`
}

// Installment is one film, season, book …, and everything its audience learns
// from it.
type Installment struct {
	Title         string   `toml:"title" text:"name"`
	OriginalTitle string   `toml:"original_title,omitempty" text:"name"`
	Label         string   `toml:"label,omitempty" text:"name"`
	Part          string   `toml:"part,omitempty" text:"name"` // such as a season; holds until changed
	Released      Date     `toml:"released,omitempty"`
	Minutes       int      `toml:"minutes,omitzero"`
	Directors     []string `toml:"directors,omitempty" text:"name"`
	Writers       []string `toml:"writers,omitempty" text:"name"`
	Logline       string   `toml:"logline,omitempty"`
	Line          string   `toml:"line,omitempty"`
	Short         string   `toml:"short,omitempty,multiline" text:"markdown"`
	Beats         []string `toml:"beats,omitempty"`
	Recap         string   `toml:"recap,omitempty,multiline" text:"markdown"`
	Previously    string   `toml:"previously,omitempty,multiline" text:"markdown"` // the whole story up to the end of this one

	Cast          []CastEntry    `toml:"cast,omitempty"`
	Relationships []Relationship `toml:"relationship,omitempty"`
	Threads       []ThreadEntry  `toml:"thread,omitempty"`
	Things        []ThingEntry   `toml:"thing,omitempty"`
	Sources       []Source       `toml:"source,omitempty"`
}

// CastEntry introduces a person, or updates what an earlier installment said: only the
// fields that changed are set.
type CastEntry struct {
	ID       string   `toml:"id" text:"name"`
	Name     string   `toml:"name,omitempty" text:"name"`
	Aliases  []string `toml:"aliases,omitempty" text:"name"`
	Actors   Actors   `toml:"actor,omitempty" text:"name" list:"optional"`
	KnownFor []string `toml:"known_for,omitempty" text:"name"`
	Role     string   `toml:"role,omitempty"`
	Side     string   `toml:"side,omitempty" text:"name"`
	Status   Status   `toml:"status,omitempty"`
	Fate     string   `toml:"fate,omitempty"`
	SameAs   string   `toml:"same_as,omitempty"`
}

// Relationship is one tie between two people: "From Label To".
type Relationship struct {
	From   string `toml:"from" text:"name"`
	To     string `toml:"to" text:"name"`
	Kind   Kind   `toml:"kind"`
	Label  string `toml:"label,omitempty" text:"name"`
	Why    string `toml:"why,omitempty"`
	Mutual *bool  `toml:"mutual,omitempty"` // nil: the kind's default
	Ended  bool   `toml:"ended,omitempty"`
}

// ThreadEntry opens a question (Text) or closes an open one (Closed).
type ThreadEntry struct {
	ID     string `toml:"id" text:"name"`
	Text   string `toml:"text,omitempty"`
	Closed string `toml:"closed,omitempty"`
}

// ThingEntry is an object, place or term, or another note on one.
type ThingEntry struct {
	Name string `toml:"name" text:"name"`
	Note string `toml:"note,omitempty"`
}

// Source says where the facts of an installment come from.
type Source struct {
	Title   string `toml:"title" text:"name" json:"title"`
	URL     string `toml:"url,omitempty" json:"url,omitempty"`
	Licence string `toml:"licence,omitempty" json:"licence,omitempty"`

	// Verbatim says that the installment's texts are copied from the source word for
	// word.
	Verbatim bool `toml:"verbatim,omitempty" json:"verbatim,omitempty"`
}

// HasStory reports whether the installment has any story text. One without has only been
// announced.
func (in *Installment) HasStory() bool {
	return in.Line != "" || in.Short != "" || len(in.Beats) > 0 || in.Recap != "" || in.Previously != ""
}
