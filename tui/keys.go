package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"previously/tui/keys"
	"previously/tui/page"
)

// storyTable is the key map of the story screen. To add an action, add a row.
var storyTable = keys.Table[*Model, tea.Cmd]{
	{Title: "Go to", Entries: slices.Concat([]keys.Entry[*Model, tea.Cmd]{
		keys.Key("film-back", []string{"left", "h"}, "previous "+keys.KindWord, keys.WithNext, func(m *Model) tea.Cmd { return m.stepSide(-1) }),
		keys.Key(filmForward, []string{"right", "l"}, keys.SameRow+"next "+keys.KindWord, keys.KindWord, func(m *Model) tea.Cmd { return m.stepSide(+1) }),
		keys.Key("picture-film-back", []string{"<"}, "previous "+keys.KindWord+" anywhere", keys.WithNext, func(m *Model) tea.Cmd { return m.stepFilm(-1) }),
		keys.Key(pictureForward, []string{">"}, keys.SameRow+"next "+keys.KindWord+" anywhere", keys.KindWord, func(m *Model) tea.Cmd { return m.stepFilm(+1) }),
		keys.Key(partBack, []string{"{"}, "end of previous "+keys.PartWord, keys.WithNext, func(m *Model) tea.Cmd { return m.stepPart(-1) }),
		keys.Key(partForward, []string{"}"}, keys.SameRow+"end of next "+keys.PartWord, keys.PartWord, func(m *Model) tea.Cmd { return m.stepPart(+1) }),
		keys.Key(nextSection, []string{"tab"}, "next section", "section", func(m *Model) tea.Cmd { return m.stepSection(+1) }),
		keys.Key("previous-section", []string{"shift+tab"}, keys.SameRow+"previous section", "", func(m *Model) tea.Cmd { return m.stepSection(-1) }),
	}, sectionKeys())},
	{Title: "Move", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(lineDown, []string{"down", "j"}, "go down a line or entry", "", func(m *Model) tea.Cmd { return m.stepLine(+1) }),
		keys.Key("up", []string{"up", "k"}, keys.SameRow+"go up a line or entry", "", func(m *Model) tea.Cmd { return m.stepLine(-1) }),
		keys.Key("page-down", []string{"space", "pgdown"}, "scroll down a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h-1, 1) }) }),
		keys.Key("page-up", []string{"b", "pgup"}, keys.SameRow+"scroll up a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h-1, 1) }) }),
		keys.Key("half-page-down", []string{"ctrl+d"}, "scroll down half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return max(h/2, 1) }) }),
		keys.Key("half-page-up", []string{"ctrl+u"}, keys.SameRow+"scroll up half a page", "", func(m *Model) tea.Cmd { return m.scroll(func(h int) int { return -max(h/2, 1) }) }),
		keys.Key("top", []string{"g", "home"}, "go to the top", "", func(m *Model) tea.Cmd { return m.goTopOrEnd(-1 << 30) }),
		keys.Key("bottom", []string{"G", "end"}, keys.SameRow+"go to the end", "", func(m *Model) tea.Cmd { return m.goTopOrEnd(1 << 30) }),
		keys.Key(open, []string{"enter"}, "open or centre the entry", "open", (*Model).openSelected),
		keys.Key(escape, []string{"esc"}, "clear the search, or go back", "back", (*Model).clearSearch),
		keys.Key("back", []string{"backspace"}, "go back to where you were", "", (*Model).goBack),
		keys.Key("back-jump", []string{"["}, "go back one jump", "", (*Model).jumpBack),
		keys.Key("forward-jump", []string{"]", "shift+backspace"}, keys.SameRow+"go forward one jump", "", (*Model).jumpForward),
	}},
	{Title: readingKeys, Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(moreTime, []string{"+", "="}, "allow more time to read", "time", func(m *Model) tea.Cmd { return m.changeBudget(+1) }),
		keys.Key("less-time", []string{"-"}, keys.SameRow+"allow less time to read", keys.WithPrevious, func(m *Model) tea.Cmd { return m.changeBudget(-1) }),
		keys.Key(cycleLength, []string{"z"}, "change the length of Plot", "length", (*Model).nextLength),
		keys.Key(playCards, []string{"p"}, "play the story card by card", "play", (*Model).play),
		keys.Key(thisPart, []string{"s"}, "show only this "+keys.PartWord+", or all", "only this "+keys.PartWord, (*Model).toggleOnlyPart),
		keys.Key(togglePanel, []string{"x"}, "show or hide the side panel", "panel", (*Model).togglePanel),
	}},
	{Title: "Find", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(find, []string{"/"}, "find people and passages", "find", (*Model).openFinder),
		keys.Key(nextMatch, []string{"n"}, "go to the next match", "next match", func(m *Model) tea.Cmd { return m.stepMatch(+1) }),
		keys.Key("previous-match", []string{"N"}, keys.SameRow+"go to the previous match", "", func(m *Model) tea.Cmd { return m.stepMatch(-1) }),
	}},
	{Title: relationKeys, Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(openPage, []string{"o"}, "open the person's page", "person", (*Model).openPersonPage),
		keys.Key(goRelations, []string{"r"}, "show their relationships", "relations", (*Model).openRelations),
		keys.Key(toggleWeb, []string{"v"}, "show everybody, or one person", "everybody", (*Model).toggleWeb),
		keys.Key(toggleRing, []string{"a"}, "add ties between the others", "", (*Model).toggleRing),
		keys.Key(startChain, []string{"c"}, "show how two people are connected", "connect", (*Model).askChain),
	}},
	{Title: "Program", Entries: []keys.Entry[*Model, tea.Cmd]{
		keys.Key(goLibrary, []string{"L"}, "open the library of series", "", (*Model).openLibrary),
		keys.Key(chooseFilm, []string{"w"}, "change your next "+keys.KindWord, "change "+keys.KindWord, (*Model).openChooser),
		keys.Key(markWatched, []string{"m"}, "mark your next "+keys.KindWord+" watched", "watched", (*Model).askWatched),
		keys.Key(undoWatched, []string{"u"}, "undo marking it watched", "", (*Model).undoWatched),
		keys.Key("copy", []string{"y"}, "copy this as Markdown", "", (*Model).copyHere),
		keys.Key("edit", []string{"e"}, "edit the series file", "", (*Model).edit),
		keys.Key("theme", []string{"t"}, "change the theme", "", (*Model).cycleTheme),
		keys.Key(toggleMouse, []string{"M"}, "release or capture the mouse", "", (*Model).toggleMouse),
		keys.Key(showHelp, []string{"?"}, "show all keys", "help", (*Model).openHelp),
		keys.Key(repaint, []string{"ctrl+l"}, "redraw the screen", "", func(*Model) tea.Cmd { return tea.ClearScreen }),
		keys.Key(suspend, []string{"ctrl+z"}, "suspend the program", "", func(*Model) tea.Cmd { return tea.Suspend }),
		keys.Key(quit, []string{"q", "ctrl+c"}, "quit", "quit", (*Model).saveAndQuit),
	}},
}

// sectionKeys has a row for each section: its action has its name, its key is its
// number.
func sectionKeys() []keys.Entry[*Model, tea.Cmd] {
	var rows []keys.Entry[*Model, tea.Cmd]
	titles := page.Titles(false)
	for i, s := range page.Sections() {
		help := titles[i]
		if i > 0 {
			help = keys.SameRow + help
		}
		rows = append(rows, keys.Key(keys.Action(s), []string{strconv.Itoa(i + 1)}, help, "", func(m *Model) tea.Cmd { return m.goSection(s) }))
	}
	return rows
}

// newKeyTable returns the key map with the keys that the viewer chose.
func newKeyTable(chosen map[string][]string) keyTable {
	table := storyTable.WithKeys(keyAssigner(chosen, ownersOf(chosen)))
	return keyTable{table, table.Map()}
}
