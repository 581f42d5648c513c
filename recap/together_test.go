package recap_test

import (
	"slices"
	"testing"

	. "previously/recap"
)

// TestLinksAreTiesAndPairsMentionedTogether checks that links are all ties followed by all
// pairs mentioned together, and that these have no kind or class that a file could give.
func TestLinksAreTiesAndPairsMentionedTogether(t *testing.T) {
	m := lampOffice(t).Before(4).Now()
	ties, links := m.Ties(), m.Links()
	if len(links) != len(ties)+len(m.Together()) || len(links) == len(ties) {
		t.Errorf("got %d links for %d ties and %d pairs", len(links), len(ties), len(m.Together()))
	}
	for _, l := range links[len(ties):] {
		if l.Class != Unsaid || slices.Contains(Classes(), l.Class) || slices.Contains(Kinds(), l.Kind) {
			t.Errorf("a link of a pair has a kind or class of the format: %+v", l)
		}
	}
}
