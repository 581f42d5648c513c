// Package search is the finder. It finds characters, actors, films, things, sides, open
// questions and passages of a [recap.Story] as the viewer types.
//
// An [Index] is built once for each horizon ([New]) from what the Story holds, which is
// what the viewer knows. It has no list of what else there is, so a query for somebody
// unseen gets the same answer as nonsense: the zero [Results]. It never changes, keeps
// nothing of the queries, and may be used by any number of goroutines at once.
//
// # What is found
//
// Names: people by their names as of the horizon and all earlier names and aliases;
// actors, including those of earlier casts; films by title, original title and label;
// things; sides. Texts: the roles that people have had and what their actors are known
// for, open questions, notes on things, and as passages the story of each film at all its
// lengths, where it left people, and what it said about two people. A person or a thing is
// listed once, by the best match that leads to it. The story of a film is also listed
// once, by the length and paragraph that match best, or the longest of equally good ones;
// [Matches] finds the other places in it. If nothing matches every word of a query such as
// "the one from Braquo", filler words ("the", "one", "from") are dropped.
//
// # How texts are compared
//
// Both sides are decomposed (Unicode NFKD) and lose their accents and their case.
// Ligatures and letters with a stroke become what people type for them: œ oe, æ ae, ß ss,
// ø o, ł l, đ d. Apostrophes and dashes of every kind are dropped, so that d'hainaut,
// d’hainaut and dhainaut are the same, but what follows one still counts as the beginning
// of a word ("hainaut"). Each character of a script that puts no spaces between words, and
// each syllable of Hangul, counts as the beginning of a word too. Vowel signs of Indian
// and Thai scripts stay, because the words would be different without them. Other
// punctuation separates words.
//
// # Ranking
//
// A query is a set of words; each must match, in any order. The word that matches worst
// decides the tier, and everything in one tier comes before everything in the next:
//
//  1. the query is the whole name
//  2. whole words of the name
//  3. beginnings of words that are also the initials of the whole name ("al":
//     Alban Lenoir, before Alvaro)
//  4. beginnings of words
//  5. initials, starting with the first word of the name ("rb")
//  6. words of a text, whole or their beginnings; never above a name of the tiers so
//     far, because "are" is more likely to mean Areski
//  7. letters within words of a name, then (three letters and more) of a text
//  8. letters with gaps, in a name ("lnr"): the first begins a word, and they are in
//     at most three pieces, or half as many as there are letters and one more
//  9. with typos
//
// Within a tier, names with fewer partly matched words come first; then those that begin
// with the first word of the query; then those with the words in the order of the query.
// Texts with fewer partly matched words come first; then those with the words closer
// together. Letters with gaps: fewer pieces, then closer together. Typos: fewer, then
// whole words rather than beginnings, then the same first letter. Equal matches keep the
// order of the index: people and their actors by importance, films in viewing order,
// questions from the newest, passages from the latest film, and within a film fates, then
// its story, then ties. No two matches rank equal, so the order never depends on chance or
// on the number of processors. Groups are in the order of the tiers of their best results.
//
// # Typos
//
// A word of four letters or more may have one typo, of six or more two. These are the
// limits of Elasticsearch's fuzziness AUTO, except that words of three letters get none.
// A typo is a letter too many, too few, changed, or swapped with its neighbour
// (Damerau-Levenshtein, the unrestricted distance). In fewer than eight letters, two
// typos are forgiven only in a name that is typed to its end and begins with the same
// letter. Otherwise nonsense would find some of the cast, and something in any long text.
// In a name of which only the beginning is typed, one typo is forgiven from five letters
// on, two from eight. What is found with typos is in groups of its own ([Group.Typo])
// below all others, with one typo before two. Texts are searched for typos only if
// nothing else was found, because some word of a text is close to almost any other.
//
// # Speed
//
// Folded names are stored one after another in one slab, with one bit for each byte
// before which a word begins. Each name also has a set of 32 letters, which rules most
// names out without looking at them, for typos too. All processors go through the
// slab in chunks. That answers a keystroke over 200,000 names in a few milliseconds, in a
// sixth or less of the time of `fzf --filter` on the same list, and takes three times the
// memory of the names.
//
// fzf's matcher (github.com/junegunn/fzf/src/algo) is not used. Its single score lets a
// good match with gaps beat a plain beginning. It doesn't handle typos, folds single
// Latin letters only, needs a value of its own for each text, and brings a module that
// accesses the terminal.
//
// # Files
//
//   - index.go, catalogue.go, slab.go: what can be found, in the form in which it is searched
//   - query.go: the words of a query
//   - match.go, edits.go, passage.go: words in a name, with typos, and in a text
//   - rank.go: which of two matches is better
//   - find.go: the search
//   - result.go, describe.go: what was found, and what is said about it
//
// The package imports recap and recap/text, and no terminal library.
package search
