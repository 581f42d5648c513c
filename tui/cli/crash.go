package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"previously/tui/tty"
)

// catchPanic calls do, and turns a panic into a [tty.Crash].
func catchPanic(do func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &tty.Crash{Cause: cause, Stack: debug.Stack()}
		}
	}()
	return do()
}

// writeCrashReport writes a file with what a bug report needs, and returns an error
// that names it. The file contains nothing from the series, so that it can be passed
// on.
func writeCrashReport(crash *tty.Crash) error {
	text := fmt.Sprintf("previously %s, %s, %s/%s, TERM=%s\n\n%v\n\n%s",
		version(), runtime.Version(), runtime.GOOS, runtime.GOARCH, os.Getenv("TERM"), crash, crash.Stack)
	file, err := os.CreateTemp("", "previously-crash-*.txt")
	if err == nil {
		_, err = file.WriteString(text)
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		return fmt.Errorf("%w; this is a bug, please report it %s", crash, whereToReport())
	}
	return fmt.Errorf("%w; this is a bug, please report it %s, with %s", crash, whereToReport(), file.Name())
}
