package overlay

import (
	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/recap/search"
)

// Intent is what an overlay wants the app to do. It is nil if the overlay has already
// done everything. The overlay stays on top unless the intent says otherwise.
type Intent any

type (
	// Close goes back to the story.
	Close struct{}
	// Show replaces this overlay with another.
	Show struct{ Overlay Overlay }
	// Quit ends the program.
	Quit struct{}
	// ToLibrary goes to the list of all series.
	ToLibrary struct{}
	// ChooseAgain asks which installment is about to be watched.
	ChooseAgain struct{}
	// Run runs a command and passes its result to Receive.
	Run struct{ Command tea.Cmd }

	// Choose closes the overlay and tells the story for an answer. If the answer no
	// longer fits the book, From asks again.
	Choose struct {
		Answer recap.Answer
		From   Overlay
	}
	// MarkWatched closes the overlay and marks as watched what the answer was about to
	// watch.
	MarkWatched struct{ Answer recap.Answer }
	// GoTo closes the overlay and goes to a search result.
	GoTo struct {
		Result      search.Result
		Query       string // as typed
		SearchedFor string // as searched for
	}
	// NeedIndex has the story's index built and sent as [Indexed].
	NeedIndex struct{}
	// Relate closes the overlay and tells how two people, given by ID, know each other.
	Relate struct{ From, To string }
	// Open closes the overlay and shows a series.
	Open struct{ Book *data.Book }
	// Import asks for a series to import. Title is what has been typed already, or "".
	Import struct{ Title string }
	// OpenImported closes the overlay and shows a newly imported series to a viewer who
	// is about to watch installment Next.
	OpenImported struct {
		Book   *data.Book
		Next   int
		Notice string // what the viewer should know about it, or ""
	}
	// Edit closes the overlay and opens the file in the editor, whole or as a copy cut
	// off where the viewer is.
	Edit struct{ Cut bool }
)
