package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/page"
)

// storyTable is the key map of the story screen: whoever adds an action adds a row.
var storyTable = keys.Table[*Model, tea.Cmd]{
	{Title: "Film and section", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(filmBack, []string{"left", "h"}, "the film before", keys.WithNext, func(m *Model) tea.Cmd { return m.stepFilm(-1) }),
		keys.Key(filmForward, []string{"right", "l"}, "the film after", "film", func(m *Model) tea.Cmd { return m.stepFilm(+1) }),
		keys.Key(nextSection, []string{"tab"}, "the next section", "section", func(m *Model) tea.Cmd { return m.stepSection(+1) }),
		keys.Key("previous-section", []string{"shift+tab"}, "the section before", "", func(m *Model) tea.Cmd { return m.stepSection(-1) }),
		keys.Key("so-far", []string{"1"}, "So far: the story, where the people stand, and what is open", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionSoFar) }),
		keys.Key("plot", []string{"2"}, "Plot: one film, told", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionPlot) }),
		keys.Key("cast", []string{"3"}, "Cast: who is who", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionCast) }),
		keys.Key("relationships", []string{"4"}, "Relationships: who stands how to whom", "", func(m *Model) tea.Cmd { return m.goSection(recap.SectionRelationships) }),
	}},
	{Title: "Move", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(lineDown, []string{"down", "j"}, "down a line, or to the next entry", "", func(m *Model) tea.Cmd { return m.move(func(v *page.Window) { v.Step(+1) }) }),
		keys.Key(lineUp, []string{"up", "k"}, "up a line, or to the entry before", "", func(m *Model) tea.Cmd { return m.move(func(v *page.Window) { v.Step(-1) }) }),
		keys.Key(pageDown, []string{"space", "pgdown"}, "down a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h-1, 1) }) }),
		keys.Key(pageUp, []string{"b", "pgup"}, "up a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h-1, 1) }) }),
		keys.Key("half-page-down", []string{"ctrl+d"}, "down half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h/2, 1) }) }),
		keys.Key("half-page-up", []string{"ctrl+u"}, "up half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h/2, 1) }) }),
		keys.Key(goTop, []string{"g", "home"}, "to the top", "", func(m *Model) tea.Cmd { return m.jump(-1 << 30) }),
		keys.Key(goBottom, []string{"G", "end"}, "to the end", "", func(m *Model) tea.Cmd { return m.jump(1 << 30) }),
		keys.Key(open, []string{"enter"}, "open what is selected; in Relationships: make it the centre", "open", (*Model).openSelected),
		keys.Key(escape, []string{"esc"}, "what was found is no longer lit; then back", "back", (*Model).clearSearch),
		keys.Key(back, []string{"backspace"}, "back to where you were", "", (*Model).goBack),
		keys.Key("back-jump", []string{"["}, "back over jumps only", "", (*Model).jumpBack),
		keys.Key("forward-jump", []string{"]", "shift+backspace"}, "forward again", "", (*Model).jumpForward),
	}},
	{Title: "Reading", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(moreTime, []string{"+", "="}, "So far: more time to read (1, 2, 5, 10 minutes, all)", "time", func(m *Model) tea.Cmd { return m.changeBudget(+1) }),
		keys.Key(lessTime, []string{"-"}, "So far: less time to read", keys.WithLast, func(m *Model) tea.Cmd { return m.changeBudget(-1) }),
		keys.Key(cycleLength, []string{"z"}, "Plot: line, short, beats, full", "length", (*Model).nextLength),
		keys.Key(playCards, []string{"p"}, "Previously on …: the story, card by card", "play", (*Model).play),
		keys.Key(togglePanel, []string{"x"}, "show or hide what stands beside the text", "panel", (*Model).switchPanel),
	}},
	{Title: "Find", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(find, []string{"/"}, "find a character, an actor, a film or a passage", "find", (*Model).openFinder),
		keys.Key(nextMatch, []string{"n"}, "the next match in this text", "next match", func(m *Model) tea.Cmd { return m.stepMatch(+1) }),
		keys.Key("previous-match", []string{"N"}, "the match before", "", func(m *Model) tea.Cmd { return m.stepMatch(-1) }),
	}},
	{Title: "Relationships", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(openPage, []string{"o"}, "the page of the selected person", "person", (*Model).openPersonPage),
		keys.Key(goRelations, []string{"r"}, "from a person or the cast: their relationships", "relations", (*Model).openRelations),
		keys.Key(toggleWeb, []string{"v"}, "the whole cast on one picture, or one person", "web", (*Model).switchWeb),
		keys.Key(toggleRing, []string{"a"}, "what stands among the people around, too", "", (*Model).switchRing),
		keys.Key(startChain, []string{"c"}, "how do these two know each other?", "chain", (*Model).askChain),
	}},
	{Title: "Program", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(goLibrary, []string{"L"}, "the library: all series found", "", (*Model).toLibrary),
		keys.Key(chooseFilm, []string{"w"}, "choose which one you are about to watch", "which one", (*Model).chooseAgain),
		keys.Key(markWatched, []string{"m"}, "mark the next one as watched (asks first)", "watched", (*Model).askWatched),
		keys.Key(undoWatched, []string{"u"}, "take that back", "", (*Model).undoWatched),
		keys.Key("copy", []string{"y"}, "copy the text, or the selected person, as Markdown", "", (*Model).copyHere),
		keys.Key("edit", []string{"e"}, "edit the series file at this place (asks first)", "", (*Model).edit),
		keys.Key("theme", []string{"t"}, "the next theme: "+strings.Join(look.Themes(), ", "), "", (*Model).cycleTheme),
		keys.Key(toggleMouse, []string{"M"}, "give the mouse back to the terminal, or take it", "", (*Model).switchMouse),
		keys.Key(showHelp, []string{"?"}, "this key map", "help", (*Model).openHelp),
		keys.Key(repaint, []string{"ctrl+l"}, "paint the screen anew", "", func(*Model) tea.Cmd { return tea.ClearScreen }),
		keys.Key(suspend, []string{"ctrl+z"}, "suspend", "", func(*Model) tea.Cmd { return tea.Suspend }),
		keys.Key(quit, []string{"q", "ctrl+c"}, "quit", "quit", (*Model).leave),
	}},
}

// keysAs is the key map with the keys that the viewer chose.
func keysAs(chosen map[string][]string) keyTable {
	table := storyTable.As(func(a keys.Action, own []string) []string {
		if list, ok := chosen[string(a)]; ok {
			return withAlways(string(a), list)
		}
		return own
	})
	return keyTable{table, table.Map()}
}
