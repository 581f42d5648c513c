package wikipedia

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"previously/data"
)

// cache keeps revisions, which never change, in a folder. With folder "" it keeps
// nothing.
type cache struct{ folder string }

func newCache(folder, host string) cache {
	if folder == "" {
		return cache{}
	}
	return cache{filepath.Join(folder, strings.ReplaceAll(host, ":", "-"))}
}

// file returns the path of a cached revision. trimKey says which parts of the page were
// kept, so that a revision trimmed in another way has another path.
func (c cache) file(revision int, trimKey string) string {
	return filepath.Join(c.folder, fmt.Sprintf("%d-%s.html", revision, trimKey))
}

func (c cache) get(revision int, trimKey string) ([]byte, bool) {
	if c.folder == "" {
		return nil, false
	}
	page, err := os.ReadFile(c.file(revision, trimKey))
	return page, err == nil && len(page) > 0
}

// put stores a revision. It ignores errors: the revision is then fetched again next
// time.
func (c cache) put(revision int, trimKey string, page []byte) {
	if c.folder != "" {
		_ = errors.Join(os.MkdirAll(c.folder, 0o755), data.Replace(c.file(revision, trimKey), page))
	}
}
