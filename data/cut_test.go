package data

import (
	"bytes"
	"strings"
	"testing"

	"previously/recap/file"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"previously/recap"
)

// TestQuotedTextReadsBack checks that any text survives being quoted for TOML, and that a
// text that needs no escapes gets none.
func TestQuotedTextReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab '\"\\\n\té#=[]{}\r\x01\u2028\u202e"))).Draw(t, "text")
		var table struct{ V string }
		if err := toml.Unmarshal([]byte("V = "+quote(text)), &table); err != nil || table.V != text {
			t.Fatalf("quote(%q) = %s, which reads back as %q, %v", text, quote(text), table.V, err)
		}
		if plain := strings.Trim(text, "ab\"\\\n\té"); plain == "" && len(quote(text)) > len(text)+len("''''''")+1 {
			t.Fatalf("quote(%q) = %s, want no escapes", text, quote(text))
		}
	})
}

// TestACutFileReadsBack checks that a cut file reads back as the same series, whatever
// characters its texts and lists contain.
func TestACutFileReadsBack(t *testing.T) {
	text := rapid.StringOf(rapid.SampledFrom([]rune(`ab '"\é#=[].`)))
	rapid.Check(t, func(t *rapid.T) {
		in := recap.Installment{Title: "One", Line: "It happens. " + text.Draw(t, "line") + ".", Recap: "A\n" + text.Draw(t, "recap") + ".\nb."}
		for _, beat := range rapid.SliceOfN(text, 0, 3).Draw(t, "beats") {
			in.Beats = append(in.Beats, "Beat "+beat+".")
		}
		in.Things = []recap.ThingEntry{{Name: "Box", Note: "Note " + text.Draw(t, "note") + "."}}
		in.Cast = []recap.CastEntry{{ID: "ann", Name: "Ann"}, {ID: "bo", Name: "Bo", Actors: recap.Actors{"One " + text.Draw(t, "actor") + "."}}}
		for _, actor := range rapid.SliceOfN(text, 0, 3).Draw(t, "actors") {
			in.Cast[0].Actors = append(in.Cast[0].Actors, "By "+actor+".")
		}
		book := &Book{series: recap.Series{Title: "T", Kind: "film", Installments: []recap.Installment{in}}}
		src, err := book.Cut(2)
		if err != nil {
			t.Fatal(err)
		}
		var escapes bytes.Buffer
		if err := toml.NewEncoder(&escapes).Encode(book.series); err != nil {
			t.Fatal(err)
		}
		want, problems := file.Decode("x.toml", escapes.Bytes())
		again, more := file.Decode("x.toml", src)
		if len(problems)+len(more) > 0 || !cmp.Equal(again, want) {
			t.Fatalf("%v, %v: %s\nwas cut to\n%s", problems, more, escapes.String(), src)
		}
	})
}

// TestCutWritesWhatWasRead checks that Cut keeps the form of keys that can be written in
// several ways, such as actor, and of those that hold until they change, such as part.
func TestCutWritesWhatWasRead(t *testing.T) {
	const head = "title = \"T\"\n\n[[installment]]\ntitle = \"One\"\npart = \"Season 1\"\nline = \"It happens.\"\n"
	const cast = "\n[[installment.cast]]\nid = \"ann\"\nname = \"Ann\"\nactor = \"One & <co>\"\nstatus = \"presumed dead\"\n" +
		"\n[[installment.cast]]\nid = \"bo\"\nname = \"Bo\"\nactor = ['The \"Old\"', \"The Young\"]\nstatus = \"untold\"\n"
	const source = "\n[[installment.source]]\ntitle = \"A page\"\nverbatim = true\n"
	const next = "\n[[installment]]\ntitle = \"Two\"\nlabel = \"S2E1\"\npart = \"Season 2\"\n"
	const ahead = "line = \"SECRET.\"\n\n[[installment]]\ntitle = \"SECRET\"\nlabel = \"SECRET\"\npart = \"SECRET\"\nline = \"SECRET.\"\n"
	series, problems := file.Decode("x.toml", []byte(head+cast+source+next+ahead))
	if problems != nil {
		t.Fatal(problems)
	}
	src, err := (&Book{series: series}).Cut(2)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range []string{head[strings.Index(head, "part"):strings.Index(head, "line")], cast, source, next} {
		if !strings.Contains(string(src), block) {
			t.Errorf("the cut file lacks\n%s\ngot\n%s", block, src)
		}
	}
	if strings.Contains(string(src), "SECRET") {
		t.Errorf("the cut file holds something from ahead:\n%s", src)
	}
}

// backslashes returns a file of n installments whose texts are almost only backslashes,
// in quotes that need no escapes. Each text ends with end.
func backslashes(n int, end string) string {
	return "title = \"Big\"\n" + strings.Repeat("\n[[installment]]\ntitle = \"T\"\nline = '''a "+strings.Repeat(`\`, 60_000)+end+"'''\n", n)
}

// TestACutFileKeepsToTheSizeLimit checks that cutting a file full of backslashes gives one
// that is small enough to be read again, or else an error.
func TestACutFileKeepsToTheSizeLimit(t *testing.T) {
	if testing.Short() {
		t.Skip("reads and writes files of 16 MB")
	}
	for _, c := range []struct {
		n     int
		end   string
		fails bool
	}{{200, "", false}, {200, "''", true}} {
		t.Run(c.end, func(t *testing.T) {
			series, problems := file.Decode("x.toml", []byte(backslashes(c.n, c.end)))
			if err := problems.Err(); err != nil {
				t.Fatal(err)
			}
			src, err := (&Book{series: series, location: Location{Path: "x.toml"}}).Cut(series.End())
			if (err != nil) != c.fails {
				t.Fatalf("texts ending in %q: got %d bytes, %v", c.end, len(src), err)
			}
			if err != nil {
				if !strings.HasPrefix(err.Error(), "x.toml: the cut file is larger than 16 MB") {
					t.Error(err)
				}
				return
			}
			if _, problems := file.Decode("cut.toml", src); problems.Err() != nil {
				t.Errorf("the cut file can't be read: %v", problems.Err())
			}
		})
	}
}
