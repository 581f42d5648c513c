package data

import (
	"os"
	"path/filepath"
	"strings"
)

// removeUnfinished deletes the temporary files that copies of the program have left next
// to the file when they were killed during [replaceFile]. The caller must hold the
// file's lock, so that none of them is still being written.
func removeUnfinished(file string) {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	folder, name := filepath.Split(file)
	entries, err := os.ReadDir(filepath.Clean(folder))
	if err != nil {
		return
	}
	for _, e := range entries {
		number, temporary := strings.CutPrefix(e.Name(), "."+name)
		if temporary && number != "" && strings.Trim(number, "0123456789") == "" && e.Type().IsRegular() {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}
