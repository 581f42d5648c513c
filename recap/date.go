package recap

import (
	"fmt"
	"time"
)

// Date is the day of a release, or only its year (Month and Day are 0).
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// String returns "19 June 2020", "2020", or "" for the zero date.
func (d Date) String() string {
	switch {
	case d.Year == 0:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	}
	return fmt.Sprintf("%d %s %04d", d.Day, d.Month, d.Year)
}

// MarshalText returns the date in the form of ISO 8601: "2020-06-19" or "2020".
func (d Date) MarshalText() ([]byte, error) {
	switch {
	case d.Year == 0:
		return nil, nil
	case d.Month == 0:
		return fmt.Appendf(nil, "%04d", d.Year), nil
	}
	return fmt.Appendf(nil, "%04d-%02d-%02d", d.Year, d.Month, d.Day), nil
}

// MarshalTOML writes a full date as a date, and a year as an integer.
func (d Date) MarshalTOML() ([]byte, error) {
	if d.Month == 0 {
		return fmt.Appendf(nil, "%d", d.Year), nil
	}
	return d.MarshalText()
}
