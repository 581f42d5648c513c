package text

import "testing"

func TestTitlesTakeAnArticle(t *testing.T) {
	for word, want := range map[string]bool{"Baron": true, "Marquis": true, "baron": false, "Baron Harkonnen": false, "Paul": false} {
		if IsRank(word) != want {
			t.Errorf("Title(%q) = %v, want %v", word, !want, want)
		}
	}
}
