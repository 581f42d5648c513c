package tui

import (
	"strings"

	"previously/recap/text"
	"previously/tui/look"
)

// maxMessage is how many rows a message may take: the footer, and the last rows of the
// body, which keeps at least one.
const maxMessage = 3

// footer returns the last rows of the screen: a message or a fault on as many rows as
// it needs, or the few keys that matter here. If the frame has no row for a footer,
// only messages are shown.
func (m *Model) footer() []string {
	indent, width := m.frame.indent(), m.frame.inner()
	switch {
	case m.message != "":
		room := m.bodyArea().height - 1 // the body keeps a row
		if m.frame.footer >= 0 {
			room++
		}
		return paintRows(m.messageRows(m.look.Spell(m.message), room), indent, m.look.Message)
	case m.frame.footer < 0:
		return nil
	case m.fault != "":
		return paintRows(m.faultRows(), indent, m.look.Fault)
	}
	sign, hints := m.hintRow(width)
	return []string{indent + m.look.Spread(hints, m.look.Key.Render(sign), width)}
}

// hintRow returns the sign for more text and the hints that fit beside it. The sign is
// written in full if that costs no hint. If its short form says less, the full one may
// cost all hints but two.
func (m *Model) hintRow(width int) (sign, row string) {
	hints := m.hints()
	brief, most := fitHints(hints, width-m.moreRoom(1))
	if m.look.MoreAbove[1] == "" {
		most = min(2, most)
	}
	if row, n := fitHints(hints, width-m.moreRoom(0)); n >= max(most, 1) {
		return m.moreSign(0), row
	}
	if most >= min(1, len(hints)) {
		return m.moreSign(1), brief
	}
	row, _ = fitHints(hints, width)
	return "", row
}

// messageRows wraps a message into rows for the footer. What goes beyond maxMessage
// rows, or beyond the limit, is cut.
func (m *Model) messageRows(message string, limit int) []string {
	limit = max(min(limit, maxMessage), 0)
	width := m.frame.inner()
	rows := m.look.Wrap(text.Sanitize(message), width)
	if len(rows) <= limit || limit == 0 {
		return rows[:min(len(rows), limit)]
	}
	return append(rows[:limit-1:limit-1], m.look.Fit(strings.Join(rows[limit-1:], " "), width))
}

// faultRows returns what is wrong with the file. It stays on screen until that is
// fixed, so the body makes room for it: text hidden behind it could never be read.
func (m *Model) faultRows() []string {
	if m.fault == "" || m.frame.footer < 0 {
		return nil
	}
	return m.messageRows(m.fault, max(m.frame.height/4, 1))
}

func paintRows(rows []string, indent string, style look.Style) []string {
	for i, row := range rows {
		rows[i] = indent + style.Render(row)
	}
	return rows
}

// hasMore reports whether there is more above and below what is on screen.
func (m *Model) hasMore() (above, below bool) {
	if m.overlay != nil {
		return m.overlay.More()
	}
	v, ok := m.window()
	if !ok {
		v, ok = m.windowOn(m.lastPage)
	}
	if !ok {
		return false, false
	}
	return v.Top > 0, v.Top+v.Height < len(v.Lines)
}

// moreSign returns the sign for more text above or below, in its full (0) or short (1)
// form.
func (m *Model) moreSign(form int) string {
	switch above, below := m.hasMore(); {
	case above && below:
		return m.look.MoreAround[form]
	case below:
		return m.look.MoreBelow[form]
	case above:
		return m.look.MoreAbove[form]
	}
	return ""
}

// moreRoom returns the cells reserved for the sign and the gap before it. On the story
// screen they are reserved even if there is no more text, so that no hint moves when
// the page changes.
func (m *Model) moreRoom(form int) int {
	above, below := m.hasMore()
	if m.overlay != nil && !above && !below {
		return 0
	}
	widest := max(m.look.Width(m.look.MoreBelow[form]), m.look.Width(m.look.MoreAbove[form]), m.look.Width(m.look.MoreAround[form]))
	return widest + hintGaps[len(hintGaps)-1]
}
