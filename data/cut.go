package data

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"

	"previously/recap"
	"previously/recap/file"
)

// Cut returns the series as a file that physically ends where the viewer is: it holds
// all installments before next, and of next only its title, label, part and year.
// It is safe to hand to a friend, and under the same file name it gives the same
// Stories up to that point.
func (b *Book) Cut(next int) ([]byte, error) {
	if next = max(next, 1); next > b.lastHorizon() {
		next = b.End()
	}
	cut := b.series.Cut(next)
	except := ""
	if next <= len(cut.Installments) {
		except = fmt.Sprintf(", except for the title, year, label and part of number %d", next)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s, as known before number %d. The rest is not in this file%s.\n\n", cut.Title, next, except)
	encoded, err := Encode(cut)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", b.location.Name(), err)
	}
	written := append(out.Bytes(), encoded...)
	if len(written) > file.MaxBytes {
		return nil, fmt.Errorf("%s: the cut file is larger than %d MB, the limit for a series file; shorten its texts", b.location.Name(), file.MaxBytes>>20)
	}
	return written, nil
}

// Encode returns a series as the text of its file.
func Encode(s recap.Series) ([]byte, error) {
	var out bytes.Buffer
	encoder := toml.NewEncoder(&out)
	encoder.Indent = ""
	if encoder.Encode(s) != nil {
		return nil, errors.New("cannot be written as TOML") // the library's own words could quote the story
	}
	return unescape(out.Bytes()), nil
}

// unescape rewrites texts in which the encoder has escaped every quote, backslash and
// line end: it puts them between single quotes, as they read. With escapes, a file can
// be twice as long as the one it is cut from.
func unescape(src []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(src) {
		out.Write(unescapeLine(line))
	}
	return out.Bytes()
}

// unescapeLine does the work of unescape for one line, "key = value". It leaves a line
// alone if it has no escape or cannot be written without one.
func unescapeLine(line []byte) []byte {
	if !bytes.ContainsRune(line, '\\') {
		return line
	}
	var table map[string]any
	if toml.Unmarshal(line, &table) != nil || len(table) != 1 {
		return line
	}
	for key, value := range table {
		switch v := value.(type) {
		case string:
			return []byte(key + " = " + quote(v) + "\n")
		case []any:
			return []byte(key + " = [" + quoteList(v) + "]\n")
		}
	}
	return line
}

func quoteList(values []any) string {
	list := make([]string, len(values))
	for i, value := range values {
		text, ok := value.(string)
		if !ok {
			panic("data: a list of a series file holds other things than texts")
		}
		list[i] = quote(text)
	}
	return strings.Join(list, ", ")
}

// quote returns a text as a TOML string, without escapes if possible.
func quote(text string) string {
	unquotable := func(r rune) bool { return r != '\n' && r != '\t' && unicode.IsControl(r) }
	switch {
	case strings.ContainsFunc(text, unquotable) || strings.Contains(text, "'''") || strings.HasSuffix(text, "'"):
		return escape(text)
	case !strings.ContainsAny(text, "\\\"\n"):
		return escape(text) // the usual quotes, and nothing to escape
	case strings.Contains(text, "\n"):
		return "'''\n" + text + "'''" // TOML drops the first line end
	case strings.Contains(text, "'"):
		return "'''" + text + "'''"
	}
	return "'" + text + "'"
}

// escape returns a text as a TOML string as the encoder writes it, with escapes.
func escape(text string) string {
	var line bytes.Buffer
	if err := toml.NewEncoder(&line).Encode(map[string]string{"v": text}); err != nil {
		panic("data: " + err.Error()) // every text can be encoded
	}
	return strings.TrimSuffix(strings.TrimPrefix(line.String(), "v = "), "\n")
}
