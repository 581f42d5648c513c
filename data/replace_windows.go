package data

import (
	"errors"
	"os"
	"path/filepath"
)

// replaceFile replaces the file atomically. The library used elsewhere makes no such
// promise on Windows, where os.Rename replaces a file in one step.
func replaceFile(file string, content []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+"*")
	if err != nil {
		return err
	}
	_, err = temp.Write(content)
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), file)
	}
	if err != nil {
		_ = os.Remove(temp.Name())
	}
	return err
}
