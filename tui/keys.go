package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
)

// storyTable is the key map of the story screen: whoever adds an action adds a row.
var storyTable = keys.Table[*Model, tea.Cmd]{
	{Title: "Go to", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(filmBack, []string{"left", "h"}, "go to the previous "+keys.Kind, keys.WithNext, func(m *Model) tea.Cmd { return m.aside(-1) }),
		keys.Key(filmForward, []string{"right", "l"}, "go to the next "+keys.Kind, keys.Kind, func(m *Model) tea.Cmd { return m.aside(+1) }),
		keys.Key(pictureBack, []string{"<"}, "previous "+keys.Kind+", also from the picture of all", keys.WithNext, func(m *Model) tea.Cmd { return m.stepFilm(-1) }),
		keys.Key(pictureForward, []string{">"}, "next "+keys.Kind+", also from the picture of all", keys.Kind, func(m *Model) tea.Cmd { return m.stepFilm(+1) }),
		keys.Key(partBack, []string{"{"}, "go to the end of the previous "+keys.OfPart, keys.WithNext, func(m *Model) tea.Cmd { return m.stepPart(-1) }),
		keys.Key(partForward, []string{"}"}, "go to the end of the next "+keys.OfPart, keys.OfPart, func(m *Model) tea.Cmd { return m.stepPart(+1) }),
		keys.Key(nextSection, []string{"tab"}, "go to the next section", "section", func(m *Model) tea.Cmd { return m.stepSection(+1) }),
		keys.Key("previous-section", []string{"shift+tab"}, "go to the previous section", "", func(m *Model) tea.Cmd { return m.stepSection(-1) }),
		keys.Key("so-far", []string{"1"}, "So far: the story up to here", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionSoFar) }),
		keys.Key("plot", []string{"2"}, "Plot: the story of one "+keys.Kind, "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionPlot) }),
		keys.Key("cast", []string{"3"}, "Cast: who is who", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionCast) }),
		keys.Key("relationships", []string{"4"}, "Relationships: how people are connected", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionRelationships) }),
	}},
	{Title: "Move", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(lineDown, []string{"down", "j"}, "move down a line, or to the next entry", "", func(m *Model) tea.Cmd { return m.stepLine(+1) }),
		keys.Key(lineUp, []string{"up", "k"}, "move up a line, or to the previous entry", "", func(m *Model) tea.Cmd { return m.stepLine(-1) }),
		keys.Key(pageDown, []string{"space", "pgdown"}, "scroll down a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h-1, 1) }) }),
		keys.Key(pageUp, []string{"b", "pgup"}, "scroll up a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h-1, 1) }) }),
		keys.Key("half-page-down", []string{"ctrl+d"}, "scroll down half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h/2, 1) }) }),
		keys.Key("half-page-up", []string{"ctrl+u"}, "scroll up half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h/2, 1) }) }),
		keys.Key(goTop, []string{"g", "home"}, "go to the top", "", func(m *Model) tea.Cmd { return m.jump(-1 << 30) }),
		keys.Key(goBottom, []string{"G", "end"}, "go to the end", "", func(m *Model) tea.Cmd { return m.jump(1 << 30) }),
		keys.Key(open, []string{"enter"}, "open the entry, or put it in the centre", "open", (*Model).openSelected),
		keys.Key(escape, []string{"esc"}, "clear the search, then go back", "back", (*Model).clearSearch),
		keys.Key(back, []string{"backspace"}, "go back to where you were", "", (*Model).goBack),
		keys.Key("back-jump", []string{"["}, "go back one jump", "", (*Model).jumpBack),
		keys.Key("forward-jump", []string{"]", "shift+backspace"}, "go forward one jump", "", (*Model).jumpForward),
	}},
	{Title: "Reading", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(moreTime, []string{"+", "="}, "take more time for So far (1 to 10 min)", "time", func(m *Model) tea.Cmd { return m.changeBudget(+1) }),
		keys.Key(lessTime, []string{"-"}, "take less time for So far", keys.WithLast, func(m *Model) tea.Cmd { return m.changeBudget(-1) }),
		keys.Key(cycleLength, []string{"z"}, "switch Plot: line, short, beats, full", "length", (*Model).nextLength),
		keys.Key(playCards, []string{"p"}, "play the story card by card", "play", (*Model).play),
		keys.Key(thisPart, []string{"s"}, "tell only this "+keys.OfPart+", or all", "only this "+keys.OfPart, (*Model).switchPart),
		keys.Key(togglePanel, []string{"x"}, "show or hide the panel beside the text", "panel", (*Model).switchPanel),
	}},
	{Title: "Find", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(find, []string{"/"}, "find a character, actor, "+keys.Kind+" or passage", "find", (*Model).openFinder),
		keys.Key(nextMatch, []string{"n"}, "go to the next match", "next match", func(m *Model) tea.Cmd { return m.stepMatch(+1) }),
		keys.Key("previous-match", []string{"N"}, "go to the previous match", "", func(m *Model) tea.Cmd { return m.stepMatch(-1) }),
	}},
	{Title: "Relationships", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(openPage, []string{"o"}, "open the page of the selected person", "person", (*Model).openPersonPage),
		keys.Key(goRelations, []string{"r"}, "show the selected person's relationships", "relations", (*Model).openRelations),
		keys.Key(toggleWeb, []string{"v"}, "show all relationships, or one person's", "web", (*Model).switchWeb),
		keys.Key(toggleRing, []string{"a"}, "also ties between the others", "", (*Model).switchRing),
		keys.Key(startChain, []string{"c"}, "show how two people know each other", "chain", (*Model).askChain),
	}},
	{Title: "Program", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(goLibrary, []string{"L"}, "open the library of all series", "", (*Model).toLibrary),
		keys.Key(chooseFilm, []string{"w"}, "change the "+keys.Kind+" you are about to watch", "change "+keys.Kind, (*Model).chooseAgain),
		keys.Key(markWatched, []string{"m"}, "mark the next "+keys.Kind+" watched (asks first)", "watched", (*Model).askWatched),
		keys.Key(undoWatched, []string{"u"}, "undo marking it watched", "", (*Model).undoWatched),
		keys.Key("copy", []string{"y"}, "copy the text or person as Markdown", "", (*Model).copyHere),
		keys.Key("edit", []string{"e"}, "edit the series file here (asks first)", "", (*Model).edit),
		keys.Key("theme", []string{"t"}, "change the theme: "+strings.Join(look.Themes(), ", "), "", (*Model).cycleTheme),
		keys.Key(toggleMouse, []string{"M"}, "release the mouse, or take it back", "", (*Model).switchMouse),
		keys.Key(showHelp, []string{"?"}, "show all keys", "help", (*Model).openHelp),
		keys.Key(repaint, []string{"ctrl+l"}, "redraw the screen", "", func(*Model) tea.Cmd { return tea.ClearScreen }),
		keys.Key(suspend, []string{"ctrl+z"}, "suspend the program", "", func(*Model) tea.Cmd { return tea.Suspend }),
		keys.Key(quit, []string{"q", "ctrl+c"}, "quit", "quit", (*Model).leave),
	}},
}

// keysAs returns the key map with the keys that the viewer chose.
func keysAs(chosen map[string][]string) keyTable {
	table := storyTable.As(func(a keys.Action, own []string) []string {
		if list, ok := chosen[string(a)]; ok {
			return withAlways(string(a), list)
		}
		return own
	})
	return keyTable{table, table.Map()}
}
