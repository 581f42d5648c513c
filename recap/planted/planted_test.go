package planted

import (
	"strings"
	"testing"

	"previously/recap/file"
)

// TestFileIsSound checks that a file with plain words planted in it is valid and has them
// in every text.
func TestFileIsSound(t *testing.T) {
	src, fields := File(func(path string) string { return "Planted in " + strings.ReplaceAll(path, ".", " ") })
	if _, problems := file.Decode("planted.toml", []byte(src)); problems.Err() != nil {
		t.Fatalf("%v\n%s", problems.Err(), src)
	}
	if n := strings.Count(src, "Planted in"); fields < 25 || n < fields {
		t.Errorf("%d fields, planted %d times:\n%s", fields, n, src)
	}
}
