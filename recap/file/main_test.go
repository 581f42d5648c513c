package file

import (
	"os"
	"runtime/debug"
	"testing"
)

// lessCollecting has garbage collected when there is more of it than usual, in
// percent: each file that is read and told leaves nothing but garbage.
const lessCollecting = 400

func TestMain(m *testing.M) {
	debug.SetGCPercent(lessCollecting)
	os.Exit(m.Run())
}
