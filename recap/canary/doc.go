// Package canary makes a series file in which every word, id and number is a
// canary, a text that occurs nowhere else, and breaks it in all the ways in which
// files are broken. Tests give it to whatever reads a series: where a canary comes
// out in an error, the error tells the story.
//
// The canaries are of letters alone, as the words of a real file are: what quotes
// a file often quotes a run of letters. Numbers are canaries of their own.
//
// Only tests may import it, and it imports nothing of ours.
package canary
