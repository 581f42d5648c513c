//go:build !windows

package data

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile replaces the file atomically. If the file is a link, as it is for people
// who keep their settings in a repository, it replaces the target.
func replaceFile(file string, content []byte) error {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	return renameio.WriteFile(file, content, 0o600, renameio.WithTempDir(filepath.Dir(file)))
}
