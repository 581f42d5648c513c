package file

import (
	"strings"

	"previously/recap"
	"previously/recap/text"
)

// isEnglish reports whether a series is written in English, so that rules of English
// apply to it. In English at least one word in twenty is among those counted here.
func isEnglish(s *recap.Series) bool {
	words, common := 0, 0
	count := func(content string) {
		for _, w := range text.Words(content) {
			words++
			if isAmong(strings.ToLower(w.Text), "the and of from with who his") {
				common++
			}
		}
	}
	count(s.Summary)
	for i := range s.Installments {
		in := &s.Installments[i]
		for _, content := range append([]string{in.Line, in.Short, in.Recap, in.Previously}, in.Beats...) {
			count(content)
		}
	}
	return common*20 >= words
}
