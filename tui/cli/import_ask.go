package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"previously/data/importer"
	"previously/recap/text"
)

// asker asks the user what an import has to know. Without a terminal, the command line
// has to say it.
type asker struct {
	terminal bool
	in       *bufio.Reader
	out      io.Writer
	picks    []int  // answers that were given on the command line
	clear    func() // clears the line of the progress bar
}

func (s *session) newAsker(picks []int) *asker {
	return &asker{terminal: isTerminal(s.stdin) && isTerminal(s.stderr), in: bufio.NewReader(s.stdin), out: s.stderr, picks: picks, clear: func() {}}
}

func isTerminal(stream any) bool {
	_, ok := terminalOf(stream)
	return ok
}

// askWhich asks which of several candidates is meant.
func (a *asker) askWhich(ctx context.Context, found []importer.Candidate) (importer.Candidate, error) {
	if len(found) == 1 {
		return found[0], nil
	}
	if len(a.picks) > 0 {
		n := a.picks[0]
		a.picks = a.picks[1:]
		return candidateAt(found, n)
	}
	if !a.terminal {
		return importer.Candidate{}, failure{statusProblem, errors.New("several match; choose one with --pick and its number: " + strings.Join(listCandidates(found), "; "))}
	}
	for {
		typed, err := a.ask(ctx, "Several match:\n  "+strings.Join(listCandidates(found), "\n  ")+"\nWhich one? ")
		if err != nil {
			return importer.Candidate{}, err
		}
		if n, err := strconv.Atoi(typed); err == nil {
			if c, err := candidateAt(found, n); err == nil {
				return c, nil
			}
		}
	}
}

func candidateAt(found []importer.Candidate, n int) (importer.Candidate, error) {
	if n < 1 || n > len(found) {
		return importer.Candidate{}, usageErrorf("--pick %d is not in the list; it has %d: %s", n, len(found), strings.Join(listCandidates(found), "; "))
	}
	return found[n-1], nil
}

func listCandidates(found []importer.Candidate) []string {
	list := make([]string, len(found))
	for i, c := range found {
		list[i] = fmt.Sprintf("%d %s", i+1, text.Sanitize(c.String()))
	}
	return list
}

// askBefore asks what the user is about to watch, unless the command line says it. As in
// the app, no title is named until all those before it are known to have been seen.
func (a *asker) askBefore(ctx context.Context, plan *importer.Plan, answer string) (int, error) {
	if answer != "" {
		return plan.ParseAnswer(answer)
	}
	question := "What are you about to watch? Answer y for each one you have seen and n for the\n" +
		"first you haven't, or type the number or title of what you are about to watch.\n"
	for _, row := range plan.Rows {
		for {
			typed, err := a.ask(ctx, fmt.Sprintf("%sSeen %d, %s? ", question, row.Number, text.Sanitize(row.String())))
			question = ""
			if err != nil {
				return 0, err
			}
			if isYes(typed) {
				break
			}
			if isNo(typed) {
				return row.Number, nil
			}
			next, err := a.parseTyped(ctx, plan, typed)
			if err == nil {
				return next, nil
			}
			if ctx.Err() != nil {
				return 0, err
			}
			fmt.Fprintln(a.out, text.Sanitize(err.Error()))
		}
	}
	return len(plan.Rows) + 1, nil
}

// parseTyped parses an answer in words. Having seen them all has to be confirmed.
func (a *asker) parseTyped(ctx context.Context, plan *importer.Plan, typed string) (int, error) {
	next, err := plan.ParseAnswer(typed)
	if err != nil || next <= len(plan.Rows) {
		return next, err
	}
	sure, err := a.ask(ctx, "Have you seen them all? (y or n) ")
	if err == nil && !isYes(sure) {
		err = errors.New("then say which one you are about to watch")
	}
	return next, err
}

func isYes(typed string) bool {
	return strings.EqualFold(typed, "y") || strings.EqualFold(typed, "yes")
}
func isNo(typed string) bool { return strings.EqualFold(typed, "n") || strings.EqualFold(typed, "no") }

// ask returns what the user types in answer to a question. If the context ends, it
// returns at once, without waiting for a line.
func (a *asker) ask(ctx context.Context, question string) (string, error) {
	a.clear()
	fmt.Fprint(a.out, question)
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := a.in.ReadString('\n')
		answers <- answer{line, err}
	}()
	select {
	case <-ctx.Done():
		fmt.Fprintln(a.out)
		return "", ctx.Err()
	case got := <-answers:
		if got.err != nil && got.line == "" {
			fmt.Fprintln(a.out)
			return "", errors.New("no answer; give it on the command line: --pick for the list, --before for what you are about to watch")
		}
		return strings.TrimSpace(got.line), nil
	}
}
