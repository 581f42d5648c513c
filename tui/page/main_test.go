package page

import (
	"os"
	"runtime/debug"
	"testing"
)

// lessCollecting is the garbage collector's target in percent, above the default of 100:
// these tests build many pages that are garbage at once.
const lessCollecting = 400

func TestMain(m *testing.M) {
	debug.SetGCPercent(lessCollecting)
	os.Exit(m.Run())
}
