package tui

// pageCache keeps the pages built last, at most maxPages of them.
type pageCache struct {
	pages   map[request]*page
	order   []request // the least recently used first
	pending map[request]bool
}

const maxPages = 64

func newPageCache() *pageCache {
	return &pageCache{pages: map[request]*page{}, pending: map[request]bool{}}
}

// get is the page of the request, or nil where it is not built yet.
func (c *pageCache) get(r request) *page {
	p := c.pages[r]
	if p != nil && c.order[len(c.order)-1] != r {
		c.touch(r)
	}
	return p
}

func (c *pageCache) put(r request, p *page) {
	delete(c.pending, r)
	if c.pages[r] == nil {
		c.order = append(c.order, r)
	}
	c.pages[r] = p
	c.touch(r)
	for len(c.order) > maxPages {
		delete(c.pages, c.order[0])
		c.order = c.order[1:]
	}
}

func (c *pageCache) touch(r request) {
	for i := range c.order {
		if c.order[i] == r {
			copy(c.order[i:], c.order[i+1:])
			c.order[len(c.order)-1] = r
			return
		}
	}
}

// want reports whether the page has to be asked for, and notes that it is.
func (c *pageCache) want(r request) bool {
	if c.pages[r] != nil || c.pending[r] {
		return false
	}
	c.pending[r] = true
	return true
}
