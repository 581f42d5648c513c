package data

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"

	"previously/recap/text"
)

// Others hold the lock for as long as writing one small file takes. Who waits
// longer than this waits for a copy that was stopped in the middle, or for a
// file system that never answers.
const lockPatience = 5 * time.Second

// lock keeps other copies of the program away from the state until it is
// unlocked. The operating system takes it from a copy that dies, so that a file
// left behind is no lock.
func lock(file string) (unlock func(), err error) {
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() { // opening a pipe waits for a writer
		return nil, fmt.Errorf("%s: this is %s; remove it", text.Printable(file), kindOf(info.Mode()))
	}
	l := flock.New(file, flock.SetPermissions(0o600))
	ctx, cancel := context.WithTimeout(context.Background(), lockPatience)
	defer cancel()
	locked, err := l.TryLockContext(ctx, 10*time.Millisecond)
	if err != nil && ctx.Err() == nil {
		return nil, pathError(file, err)
	}
	if !locked {
		return nil, fmt.Errorf("%s: another copy of previously is using it; quit that one", text.Printable(file))
	}
	return func() { _ = l.Unlock() }, nil
}
