package data

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

// own writes series files into the user's folder of a new home. The titles are keyed by
// file name.
func own(t *testing.T, titles map[string]string) {
	t.Helper()
	folder := home(t)
	for name, title := range titles {
		write(t, filepath.Join(folder, name), "title = \""+title+"\"\n[[installment]]\ntitle = \"One\"\n")
	}
}

func TestASeriesIsFoundByItsNames(t *testing.T) {
	own(t, map[string]string{
		"star.toml": "Star Saga", "starlight.toml": "Light of Stars", "coeur.toml": "Sacré-Cœur!", "UPPER.TOML": "Capitals",
		"face-off.toml": "Face/Off", "broken.toml": "\\",
	})
	for _, c := range []struct{ asked, id string }{
		{"Lost Bullet", "lost-bullet"}, {"lost bullet", "lost-bullet"}, {"lost", "lost-bullet"}, {"LOST-B", "lost-bullet"},
		{"Balle perdue", "lost-bullet"}, {"knives out", "knives-out"}, {"kniv", "knives-out"},
		{"star", "star"}, {"Star Saga", "star"}, {"star s", "star"}, {"light", "starlight"}, {"starl", "starlight"},
		{"sacre", "coeur"}, {"Face/Off", "face-off"}, {"UPPER", "UPPER"}, {"upper", "UPPER"}, {"capit", "UPPER"}, {"brok", "broken"},
	} {
		t.Run(c.asked, func(t *testing.T) {
			l, err := Locate(c.asked)
			if err != nil || l.ID != c.id {
				t.Errorf("Locate(%q) = %q, %v; want %q", c.asked, l.ID, err, c.id)
			}
		})
	}
}

func TestAnAmbiguousNameListsTheSeries(t *testing.T) {
	own(t, map[string]string{"one.toml": "Twin", "two.toml": "twin", "twofold.toml": "X"})
	for asked, want := range map[string]string{"Twin": "one or two", "T": "one, two or twofold"} {
		t.Run(asked, func(t *testing.T) {
			_, err := Locate(asked)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("Locate(%q): got error %v, want %q", asked, err, want)
			}
		})
	}
	for _, asked := range []string{"", " ", "!", "nothing like it"} {
		if _, err := Locate(asked); !errors.Is(err, ErrUnknown) {
			t.Errorf("Locate(%q): got error %v, want ErrUnknown", asked, err)
		}
	}
}

func TestAFolderListsFilesInCapitals(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"UPPER.TOML", "Mixed.Toml", "lower.toml", "notes.txt", ".hidden.TOML"} {
		write(t, filepath.Join(folder, name), small)
	}
	found, err := Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, l := range found {
		ids = append(ids, l.ID)
	}
	if got := strings.Join(ids, " "); got != "Mixed UPPER lower" {
		t.Errorf("Find lists %q", got)
	}
}
