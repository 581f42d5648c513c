package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"previously/data"
	"previously/recap/text"
)

// Existing returns what stands in a file, nil where there is none.
func Existing(file string) ([]byte, error) {
	src, err := data.Location{Path: file}.Read()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return src, err
}

// Save puts a result into a file in which old was found, nil for none. One that is there
// is replaced at once, so that nobody ever finds half of it. The error is for one that
// has come or changed since: an import takes minutes, in which it can have been edited.
func (r Result) Save(file string, old []byte) error {
	if old == nil {
		return data.Create(file, r.File)
	}
	if now, err := Existing(file); err != nil || !bytes.Equal(now, old) {
		return fmt.Errorf("%s: this file has changed during the import, and is left as it is; import again", text.Printable(file))
	}
	if bytes.Equal(old, r.File) {
		return nil
	}
	return data.Replace(file, r.File)
}
