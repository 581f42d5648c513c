package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"previously/data"
	"previously/recap"
	"previously/recap/file"
	"previously/recap/text"
)

// Result is the outcome of an import.
type Result struct {
	File        []byte   // the file's text; unchanged if nothing is new
	Added       []string // titles of the installments added, all of them seen
	WithoutPlot []string // those of them without a plot
	Unparsed    int      // lines of their casts that could not be parsed
	PreSequel   bool     // all texts are from before the next installment came out
	Next        int      // the number in the file of what the viewer is about to watch
}

// Import fetches everything before row next of a plan, which the viewer is about to watch,
// and makes a file of it. If old is not nil, it is an existing file, and Import only adds
// what it lacks. name is the file's name for messages.
func (im *Importer) Import(ctx context.Context, p *Plan, next int, name string, old []byte) (Result, error) {
	var series recap.Series
	if old != nil {
		var problems error
		if series, problems = decode(name, old); problems != nil {
			return Result{}, fmt.Errorf("%w; fix it first, or replace the file with `previously import --force`", problems)
		}
	}
	r := Result{PreSequel: true}
	from := p.toldRows(series)
	rows := p.Rows[min(from, next-1) : next-1]
	im.step = Progress{Total: len(rows)}
	who := peopleOf(series)
	var added []recap.Installment
	for _, row := range rows {
		made, err := im.importRow(ctx, p, row, who, &r)
		if err != nil {
			return Result{}, err
		}
		added = append(added, made...)
		im.step.Done++
	}
	im.startStep("done")
	if next <= len(p.Rows) && from < next && p.lastIndexOf(series, p.Rows[next-1]) < 0 {
		added = append(added, p.nextAnnouncement(next))
	}
	var err error
	if r.File, err = p.encode(old, series, added); err != nil {
		return Result{}, err
	}
	if series, err = decode(name, r.File); err != nil {
		return Result{}, errors.New("what was found cannot be written as a series file; name the articles with `previously import --film`, or report this")
	}
	r.Next = p.nextNumberIn(series, next)
	return r, nil
}

// nextNumberIn returns the number that row next of the plan has, or would have, in a
// file: one past the last installment that belongs to an earlier row, but not past one
// that belongs to next or a later row. The file can have more installments than the
// viewer has seen, and some that are not in the plan.
func (p *Plan) nextNumberIn(s recap.Series, next int) int {
	seen := 0
	for i := range s.Installments {
		in := &s.Installments[i]
		if slices.ContainsFunc(p.Rows[next-1:], func(r Row) bool { return p.belongs(in, r) }) {
			break
		}
		if slices.ContainsFunc(p.Rows[:next-1], func(r Row) bool { return p.belongs(in, r) }) {
			seen = i + 1
		}
	}
	return seen + 1
}

// decode reads a series; the error is its first problem.
func decode(name string, src []byte) (recap.Series, error) {
	series, problems := file.Decode(name, src)
	return series, problems.Err()
}

// importRow returns the installments made of a row that has been seen, and adds it to the
// result.
func (im *Importer) importRow(ctx context.Context, p *Plan, row Row, who *people, r *Result) ([]recap.Installment, error) {
	t, err := im.fetch(ctx, p, row.Number)
	if err != nil {
		return nil, err
	}
	r.Added = append(r.Added, row.Title)
	if t == nil || t.Plot == "" && len(t.Episodes) == 0 {
		r.WithoutPlot = append(r.WithoutPlot, row.Title)
	}
	if t != nil {
		r.Unparsed += t.Unparsed
		r.PreSequel = r.PreSequel && (t.preSequel || t.last)
	}
	if p.Kind == Show {
		return im.seasonInstallments(row, t, who), nil
	}
	return []recap.Installment{im.filmInstallment(row, t, who)}, nil
}

// toldRows returns the number of rows up to the last one that a file tells. Earlier rows
// that are missing have been removed by hand; they are not added again, since new
// installments go at the end of the file.
func (p *Plan) toldRows(s recap.Series) (rows int) {
	for i, row := range p.Rows {
		switch at := p.lastIndexOf(s, row); {
		case at < 0:
		case p.announces(s, at, row):
			rows = i
		default:
			rows = i + 1
		}
	}
	return rows
}

// announces reports whether installment at is the last of a file and only announces the
// row. An untold episode does not announce its season: the season is in the file already.
func (p *Plan) announces(s recap.Series, at int, row Row) bool {
	in := &s.Installments[at]
	return !in.HasStory() && at == len(s.Installments)-1 && (p.Kind != Show || in.Title == row.partName())
}

// lastIndexOf returns the index of the last installment that belongs to a row, or -1.
func (p *Plan) lastIndexOf(s recap.Series, row Row) int {
	for i := len(s.Installments) - 1; i >= 0; i-- {
		if p.belongs(&s.Installments[i], row) {
			return i
		}
	}
	return -1
}

// belongs reports whether an installment is a row of the plan, or an episode of that row.
func (p *Plan) belongs(in *recap.Installment, row Row) bool {
	if p.Kind != Show {
		return text.FoldName(in.Title) == text.FoldName(row.Title)
	}
	return in.Part == row.partName() || in.Title == row.partName() || strings.HasPrefix(in.Label, fmt.Sprintf("S%dE", row.seasonNumber()))
}

// nextAnnouncement returns an announcement of what the viewer is about to watch: title
// and year.
func (p *Plan) nextAnnouncement(next int) recap.Installment {
	row := p.Rows[next-1]
	if p.Kind != Show {
		return row.announcement()
	}
	row.Title = row.partName()
	in := row.announcement()
	in.Part = row.partName()
	return in
}

// breakHeader breaks up what no text in a file may contain, the header of a block.
func breakHeader(text string) string {
	return strings.ReplaceAll(text, "[[installment", "[installment")
}

// fileComment is the comment at the top of an imported file.
const fileComment = `# Made with "previously import" from the articles listed below as sources. Their
# texts are under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/): if you
# pass this file on, leave the sources in, say what you have changed, and pass it on
# under that licence. Edit it as you like: importing again only adds to it.

`

// encode makes a file of installments, or adds them to old if that is not nil.
func (p *Plan) encode(old []byte, series recap.Series, added []recap.Installment) ([]byte, error) {
	added = recap.Series{Installments: added}.MapTexts(breakHeader).Installments
	if old != nil {
		return appendTo(old, series, added)
	}
	s := recap.Series{Title: p.Title, Kind: p.Kind.installmentWord(), Installments: added}
	if s.Kind == recap.DefaultKind {
		s.Kind = ""
	}
	src, err := data.Encode(s)
	return append([]byte(fileComment), bytes.TrimLeft(src, "\n")...), err
}
