// Package search is the finder: characters, actors, films, things, sides, open
// questions and passages of a [recap.Story], found as one types.
//
// An [Index] is built once for each horizon ([New]) from what the Story holds,
// which is what the viewer knows. It has no list of what there is to know, so a
// query for somebody unseen is answered like one for nonsense: by the zero
// [Results]. It never changes, keeps nothing of the queries, and may be asked by
// any number of goroutines at once.
//
// # What is found
//
// Names: people by their names as of the horizon, all earlier names and
// aliases; actors, those of earlier casts among them; films by title and
// original title; things; sides. Texts: the roles that people have had and what
// their actors are known for, open questions, notes on things, and as passages
// the story of each film at all its lengths, the fates it left people with, and
// what it said of two people. A person and a thing are listed once, by the best of
// what leads to them, and the story of a film once, at the length and by the
// paragraph that match best, of equal ones the longest; [Matches] finds the other
// places in it. Where nothing has all words of a query, those of "the one from
// Braquo" that only ask for somebody are left out.
//
// # How texts are compared
//
// Both sides are decomposed (Unicode NFKD), lose their accents and their case,
// and ligatures and letters with a stroke become what one types for them: œ oe,
// æ ae, ß ss, ø o, ł l, đ d. Apostrophes and dashes of every kind are left out,
// so that d'hainaut, d’hainaut and dhainaut are the same; what follows one still
// counts as the beginning of a word ("hainaut"). So does each character of a
// script that does not part words by blanks, and each syllable of Hangul. Vowel
// signs of Indian and Thai scripts stay, as the words would not be themselves
// without them. Other punctuation parts words.
//
// # Ranking
//
// A query is a set of words; each must match, in any order. How the worst of
// them matches decides the tier, and every find of one tier stands above those
// of the next:
//
//  1. the query is all of the name
//  2. whole words of the name
//  3. beginnings of words that are the initials of the whole name as well ("al":
//     Alban Lenoir, before Alvaro)
//  4. beginnings of words
//  5. initials, from the first word of the name on ("rb")
//  6. words of a text, whole or begun; never above a name of the tiers so far,
//     because who types "are" more likely means Areski
//  7. letters within words of a name, then (three letters and more) of a text
//  8. letters with gaps, in a name ("lnr"): the first begins a word, and they
//     stand in at most three pieces or half as many as there are letters, and one
//  9. with typing errors
//
// Within a tier names stand in this order: fewer words that are not whole; the
// first word of the query at the beginning of the name; the words in the order
// of the query. Texts: fewer words that are not whole; the words closer
// together. Letters with gaps: fewer pieces; closer together. Errors: fewer;
// whole words rather than beginnings; the same first letter. What is equal in
// all this keeps the order of the index: people and their actors by importance,
// films in viewing order, questions from the newest, passages from the latest
// film, in it fates, then its story, then ties. No two finds
// are equal, so the order never depends on chance or on the number of
// processors. Groups stand in the order of the tiers of their best.
//
// # Typing errors
//
// A word of four letters and more may have one error, of six and more two, the
// limits of Elasticsearch's fuzziness AUTO but for its words of three: a letter
// too many, too few, changed, or swapped with its neighbour
// (Damerau-Levenshtein, the unrestricted distance). Two errors in fewer than
// eight letters are forgiven only in a name, typed to its end, that begins with
// the same letter; else nonsense would find some of the cast, and in any long
// text something. From five letters on one error, from eight on two, are also
// forgiven in a name of which only the beginning was typed. What is found so
// stands in groups of its own ([Group.Typo]) below all others, with one error
// before two. Texts, in which some word is nearly any other, are looked through
// for errors only where nothing else was found.
//
// # Speed
//
// Folded names lie one after another in one slab, with one bit for each byte
// before which a word begins, and with a set of 32 letters for each name, which
// rules most names out without a look at them, for typing errors too. All
// processors go through it in chunks. That answers a keystroke over 200,000
// names in a few milliseconds, in a sixth or less of the time of `fzf --filter`
// on the same list, and takes three times the memory of the names.
//
// fzf's matcher (github.com/junegunn/fzf/src/algo) is not used: it orders by one
// score in which a good match with gaps beats a plain beginning, knows no typing
// errors, folds single Latin letters only, needs a value of its own for each
// text, and brings a module that asks for the terminal.
//
// The package imports recap and golang.org/x/text, and no terminal library.
package search
