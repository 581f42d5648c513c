package page

import (
	"os"
	"runtime/debug"
	"testing"
)

// lessCollecting makes the collector wait for more garbage than usual, in percent:
// the pages that are built are garbage at once.
const lessCollecting = 400

func TestMain(m *testing.M) {
	debug.SetGCPercent(lessCollecting)
	os.Exit(m.Run())
}
