package tui

import "previously/tui/keys"

// The actions of the story screen to which footer, messages or configuration
// refer.
const (
	filmBack    keys.Action = "film-back"
	filmForward keys.Action = "film-forward"
	partBack    keys.Action = "part-back"
	partForward keys.Action = "part-forward"
	thisPart    keys.Action = "this-part"
	nextSection keys.Action = "next-section"

	pictureBack    keys.Action = "picture-film-back"
	pictureForward keys.Action = "picture-film-forward"

	lineDown    keys.Action = "down"
	lineUp      keys.Action = "up"
	pageDown    keys.Action = "page-down"
	pageUp      keys.Action = "page-up"
	goTop       keys.Action = "top"
	goBottom    keys.Action = "bottom"
	open        keys.Action = "open"
	escape      keys.Action = "escape"
	back        keys.Action = "back"
	moreTime    keys.Action = "more-time"
	lessTime    keys.Action = "less-time"
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
