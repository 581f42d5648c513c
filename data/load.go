package data

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// Loaded is the result of opening one of several locations: a Book, or an error.
type Loaded struct {
	Index int // among the locations
	Location
	Book *Book
	Err  error
}

// Stream opens the locations concurrently and sends each as soon as it is done, in no
// particular order. It closes the channel after the last one, or soon after the context
// is cancelled.
func Stream(ctx context.Context, locations []Location) <-chan Loaded {
	return stream(ctx, len(locations), func(i int) Loaded {
		book, err := openSafely(locations[i].Open)
		return Loaded{i, locations[i], book, err}
	})
}

// errBug is the error for a file that triggers a bug in this program.
var errBug = errors.New("it can't be read because of a bug in previously; please report this, with the file")

// openSafely turns a panic into errBug: one bad file must not break the others, or
// leave the terminal unusable.
func openSafely(open func() (*Book, error)) (book *Book, err error) {
	defer func() {
		if recover() != nil {
			book, err = nil, errBug
		}
	}()
	return open()
}

// extraWorkers is how many more files than processors are opened at once, so that a
// large one, or one on a disk that doesn't answer, does not hold up the others.
const extraWorkers = 2

func stream(ctx context.Context, count int, open func(i int) Loaded) <-chan Loaded {
	out := make(chan Loaded)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0)+extraWorkers, count) {
		workers.Go(func() {
			for i := range next {
				loaded := open(i)
				select {
				case out <- loaded:
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
		for i := range count {
			select {
			case next <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// LoadAll opens the locations concurrently and returns the results in the same order.
func LoadAll(locations []Location) []Loaded {
	all := make([]Loaded, len(locations))
	for l := range Stream(context.Background(), locations) {
		all[l.Index] = l
	}
	return all
}

// Open loads one series. The argument is what [Locate] takes.
func Open(arg string) (*Book, error) {
	l, err := Locate(arg)
	if err != nil {
		return nil, err
	}
	return l.Open()
}
