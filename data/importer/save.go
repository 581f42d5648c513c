package importer

import (
	"errors"
	"io/fs"

	"previously/data"
)

// Existing returns what stands in a file, nil where there is none.
func Existing(file string) ([]byte, error) {
	src, err := data.Location{Path: file}.Read()
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return src, err
}

// Save puts a result into a file. One that is there is replaced at once, so that
// nobody ever finds half of it; otherwise none may have come since.
func (r Result) Save(file string, replace bool) error {
	if replace {
		return data.Replace(file, r.File)
	}
	return data.Create(file, r.File)
}
