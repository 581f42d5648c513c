package recap_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestSeveralActors follows a person played by two actors, then by one of the two, then
// by others: only the last is a recast. An installment that names no actor changes
// nothing.
func TestSeveralActors(t *testing.T) {
	const film = "[[installment]]\ntitle = \"T\"\nline = \"Ann goes.\"\nbeats = [\"Ann goes.\"]\n[[installment.cast]]\nid = \"ann\"\n"
	s := mustDecode(t, "title = \"A\"\n"+film+"name = \"Ann\"\nactor = [\"Old One\", \"Young One\"]\n"+
		film+"actor = \"Old One\"\n"+film+"actor = [\"Other\", \"Second\", \"Third\"]\n"+film+"role = \"queen\"\n").Before(5)
	for k, want := range []struct{ shown, news, written string }{
		{"Old One and Young One", "", `"actors":["Old One","Young One"]`},
		{"Old One", "", `"actor":"Old One"`},
		{"Other, Second and Third", "recast", `"actors":["Other","Second","Third"]`},
		{"Other, Second and Third", "", `"actors":["Other","Second","Third"]`},
	} {
		p, _ := s.AsOf(k + 1).Person("ann")
		if p.Actors.String() != want.shown || p.News() != want.news {
			t.Errorf("film %d: got %q and news %q, want %q and %q", k+1, p.Actors, p.News(), want.shown, want.news)
		}
		chapter := s.AsOf(k + 1).Chapters("ann")[k]
		for what, v := range map[string]any{"person": p, "list": s.AsOf(k + 1).Cast(), "chapter": chapter} {
			src, err := json.Marshal(v)
			if err != nil || !strings.Contains(string(src), want.written) || strings.Count(string(src), `"actor":`)+strings.Count(string(src), `"actors":`) != 1 || !strings.Contains(string(src), `"name":"Ann"`) {
				t.Errorf("film %d: the JSON of the %s is %s (error %v), want %s in it", k+1, what, src, err, want.written)
			}
		}
		if src, _ := json.Marshal(chapter); !strings.Contains(string(src), `"film":`) || !strings.Contains(string(src), `"beats":["Ann goes."]`) {
			t.Errorf("film %d: the JSON of the chapter lacks its film or its beats: %s", k+1, src)
		}
	}
}

// TestAPartHoldsUntilChanged checks that a film without a part belongs to the part of the
// film before it.
func TestAPartHoldsUntilChanged(t *testing.T) {
	const film = "[[installment]]\ntitle = \"T\"\nline = \"It.\"\n"
	series := mustDecode(t, "title = \"A\"\n"+film+film+"part = \"One\"\n"+film+film+"part = \"Two\"\n")
	for next := 2; next <= 5; next++ {
		for k, film := range series.Before(next).Films {
			if want := []string{"", "One", "One", "Two"}[k]; film.Part != want {
				t.Errorf("before %d: film %d is in part %q, want %q", next, k+1, film.Part, want)
			}
		}
	}
	src, _ := json.Marshal(series.Before(4).Films[2])
	if !strings.Contains(string(src), `"part":"One"`) {
		t.Errorf("the JSON lacks the part: %s", src)
	}
}
