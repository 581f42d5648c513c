package data

import (
	"os"
	"path/filepath"
	"strings"
)

// removeUnfinished takes away what copies of the program that were killed in the
// middle of [replaceFile] have left beside the file. Whoever calls it holds the
// file's lock, so that nobody is writing one of them.
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
