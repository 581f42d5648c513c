package data

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"

	"previously/recap/text"
)

// lockPatience is how long to wait for the lock. Others hold it only while they write one
// small file; a longer wait means a copy that was stopped halfway, or a file system that
// doesn't answer.
const lockPatience = 5 * time.Second

// lock keeps other copies of the program away from the state until unlock is called. The
// operating system releases the lock of a copy that dies, so a lock file left behind
// locks nothing.
func lock(file string) (unlock func(), err error) {
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() { // opening a pipe waits for a writer
		return nil, fmt.Errorf("%s: this is %s; remove it", text.Sanitize(file), fileKind(info.Mode()))
	}
	l := flock.New(file, flock.SetPermissions(0o600))
	ctx, cancel := context.WithTimeout(context.Background(), lockPatience)
	defer cancel()
	locked, err := l.TryLockContext(ctx, 10*time.Millisecond)
	if err != nil && ctx.Err() == nil {
		return nil, pathError(file, err)
	}
	if !locked {
		return nil, fmt.Errorf("%s: another copy of previously is using it; quit that one", text.Sanitize(file))
	}
	return func() { _ = l.Unlock() }, nil
}
