package tui

import (
	"encoding/xml"
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// pictureFile is a frame of the app, shown in the README. `go test ./tui -update` writes
// it again, and the test fails if the frame has changed since.
const pictureFile = "../.github/screen.svg"

const pictureColumns, pictureRows = 118, 32

// Sizes in the picture, in pixels.
const (
	cellWidth, cellHeight = 8.4, 18.0
	fontSize              = 14
	pictureMargin         = 16.0
)

func TestPictureIsCurrent(t *testing.T) {
	const name = "lost-bullet.toml"
	d := start(t, Options{Book: decodeBook(t, name, bundled(t)[name]), Before: 3}, pictureColumns, pictureRows)
	d.send(tea.BackgroundColorMsg{Color: color.Black})
	picture := svg(d.styled())
	if err := xml.Unmarshal([]byte(picture), new(struct{})); err != nil {
		t.Fatalf("the picture is not XML: %v", err)
	}
	if update := flag.Lookup("update"); update != nil && update.Value.String() == "true" {
		if err := os.MkdirAll(filepath.Dir(pictureFile), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pictureFile, []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(pictureFile)
	if err != nil {
		t.Fatalf("%v; `go test ./tui -update` writes it", err)
	}
	if strings.ReplaceAll(string(committed), "\r\n", "\n") != picture {
		t.Errorf("%s no longer shows the app's screen; `go test ./tui -update` writes it again", pictureFile)
	}
}

// svg draws a styled frame as a picture. Each run of one style is a text of its own, with
// its width in cells, so that it fits the grid in any font.
func svg(frame string) string {
	screen := uv.NewScreenBuffer(pictureColumns, pictureRows)
	uv.NewStyledString(frame).Draw(screen, screen.Bounds())
	width := pictureColumns*cellWidth + 2*pictureMargin
	height := pictureRows*cellHeight + 2*pictureMargin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" role="img">`+"\n", width, height, width, height)
	b.WriteString("<title>previously: the story so far of Lost Bullet, before the third film</title>\n")
	fmt.Fprintf(&b, "<style>text{font:%dpx ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"+
		"}.b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}.f{opacity:.6}</style>\n", fontSize)
	fmt.Fprintf(&b, `<rect width="%.0f" height="%.0f" rx="8" fill="#16181d"/>`+"\n<g fill=\"#d7dae0\">\n", width, height)
	for y, line := range screen.Lines {
		for _, r := range runsOf(line) {
			r.write(&b, y)
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// A run is a stretch of a line in one style.
type run struct {
	x     int // column
	text  string
	style uv.Style
}

func runsOf(line uv.Line) []run {
	var runs []run
	for x, cell := range line {
		last := len(runs) - 1
		if last < 0 || !runs[last].style.Equal(&cell.Style) {
			runs = append(runs, run{x: x, style: cell.Style})
			last++
		}
		runs[last].text += cell.Content // "" for the second half of a wide character
	}
	return runs
}

// pieces matches words with single spaces in between, because some viewers collapse
// several spaces into one.
var pieces = regexp.MustCompile(`\S+(?: \S+)*`)

func (r run) write(b *strings.Builder, row int) {
	for _, at := range pieces.FindAllStringIndex(r.text, -1) {
		column, text := r.x+ansi.StringWidth(r.text[:at[0]]), r.text[at[0]:at[1]]
		fmt.Fprintf(b, `<text x="%.1f" y="%.0f" textLength="%.1f"`, pictureMargin+float64(column)*cellWidth,
			pictureMargin+float64(row+1)*cellHeight-5, float64(ansi.StringWidth(text))*cellWidth)
		if classes := r.classes(); classes != "" {
			fmt.Fprintf(b, ` class="%s"`, classes)
		}
		if r.style.Fg != nil {
			fmt.Fprintf(b, ` fill="%s"`, pictureColor(r.style.Fg))
		}
		b.WriteString(">")
		_ = xml.EscapeText(b, []byte(text)) // writing to a strings.Builder never fails
		b.WriteString("</text>\n")
	}
}

func (r run) classes() string {
	var classes []string
	for _, a := range []struct {
		attribute uint8
		class     string
	}{{uv.AttrBold, "b"}, {uv.AttrItalic, "i"}, {uv.AttrFaint, "f"}} {
		if r.style.Attrs&a.attribute != 0 {
			classes = append(classes, a.class)
		}
	}
	if r.style.Underline != 0 {
		classes = append(classes, "u")
	}
	return strings.Join(classes, " ")
}

func pictureColor(c color.Color) string {
	red, green, blue, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", red>>8, green>>8, blue>>8)
}
