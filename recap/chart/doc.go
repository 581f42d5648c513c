// Package chart draws how people are connected.
//
// It takes a [recap.Moment] and answers three questions:
//
//   - [Ego]: how does one person stand to all others? Rows in groups.
//   - [Web]: how does everybody stand to everybody? A [Picture] in integer
//     cells: boxes, orthogonal wires, labels. [Picture.Cells] turns it into
//     characters with the [Signs] that it is given; what colour they have is the
//     painter's affair.
//   - [Chain]: how do two people know each other? The shortest chain of ties.
//
// # How the web is made
//
// The cells of the picture are divided into slots, columns times rows
// (grid.go). People are seated film by film, as a reader met them: whoever has
// a slot keeps it, and only newcomers and those who changed sides look for one,
// where their wires are short and cross few others (place.go). So a person
// stays in place from film to film, and a picture of film k needs nothing but
// the films up to k. A side has columns of its own, with its name above.
//
// Names and headings stand around fixed middles. Where they are too long for
// their column, they take what their neighbours in the row leave free, are
// written shorter, and only at last cut (claim.go, boxes.go, heading.go).
//
// The ties of two people are one wire. Wires are routed one after another,
// short ones first, each along the cheapest way for its length, bends and
// crossings; the ones in the way of another are taken up and laid anew
// (search.go, route.go). Where there are so many that nobody could follow them,
// the picture is quiet: it holds the wires of the selected person alone, none
// of which crosses another (quiet.go). At last the labels of the selected
// person's wires are fitted into the wires and the room that is left, or set at
// the box of the other; dim wires may have to make way for them (label.go,
// atbox.go).
//
// The laws that the tests hold are written at [Picture].
//
// The package is pure and deterministic, opens no file, and knows no terminal;
// it measures text in cells as terminals do. It imports recap and nothing else
// of this module.
package chart
