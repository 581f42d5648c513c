package data

import (
	"context"
	"errors"
	"testing"
)

// TestABugSpoilsOneFile only: the others are read, and the error holds nothing of
// the file.
func TestABugSpoilsOneFile(t *testing.T) {
	failed := 0
	for loaded := range stream(context.Background(), 20, func(i int) Loaded {
		book, err := safely(func() (*Book, error) {
			if i == 7 {
				panic("a text of the file")
			}
			return &Book{}, nil
		})
		return Loaded{Index: i, Book: book, Err: err}
	}) {
		if errors.Is(loaded.Err, errBug) != (loaded.Index == 7) || (loaded.Book == nil) != (loaded.Index == 7) {
			t.Errorf("%d: %v, %v", loaded.Index, loaded.Book, loaded.Err)
		}
		if loaded.Err != nil {
			failed++
		}
	}
	if failed != 1 {
		t.Errorf("%d files fail", failed)
	}
}
