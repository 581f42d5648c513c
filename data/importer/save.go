package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"previously/data"
	"previously/recap/text"
)

// ReadExisting returns the content of a file, or nil if it does not exist.
func ReadExisting(file string) ([]byte, error) {
	src, err := data.Location{Path: file}.Read()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return src, err
}

// Save writes a result to a file whose content was old before the import, nil if it did
// not exist. It replaces an existing file atomically. It is an error if the file has been
// created or changed since: an import takes minutes, enough to edit it.
func (r Result) Save(file string, old []byte) error {
	if old == nil {
		return data.Create(file, r.File)
	}
	if now, err := ReadExisting(file); err != nil || !bytes.Equal(now, old) {
		return fmt.Errorf("%s: this file has changed during the import and was left as it is; import again", text.Sanitize(file))
	}
	if bytes.Equal(old, r.File) {
		return nil
	}
	return data.Replace(file, r.File)
}
