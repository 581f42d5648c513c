package wikipedia

import (
	"context"
	"encoding/json"
	"net/url"
	"strconv"
	"time"

	"previously/recap/text"
)

// Properties of a Wikidata entry that can be requested, one at a time.
const (
	PartOfSeries    = "P179"
	Follows         = "P155"
	FollowedBy      = "P156"
	PublicationDate = "P577"
	StartTime       = "P580" // of a season
)

// LinkedIDs returns the IDs of the entries that a property of entry id names, without
// deprecated ones.
func (c *Client) LinkedIDs(ctx context.Context, id, property string) ([]string, error) {
	values, err := c.claims(ctx, id, property)
	var ids []string
	for _, v := range values {
		var item struct{ ID string }
		if json.Unmarshal(v, &item) == nil && item.ID != "" {
			ids = append(ids, item.ID)
		}
	}
	return ids, err
}

// Day is a day, a month or a year; unknown parts are 0.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// First returns the earliest moment that d can mean: for "2013", January 1st.
func (d Day) First() time.Time {
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Date returns the earliest day that a property gives, or the zero Day if it gives none.
func (c *Client) Date(ctx context.Context, id, property string) (Day, error) {
	values, err := c.claims(ctx, id, property)
	var earliest Day
	for _, v := range values {
		if d := parseDay(v); d.Year > 0 && (earliest.Year == 0 || d.First().Before(earliest.First())) {
			earliest = d
		}
	}
	return earliest, err
}

// wikidataTime matches times such as "+2013-11-20T00:00:00Z". Month and day can be 00.
var wikidataTime = text.Lazy(`^\+(\d{4})-(\d\d)-(\d\d)T`)

func parseDay(value json.RawMessage) Day {
	var at struct {
		Time      string
		Precision int // 9 a year, 10 a month, 11 a day
	}
	_ = json.Unmarshal(value, &at) // if it fails, the pattern does not match
	parts := wikidataTime().FindStringSubmatch(at.Time)
	if parts == nil || at.Precision < 9 {
		return Day{}
	}
	year, _ := strconv.Atoi(parts[1])
	month, _ := strconv.Atoi(parts[2])
	number, _ := strconv.Atoi(parts[3])
	d := Day{Year: year}
	if at.Precision >= 10 && month >= 1 && month <= 12 {
		d.Month = time.Month(month)
		if at.Precision >= 11 {
			d.Day = number
		}
	}
	return d
}

// claims returns the values of one property of an entry: the preferred ones or, if there
// are none, all that are not deprecated. It requests a single property, because a film's
// other properties tell who is in it.
func (c *Client) claims(ctx context.Context, id, property string) ([]json.RawMessage, error) {
	var answer struct{ Claims json.RawMessage }
	err := c.api(ctx, c.wikidata, url.Values{"action": {"wbgetclaims"}, "entity": {id}, "property": {property}}, &answer)
	if err != nil {
		return nil, err
	}
	var by map[string][]struct {
		MainSnak struct {
			DataValue struct{ Value json.RawMessage } // missing if the value is unknown
		}
		Rank string
	}
	_ = json.Unmarshal(answer.Claims, &by)
	var values, preferred []json.RawMessage
	for _, statement := range by[property] {
		value := statement.MainSnak.DataValue.Value
		switch {
		case value == nil || statement.Rank == "deprecated":
		case statement.Rank == "preferred":
			preferred = append(preferred, value)
		default:
			values = append(values, value)
		}
	}
	if len(preferred) > 0 {
		return preferred, nil
	}
	return values, nil
}
