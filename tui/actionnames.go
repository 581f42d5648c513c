package tui

import "previously/tui/keys"

// The actions of the story screen that the footer, messages or configuration refer to.
const (
	filmForward keys.Action = "film-forward"
	partBack    keys.Action = "part-back"
	partForward keys.Action = "part-forward"
	thisPart    keys.Action = "this-part"
	nextSection keys.Action = "next-section"

	pictureForward keys.Action = "picture-film-forward"

	lineDown    keys.Action = "down"
	open        keys.Action = "open"
	escape      keys.Action = "escape"
	moreTime    keys.Action = "more-time"
	openPage    keys.Action = "person-page"
	goRelations keys.Action = "relationships-of"
	toggleWeb   keys.Action = "web"
	toggleRing  keys.Action = "second-ring"
	startChain  keys.Action = "chain"
	cycleLength keys.Action = "length"
	find        keys.Action = "find"
	nextMatch   keys.Action = "next-match"
	markWatched keys.Action = "watched"
	undoWatched keys.Action = "undo-watched"
	playCards   keys.Action = "play"
	togglePanel keys.Action = "panel"
	goLibrary   keys.Action = "library"
	chooseFilm  keys.Action = "choose"
	toggleMouse keys.Action = "mouse"
	showHelp    keys.Action = "help"
	repaint     keys.Action = "repaint"
	suspend     keys.Action = "suspend"
	quit        keys.Action = "quit"
)

// Groups of keys that the help may start with.
const (
	readingKeys  = "Reading"
	relationKeys = "Relationships"
)
