package overlay

import (
	"slices"

	"previously/tui/keys"
)

// pager is an overlay of lines that may not all fit on screen. It scrolls with the same
// keys as a page of the story.
type pager struct {
	base
	lines  []string
	window window
}

const pagerDown keys.Action = "down"

// pagerTable has the keys that scroll a pager.
var pagerTable = keyMap("",
	keys.Key(pagerDown, []string{"down", "j"}, "scroll down a line", "scroll", func(p *pager) Intent { return p.Wheel(+1) }),
	keys.Key("up", []string{"up", "k"}, "scroll up a line", "", func(p *pager) Intent { return p.Wheel(-1) }),
	keys.Key("page-down", []string{"space", "pgdown"}, "scroll down a page", "", func(p *pager) Intent { return p.Wheel(+p.page()) }),
	keys.Key("page-up", []string{"b", "pgup"}, "scroll up a page", "", func(p *pager) Intent { return p.Wheel(-p.page()) }),
	keys.Key("top", []string{"g", "home"}, "go to the top", "", func(p *pager) Intent { return p.Wheel(-p.window.total) }),
	keys.Key("bottom", []string{"G", "end"}, "go to the end", "", func(p *pager) Intent { return p.Wheel(+p.window.total) }),
)

// pagerKeys returns those keys and one that leaves.
func pagerKeys(title string, leave keys.Binding) keys.Map {
	return keys.Map{{Title: title, Bindings: append(pagerTable.Map()[0].Bindings, leave)}}
}

func (p *pager) page() int { return max(p.height-1, 1) }

// Wheel scrolls by lines.
func (p *pager) Wheel(by int) Intent {
	p.window.scroll(by)
	return nil
}

// More reports whether there are lines above and below those on screen.
func (p *pager) More() (above, below bool) { return p.window.more() }

// FooterWord returns "" for scrolling if all lines are on screen.
func (p *pager) FooterWord(b keys.Binding) string {
	if above, below := p.More(); b.Action == pagerDown && !above && !below {
		return ""
	}
	return b.Footer
}

// setLines puts lines into the pager. Lay must have set its size.
func (p *pager) setLines(lines []string) {
	p.lines = lines
	p.window.stay(p.height, len(lines))
}

// Paint returns the lines in the window.
func (p *pager) Paint() []string { return slices.Clone(p.lines[p.window.top:p.window.end()]) }
