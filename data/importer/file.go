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

// Result is a file that has been made, or made longer.
type Result struct {
	File   []byte   // its text; what was there before, where nothing is new
	Added  []string // titles of what has been added, none of it ahead of the viewer
	Untold []string // those of them that no article tells
	Unread int      // lines of their casts that could not be read
	Dated  bool     // all texts are from before the next one came out
	Next   int      // what the viewer is about to watch, by its number in the file
}

// Import fetches what the viewer has seen who is about to watch row next of a plan,
// and makes a file of it. Where there is a file already, what it lacks is added, and
// all that stands there stays; old is nil where there is none. Name is what messages
// call that file.
func (im *Importer) Import(ctx context.Context, p *Plan, next int, name string, old []byte) (Result, error) {
	var series recap.Series
	if old != nil {
		var problems error
		if series, problems = decode(name, old); problems != nil {
			return Result{}, fmt.Errorf("%w; correct it first, or write it anew with --force", problems)
		}
	}
	r := Result{Dated: true}
	from := p.reached(series)
	rows := p.Rows[min(from, next-1) : next-1]
	im.step = Progress{Total: len(rows)}
	who := peopleOf(series)
	var added []recap.Installment
	for _, row := range rows {
		told, err := im.row(ctx, p, row, who, &r)
		if err != nil {
			return Result{}, err
		}
		added = append(added, told...)
		im.step.Done++
	}
	im.begin("done")
	if next <= len(p.Rows) && from < next && p.place(series, p.Rows[next-1]) < 0 {
		added = append(added, p.ahead(next))
	}
	var err error
	if r.File, err = p.write(old, series, added); err != nil {
		return Result{}, err
	}
	if series, err = decode(name, r.File); err != nil {
		return Result{}, errors.New("what was found cannot be written as a series file; name the articles with --film, or report this")
	}
	r.Next = p.nextIn(series, next)
	return r, nil
}

// nextIn returns the number that row next of the plan has in a file, or would have: one past
// the last that belongs to a row before it, but not past one that belongs to it or to a
// later one. The file can hold more than the viewer has said, and others than the plan.
func (p *Plan) nextIn(s recap.Series, next int) int {
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

// row returns what is made of a row that has been seen.
func (im *Importer) row(ctx context.Context, p *Plan, row Row, who *people, r *Result) ([]recap.Installment, error) {
	t, err := im.fetch(ctx, p, row.Number)
	if err != nil {
		return nil, err
	}
	r.Added = append(r.Added, row.Title)
	if t == nil || t.Plot == "" && len(t.Episodes) == 0 {
		r.Untold = append(r.Untold, row.Title)
	}
	if t != nil {
		r.Unread += t.Unread
		r.Dated = r.Dated && (t.dated || t.last)
	}
	if p.Kind == Show {
		return im.season(row, t, who), nil
	}
	return []recap.Installment{im.film(row, t, who)}, nil
}

// reached returns how many rows a file has told or passed over; what it has passed over has
// been taken away by hand. New ones go behind what stands there, so that none is added
// that comes before.
func (p *Plan) reached(s recap.Series) (rows int) {
	for i, row := range p.Rows {
		switch at := p.place(s, row); {
		case at < 0:
		case p.announces(s, at, row):
			rows = i
		default:
			rows = i + 1
		}
	}
	return rows
}

// announces reports whether an installment is the last of a file and only says that
// the row is coming. A season is told by the episodes that stand for it.
func (p *Plan) announces(s recap.Series, at int, row Row) bool {
	in := &s.Installments[at]
	return !in.Told() && at == len(s.Installments)-1 && (p.Kind != Show || in.Title == row.part())
}

// place returns where a file has a row: the last of its installments that belong to it, -1
// where none does.
func (p *Plan) place(s recap.Series, row Row) int {
	for i := len(s.Installments) - 1; i >= 0; i-- {
		if p.belongs(&s.Installments[i], row) {
			return i
		}
	}
	return -1
}

// belongs reports whether an installment is a row, or an episode of it.
func (p *Plan) belongs(in *recap.Installment, row Row) bool {
	if p.Kind != Show {
		return text.Name(in.Title) == text.Name(row.Title)
	}
	return in.Part == row.part() || in.Title == row.part() || strings.HasPrefix(in.Label, fmt.Sprintf("S%dE", row.season()))
}

// ahead returns what the viewer is about to watch, by title and year.
func (p *Plan) ahead(next int) recap.Installment {
	row := p.Rows[next-1]
	if p.Kind != Show {
		return row.announced()
	}
	row.Title = row.part()
	in := row.announced()
	in.Part = row.part()
	return in
}

// noBlock returns a text without what no text of a file may hold: the beginning of a block.
func noBlock(text string) string { return strings.ReplaceAll(text, "[[installment", "[installment") }

// head is what stands above everything in a file that was imported.
const head = `# Made with "previously import" from the articles that stand below as sources. Their
# texts are under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/): if you
# pass this file on, leave the sources in, say what you have changed, and pass it on
# under that licence. Edit it as you like: importing more adds to it, and changes nothing.

`

// write makes a file of installments, or adds them to the one there is.
func (p *Plan) write(old []byte, series recap.Series, added []recap.Installment) ([]byte, error) {
	added = recap.Series{Installments: added}.Spelled(noBlock).Installments
	if old != nil {
		return again(old, series, added)
	}
	s := recap.Series{Title: p.Title, Kind: p.Kind.installment(), Installments: added}
	if s.Kind == recap.DefaultKind {
		s.Kind = ""
	}
	src, err := data.Encode(s)
	return append([]byte(head), bytes.TrimLeft(src, "\n")...), err
}
