package article

import (
	"strconv"

	"github.com/PuerkitoBio/goquery"

	"previously/recap/text"
)

// Date is a day, a month or a year; unknown parts are 0.
type Date struct{ Year, Month, Day int }

func (d Date) before(other Date) bool {
	return d.Year < other.Year || d.Year == other.Year && (d.Month < other.Month || d.Month == other.Month && d.Day < other.Day)
}

var (
	isoDate = text.Lazy(`\b((?:18|19|20)\d\d)(?:-(\d\d?))?(?:-(\d\d?))?\b`)
	year    = text.Lazy(`\b(?:18|19|20)\d\d\b`)
)

// releaseDate returns the earliest machine-readable date in a value or, if there is none,
// the first year in its text.
func releaseDate(value *goquery.Selection) (first Date) {
	value.Find(".bday, .dtstart, .published, time").Each(func(_ int, s *goquery.Selection) {
		d := parseDate(s.AttrOr("datetime", "") + " " + s.Text())
		if d.Year > 0 && (first.Year == 0 || d.before(first)) {
			first = d
		}
	})
	if first.Year == 0 {
		first = parseDate(year().FindString(value.Text()))
	}
	return first
}

func parseDate(text string) Date {
	parts := isoDate().FindStringSubmatch(text)
	if parts == nil {
		return Date{}
	}
	var numbers [3]int
	for i := range numbers {
		numbers[i], _ = strconv.Atoi(parts[i+1])
	}
	d := Date{numbers[0], numbers[1], numbers[2]}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > 31 {
		return Date{Year: d.Year}
	}
	return d
}
