package file

import "previously/recap"

// keyDoc is what there is to know about a key besides its type, for the schema and the
// linter.
type keyDoc struct {
	what     string
	required bool
	pattern  string
	standard string  // the value if the key is left out
	read     reading // how its text is read
}

// reading is how the linter reads a text.
type reading int

const (
	sentences reading = iota // as the author's own words
	title                    // as the name of something, whose words are not the author's
	unread                   // not at all: a person's name, an id, one of the format's words
)

// Patterns of texts.
const (
	patternText = `\S` // not blank
	patternID   = `^[a-z0-9-]+$`
	patternDay  = `^[0-9]{4}-[0-9]{2}-[0-9]{2}`
)

// keyDocs documents every key of a series file, by its path.
var keyDocs = map[string]keyDoc{
	"title":          {what: "The title of the series.", required: true, read: unread},
	"original_title": {what: "The title in the original language; the command line accepts it, too.", read: unread},
	"kind":           {what: "What one installment is called: film, season, episode, book, game, …", standard: recap.DefaultKind, read: unread},
	"summary":        {what: "One line for the library; it must be safe to read before the first installment."},
	"genres":         {what: "Such as \"action\", \"thriller\".", read: unread},
	"installment":    {what: "The installments, in viewing order. Don't mention a later one before its own block.", required: true},

	"installment.title":          {what: "The title of the installment.", required: true, read: unread},
	"installment.original_title": {what: "The title in the original language.", read: unread},
	"installment.label":          {what: "A short name, such as S1E3; the running number if left out.", read: unread},
	"installment.part":           {what: "The season, phase or volume to which it belongs; holds until changed.", read: title},
	"installment.released":       {what: "The day of release, 2020-06-19 without quotes, or only the year."},
	"installment.minutes":        {what: "Running time."},
	"installment.directors":      {what: "Who directed it.", read: unread},
	"installment.writers":        {what: "Who wrote it; shown only by show --json.", read: unread},
	"installment.logline":        {what: "What it is about, for those who have seen the ones before; shown only by show --json."},
	"installment.line":           {what: "The whole story in " + lineSize.words() + "."},
	"installment.short":          {what: "The whole story in " + shortSize.words() + ", as Markdown."},
	"installment.beats":          {what: "The whole story in " + beatsSize.phrase().Full() + " sentences in order, each " + beatSize.words() + "."},
	"installment.recap":          {what: "The whole story in " + recapSize.words() + ", the ending included, as Markdown."},
	"installment.previously":     {what: "The whole story from the first installment to the end of this one, in " + previouslySize.words() + ", as Markdown."},
	"installment.cast":           {what: "Who matters, the most important first. A later entry with the same id says only what changed."},
	"installment.relationship":   {what: "How two people are connected at the end, or what one has done to the other. New blocks for a pair replace the earlier ones; deeds stay."},
	"installment.thread":         {what: "A question that stays open, or the answer to one."},
	"installment.thing":          {what: "An object, place or term worth remembering."},
	"installment.source":         {what: "Where the facts come from."},

	"installment.cast.id":        {what: "Never shown, but choose one that gives nothing away.", required: true, pattern: patternID, read: unread},
	"installment.cast.name":      {what: "Required where they first appear; a later one renames them.", read: unread},
	"installment.cast.aliases":   {what: "Other names; added to the ones before.", read: unread},
	"installment.cast.actor":     {what: "Who plays them; a list if there are several in one installment, such as young and old. A later one recasts them.", read: unread},
	"installment.cast.known_for": {what: "Where else people have seen the actor, such as \"AKA (2023)\"; added to the ones before.", read: unread},
	"installment.cast.role":      {what: "Who they are in this installment, in a few words."},
	"installment.cast.side":      {what: "The group under which they are listed; holds until changed."},
	"installment.cast.status":    {what: "What the audience believes at the end; alive at first, and holds until changed. If it is untold, nothing is shown.", read: unread},
	"installment.cast.fate":      {what: "Where this installment leaves them, in one sentence."},
	"installment.cast.same_as":   {what: "The id of the person this one turns out to be; from here on they are one.", read: unread},

	"installment.relationship.from":   {what: "The id of a person who has appeared by now.", required: true, pattern: patternID, read: unread},
	"installment.relationship.to":     {what: "The id of a person who has appeared by now.", required: true, pattern: patternID, read: unread},
	"installment.relationship.kind":   {what: "How they are connected; previously format says which kinds hold both ways.", required: true, read: unread},
	"installment.relationship.label":  {what: "A predicate with its verb, which reads \"from label to\": \"is the boss of\", \"shot\". The kind's own words if left out."},
	"installment.relationship.why":    {what: "One sentence that explains it."},
	"installment.relationship.mutual": {what: "Whether it holds both ways, if that differs from the kind."},
	"installment.relationship.ended":  {what: "It is over. Deeds (killed, betrayed, deceived, framed, saved) never are."},

	"installment.thread.id":     {what: "The same id in a later installment answers the question.", required: true, pattern: patternID, read: unread},
	"installment.thread.text":   {what: "The question; it opens the thread."},
	"installment.thread.closed": {what: "How it was answered; it closes the thread."},

	"installment.thing.name": {what: "The same name in a later installment adds a note.", required: true, read: title},
	"installment.thing.note": {what: "What there is to remember, in a sentence.", required: true},

	"installment.source.title":    {what: "What the source is called.", required: true, read: title},
	"installment.source.url":      {what: "Its address.", pattern: `^https?://`, read: unread},
	"installment.source.licence":  {what: "Its licence, such as CC BY-SA 4.0.", read: unread},
	"installment.source.verbatim": {what: "The installment's texts are copied from it word for word."},
}
