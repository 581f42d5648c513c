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
	names  *recap.Names       // finds who is named in a line; nil if that is not needed
	prose  *markdown.Renderer // nil until there is Markdown to render, because making one takes longer than most pages
	block  int
	offset int // characters of the block so far, not counting spaces
	item   int
}

func newBuilder(width int, l look.Look) *builder {
	return &builder{width: max(width, 1), Look: l, item: -1}
}

// nextBlock begins another block. A resize keeps the place by block.
func (b *builder) nextBlock() { b.block, b.offset = b.block+1, 0 }

// skipToBlock begins another block with a number of its own, whatever came before. It
// is for text that follows a part which other widths put elsewhere.
func (b *builder) skipToBlock(to int) { b.block, b.offset = to, 0 }

// addLine appends a finished line.
func (b *builder) addLine(styled string) {
	l := Line{Text: styled, block: b.block, offset: b.offset, Item: b.item}
	plain := ansi.Strip(styled)
	b.offset += countCharacters(plain)
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

// addBlank adds an empty line, unless the page is empty or already ends with one.
func (b *builder) addBlank() {
	if n := len(b.Lines); n > 0 && b.Lines[n-1].Text != "" {
		item := b.item
		b.item = -1
		b.nextBlock()
		b.addLine("")
		b.item = item
	}
}

// beginBlock adds an empty line, and begins a block below it.
func (b *builder) beginBlock() {
	b.addBlank()
	b.nextBlock()
}

// addParagraph adds a styled paragraph, wrapped. Its first line begins with first, the
// others with rest; both may be styled.
func (b *builder) addParagraph(first, rest, styled string) {
	width := max(b.width-max(b.Width(first), b.Width(rest)), 1)
	for i, l := range b.Wrap(styled, width) {
		if i == 0 {
			b.addLine(first + l)
		} else {
			b.addLine(rest + l)
		}
	}
}

// addTarget gives the next line a name that can be jumped to.
func (b *builder) addTarget(name Target) { b.addTargetAt(name, len(b.Lines)) }

// addTargetAt gives a line, by its number, a name that can be jumped to. The first line
// to take a name keeps it.
func (b *builder) addTargetAt(name Target, line int) {
	if b.Targets == nil {
		b.Targets = map[Target]int{}
	}
	if _, taken := b.Targets[name]; !taken {
		b.Targets[name] = line
	}
}

// addHeading adds a heading with an empty line above it.
func (b *builder) addHeading(text string) { b.addSubheading(b.Heading.Render(text)) }

// addSubheading adds a heading that is already styled, with an empty line above it.
func (b *builder) addSubheading(styled string) {
	b.beginBlock()
	b.addStyledHeading(styled)
}

// addStyledHeading adds a styled text as the heading of what comes next.
func (b *builder) addStyledHeading(styled string) {
	from := len(b.Lines)
	b.addParagraph("", "", styled)
	for i := range b.Lines[from:] {
		b.Lines[from+i].Heading = true
	}
}

// addMarkdown adds rendered Markdown, indented by spaces.
func (b *builder) addMarkdown(indent int, source string) {
	if b.prose == nil {
		b.prose = markdown.New(markdown.Style(b.Look), b.Ruler)
	}
	margin := strings.Repeat(" ", min(indent, b.width/4))
	for _, l := range b.prose.Lines(source, b.width-len(margin)) {
		if l == "" {
			b.beginBlock()
			continue
		}
		b.addLine(margin + l)
	}
}

// beginItem starts an item, which takes all lines up to endItem.
func (b *builder) beginItem(it Item) {
	b.nextBlock()
	it.First = len(b.Lines)
	b.Items = append(b.Items, it)
	b.item = len(b.Items) - 1
}

func (b *builder) endItem() {
	if b.item >= 0 {
		b.Items[b.item].Last = len(b.Lines) - 1
	}
	b.item = -1
}

// finish returns the finished page, without empty lines at its end.
func (b *builder) finish() *Page {
	b.endItem()
	for n := len(b.Lines); n > 0 && b.Lines[n-1].Text == ""; n-- {
		b.Lines = b.Lines[:n-1]
	}
	return &b.Page
}
