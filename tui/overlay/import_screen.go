package overlay

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"previously/data"
	"previously/recap"
	"previously/tui/keys"
	"previously/tui/look"
	"previously/tui/work"
)

// ImportScreen asks for a title, which series is meant and what the viewer is about to
// watch, and then has the file made. A slow step can be left at any time; nothing has
// been written then.
type ImportScreen struct {
	base
	world       work.World
	newImporter NewImporter
	measure     int // the longest line of reading text, in cells

	input    prompt
	importer Importer // nil before the title is searched for
	choices  []string // series to choose from
	at       int      // index of the selected choice
	window   window
	head     []string // lines above the choices
	plan     *data.Book
	question Overlay // asks what is about to be watched, in place of this screen; otherwise nil
	fault    string  // why the last step failed

	ticket work.Ticket // of the running step; zero if there is none
	cancel context.CancelFunc
	report *progressReport
}

// NewImportScreen asks for a title. title is what has been typed elsewhere, or "".
func NewImportScreen(w work.World, newImporter NewImporter, title string, measure int) *ImportScreen {
	s := &ImportScreen{world: w, newImporter: newImporter, measure: measure, input: newPrompt()}
	s.input.set(title)
	return s
}

// Keys of the import that other code refers to.
const (
	importChoose keys.Action = "import-take"
	importLeave  keys.Action = "import-leave"
)

var importTable = keyMap("Import",
	keys.Key(importChoose, []string{"enter"}, "search for the title, or choose", "search", (*ImportScreen).choose),
	keys.Key(importLeave, []string{"esc"}, "stop, or go back a step", "back", (*ImportScreen).leave),
	keys.Key("import-up", []string{"up", "shift+tab"}, "go to the previous choice", keys.WithNext, func(s *ImportScreen) Intent { return s.Wheel(-1) }),
	keys.Key("import-down", []string{"down", "tab"}, "go to the next choice", "move", func(s *ImportScreen) Intent { return s.Wheel(+1) }),
	keys.Key("import-help", []string{"?"}, "show all keys, except while typing a title", "help", (*ImportScreen).help),
)

var importKeys = importTable.Map()

// Keys returns the key map, or the question's.
func (s *ImportScreen) Keys() keys.Map {
	if s.question != nil {
		return s.question.Keys()
	}
	return importKeys
}

// busy reports whether a step is running.
func (s *ImportScreen) busy() bool { return s.ticket != work.Ticket{} }

// FooterWord returns what a key does at this step.
func (s *ImportScreen) FooterWord(b keys.Binding) string {
	choosing := s.choosing()
	switch {
	case s.question != nil:
		return s.question.FooterWord(b)
	case s.busy() && b.Action == importLeave:
		return "stop"
	case s.busy(), !choosing && b.Action != importLeave && b.Action != importChoose:
		return ""
	case b.Action == importChoose && choosing:
		return "choose"
	}
	return b.Footer
}

// help explains the keys while there are choices. In the title, as in every prompt, ? is a
// letter, and the footer names all keys.
func (s *ImportScreen) help() Intent {
	if !s.choosing() {
		return nil
	}
	return helpOn(s, recap.DefaultKind, recap.DefaultPart)
}

// Chrome returns Bare: the series behind the screen is not the one being imported.
func (s *ImportScreen) Chrome() Chrome { return Bare }

// Press types into the title, or passes the key to the question.
func (s *ImportScreen) Press(key tea.KeyPressMsg) Intent {
	switch {
	case s.question != nil:
		return s.takeAnswer(s.question.Press(key))
	case s.typing() && s.input.isLeaveKey(key):
		return s.leave()
	case s.typing() && s.input.edits(key):
		if s.input.press(key) {
			s.fault = ""
		}
		return nil
	}
	return importTable.Press(s, key)
}

// typing reports whether letters go to the title.
func (s *ImportScreen) typing() bool { return s.question == nil && len(s.choices) == 0 && !s.busy() }

// choosing reports whether there are choices to move among.
func (s *ImportScreen) choosing() bool { return s.question == nil && len(s.choices) > 0 && !s.busy() }

// Paste adds to the title.
func (s *ImportScreen) Paste(text string) Intent {
	switch {
	case s.question != nil:
		return s.takeAnswer(s.question.Paste(text))
	case s.typing():
		if s.input.paste(text) {
			s.fault = ""
		}
	}
	return nil
}

// Wheel moves among the choices.
func (s *ImportScreen) Wheel(by int) Intent {
	if s.question != nil {
		return s.takeAnswer(s.question.Wheel(by))
	}
	if s.choosing() {
		s.at = moveCursor(s.at, by, len(s.choices))
	}
	return nil
}

// Click selects a choice, or takes it if it is already selected.
func (s *ImportScreen) Click(x, y int) Intent {
	if s.question != nil {
		return s.takeAnswer(s.question.Click(x, y))
	}
	at, ok := s.window.rowAt(y, len(s.head))
	switch {
	case !ok || !s.choosing():
	case at == s.at:
		return s.choose()
	default:
		s.at = at
	}
	return nil
}

