// Package work is for what runs outside the app's update loop: commands and their kinds,
// the clock, and the tickets that match an answer to its request.
//
//   - work.go: the [World] in which commands run
//   - ticket.go: a [Ticket]
//
// It imports no other package of this module.
package work
