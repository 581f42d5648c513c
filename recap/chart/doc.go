// Package chart draws how people are connected.
//
// It takes a [recap.Moment] and answers three questions:
//
//   - [Ego]: how does one person stand to all others? Sentences: what holds, and what was.
//   - [Web]: how does everybody stand to everybody? A [Picture] in integer
//     cells: boxes, and orthogonal wires with a number at both ends, under which the
//     legend says in sentences what they stand for. [Picture.Cells] turns it into
//     characters with the [Signs] that it is given; what colour they have is the
//     painter's affair. [Legend] is the same without a picture.
//   - [Chain]: how do others link two people? The shortest chain of ties.
//
// # How the web is made
//
// The cells of the picture are divided into slots, columns times rows, by its size
// alone (grid.go). People are seated film by film, as a reader met them (cast.go,
// seats.go): whoever has a slot keeps it, and only newcomers and those who changed
// sides look for one at their side (settle.go), where their wires are short and cross
// few others (improve.go). Only where that cannot be, all are seated anew (flow.go).
// So a person stays in place from film to film, and a picture of film k needs nothing
// but the films up to k. Sides stand in columns, in the order in which the story brought
// them up, each under its name (boxes.go). Who has more wires than a box has room for
// gets a box of two slots. Where there are more people than slots, those with most
// wires are shown.
//
// The ties of two people are one wire. Wires are routed one after another, short ones
// first, each along the cheapest way for its length, bends and crossings; the ones in
// the way of another are taken up and laid anew (board.go, search.go, route.go). A wire
// that finds no way is left out, and its entry in the legend has no number. Who is
// selected changes nothing of all this: it is for whoever paints.
//
// The laws that the tests hold are written at [Picture].
//
// The package is pure and deterministic, opens no file, and knows no terminal;
// it measures text in cells as terminals do. It imports recap and nothing else
// of this module.
package chart
