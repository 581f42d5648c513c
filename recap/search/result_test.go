package search

import "iter"

// All yields the results in the order they are listed in.
func (r Results) All() iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for _, g := range r.Groups {
			for _, result := range g.Results {
				if !yield(result) {
					return
				}
			}
		}
	}
}
