//go:build !windows

package data

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile puts content in the place of the file at once. Where the file is
// a link, as those who keep their settings in a repository have it, what it
// leads to is replaced.
func replaceFile(file string, content []byte) error {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	return renameio.WriteFile(file, content, 0o600, renameio.WithTempDir(filepath.Dir(file)))
}
