package text

import "testing"

func TestIsRank(t *testing.T) {
	for word, want := range map[string]bool{"Baron": true, "Marquis": true, "baron": false, "Baron Harkonnen": false, "Paul": false} {
		if IsRank(word) != want {
			t.Errorf("IsRank(%q) = %v, want %v", word, !want, want)
		}
	}
}

func TestQuantities(t *testing.T) {
	for want, got := range map[string]string{
		"0 films": Quantity(0, "film"), "1 film": Quantity(1, "film"), "2 films": Quantity(2, "film"),
		"1 series": Quantity(1, "series"), "3 series": Quantity(3, "series"),
		"1 person": Quantity(1, "person"), "4 people": Quantity(4, "person"),
		"2 stories": Quantity(2, "story"), "2 classes": Quantity(2, "class"), "2 days": Quantity(2, "day"),
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
