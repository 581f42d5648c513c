package data

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestABugSpoilsOneFile checks that a panic while a file is being read makes only that
// file fail, and that its error holds nothing of the file.
func TestABugSpoilsOneFile(t *testing.T) {
	failed := 0
	for loaded := range stream(context.Background(), 20, func(i int) Loaded {
		book, err := openSafely(func() (*Book, error) {
			if i == 7 {
				panic("a text of the file")
			}
			return &Book{}, nil
		})
		return Loaded{Index: i, Book: book, Err: err}
	}) {
		if errors.Is(loaded.Err, errBug) != (loaded.Index == 7) || (loaded.Book == nil) != (loaded.Index == 7) {
			t.Errorf("file %d: got %v, %v", loaded.Index, loaded.Book, loaded.Err)
		}
		if loaded.Err != nil {
			failed++
			if strings.Contains(loaded.Err.Error(), "a text of the file") {
				t.Errorf("the error holds the file's text: %v", loaded.Err)
			}
		}
	}
	if failed != 1 {
		t.Errorf("%d files failed, want 1", failed)
	}
}
