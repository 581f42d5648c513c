package tui

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"previously/data"
	"previously/recap"
	"previously/recap/drawn"
	"previously/tui/work"
)

// books caches the decoded books by name and source, because many tests open the same
// files. Nothing changes a book.
var books sync.Map

// decodeBook returns the book of a series file with that name and text.
func decodeBook(tb testing.TB, name, src string) *data.Book {
	tb.Helper()
	key := name + "\n" + src
	if book, ok := books.Load(key); ok {
		return book.(*data.Book)
	}
	book, err := data.Parse(name, []byte(src))
	must(tb, err)
	books.Store(key, book)
	return book
}

// readBook returns the book of a file.
func readBook(tb testing.TB, file string) *data.Book {
	tb.Helper()
	return decodeBook(tb, filepath.Base(file), readFile(tb, file))
}

// bookOf returns the book of a series.
func bookOf(tb testing.TB, s recap.Series) *data.Book {
	tb.Helper()
	return decodeBook(tb, s.ID+".toml", drawn.Encode(tb, s))
}

// largeBook returns the book of a series file, padded so that it is too long to be told
// at once.
func largeBook(tb testing.TB, name, src string) *data.Book {
	tb.Helper()
	book := decodeBook(tb, name, src+strings.Repeat("# and so on\n", 30_000))
	if book.IsSmall() {
		tb.Fatal("the padded book is still told at once")
	}
	return book
}

// lampOfficeFile is a series in the words of an encyclopedia; most of what is shown of it
// is quoted.
const lampOfficeFile = "../recap/derive/testdata/lamp-office.toml"

// fixtures returns the sources of the bundled series and of two made-up ones, by file
// name.
func fixtures(tb testing.TB) map[string]string {
	tb.Helper()
	sources := bundled(tb)
	sources["heist.toml"] = readFile(tb, "testdata/heist.toml")
	sources["lamp-office.toml"] = readFile(tb, lampOfficeFile)
	return sources
}

// bundled returns the source of each bundled series by file name.
func bundled(tb testing.TB) map[string]string {
	tb.Helper()
	return sourcesIn(tb, "../data/series")
}

// measuredFolder holds series that once came with the program. Tests that name what is in
// them must not break when the bundled texts change.
const measuredFolder = "../recap/chart/testdata/series"

// sourcesIn returns the source of each series in a folder by file name.
func sourcesIn(tb testing.TB, folder string) map[string]string {
	tb.Helper()
	names, err := filepath.Glob(folder + "/*.toml")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no series found in %s: %v", folder, err)
	}
	sources := map[string]string{}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		sources[filepath.Base(name)] = string(src)
	}
	return sources
}

// trilogy returns the book of a series whose contents the tests name. It stays as it is
// even if the bundled one changes.
func trilogy(tb testing.TB) *data.Book {
	tb.Helper()
	return readBook(tb, measuredFolder+"/lost-bullet.toml")
}

// heist returns the book of a made-up series, all in ASCII, of three films and an
// announced one.
func heist(tb testing.TB) *data.Book {
	tb.Helper()
	return readBook(tb, "testdata/heist.toml")
}

// A driver runs the app without a terminal. Before send returns, the message and every
// command that results from it have run to the end, so there is nothing to wait for.
// Commands that only wait, for time to pass or for a file to be saved, are put aside.
type driver struct {
	tb      testing.TB
	m       *Model
	options Options
	size    tea.WindowSizeMsg
	done    []tea.Msg          // keys, clicks and pasted texts since the start
	time    time.Time          // by the app's clock
	did     []tea.Msg          // results of commands, and requests to the terminal
	waiting []job              // those that only wait
	holding bool               // keep commands until release
	lazy    bool               // keep pages too, but run the one on screen at once
	slow    map[work.Kind]bool // kinds of work to keep until release
	held    []tea.Cmd
}

// A job is a command of the app that has not run yet, with its kind of work.
type job struct {
	work  work.Kind
	do    tea.Cmd
	clock bool          // it waits for time to pass
	time  time.Duration // this long
}

// newDriver returns a driver of an app that has not been started.
func newDriver(tb testing.TB, o Options) *driver {
	tb.Helper()
	d := &driver{tb: tb, options: o, time: time.Now()}
	o.world = &work.World{
		Now:   func() time.Time { return d.time },
		Start: func(w work.Kind, do tea.Cmd) tea.Cmd { return func() tea.Msg { return job{work: w, do: do} } },
		After: func(t time.Duration, msg tea.Msg) tea.Cmd {
			return func() tea.Msg { return job{clock: true, time: t, do: func() tea.Msg { return msg }} }
		},
	}
	d.m = New(o)
	return d
}

