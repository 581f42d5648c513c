package text

import (
	"regexp"
	"sync"
)

// Lazy returns a regular expression that is compiled when it is first asked for: what
// most runs of the program never need must not slow down their start. Like
// [regexp.MustCompile] it panics then if the pattern is wrong.
func Lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