// choose searches for the typed title, or takes the selected choice.
func (s *ImportScreen) choose() Intent {
	title := strings.TrimSpace(s.input.value())
	switch {
	case s.busy(), title == "":
		return nil
	case len(s.choices) > 0:
		choice, importer := s.at, s.importer
		return s.runStep(func(ctx context.Context) (a stepDone) {
			a.step, a.err = importer.Choose(ctx, choice)
			return a
		})
	}
	report, now := s.newReport(), s.world.Now
	newImporter := s.newImporter
	return s.runStep(func(ctx context.Context) (a stepDone) {
		importer, err := newImporter(func(p ImportProgress) { report.set(p, now()) })
		if err != nil {
			return stepDone{err: err}
		}
		a.step, a.err = importer.Search(ctx, title)
		a.importer = importer
		return a
	})
}

func (s *ImportScreen) newReport() *progressReport {
	s.report = &progressReport{}
	return s.report
}

// runStep runs a step off the loop.
func (s *ImportScreen) runStep(step func(context.Context) stepDone) Intent {
	ctx, cancel := context.WithCancel(context.Background())
	ticket := work.NewTicket()
	if s.report != nil {
		s.report.set(ImportProgress{}, s.world.Now())
	}
	s.ticket, s.cancel, s.fault = ticket, cancel, ""
	return Run{tea.Batch(s.world.Start(work.Import, func() tea.Msg {
		answer := step(ctx)
		answer.ticket = ticket
		return answer
	}), s.tick())}
}

// importTick has the progress repainted.
type importTick struct{ ticket work.Ticket }

// tickTime is how often the progress is repainted.
const tickTime = 200 * time.Millisecond

func (s *ImportScreen) tick() tea.Cmd { return s.world.After(tickTime, importTick{s.ticket}) }

// cancelStep cancels the running step. Its result will be dropped.
func (s *ImportScreen) cancelStep() {
	if s.cancel != nil {
		s.cancel()
	}
	s.ticket, s.cancel = work.Ticket{}, nil
}

// leave stops the running step, or goes back a step; from the first one it goes to the
// library.
func (s *ImportScreen) leave() Intent {
	switch {
	case s.busy():
		s.cancelStep()
		if s.plan != nil {
			s.askInstallment()
		}
	case len(s.choices) > 0:
		s.choices = nil
	default:
		return ToLibrary{}
	}
	return nil
}

// Receive takes the result of a step, unless the viewer has stopped it.
func (s *ImportScreen) Receive(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case importTick:
		if msg.ticket == s.ticket && s.busy() {
			return Run{s.tick()}
		}
	case stepDone:
		if msg.ticket == s.ticket && s.busy() {
			s.cancelStep()
			return s.takeStepDone(msg)
		}
	}
	return nil
}

// takeStepDone asks the next question, or opens the series.
func (s *ImportScreen) takeStepDone(a stepDone) Intent {
	switch {
	case a.err != nil:
		s.fault, s.plan, s.choices = a.err.Error(), nil, nil
		return nil
	case a.made.Book != nil:
		return a.made
	case a.importer != nil:
		s.importer = a.importer
	}
	s.choices, s.at, s.plan = a.step.Choices, 0, a.step.Plan
	if s.plan != nil {
		s.askInstallment()
	}
	return nil
}

// askInstallment asks what the viewer is about to watch, by the chooser's own rules.
func (s *ImportScreen) askInstallment() {
	s.question = NewFilmChooser(s.plan, nil, true)
	s.question.Lay(s.look, s.width, s.height)
}

// takeAnswer carries out what the viewer answered to the question.
func (s *ImportScreen) takeAnswer(intent Intent) Intent {
	switch i := intent.(type) {
	case Show:
		s.question = i.Overlay
		s.question.Lay(s.look, s.width, s.height)
	case Close, ToLibrary:
		s.question, s.plan = nil, nil
	case Choose:
		s.question = nil
		return s.makeFile(i.Answer)
	default:
		return intent
	}
	return nil
}

// makeFile has the file made.
func (s *ImportScreen) makeFile(answer recap.Answer) Intent {
	next, importer := answer.Next, s.importer
	if answer.All {
		for next = 1; ; next++ {
			if _, more := s.plan.Installment(next); !more {
				break
			}
		}
	}
	return s.runStep(func(ctx context.Context) (a stepDone) {
		a.made, a.err = importer.Write(ctx, next)
		return a
	})
}

// Lay lays the question, or the list of choices.
func (s *ImportScreen) Lay(l look.Look, width, height int) {
	s.base.Lay(l, width, height)
	s.input.lay(l, min(width, maxTyped))
	if s.question != nil {
		s.question.Lay(l, width, height)
		return
	}
	head := s.headLines()
	s.head = head[:min(len(head), max(height-1, 0))]
	s.window.follow(s.at, 0, max(height-len(s.head), 0), len(s.choices))
}

// More reports whether the question or the choices have more above and below.
func (s *ImportScreen) More() (above, below bool) {
	if s.question != nil {
		return s.question.More()
	}
	if !s.choosing() {
		return false, false
	}
	return s.window.more()
}
