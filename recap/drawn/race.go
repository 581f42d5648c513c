package drawn

import (
	"runtime/debug"
	"slices"
)

// Race reports whether the tests run with the race detector. The detector sees only code
// that runs, so with it even short tests start programs.
func Race() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}
