package text

import (
	"regexp"
	"sync"
)

// Lazy returns a function that compiles a regular expression when it is first called, so
// that those that most runs never need do not slow down the start. It then panics if the
// pattern is wrong, like [regexp.MustCompile].
func Lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
