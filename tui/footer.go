package tui

import (
	"strings"

	"previously/recap/text"
	"previously/tui/look"
)

// maxMessage is how many rows a message may take: the footer, and the last rows
// of the body as far as one is left.
const maxMessage = 3

// footer returns the last rows of the screen: a message or a fault on as many as it
// needs, or the few keys that matter here. Only a message comes where there is no
// row for a footer.
func (m *Model) footer() []string {
	indent := strings.Repeat(" ", m.frame.gutter())
	width := m.frame.content - len(indent)
	switch {
	case m.message != "":
		over := m.stage().height - 1 // a row of the body stays
		rows := m.notice(m.look.Words(m.message), over+btoi(m.frame.footer >= 0))
		return painted(rows, indent, m.look.Message)
	case m.frame.footer < 0:
		return nil
	case m.fault != "":
		return painted(m.faultRows(), indent, m.look.Fault)
	}
	sign, hints := m.hintRow(width)
	return []string{indent + m.look.Spread(hints, m.look.Key.Render(sign), width)}
}

// hintRow returns the sign of more text and the hints that have room beside it. The
// sign is in full where that costs no hint; or all but two of them, where it says
// less in short.
func (m *Model) hintRow(width int) (sign, row string) {
	hints := m.hints()
	brief, most := m.fitHints(hints, width-m.moreRoom(1))
	if m.look.Above[1] == "" {
		most = min(2, most)
	}
	if row, n := m.fitHints(hints, width-m.moreRoom(0)); n >= max(most, 1) {
		return m.moreSign(0), row
	}
	if most >= min(1, len(hints)) {
		return m.moreSign(1), brief
	}
	row, _ = m.fitHints(hints, width)
	return "", row
}

// notice returns a text wrapped into the rows of the footer; what has no room in
// maxMessage rows, or in fewer, is cut.
func (m *Model) notice(message string, most int) []string {
	most = max(min(most, maxMessage), 0)
	width := m.frame.content - m.frame.gutter()
	rows := m.look.Wrap(text.Printable(message), width)
	if len(rows) <= most || most == 0 {
		return rows[:min(len(rows), most)]
	}
	return append(rows[:most-1:most-1], m.look.Fit(strings.Join(rows[most-1:], " "), width))
}

// faultRows says what is wrong with the file. It stays until that is fixed, so
// that the body must leave it its rows: what it hid could not be read at all.
func (m *Model) faultRows() []string {
	if m.fault == "" || m.frame.footer < 0 {
		return nil
	}
	return m.notice(m.fault, max(m.frame.height/4, 1))
}

func painted(rows []string, indent string, style look.Style) []string {
	for i, row := range rows {
		rows[i] = indent + style.Render(row)
	}
	return rows
}

// beyond reports whether what is on screen goes on above and below it.
func (m *Model) beyond() (above, below bool) {
	if m.overlay != nil {
		return m.overlay.More()
	}
	v, ok := m.view()
	if !ok {
		v, ok = m.viewOf(m.shown)
	}
	if !ok {
		return false, false
	}
	return v.Top > 0, v.Top+v.Height < len(v.Lines)
}

// moreSign says, in full (0) or in short (1), where there is more than is on
// screen.
func (m *Model) moreSign(form int) string {
	switch above, below := m.beyond(); {
	case above && below:
		return m.look.Around[form]
	case below:
		return m.look.Below[form]
	case above:
		return m.look.Above[form]
	}
	return ""
}

// moreRoom returns the room that is kept for the sign and a gap before it. On the
// story it is kept whether or not there is more, so that a step to another page
// moves no hint.
func (m *Model) moreRoom(form int) int {
	above, below := m.beyond()
	if m.overlay != nil && !above && !below {
		return 0
	}
	widest := max(m.look.Width(m.look.Below[form]), m.look.Width(m.look.Above[form]), m.look.Width(m.look.Around[form]))
	return widest + hintGaps[len(hintGaps)-1]
}
