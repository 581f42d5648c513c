package importer

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"previously/data"
	"previously/recap"
	"previously/recap/text"
)

// appendTo appends installments to a file. It keeps the old text byte for byte, except for
// a last block that was only announced: if that is the first installment added, the block
// is completed; if it is a season whose episodes are added, they replace it.
func appendTo(old []byte, series recap.Series, added []recap.Installment) ([]byte, error) {
	out := bytes.TrimRight(old, "\n")
	if n := len(series.Installments); n > 0 && len(added) > 0 {
		last := &series.Installments[n-1]
		switch {
		case last.HasStory():
		case text.FoldName(last.Title) == text.FoldName(added[0].Title):
			var err error
			if out, err = completeBlock(out, last, added[0]); err != nil {
				return nil, err
			}
			added = added[1:]
		case added[0].Part == last.Title && isOnlyAnnounced(last): // replace "Season 2" with its episodes
			out = bytes.TrimRight(out[:blockStart(out)], "\n")
		}
	}
	if len(added) == 0 && len(out) == len(bytes.TrimRight(old, "\n")) {
		return old, nil
	}
	blocks, err := encodeBlocks(added)
	if err != nil {
		return nil, err
	}
	if len(blocks) > 0 {
		out = append(append(slices.Clone(out), "\n\n"...), blocks...)
	}
	return append(bytes.TrimRight(out, "\n"), '\n'), nil
}

// isOnlyAnnounced reports whether an installment has nothing beyond what an import writes
// for an announced one.
func isOnlyAnnounced(in *recap.Installment) bool {
	rest := *in
	rest.Title, rest.Label, rest.Part, rest.Released = "", "", "", recap.Date{}
	return reflect.ValueOf(rest).IsZero()
}

// encodeBlocks returns installments as the blocks of a file.
func encodeBlocks(list []recap.Installment) ([]byte, error) {
	if len(list) == 0 {
		return nil, nil
	}
	src, err := data.Encode(recap.Series{Installments: list})
	if i := bytes.Index(src, []byte(installmentHeader)); err == nil && i >= 0 {
		src = src[i:]
	}
	return src, err
}

const installmentHeader = "[[installment]]"

// blockStart returns the index at which the last installment of a file begins. It can
// simply search for the header, since no text in a file may contain it.
func blockStart(src []byte) int {
	starts := blockHeader().FindAllIndex(src, -1)
	if len(starts) == 0 {
		return len(src)
	}
	return starts[len(starts)-1][0]
}

var (
	blockHeader = text.Lazy(`(?m)^[ \t]*\[\[[ \t]*installment[ \t]*\]\]`)
	tableHeader = text.Lazy(`(?m)^[ \t]*\[\[?[ \t]*installment[ \t]*\.`)
)

// completeBlock adds what is missing from the last block of a file: keys above its tables,
// and tables at the end. People who are already in its cast are left alone.
func completeBlock(src []byte, last *recap.Installment, in recap.Installment) ([]byte, error) {
	at := blockStart(src)
	block := src[at:]
	keys, err := blockKeys(block)
	if err != nil {
		return nil, err
	}
	in.Cast = slices.DeleteFunc(in.Cast, func(c recap.CastEntry) bool {
		return slices.ContainsFunc(last.Cast, func(own recap.CastEntry) bool { return own.ID == c.ID })
	})
	blocks, err := encodeBlocks([]recap.Installment{in})
	if err != nil {
		return nil, err
	}
	above, below := splitTables(blocks)
	own, tables := splitTables(block)
	if last.Released.Year == in.Released.Year && last.Released.Month == 0 && in.Released.Month > 0 { // only the year was known
		own = yearOnly().ReplaceAll(own, findKeyLine(above, "released"))
	}
	var out bytes.Buffer
	out.Write(src[:at])
	out.Write(bytes.TrimRight(own, "\n"))
	out.WriteByte('\n')
	out.Write(withoutKeys(above, keys))
	for _, part := range [][]byte{tables, below} {
		if len(part) > 0 {
			out.WriteByte('\n')
			out.Write(bytes.TrimRight(part, "\n"))
			out.WriteByte('\n')
		}
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}

var yearOnly = text.Lazy(`(?m)^released = \d{4}$`)

// findKeyLine returns the line of a key.
func findKeyLine(keys []byte, key string) []byte {
	for line := range bytes.Lines(keys) {
		if bytes.HasPrefix(line, []byte(key+" = ")) {
			return bytes.TrimRight(line, "\n")
		}
	}
	return nil
}

// splitTables splits a block before its first table.
func splitTables(block []byte) (keys, tables []byte) {
	if at := tableHeader().FindIndex(block); at != nil {
		return block[:at[0]], block[at[0]:]
	}
	return block, nil
}

// blockKeys returns the keys that a block has above its tables.
func blockKeys(block []byte) (map[string]bool, error) {
	var one struct{ Installment []map[string]any }
	if err := toml.Unmarshal(block, &one); err != nil || len(one.Installment) != 1 {
		return nil, err
	}
	keys := map[string]bool{}
	for key := range one.Installment[0] {
		keys[key] = true
	}
	return keys, nil
}

var keyLine = text.Lazy(`^([a-z_]+) = `)

// withoutKeys returns a block without its header and the given keys. The block has no
// tables and is in the form that this program writes; a text can span several lines.
func withoutKeys(block []byte, keys map[string]bool) []byte {
	var out bytes.Buffer
	skipping, quotes := false, ""
	for line := range bytes.Lines(block) {
		content := string(line)
		if quotes == "" {
			m := keyLine().FindStringSubmatch(content)
			if m == nil {
				continue
			}
			skipping = keys[m[1]]
			value := strings.TrimSpace(content[len(m[0]):])
			for _, q := range []string{"'''", `"""`} {
				if strings.HasPrefix(value, q) && (len(value) < 6 || !strings.HasSuffix(value, q)) {
					quotes = q
				}
			}
		} else if strings.HasSuffix(strings.TrimSpace(content), quotes) {
			quotes = ""
		}
		if !skipping {
			out.Write(line)
		}
	}
	return out.Bytes()
}
