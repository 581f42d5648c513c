package data

import (
	"context"
	"runtime"
	"sync"
)

// Loaded is what opening one of several locations gave: a Book, or an error.
type Loaded struct {
	Index int // among the locations
	Location
	Book *Book
	Err  error
}

// Stream opens the locations side by side and sends each as soon as it is
// done, in no order. The channel is closed after the last one, or soon after
// the context is cancelled.
func Stream(ctx context.Context, locations []Location) <-chan Loaded {
	out := make(chan Loaded)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(locations)) {
		workers.Go(func() {
			for i := range next {
				book, err := locations[i].Open()
				select {
				case out <- Loaded{i, locations[i], book, err}:
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() {
		defer close(out)
		defer workers.Wait()
		defer close(next)
		for i := range locations {
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// LoadAll opens the locations side by side and gives them back in their order.
func LoadAll(locations []Location) []Loaded {
	all := make([]Loaded, len(locations))
	for l := range Stream(context.Background(), locations) {
		all[l.Index] = l
	}
	return all
}

// Open loads one series by its id or the path of its file.
func Open(arg string) (*Book, error) {
	l, err := Locate(arg)
	if err != nil {
		return nil, err
	}
	return l.Open()
}
