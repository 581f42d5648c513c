// Package chart draws how people are connected.
//
// It takes a [recap.Moment] and answers three questions:
//
//   - [Ego]: what is between one person and everybody else? Sentences about what holds
//     and what is over.
//   - [Web]: what is between all people? A [Picture] in integer cells: boxes, and
//     orthogonal wires with a number at both ends. The legend says in sentences what each
//     number means. [Picture.Cells] turns the picture into characters with the [Signs] it
//     is given, and leaves the colours to the caller. [Legend] is the same without a
//     picture.
//   - [Chain]: how do others link two people? The shortest chain of ties.
//
// # How the web is made
//
// The picture is divided into slots, columns times rows, by its size alone (grid.go).
// People are seated film by film, in the order in which a viewer meets them (gathering.go,
// seats.go). Whoever has a slot keeps it. Only newcomers and people who changed sides
// look for one, near their side (settle.go), where their wires are short and cross few
// others (improve.go). If that is impossible, everybody is seated again (flow.go). So
// people stay in place from film to film, and the picture of film k needs only the films
// up to k. Sides are in columns, in the order in which the story introduced them, each
// under its name (boxes.go). A person with more wires than a box has room for gets a box
// of two slots. If there are more people than slots, those with the most wires are shown.
//
// The ties of two people are one wire. Wires are routed one after another, short ones
// first, each along the way that costs least in length, bends and crossings. Wires in the
// way of another are taken up and laid again (board.go, path.go, route.go). A wire that
// finds no way is left out, and its entry in the legend has no number. Who is selected
// changes none of this; only the caller who paints needs to know.
//
// Tests hold the laws that are listed at [Picture].
//
// # Files
//
//   - ego.go, web.go, chain.go, legend.go: the answers
//   - picture.go, line.go: a [Picture], and the line that a tie is drawn as
//   - grid.go, gathering.go, seats.go, settle.go, improve.go, flow.go, boxes.go: where people are
//   - board.go, path.go, route.go: where wires are
//   - cells.go, glyph.go, signs.go: the picture as characters
//   - text.go: names and labels that fit their room
//   - step.go: from one box to the next
//
// The package is pure and deterministic, opens no file, and knows nothing about terminals,
// but it measures text in cells as they do. It imports recap and nothing else of this
// module.
package chart
