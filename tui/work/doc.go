// Package work is for what runs outside the app's update loop: commands and their kinds,
// the clock, and the tickets that match an answer to its request.
//
// It imports no other package of this module.
package work
