package data

import (
	"context"
	"errors"
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
	return stream(ctx, len(locations), func(i int) Loaded {
		book, err := safely(locations[i].Open)
		return Loaded{i, locations[i], book, err}
	})
}

// errBug is the error of a file that meets a bug in this program.
var errBug = errors.New("reading it fails because of a bug in previously; please report it, with the file")

// safely makes an error of a panic: what one file does to the program must not
// take the others with it, nor the terminal.
func safely(open func() (*Book, error)) (book *Book, err error) {
	defer func() {
		if recover() != nil {
			book, err = nil, errBug
		}
	}()
	return open()
}

// spare is how many more are opened at once than there are processors: one that
// is large, or on a disk that does not answer, does not hold up the others.
const spare = 2

func stream(ctx context.Context, count int, open func(i int) Loaded) <-chan Loaded {
	out := make(chan Loaded)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0)+spare, count) {
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
