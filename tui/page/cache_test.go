package page

import "testing"

// TestTheCacheIsBounded uses one page again and again and many others once, and checks
// that the cache keeps that page and the latest of the others.
func TestTheCacheIsBounded(t *testing.T) {
	c := NewCache()
	often := Request{Width: 1}
	c.Put(often, &Page{})
	for width := 2; width < 3*maxPages; width++ {
		c.Put(Request{Width: width}, &Page{})
		if c.MarkUsed(often); c.Get(often) == nil {
			t.Fatalf("after %d other pages the page in constant use is gone", width)
		}
	}
	if len(c.pages) != maxPages || len(c.order) != maxPages {
		t.Errorf("got %d pages and an order of %d, want %d of each", len(c.pages), len(c.order), maxPages)
	}
	if c.Get(Request{Width: 3*maxPages - 1}) == nil || c.Get(Request{Width: 2*maxPages + 1}) == nil || c.Get(Request{Width: 2 * maxPages}) != nil {
		t.Error("the pages that are kept are not the ones used last")
	}
}
