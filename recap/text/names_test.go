package text

import (
	"testing"
)

func TestNamesThatAreTheSame(t *testing.T) {
	for _, same := range [][]string{
		{"Lost Bullet 2", "lost  bullet 2", "LOST BULLET: 2"},
		{"D’Hainaut", "d'hainaut", "dhainaut"},
		{"Élan", "elan", "E\u0301LAN"},
		{"Straße", "STRASSE"},
	} {
		for _, name := range same {
			if FoldName(name) != FoldName(same[0]) {
				t.Errorf("%q and %q are different names, want one", name, same[0])
			}
		}
	}
	for _, pair := range [][2]string{{"?!", "!?"}, {"Lost Bullet", "Lost Bullet 2"}, {"C", "C+"}} {
		if FoldName(pair[0]) == FoldName(pair[1]) {
			t.Errorf("%q and %q are one name, want two", pair[0], pair[1])
		}
	}
}