// longTest skips a test in a short run, and otherwise runs it in parallel with
// others. It is for tests that go through very many frames, one after the other: under
// the race detector they take minutes, and it can find nothing in them.
func longTest(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("goes through too many frames for a short run")
	}
	t.Parallel()
}

// start opens the app in a terminal of width × height cells.
func start(tb testing.TB, o Options, width, height int) *driver {
	tb.Helper()
	return newDriver(tb, o).begin(width, height)
}

// begin shows the app in a terminal of width × height cells.
func (d *driver) begin(width, height int) *driver {
	d.run(d.m.Init())
	d.resize(width, height)
	return d
}

// advanceClock advances the app's clock, and has the screen painted again.
func (d *driver) advanceClock(by time.Duration) {
	d.time = d.time.Add(by)
	d.send(work.BlinkPassed{})
}

// openTrilogy returns the trilogy before the third film.
func openTrilogy(tb testing.TB, width, height int) *driver {
	tb.Helper()
	return start(tb, Options{Book: trilogy(tb), Before: 3}, width, height)
}

func (d *driver) send(msg tea.Msg) {
	d.remember(msg)
	_, cmd := d.m.Update(msg)
	d.run(cmd)
	if d.lazy {
		d.finishPage()
	}
}

func (d *driver) run(cmd tea.Cmd) {
	switch {
	case cmd == nil:
	case d.holding:
		d.held = append(d.held, cmd)
	default:
		d.deliver(cmd())
	}
}

// do runs a job, or keeps it.
func (d *driver) do(j job) {
	switch {
	case j.waits():
		d.waiting = append(d.waiting, j)
	case d.lazy && j.work == work.Page, d.slow[j.work]:
		d.held = append(d.held, j.do)
	default:
		d.deliver(j.do())
	}
}

func (j job) waits() bool { return j.clock || j.work == work.File }

// clock returns the timer that was started last.
func (d *driver) clock() job {
	d.tb.Helper()
	for _, j := range slices.Backward(d.waiting) {
		if j.clock {
			return j
		}
	}
	d.tb.Fatal("no timer is running")
	return job{}
}

// fireTimer makes the timer that was started last go off.
func (d *driver) fireTimer() { d.send(d.clock().do()) }

// deliver handles the result of a command as the program would: it runs the commands of a
// batch or a sequence, and sends everything else to the app.
func (d *driver) deliver(msg tea.Msg) {
	if msg == nil {
		return
	}
	if j, ok := msg.(job); ok {
		d.do(j)
		return
	}
	if cmds := reflect.ValueOf(msg); cmds.Kind() == reflect.Slice && cmds.Type().ConvertibleTo(reflect.TypeFor[[]tea.Cmd]()) {
		for _, cmd := range cmds.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd) {
			d.run(cmd)
		}
		return
	}
	if w, ok := msg.(watchMsg); ok { // a system allows a user's programs only a hundred or so watches
		d.tb.Cleanup(w.cancel)
	}
	if _, ok := msg.(pageMsg); !ok {
		d.did = append(d.did, msg)
	}
	d.send(msg)
}

// busy returns a set of slow kinds of work with only w in it.
func busy(w work.Kind) map[work.Kind]bool { return map[work.Kind]bool{w: true} }

// hold keeps commands from now on, as if they took long.
func (d *driver) hold() { d.holding = true }

// release runs what was held, and holds nothing more.
func (d *driver) release() {
	d.holding, d.slow = false, nil
	held := d.held
	d.held = nil
	for _, cmd := range held {
		d.run(cmd)
	}
}

// onlyVisible makes the driver build only the page on screen; other pages that the app
// requests never arrive. It is for tests that go through many sizes, most of which do not
// need the pages one key away.
func (d *driver) onlyVisible() *driver {
	d.lazy = true
	return d
}

// prefetch lets enough time pass for the pages one key away to be built.
func (d *driver) prefetch() *driver {
	if d.m.story != nil && d.m.frame.width > 0 {
		d.send(prefetchMsg{d.m.requestFor(d.m.here)})
	}
	return d
}

// finishPage runs what was held, the latest first, until the page on screen is built.
func (d *driver) finishPage() {
	for d.m.story != nil && d.m.page() == nil && len(d.held) > 0 {
		last := len(d.held) - 1
		cmd := d.held[last]
		d.held = d.held[:last]
		d.deliver(cmd())
	}
}

