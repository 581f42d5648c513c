package search

import "testing"

// TestALabelFindsItsEpisode checks that a label finds its episode if that has been seen.
func TestALabelFindsItsEpisode(t *testing.T) {
	src := "title = \"T\"\nkind = \"episode\"\n"
	for _, in := range []string{"Storm", "Calm", "Rain"} {
		src += "[[installment]]\ntitle = \"" + in + "\"\nlabel = \"S1" + in[:1] + "\"\nline = \"It is.\"\n"
	}
	ix := New(mustDecode(t, []byte(src)).Before(3))
	for query, film := range map[string]int{"s1s": 1, "S1C": 2, "s1r": 0} {
		found := 0
		for _, g := range find(t, ix, query).Groups {
			for _, r := range g.Results {
				if g.Kind == Film && !g.Typo {
					found = r.Film
				}
			}
		}
		if found != film {
			t.Errorf("%s: got film %d, want %d", query, found, film)
		}
	}
}
