package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/tui/look"
)

// action is something a key does; its name is the one by which the
// configuration knows it.
type action string

// binding ties keys to an action. The table of them makes the key handling, the
// footer, the help and the manual, so that these cannot tell different things.
type binding struct {
	action action
	keys   []string // as Bubble Tea names them
	help   string   // what it does, for the key map
	footer string   // what it does, in a word, or "" where the footer is silent
}

// group is a part of the key map under a heading.
type group struct {
	title    string
	bindings []binding
}

// The actions of the story screen.
const (
	filmBack    action = "film-back"
	filmForward action = "film-forward"
	nextSection action = "next-section"
	prevSection action = "previous-section"
	goSoFar     action = "so-far"
	goPlot      action = "plot"
	goCast      action = "cast"
	goTies      action = "relationships"
	lineDown    action = "down"
	lineUp      action = "up"
	pageDown    action = "page-down"
	pageUp      action = "page-up"
	halfDown    action = "half-page-down"
	halfUp      action = "half-page-up"
	goTop       action = "top"
	goBottom    action = "bottom"
	open        action = "open"
	escape      action = "escape"
	back        action = "back"
	moreTime    action = "more-time"
	lessTime    action = "less-time"
	openPage    action = "person-page"
	goRelations action = "relationships-of"
	toggleWeb   action = "web"
	toggleRing  action = "second-ring"
	startChain  action = "chain"
	cycleLength action = "length"
	find        action = "find"
	nextMatch   action = "next-match"
	prevMatch   action = "previous-match"
	jumpBack    action = "back-jump"
	jumpForward action = "forward-jump"
	markWatched action = "watched"
	undoWatched action = "undo-watched"
	copyText    action = "copy"
	editFile    action = "edit"
	nextTheme   action = "theme"
	playCards   action = "play"
	togglePanel action = "panel"
	goLibrary   action = "library"
	chooseAgain action = "choose"
	toggleMouse action = "mouse"
	showHelp    action = "help"
	repaint     action = "repaint"
	suspend     action = "suspend"
	quit        action = "quit"
)

// storyKeys is the key map of the story screen.
func storyKeys() []group {
	return []group{
		{"Film and section", []binding{
			{filmBack, []string{"left", "h"}, "the film before", ""},
			{filmForward, []string{"right", "l"}, "the film after", "film"},
			{nextSection, []string{"tab"}, "the next section", "section"},
			{prevSection, []string{"shift+tab"}, "the section before", ""},
			{goSoFar, []string{"1"}, "So far: where we left everyone, and the story", ""},
			{goPlot, []string{"2"}, "Plot: one film, told", ""},
			{goCast, []string{"3"}, "Cast: who is who", ""},
			{goTies, []string{"4"}, "Relationships: who stands how to whom", ""},
		}},
		{"Move", []binding{
			{lineDown, []string{"down", "j"}, "down a line, or to the next entry", ""},
			{lineUp, []string{"up", "k"}, "up a line, or to the entry before", ""},
			{pageDown, []string{"space", "pgdown"}, "down a page", ""},
			{pageUp, []string{"b", "pgup"}, "up a page", ""},
			{halfDown, []string{"ctrl+d"}, "down half a page", ""},
			{halfUp, []string{"ctrl+u"}, "up half a page", ""},
			{goTop, []string{"g", "home"}, "to the top", ""},
			{goBottom, []string{"G", "end"}, "to the end", ""},
			{open, []string{"enter"}, "open what is selected; in Relationships: make it the centre", "open"},
			{escape, []string{"esc"}, "what was found is no longer lit; then back", "back"},
			{back, []string{"backspace"}, "back to where you were", ""},
			{jumpBack, []string{"["}, "back over jumps only", ""},
			{jumpForward, []string{"]", "shift+backspace"}, "forward again", ""},
		}},
		{"Reading", []binding{
			{moreTime, []string{"+", "="}, "So far: more time to read (1, 2, 5, 10 minutes, all)", "time"},
			{lessTime, []string{"-"}, "So far: less time to read", ""},
			{cycleLength, []string{"z"}, "Plot: line, short, beats, full", "length"},
			{playCards, []string{"p"}, "Previously on …: the story, card by card", "play"},
			{togglePanel, []string{"x"}, "show or hide what stands beside the text", "panel"},
		}},
		{"Find", []binding{
			{find, []string{"/"}, "find a character, an actor, a film or a passage", "find"},
			{nextMatch, []string{"n"}, "the next match in this text", "next match"},
			{prevMatch, []string{"N"}, "the match before", ""},
		}},
		{"Relationships", []binding{
			{openPage, []string{"o"}, "the page of the selected person", "person"},
			{goRelations, []string{"r"}, "from a person or the cast: their relationships", "relations"},
			{toggleWeb, []string{"v"}, "the whole cast on one picture, or one person", "web"},
			{toggleRing, []string{"a"}, "what stands among the people around, too", ""},
			{startChain, []string{"c"}, "how do these two know each other?", "chain"},
		}},
		{"Program", []binding{
			{goLibrary, []string{"L"}, "the library: all series found", ""},
			{chooseAgain, []string{"w"}, "choose which one you are about to watch", "which one"},
			{markWatched, []string{"m"}, "mark the next one as watched (asks first)", "watched"},
			{undoWatched, []string{"u"}, "take that back", ""},
			{copyText, []string{"y"}, "copy the text, or the selected person, as Markdown", ""},
			{editFile, []string{"e"}, "edit the series file at this place (asks first)", ""},
			{nextTheme, []string{"t"}, "the next theme: " + strings.Join(look.Themes(), ", "), ""},
			{toggleMouse, []string{"M"}, "give the mouse back to the terminal, or take it", ""},
			{showHelp, []string{"?"}, "this key map", "help"},
			{repaint, []string{"ctrl+l"}, "paint the screen anew", ""},
			{suspend, []string{"ctrl+z"}, "suspend", ""},
			{quit, []string{"q", "ctrl+c"}, "quit", "quit"},
		}},
	}
}

// actionOf finds what a key does.
func actionOf(groups []group, key tea.KeyPressMsg) (action, bool) {
	name := key.String()
	if name == " " {
		name = "space"
	}
	for _, g := range groups {
		for _, b := range g.bindings {
			if slices.Contains(b.keys, name) {
				return b.action, true
			}
		}
	}
	return "", false
}

// keyName writes a key as it stands on a keyboard.
func keyName(key string, signs *look.Signs) string {
	if signs.ASCII || signs.Linear {
		return key
	}
	switch key {
	case "left":
		return "←"
	case "right":
		return "→"
	case "up":
		return "↑"
	case "down":
		return "↓"
	}
	return key
}
