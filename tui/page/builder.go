package page

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"previously/recap"
	"previously/tui/look"
	"previously/tui/markdown"
)

// builder collects the lines of a page.
type builder struct {
	Page
	width int
	look.Look
	names *recap.Names       // finds who is named in a line; nil if that is not needed
	prose *markdown.Renderer // nil until there is Markdown to render: it takes longer to make than many a page
	block int
	signs int // characters of the block so far, not counting blanks
	item  int
}

func newBuilder(width int, l look.Look) *builder {
	return &builder{width: max(width, 1), Look: l, item: -1}
}

// next begins another block. A resize keeps the place by block.
func (b *builder) next() { b.block, b.signs = b.block+1, 0 }

// skip begins another block with a number of its own, whatever came before. It is for
// text that follows a part which other widths put elsewhere.
func (b *builder) skip(to int) { b.block, b.signs = to, 0 }

// add appends a finished line.
func (b *builder) add(styled string) {
	l := Line{Text: styled, block: b.block, sign: b.signs, Item: b.item}
	plain := ansi.Strip(styled)
	b.signs += countCharacters(plain)
	if b.names != nil {
		l.People = b.names.In(plain)
	}
	b.Lines = append(b.Lines, l)
}

func countCharacters(plain string) int {
	n := 0
	for _, r := range plain {
		if r != ' ' {
			n++
		}
	}
	return n
}

// blank adds an empty line, unless the page is empty or already ends with one.
func (b *builder) blank() {
	if n := len(b.Lines); n > 0 && b.Lines[n-1].Text != "" {
		item := b.item
		b.item = -1
		b.next()
		b.add("")
		b.item = item
	}
}

// text adds a styled paragraph, wrapped. Its first line begins with first, the others
// with rest; both may be styled.
func (b *builder) text(first, rest, styled string) {
	width := max(b.width-max(b.Width(first), b.Width(rest)), 1)
	for i, l := range b.Wrap(styled, width) {
		if i == 0 {
			b.add(first + l)
		} else {
			b.add(rest + l)
		}
	}
}

// mark gives the next line a name that can be jumped to.
func (b *builder) mark(name Mark) { b.markAt(name, len(b.Lines)) }

// markAt gives a line, by its number, a name that can be jumped to. The first line to
// take a name keeps it.
func (b *builder) markAt(name Mark, line int) {
	if b.Marks == nil {
		b.Marks = map[Mark]int{}
	}
	if _, taken := b.Marks[name]; !taken {
		b.Marks[name] = line
	}
}

// heading adds a heading with an empty line above it.
func (b *builder) heading(text string) {
	b.blank()
	b.next()
	b.head(b.Heading.Render(text))
}

// head adds a styled text as the heading of what comes next.
func (b *builder) head(styled string) {
	from := len(b.Lines)
	b.text("", "", styled)
	for i := range b.Lines[from:] {
		b.Lines[from+i].Heading = true
	}
}

// markdown adds rendered Markdown, indented by blanks.
func (b *builder) markdown(indent int, source string) {
	if b.prose == nil {
		b.prose = markdown.New(markdown.Style(b.Look), b.Ruler)
	}
	margin := strings.Repeat(" ", min(indent, b.width/4))
	for _, l := range b.prose.Lines(source, b.width-len(margin)) {
		if l == "" {
			b.blank()
			b.next()
			continue
		}
		b.add(margin + l)
	}
}

// begin starts an item, which takes all lines up to end.
func (b *builder) begin(it Item) {
	b.next()
	it.First = len(b.Lines)
	b.Items = append(b.Items, it)
	b.item = len(b.Items) - 1
}

func (b *builder) end() {
	if b.item >= 0 {
		b.Items[b.item].Last = len(b.Lines) - 1
	}
	b.item = -1
}

// done returns the finished page, without empty lines at its end.
func (b *builder) done() *Page {
	b.end()
	for n := len(b.Lines); n > 0 && b.Lines[n-1].Text == ""; n-- {
		b.Lines = b.Lines[:n-1]
	}
	return &b.Page
}
