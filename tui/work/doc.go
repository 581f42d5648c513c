// Package work is what runs beside the app's loop: commands, what they are busy
// with, the time of day, and tickets by which an answer finds who asked.
//
// It imports nothing of ours.
package work
