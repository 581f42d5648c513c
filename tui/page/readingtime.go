package page

import (
	"fmt"
	"time"

	"previously/recap/text"
)

// readingTime returns a reading time as it is shown: to the nearest 5 seconds under 2
// minutes, to the nearest minute above.
func readingTime(words, speed int) string {
	t := text.ReadingTime(words, speed)
	switch fine := t.Round(5 * time.Second); {
	case fine < time.Minute:
		return fmt.Sprintf("%d s", int(fine.Seconds()))
	case fine < 2*time.Minute:
		return fmt.Sprintf("%d min %02d s", int(fine.Minutes()), int(fine.Seconds())%60)
	}
	return fmt.Sprintf("%d min", int(t.Round(time.Minute).Minutes()))
}
