package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"previously/recap/derive"
)

// Limits of a text, lower than those of the file (recap/file/limits.go).
const (
	lineWidth         = 100 // columns, unless a word is longer
	maxTextBytes      = 60 << 10
	maxParagraphBytes = 6 << 10 // bytes of one paragraph
)

// makeReadable returns Markdown with lines short enough to edit and paragraphs short
// enough for a file.
func makeReadable(markdown string) string {
	var paragraphs []string
	size := 0
	for paragraph := range strings.SplitSeq(markdown, "\n\n") {
		for _, part := range splitParagraph(paragraph) {
			if size += len(part) + 2; size > maxTextBytes {
				return strings.Join(paragraphs, "\n\n")
			}
			paragraphs = append(paragraphs, wrap(part))
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// splitParagraph returns a paragraph, split into pieces if it is too long.
func splitParagraph(paragraph string) (list []string) {
	if len(paragraph) <= maxParagraphBytes {
		return []string{paragraph}
	}
	part := ""
	for _, sentence := range derive.Sentences(paragraph) {
		if len(part)+len(sentence) > maxParagraphBytes && part != "" {
			list = append(list, part)
			part = ""
		}
		for len(sentence) > maxParagraphBytes {
			cut := maxParagraphBytes
			for !utf8.RuneStart(sentence[cut]) {
				cut--
			}
			list = append(list, sentence[:cut])
			sentence = sentence[cut:]
		}
		part = strings.TrimSpace(part + " " + sentence)
	}
	return append(list, part)
}

// wrap wraps the lines of a paragraph, but not before a word that would then begin a
// list, a heading or a quotation.
func wrap(paragraph string) string {
	var b strings.Builder
	for i, line := range strings.Split(paragraph, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		if strings.HasSuffix(line, "  ") || strings.HasPrefix(line, " ") || startsBlock(line) {
			b.WriteString(line)
			continue
		}
		column := 0
		for j, word := range strings.Fields(line) {
			width := utf8.RuneCountInString(word)
			switch {
			case j == 0:
			case column+1+width > lineWidth && !startsBlock(word):
				b.WriteByte('\n')
				column = 0
			default:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += width
		}
	}
	return b.String()
}

// startsBlock reports whether a line may begin something other than a paragraph.
func startsBlock(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return !unicode.IsLetter(r) && !strings.ContainsRune(`"“‘'(`, r) && r != '*' || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "***")
}