// hasRequested reports whether the app asked for the same as cmd, such as tea.Quit.
func (d *driver) hasRequested(cmd tea.Cmd) bool {
	want := cmd()
	for _, msg := range d.did {
		if reflect.DeepEqual(msg, want) {
			return true
		}
	}
	return false
}

func (d *driver) resize(width, height int) { d.send(tea.WindowSizeMsg{Width: width, Height: height}) }

func (d *driver) click(x, y int) {
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	d.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
}

func (d *driver) wheel(button tea.MouseButton) { d.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: button}) }

// styled returns the frame as the app hands it to the terminal.
func (d *driver) styled() string { return d.m.View().Content }

// screen returns the rows of the frame as plain text, without trailing spaces.
func (d *driver) screen() []string {
	rows := strings.Split(ansi.Strip(d.styled()), "\n")
	for i, row := range rows {
		rows[i] = strings.TrimRight(row, " ")
	}
	return rows
}

// text returns the whole screen as one string.
func (d *driver) text() string { return strings.Join(d.screen(), "\n") }

// body returns the rows between the chrome and the footer, without the side panel.
func (d *driver) body() []string {
	area := d.m.bodyArea()
	rows := d.screen()
	rows = rows[min(area.y, len(rows)):min(area.y+area.height, len(rows))]
	if panel := d.m.frame.panel; panel.width > 0 && d.m.overlay == nil {
		for i, row := range rows {
			rows[i] = strings.TrimRight(ansi.Truncate(row, panel.x, ""), " ")
		}
	}
	return rows
}

// panelRows returns the rows of the side panel.
func (d *driver) panelRows() []string {
	panel := d.m.frame.panel
	if panel.width == 0 {
		return nil
	}
	var rows []string
	for _, row := range d.screen()[panel.y : panel.y+panel.height] {
		if cells := ansi.StringWidth(row); cells > panel.x {
			rows = append(rows, strings.TrimSpace(ansi.Cut(row, panel.x, cells)))
		}
	}
	return rows
}

// footer returns the text of the footer's rows on one line.
func (d *driver) footer() string {
	rows := d.screen()
	rows = rows[len(rows)-len(d.m.footer()):]
	for i, row := range rows {
		rows[i] = strings.TrimSpace(row)
	}
	return strings.Join(rows, " ")
}

// find returns the cell in which a text starts on the screen.
func (d *driver) find(text string) (x, y int) {
	d.tb.Helper()
	for y, row := range d.screen() {
		if before, _, ok := strings.Cut(row, text); ok {
			return ansi.StringWidth(before), y
		}
	}
	d.tb.Fatalf("%q is not on the screen:\n%s", text, d.screenshot())
	return 0, 0
}

// shows fails the test unless each text is on the screen.
func (d *driver) shows(texts ...string) {
	d.tb.Helper()
	screen := d.text()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.tb.Errorf("%q is not on the screen:\n%s", text, d.screenshot())
		}
	}
}

// lacks fails the test if one of the texts is on the screen.
func (d *driver) lacks(texts ...string) {
	d.tb.Helper()
	screen := d.text()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.tb.Errorf("%q is on the screen:\n%s", text, d.screenshot())
		}
	}
}

// bookmarkBefore returns a bookmark with the answer that installment next is watched
// next.
func bookmarkBefore(tb testing.TB, book *data.Book, next int) data.Bookmark {
	tb.Helper()
	return data.Bookmark{Answer: book.Answer(next)}
}

// bookmarkAt is bookmarkBefore for the series at a location.
func bookmarkAt(tb testing.TB, l data.Location, next int) data.Bookmark {
	tb.Helper()
	book, err := l.Open()
	must(tb, err)
	return bookmarkBefore(tb, book, next)
}

// A testMemory keeps what the app remembers. Its first Set can fail.
type testMemory struct {
	kept  data.Bookmark
	fails error // returned by the first Set
	calls int
}

func (m *testMemory) Get(string) (data.Bookmark, bool) { return m.kept, true }

func (m *testMemory) Set(_ string, mark data.Bookmark) error {
	m.kept = mark
	if m.calls++; m.calls == 1 {
		return m.fails
	}
	return nil
}

// minutesOf returns the time budget that is remembered, or -1 if there is none.
func minutesOf(mark data.Bookmark) int {
	if mark.Minutes == nil {
		return -1
	}
	return *mark.Minutes
}

var errDiskFull = errors.New("no space left on device")
