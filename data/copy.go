package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"previously/recap/file"
)

// Copy is a file for reading that ends where the viewer is. It has a temporary folder
// to itself, so that no list of series includes it.
type Copy struct {
	Path    string
	content []byte
}

// CopyCut writes the result of [Book.Cut] to a temporary file whose name and first
// lines say what it is. Only the user can read it.
func (b *Book) CopyCut(next int) (*Copy, error) {
	cut, err := b.Cut(next)
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", appName+"-")
	if err != nil {
		return nil, fmt.Errorf("no temporary folder: %w", err)
	}
	c := &Copy{
		Path: filepath.Join(folder, fmt.Sprintf("%s-before-%d%s", shortenName(b.series.ID), next, extension)),
		content: append([]byte("# A copy to read. The series itself is unchanged.\n"+
			"# previously deletes this file on exit, unless you have changed it.\n#\n"), cut...),
	}
	if err := os.WriteFile(c.Path, c.content, 0o400); err != nil {
		_ = os.RemoveAll(folder) // half a file helps nobody
		return nil, pathError(c.Path, err)
	}
	return c, nil
}

// Text returns the content that was written to the file.
func (c *Copy) Text() []byte { return c.content }

// Changed reports whether the file still exists and its content has changed.
func (c *Copy) Changed() bool {
	now, err := readFile(c.Path, file.MaxBytes)
	return !errors.Is(err, fs.ErrNotExist) && !bytes.Equal(now, c.content)
}

// Remove deletes the file and its folder, unless the user has changed the file: then
// it is theirs.
func (c *Copy) Remove() {
	if !c.Changed() {
		_ = os.RemoveAll(filepath.Dir(c.Path))
	}
}
