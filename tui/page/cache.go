package page

// Cache keeps the most recently used pages, at most maxPages of them.
type Cache struct {
	pages   map[Request]*Page
	order   []Request // least recently used first
	pending map[Request]bool
}

const maxPages = 64

// NewCache returns an empty cache.
func NewCache() *Cache {
	return &Cache{pages: map[Request]*Page{}, pending: map[Request]bool{}}
}

// Get returns the page of a request, or nil if it is not built yet.
func (c *Cache) Get(r Request) *Page { return c.pages[r] }

// MarkUsed marks the page of a request as the most recently used.
func (c *Cache) MarkUsed(r Request) {
	if c.pages[r] != nil && c.order[len(c.order)-1] != r {
		c.touch(r)
	}
}

// Put stores the page of a request.
func (c *Cache) Put(r Request, p *Page) {
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

func (c *Cache) touch(r Request) {
	for i := range c.order {
		if c.order[i] == r {
			copy(c.order[i:], c.order[i+1:])
			c.order[len(c.order)-1] = r
			return
		}
	}
}

// Claim reports whether a page has to be built, and notes that it will be.
func (c *Cache) Claim(r Request) bool {
	if c.pages[r] != nil || c.pending[r] {
		return false
	}
	c.pending[r] = true
	return true
}
