package data

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"text/template"
	"unicode"

	"previously/recap"
	"previously/recap/text"
)

//go:embed skeleton.toml
var skeletonText string

//go:embed README.md
var formatDoc string

// FormatDoc returns the description of the series file in Markdown: every key, with
// examples.
func FormatDoc() string { return formatDoc }

// Skeleton returns a series file to start from: one announced installment, followed by
// every other block as a comment. [file.Check] finds nothing wrong with it. kind is what
// one installment is called, "" for the default; an episode gets fewer texts to fill in.
// It is an error if the title is empty, if the kind is not one short word, or if either
// contains unprintable characters.
func Skeleton(title, kind string) ([]byte, error) {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" || title != text.Sanitize(title) {
		return nil, errors.New("the title is empty or contains unprintable characters; type it without them")
	}
	parts := struct {
		Title, Kind string
		Episodes    bool
	}{Title: "title = " + escape(title), Episodes: kind == recap.EpisodeKind}
	if kind != "" {
		if len(strings.Fields(kind)) != 1 || kind != text.Sanitize(kind) || len(kind) > maxKind {
			return nil, errors.New("the kind is not a single word; use one such as film, season, episode or book")
		}
		parts.Kind = "kind = " + escape(kind)
	}
	var out bytes.Buffer
	err := skeletonTemplate().Execute(&out, parts)
	return out.Bytes(), err
}

// maxKind is the most bytes a kind may have, since one-line messages include it.
const maxKind = 40

var skeletonTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("skeleton").Parse(skeletonText))
})

// NewFilePath returns the default path for the file of a new series: in the user's
// folder, named after the title. It is an error if the title has no letter or digit
// that an ID may have, or if there is no home folder.
func NewFilePath(title string) (string, error) {
	id := Slug(title)
	if id == "" {
		return "", errors.New("the title has no a-z or 0-9 to make a file name from")
	}
	folder, err := UserFolder()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, id+extension), nil
}

// Create writes a file that must not exist yet. It creates the folders above it if needed.
func Create(file string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return pathError(file, err)
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s: this file already exists; name another with -o FILE", text.Sanitize(file))
	}
	if err != nil {
		return pathError(file, err)
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(file) // half a file helps nobody
		return pathError(file, err)
	}
	return nil
}

// Slug turns a title into an ID: lower-case ASCII letters and digits, with hyphens
// between the words. It returns "" if the title has none of these characters.
func Slug(title string) string {
	words := strings.FieldsFunc(title, func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Number, unicode.Mark) && !strings.ContainsRune("'’‘ʼ`", r)
	})
	words = strings.FieldsFunc(text.Fold(strings.Join(words, " ")), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
