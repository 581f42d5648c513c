package data

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

// writeOwn writes series files into the user's folder of a new home. The titles are keyed
// by file name.
func writeOwn(t *testing.T, titles map[string]string) {
	t.Helper()
	folder := home(t)
	for name, title := range titles {
		write(t, filepath.Join(folder, name), "title = \""+title+"\"\n[[installment]]\ntitle = \"One\"\n")
	}
}

func TestASeriesIsFoundByItsNames(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every series for each name")
	}
	writeOwn(t, map[string]string{
		"star.toml": "Star Saga", "starlight.toml": "Light of Stars", "coeur.toml": "Sacré-Cœur!", "UPPER.TOML": "Capitals",
		"face-off.toml": "Face/Off", "broken.toml": "\\",
	})
	for _, c := range []struct{ name, id string }{
		{"Lost Bullet", "lost-bullet"}, {"lost bullet", "lost-bullet"}, {"lost", "lost-bullet"}, {"LOST-B", "lost-bullet"},
		{"Balle perdue", "lost-bullet"}, {"knives out", "knives-out"}, {"kniv", "knives-out"},
		{"star", "star"}, {"Star Saga", "star"}, {"star s", "star"}, {"light", "starlight"}, {"starl", "starlight"},
		{"sacre", "coeur"}, {"Face/Off", "face-off"}, {"UPPER", "UPPER"}, {"upper", "UPPER"}, {"capit", "UPPER"}, {"brok", "broken"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := Locate(c.name)
			if err != nil || l.ID != c.id {
				t.Errorf("Locate(%q) = %q, %v; want %q", c.name, l.ID, err, c.id)
			}
		})
	}
}

func TestAnAmbiguousNameListsTheSeries(t *testing.T) {
	writeOwn(t, map[string]string{"one.toml": "Twin", "two.toml": "twin", "twofold.toml": "X"})
	for name, want := range map[string]string{"Twin": "one or two", "T": "one, two or twofold"} {
		t.Run(name, func(t *testing.T) {
			_, err := Locate(name)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("Locate(%q): got error %v, want %q", name, err, want)
			}
		})
	}
	for _, name := range []string{"", " ", "!", "nothing like it"} {
		if _, err := Locate(name); !errors.Is(err, ErrUnknown) {
			t.Errorf("Locate(%q): got error %v, want ErrUnknown", name, err)
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
