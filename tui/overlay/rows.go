package overlay

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
)

// seriesRow is a series in the library.
type seriesRow struct {
	data.Location
	title, kind string
	standing    string // where the viewer is in it, "" if they never said
	next        string // the part of standing that a narrow row shows
	summary     string // what the series is about
	sortKey     string // the folded title, by which rows are sorted
	lastOpened  time.Time
	fault       error
	read        bool
}

// describe sets what a row shows of its series. Of the installments, it uses only those
// that the viewer has said they have seen, and the next one.
func (l *Library) describe(r *seriesRow, book *data.Book) {
	book = l.source.Spell(book)
	r.title, r.kind, r.summary = book.Title(), text.Plural(book.Kind()), book.Summary()
	r.sortKey = text.Fold(r.title)
	mark := l.source.Recall(book)
	r.lastOpened = mark.Opened
	if next, ok := book.Horizon(mark.Answer); ok {
		r.setStanding(book.Standing(next))
	}
	l.updateIfOpen(r)
}

// updateIfOpen updates the row of the series that is open.
func (l *Library) updateIfOpen(r *seriesRow) {
	key, story := l.source.Current()
	if key == "" || r.Key() != key {
		return
	}
	if r.standing, r.next = "", ""; story != nil {
		r.setStanding(story.Standing())
		r.lastOpened = l.world.Now()
	}
}

// setStanding sets what comes next, and the years of what the viewer has seen.
func (r *seriesRow) setStanding(at recap.Standing) {
	years := yearRange(at)
	if at.Next == nil {
		r.next = "all seen"
		r.standing = joinWithCommas(r.next, years)
		return
	}
	r.next = "before " + recap.TitleYear(recap.BareTitle(at.Next.Name(), r.title), at.Next.Year)
	if years != "" {
		years = "seen " + years
	}
	r.standing = joinWithCommas(years, r.next)
}

// yearRange returns the years of what the viewer has seen, or "" if they are not known.
func yearRange(at recap.Standing) string {
	switch first, last := at.First, at.Last; {
	case first == nil || first.Year == 0 || last.Year == 0:
		return ""
	case first.Year == last.Year:
		return strconv.Itoa(first.Year)
	default:
		return fmt.Sprintf("%d to %d", first.Year, last.Year)
	}
}

// joinWithCommas returns the parts that are not empty, separated by commas.
func joinWithCommas(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

// allRead reports whether all series have been listed and read.
func (l *Library) allRead() bool { return l.listed && l.loaded == len(l.rows) }

// sortRows orders the rows: most recently opened first, or by title, and files with
// errors last. The cursor stays on its series. While files are being read, a cursor at
// the top stays at the top, because the viewer did not choose the row there.
func (l *Library) sortRows() {
	var selected *seriesRow
	if l.at < len(l.visible) && (l.at > 0 || l.allRead()) {
		selected = l.visible[l.at]
	}
	l.visible, l.titles = l.visible[:0], 0
	query := l.input.value()
	for _, row := range l.rows {
		if row.read && (query == "" || text.ContainsWords(row.title+" "+row.ID, query)) {
			l.visible = append(l.visible, row)
		}
	}
	slices.SortStableFunc(l.visible, func(a, b *seriesRow) int {
		recent := 0
		if !l.byTitle {
			recent = b.lastOpened.Compare(a.lastOpened)
		}
		return cmp.Or(btoi(a.fault != nil)-btoi(b.fault != nil), recent,
			cmp.Compare(a.sortKey, b.sortKey))
	})
	l.at = max(slices.Index(l.visible, selected), 0)
}
