package drawn

import (
	"runtime/debug"
	"slices"
)

// Race reports whether the tests run with the race detector. It looks at programs as
// they run, so that even a short run starts them then.
func Race() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}
