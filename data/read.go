package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"

	"previously/recap/strict"
	"previously/recap/text"
)

// readPatience is how long reading a file may take. Even a file that claims to be regular
// may never end (/proc/kmsg), and a disk may never answer. Only a test changes it.
var readPatience = 5 * time.Second

// readFile reads a regular file of at most limit bytes, and gives up after
// readPatience. The error is one line that names the file.
func readFile(path string, limit int) ([]byte, error) {
	return readInTime(path, func() ([]byte, error) { return readRegular(path, limit) })
}

// readInTime returns the result of reading a file, or an error if that takes longer than
// readPatience.
func readInTime(path string, read func() ([]byte, error)) ([]byte, error) {
	late := fmt.Errorf("%s: reading it took longer than %v; name a regular file, on a disk that responds", text.Sanitize(path), readPatience)
	return Await(context.Background(), readPatience, late, read)
}

// Await returns the result of do. It stops waiting, and returns late, if do takes longer
// than patience, or the context's error if that is cancelled first. Nothing can stop a
// do that never returns, so its goroutine is abandoned.
func Await[T any](ctx context.Context, patience time.Duration, late error, do func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := do()
		done <- result{value, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	case <-timer.C:
		return *new(T), late
	}
}

// readRegular reads a regular file. It refuses folders, pipes and devices before opening
// them, since reading one may never end.
func readRegular(path string, limit int) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	if err := checkRegular(path, info); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDONLY|openNonBlocking, 0) // a pipe may have taken its place by now
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, pathError(path, err)
	}
	if err := checkRegular(path, info); err != nil {
		return nil, err
	}
	return ReadLimited(text.Sanitize(path), f, limit)
}

var errTooLarge = errors.New("larger")

// ReadLimited reads all of r. It is an error if that is more than limit bytes; name is
// the file's name in the error.
func ReadLimited(name string, r io.Reader, limit int) ([]byte, error) {
	src, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, pathError(name, err)
	}
	if len(src) > limit {
		return nil, fmt.Errorf("%s: %w than %d MB, the limit for this kind of file; shorten it", name, errTooLarge, limit>>20)
	}
	return src, nil
}

func checkRegular(path string, info fs.FileInfo) error {
	if info.Mode().IsRegular() {
		return nil
	}
	return fmt.Errorf("%s: this is %s; name a file", text.Sanitize(path), fileKind(info.Mode()))
}

// fileKind says what kind of file it is, if not a regular one.
func fileKind(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	}
	return "a device"
}

// pathError returns a one-line error that says which file failed, why, and what to do.
func pathError(path string, err error) error {
	name := text.Sanitize(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w; check the spelling", name, fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: %w; ask its owner for access", name, fs.ErrPermission)
	case errors.Is(err, syscall.ELOOP):
		return fmt.Errorf("%s: its links form a loop; name the file itself", name)
	}
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		err = inner.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// BriefError returns an error as one line for a viewer: the first problem of a file,
// and how many more there are. It does not mention `previously check`, which would list
// them, because that quotes the story.
func BriefError(err error) string {
	problems, ok := errors.AsType[strict.Problems](err)
	if !ok || len(problems) == 0 {
		return text.Sanitize(err.Error())
	}
	first := text.Sanitize(problems[0].Error())
	errs, warnings := problems.Count()
	if more := errs + warnings - 1; more > 0 {
		return fmt.Sprintf("%s (and %s)", first, text.Quantity(more, "more problem"))
	}
	return first
}
