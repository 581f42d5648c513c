package file

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"testing"

	"previously/recap"
)

// work returns how many bytes are allocated for decoding a file, building its story, and
// everything that is asked of a whole story. sound is false if the file was refused.
func work(src []byte) (bytes uint64, sound bool) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	series, problems := Decode("x.toml", src)
	if sound = problems.Err() == nil; sound {
		ask(series.Before(series.End()))
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, sound
}

func ask(s *recap.Story) {
	k := s.Seen()
	s.Accounts()
	s.Now().Together()
	s.AsOf(k).Cards(2, 0)
	s.Now().Markdown(recap.MarkdownOptions{Length: recap.Full, Sections: recap.Sections()})
	s.Now().Export(recap.MarkdownOptions{Length: recap.Full, Sections: recap.Sections()})
	for _, p := range s.AsOf(k).Cast()[:min(k, len(s.AsOf(k).Cast()), 3)] {
		s.AsOf(k).Chapters(p.ID)
		for _, t := range s.AsOf(k).TiesOf(p.ID)[:min(len(s.AsOf(k).TiesOf(p.ID)), 3)] {
			s.AsOf(k).History(t.From, t.To)
		}
	}
}

// The bytes that may be allocated for each byte of a file, and for any file.
const (
	maxWork   = 400
	startWork = 4 << 20
)

// TestWorkGrowsWithTheFile checks that if the hostile files double in size, they are
// refused, or the work at most about doubles too.
func TestWorkGrowsWithTheFile(t *testing.T) {
	if testing.Short() {
		t.Skip("reads files of many sizes")
	}
	for _, name := range slices.Sorted(maps.Keys(hostileFiles)) {
		t.Run(name, func(t *testing.T) {
			var works, bytesOf []float64
			for _, n := range []int{16, 32, 64} {
				src := []byte(hostileFiles[name](n))
				bytes, sound := work(src)
				if !sound {
					continue
				}
				works, bytesOf = append(works, float64(bytes)), append(bytesOf, float64(len(src)))
				if most := maxWork*uint64(len(src)) + startWork; bytes > most {
					t.Errorf("%d repetitions: %d KB are allocated for a file of %d KB", n, bytes>>10, len(src)>>10)
				}
			}
			for i := 1; i < len(works); i++ {
				if work, size := works[i]/works[i-1], bytesOf[i]/bytesOf[i-1]; work > 1.25*size {
					t.Errorf("the file grows by a factor of %.2f, the work by %.2f", size, work)
				}
			}
		})
	}
}

// TestTooMuchOfOnePerson checks a person with as many ids, names or works as a file may
// give, and one with more.
func TestTooMuchOfOnePerson(t *testing.T) {
	ids := func(n int) string {
		f := hostile().installment().person("p0", "P")
		for i := range n - 1 {
			f.installment().person(fmt.Sprint("p", i+1), "P").person(fmt.Sprint("p", i), "", sameAs(fmt.Sprint("p", i+1)))
		}
		return f.String()
	}
	masks := func(key string, n int) string {
		f := hostile().installment().person("a", "Ann", list(key, "A", 0, n/2)).person("b", "Ann", list(key, "A", n/2, n))
		return f.installment().person("b", "", sameAs("a")).String()
	}
	for name, c := range map[string]struct {
		file func(n int) string
		max  int
		line int
		want string
	}{
		"ids": {ids, maxIDs, 0, `more than 20 ids turn out to be "p20"; give one person one id`},
		"names": {func(n int) string {
			return hostile().installment().person("a", "Ann", list("aliases", "A", 0, n-1)).String()
		}, maxNames, 8, `more than 100 names for "a" so far; keep those that matter`},
		"works": {func(n int) string {
			return hostile().installment().person("a", "Ann", list("known_for", "A", 0, n)).String()
		}, maxWorks, 8, `more than 100 works that "a" is known for so far; keep those that matter`},
		"names of two who are one": {func(n int) string { return masks("aliases", n-1) }, maxNames, 16,
			`more than 100 names for "a" so far; keep those that matter`},
		"works of two who are one": {func(n int) string { return masks("known_for", n) }, maxWorks, 16,
			`more than 100 works that "a" is known for so far; keep those that matter`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, problems := Decode("x.toml", []byte(c.file(c.max))); problems != nil {
				t.Errorf("with as much as allowed: got %v", problems)
			}
			_, problems := Decode("x.toml", []byte(c.file(c.max+1)))
			if _, more := Decode("x.toml", []byte(c.file(c.max+5))); len(more) != 1 {
				t.Errorf("with five more: got %v, want one problem", more)
			}
			if len(problems) != 1 || problems[0].Message.Full() != c.want || c.line > 0 && problems[0].Pos.Line != c.line {
				t.Errorf("with one more: got %+v, want %s", problems, c.want)
			}
		})
	}
}
