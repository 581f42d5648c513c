package recap

import (
	"strings"
	"testing"
)

// TestACopiedText checks that a copied text is shown with its source and
// licence, and a text of the author's own without.
func TestACopiedText(t *testing.T) {
	s := Series{Title: "S", Installments: []Installment{{Title: "One", Recap: "Kit dives.", Sources: []Source{
		{Title: "An article", URL: "https://example.org/1", Licence: "CC BY-SA 4.0", Verbatim: true}, {Title: "Read for facts"},
	}}}}
	story := s.Before(2)
	md := story.AsOf(1).Markdown(MarkdownOptions{Sections: []Section{SectionPlot}})
	if !strings.Contains(md, "Text: An article. CC BY-SA 4.0. https://example.org/1") || strings.Contains(md, "Read for facts") {
		t.Errorf("want the copied text's source and no other:\n%s", md)
	}
	s.Installments[0].Sources[0].Verbatim = false
	if md := s.Before(2).AsOf(1).Markdown(MarkdownOptions{Sections: []Section{SectionPlot}}); strings.Contains(md, "An article") {
		t.Errorf("a source is named although no text is copied:\n%s", md)
	}
}
