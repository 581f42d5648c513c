package page

import "testing"

// TestPagesKeptAreBounded uses one page again and again and many others once, and checks
// that the cache keeps that page and the latest of the others.
func TestPagesKeptAreBounded(t *testing.T) {
	c := NewCache()
	often := Request{Width: 1}
	c.Put(often, &Page{})
	for width := 2; width < 3*maxPages; width++ {
		c.Put(Request{Width: width}, &Page{})
		if c.Use(often); c.Get(often) == nil {
			t.Fatalf("after %d others the page that is used most is gone", width)
		}
	}
	if len(c.pages) != maxPages || len(c.order) != maxPages {
		t.Errorf("%d pages are kept, and the order of %d, want %d", len(c.pages), len(c.order), maxPages)
	}
	if c.Get(Request{Width: 3*maxPages - 1}) == nil || c.Get(Request{Width: 2*maxPages + 1}) == nil || c.Get(Request{Width: 2 * maxPages}) != nil {
		t.Error("those kept are not the ones used last")
	}
}
