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

// Copy is a file to read that ends where the viewer is, in a temporary folder of
// its own, so that no list of series takes it for one.
type Copy struct {
	Path    string
	content []byte
}

// CopyCut writes what [Book.Cut] gives into a temporary file that says by its
// name and its first lines what it is. Nobody but the user can read it.
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
		Path: filepath.Join(folder, fmt.Sprintf("%s-before-%d%s", shortened(b.ID()), next, extension)),
		content: append([]byte("# A copy to read. The series itself is unchanged.\n"+
			"# previously deletes this file on exit, unless you have changed it.\n#\n"), cut...),
	}
	if err := os.WriteFile(c.Path, c.content, 0o400); err != nil {
		_ = os.RemoveAll(folder) // half a file helps nobody
		return nil, pathError(c.Path, err)
	}
	return c, nil
}

// Text returns the file as it was written.
func (c *Copy) Text() []byte { return c.content }

// Changed reports whether the file is there and holds something else by now.
func (c *Copy) Changed() bool {
	now, err := readFile(c.Path, file.MaxBytes)
	return !errors.Is(err, fs.ErrNotExist) && !bytes.Equal(now, c.content)
}

// Remove takes the file and its folder away, unless the user has changed the
// file: that is theirs.
func (c *Copy) Remove() {
	if !c.Changed() {
		_ = os.RemoveAll(filepath.Dir(c.Path))
	}
}
