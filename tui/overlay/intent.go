package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/search"
)

// Intent is what the viewer wants after a key in an overlay; nil is nothing but
// what the overlay has done itself. Unless it says so, the overlay stays on top.
type Intent any

type (
	// Close goes back to the story.
	Close struct{}
	// Show puts another overlay on top in place of this one.
	Show struct{ Overlay Overlay }
	// Quit ends the program.
	Quit struct{}
	// ToLibrary goes to the list of all series.
	ToLibrary struct{}
	// ChooseAgain asks which installment is about to be watched.
	ChooseAgain struct{}
	// Run has a command run, whose answer comes to Take.
	Run struct{ Command tea.Cmd }

	// Choose tells the story for an answer, and closes. Where the answer does not
	// fit the book any more, From asks again.
	Choose struct {
		Answer recap.Answer
		From   Overlay
	}
	// Watched marks as watched what an answer is about to watch, and closes.
	Watched struct{ Answer recap.Answer }
	// GoTo goes to what was found by a query, and closes.
	GoTo struct {
		Result search.Result
		Query  string // as it was typed
		Sought string // as it was looked for
	}
	// NeedIndex has the story's index made, and brought by [Indexed].
	NeedIndex struct{}
	// Relate tells how two people, by their ids, know each other, and closes.
	Relate struct{ From, To string }
	// Open shows a series, and closes.
	Open struct{ Book *data.Book }
	// Import asks for a series to import, by a title where one has been typed.
	Import struct{ Title string }
	// OpenImported shows a series that has just been imported for a viewer who is about
	// to watch installment Next, and closes.
	OpenImported struct {
		Book *data.Book
		Next int
		Said string // what to know of it, or ""
	}
	// Edit opens the file in the editor, whole or as a copy cut off where the viewer
	// is, and closes.
	Edit struct{ Cut bool }
)
